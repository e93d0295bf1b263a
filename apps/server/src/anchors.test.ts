import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { packFile, splitNotes, verifyPack, walkLog } from '@assay/ledger'
import { openTimestamp } from '@assay/ledger/timestamp'
import { makeAuthority } from '../../../packages/ledger/src/authority.fixture.ts'
import type { Actor } from './actor.ts'
import { beginEpoch } from './log/succeed.ts'
import { anchorLog, anchorsOf } from './anchors.ts'
import { organisationsOf } from './store/organisation.ts'
import { openTestInstance, type TestInstance, type TestReply } from './instance.fixture.ts'

const folder = mkdtempSync(join(tmpdir(), 'assay-anchors-'))
const repository = join(folder, 'repository')
const received: string[] = []
let instance: TestInstance
let send: (method: string, path: string, body?: unknown) => Promise<TestReply>
let server: Server
let harbour: Actor
let status = 204
/** Authorities count whole seconds. */
const began = Math.floor(Date.now() / 1000) * 1000

before(async () => {
  instance = await openTestInstance()
  harbour = await instance.organisation('Harbour')
  send = await instance.as(harbour, 'manager')
  server = createServer((request, response) => {
    void request.toArray().then((parts) => {
      if (status === 204) received.push(Buffer.concat(parts).toString())
      return response.writeHead(status).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  mkdirSync(repository)
  execFileSync('git', ['init', '--quiet', repository])
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  writeFileSync(
    join(instance.services.dataFolder, 'anchors'),
    `# where checkpoints are kept\nfolder ${folder}\ngit ${repository}\nwebhook ${url}\n`,
  )
})
after(async () => {
  server.close()
  rmSync(folder, { recursive: true })
  await instance.close()
})

/** The log begins with its policy, its tenant and the member who asks. */
async function anchor(): Promise<readonly unknown[]> {
  const failures: unknown[] = []
  for (const housed of await organisationsOf(instance.services.db))
    for (const one of (await anchorLog(instance.services, housed, anchorsOf(instance.services.dataFolder))).failures) failures.push(one)
  return failures
}
const forget = () => instance.sql('delete from anchored')

async function add(title: string): Promise<void> {
  await send('POST', '/api/risks', { title })
  await send('GET', '/api/ledger/checkpoint')
}

describe('anchors', () => {
  it('keep each new checkpoint once, in a folder, in a repository, and at an address', async () => {
    for (const title of ['One', 'Two']) {
      await add(title)
      assert.deepEqual(await anchor(), [])
      assert.deepEqual(await anchor(), [])
    }
    const notes = splitNotes(readFileSync(join(folder, 'harbour.checkpoints'), 'utf8'))
    assert.deepEqual(
      notes.map((note) => note.split('\n')[1]),
      ['4', '5'],
    )
    assert.deepEqual(received, notes)
    assert.equal(execFileSync('git', ['-C', repository, 'show', 'HEAD~1:harbour.checkpoint']).toString(), notes[0])
  })

  it('are held against the live log, and convict one that was cut', async () => {
    const { vkey } = (await send('GET', '/api/ledger/checkpoint')).body as { readonly vkey: string }
    const earlier = splitNotes(readFileSync(join(folder, 'harbour.checkpoints'), 'utf8'))
    const read = async (path: string) => (await send('GET', `/tlog/harbour/${path}`)).bytes
    assert.equal((await walkLog(read, { vkey, earlier })).checkpoint.size, 5)
    await instance.sql(
      'delete from cosignature where size > 4; delete from checkpoint where size > 4; delete from payload where seq = 4; delete from leaf where seq = 4; update ledger_head set size = 4',
    )
    // Whoever cuts the log also makes its key forget what it signed.
    rmSync(join(instance.services.dataFolder, 'checkpoints'), { recursive: true })
    await assert.rejects(walkLog(read, { vkey, earlier }), { code: 'SIZE_MISMATCH', subject: '5' })
    await beginEpoch(instance.services, harbour, 'history-missing')
    await send('GET', '/api/ledger/checkpoint')
    await assert.rejects(walkLog(read, { vkey, earlier }), { code: 'EPOCH_LOST', subject: '5' })
  })

  it('that fail are named, tried again, and do not keep others from keeping', async () => {
    await add('Three')
    status = 500
    const earlierLength = readFileSync(join(folder, 'harbour.checkpoints'), 'utf8').length
    await forget()
    assert.equal((await anchor()).length, 1)
    assert.ok(readFileSync(join(folder, 'harbour.checkpoints'), 'utf8').length > earlierLength)
    status = 204
    const count = received.length
    assert.deepEqual(await anchor(), [])
    assert.equal(received.length, count + 1)
  })

  it('of the kind rfc3161 have an authority stamp checkpoints, once an hour, and packs carry what it said', async () => {
    const own = await instance.as(await instance.organisation('Quay'), 'manager')
    await own('POST', '/api/risks', { title: 'One' })
    await own('GET', '/api/ledger/checkpoint')
    const data = instance.services.dataFolder
    const authority = makeAuthority(join(folder, 'authority'))
    const asked: number[] = []
    const tsa = createServer((request, response) => {
      void request.toArray().then((parts) => {
        asked.push(parts.length)
        return response.end(authority.reply(Buffer.concat(parts)))
      })
    })
    await new Promise<void>((resolve) => tsa.listen(0, '127.0.0.1', resolve))
    try {
      writeFileSync(join(data, 'anchors'), `rfc3161 http://127.0.0.1:${(tsa.address() as AddressInfo).port}/`)
      await forget()
      assert.match(String(await anchor()), /need the certificates of their authority/)
      writeFileSync(join(data, 'tsa.pem'), authority.rootPem)
      assert.deepEqual(await anchor(), [])
      await own('POST', '/api/risks', { title: 'Two' })
      await own('GET', '/api/ledger/checkpoint')
      assert.deepEqual(await anchor(), [])
      assert.equal(asked.length, 2, 'one an hour for each log')
      const pack = (await own('GET', '/api/bundle')).bytes
      assert.deepEqual(verifyPack(pack).problems, [])
      const stamped = packFile(pack, 'timestamp/checkpoint') ?? assert.fail()
      const response = packFile(pack, 'timestamp/checkpoint.tsr') ?? assert.fail()
      const { time } = await openTimestamp(response, { data: stamped, roots: [authority.root] })
      assert.ok(time >= began && time <= Date.now())
      assert.match(authority.verify(response, stamped), /Verification: OK/)
      writeFileSync(join(data, 'tsa.pem'), makeAuthority(join(folder, 'impostor')).rootPem)
      await forget()
      assert.match(String(await anchor()), /not signed by an authority that you trust/)
    } finally {
      tsa.close()
    }
  })

  it('of the kind command hand checkpoints to a program, which may send them by e-mail, and name its failure', async () => {
    const own = await instance.as(await instance.organisation('Pier'), 'manager')
    await own('POST', '/api/risks', { title: 'One' })
    await own('GET', '/api/ledger/checkpoint')
    const program = join(folder, 'send')
    writeFileSync(program, `#!/bin/sh\n{ echo "Subject: checkpoint of $1"; echo; cat; } > ${folder}/mail-$1\n`, { mode: 0o755 })
    writeFileSync(join(instance.services.dataFolder, 'anchors'), `command ${program}`)
    await forget()
    assert.deepEqual(await anchor(), [])
    const mail = readFileSync(join(folder, 'mail-pier'), 'utf8')
    assert.match(mail, /^Subject: checkpoint of pier\n\n.*\/tlog\/pier\n4\n/)
    writeFileSync(program, '#!/bin/sh\nexit 3\n')
    await forget()
    assert.ok((await anchor()).length >= 1)
  })

  it('are named where a line is none', () => {
    for (const line of ['x', 'folder relative', 'webhook ftp://x', 'constructor /x']) {
      writeFileSync(join(folder, 'anchors'), line)
      assert.throws(() => anchorsOf(folder), line)
    }
  })
})
