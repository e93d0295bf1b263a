import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import {
  addCheckpoint,
  cosignedTimes,
  formatCosignerKey,
  generateWitnessKey,
  openReceipt,
  receiptInterval,
  parseVerifierKey,
  verifyPack,
  type Checkpoint,
  type WitnessAnswer,
} from '@assay/ledger'
import { openTestInstance, type TestInstance, type TestReply } from './instance.fixture.ts'
import { witnessesOf } from './witness-list.ts'
import { collectCosignatures } from './witnesses.ts'

const key = generateWitnessKey('witness.example')
let instance: TestInstance
let org: string
let send: (method: string, path: string, body?: unknown) => Promise<TestReply>
let vkey: string
let server: Server
let url: string
let seen: Checkpoint | null = null
/** What the witness answers in place of the truth. */
let lie: (Pick<WitnessAnswer, 'status'> & { readonly line?: string; readonly size?: number }) | null = null

before(async () => {
  instance = await openTestInstance()
  const harbour = await instance.organisation('Harbour')
  org = harbour.org
  send = await instance.as(harbour, 'manager')
  vkey = String((await send('GET', '/api/ledger/checkpoint')).body['vkey'])
  server = createServer((request, response) => {
    void (async () => {
      const body = Buffer.concat(await request.toArray()).toString()
      const answer = lie ?? addCheckpoint(body, { logOf: () => ({ keys: [parseVerifierKey(vkey)], seen }), key, time: 1_764_000_000 })
      if (answer.status === 200 && 'seen' in answer) seen = answer.seen
      response.writeHead(answer.status).end(answer.status === 200 ? answer.line : answer.status === 409 ? `${answer.size}\n` : '')
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  writeFileSync(join(instance.services.dataFolder, 'witnesses'), `# who vouches for us\n${url} ${formatCosignerKey(key)}\n`)
})
after(async () => {
  server.close()
  await instance.close()
})

async function receiptText(seq: number): Promise<string> {
  return Buffer.from((await send('GET', `/api/ledger/receipts/${seq}`)).bytes).toString()
}

const collect = () => collectCosignatures(instance.services.db, org, witnessesOf(instance.services.dataFolder))

describe('a witnessed log', () => {
  it('carries what the witness said on its checkpoint, its receipts and its packs', async () => {
    for (const title of ['One', 'Two', 'Three']) {
      await send('POST', '/api/risks', { title })
      await send('GET', '/api/ledger/checkpoint')
      assert.deepEqual(await collect(), [])
    }
    assert.equal(seen?.size, 6)
    const note = Buffer.from((await send('GET', '/tlog/harbour/checkpoint')).bytes).toString()
    assert.equal(cosignedTimes(note, [key]).length, 1)
    const receipt = openReceipt(await receiptText(4), vkey)
    assert.equal(cosignedTimes(receipt.note, [key]).length, 1)
    const first = cosignedTimes(openReceipt(await receiptText(3), vkey).note, [key])
    const interval = receiptInterval(receipt, [key], 1)
    assert.deepEqual(
      [interval.after, interval.before],
      [first[0], cosignedTimes(receipt.note, [key])[0]],
      'after the first, before the second',
    )
    const history = (await send('GET', '/api/risks/RISK-2/history')).body['items'] as readonly { readonly witnessed: unknown }[]
    const moment = (seconds: number | null) => new Date((seconds ?? 0) * 1000).toISOString()
    assert.deepEqual(history[0]?.witnessed, { after: moment(interval.after), before: moment(interval.before) })
    assert.deepEqual(receiptInterval(receipt, [key], 2), { after: null, before: null }, 'two witnesses are more than there are')
    const pack = (await send('GET', '/api/bundle')).bytes
    const report = verifyPack(pack, vkey, [key])
    assert.deepEqual([report.ok, report.witnesses], [true, 1])
    assert.ok(!report.notProven.some((line) => line.includes('witness')))
    assert.ok(verifyPack(pack, vkey).notProven.some((line) => line.includes('no witness that you trust')))
  })

  it('catches up with a witness that remembers more than we do: the 409 names its size', async () => {
    await instance.sql('delete from cosignature')
    await send('POST', '/api/risks', { title: 'Four' })
    await send('GET', '/api/ledger/checkpoint')
    assert.deepEqual(await collect(), [])
    assert.equal(seen?.size, 7 + 1, 'the pack is an entry, too')
  })

  it('stores nothing that a witness that lies, fails or is away said', async () => {
    await send('POST', '/api/risks', { title: 'Five' })
    await send('GET', '/api/ledger/checkpoint')
    const stored = async () => Number((await instance.sql('select count(*) from cosignature')).rows[0]?.['count'])
    const earlier = await stored()
    const lies: readonly NonNullable<typeof lie>[] = [
      { status: 422 },
      { status: 403 },
      { status: 409, size: 99 },
      { status: 200, line: '\u2014 witness.example AAAA\n' },
    ]
    for (const answer of lies) {
      lie = answer
      assert.equal((await collect()).length, 1, JSON.stringify(answer))
    }
    lie = null
    writeFileSync(join(instance.services.dataFolder, 'witnesses'), `http://127.0.0.1:9 ${formatCosignerKey(key)}\n`)
    assert.equal((await collect()).length, 1)
    assert.equal(await stored(), earlier)
    assert.equal((await send('GET', '/api/ledger/receipts/1')).status, 200)
  })

  it('names a line of the file that is no witness', () => {
    const folder = mkdtempSync(join(tmpdir(), 'assay-witnesses-'))
    try {
      assert.deepEqual(witnessesOf(folder), [])
      for (const line of ['x', 'http://here', 'ftp://here x', `http://here ${vkey}`]) {
        writeFileSync(join(folder, 'witnesses'), line)
        assert.throws(() => witnessesOf(folder), line)
      }
      assert.ok(readFileSync(join(folder, 'witnesses')).length > 0)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
