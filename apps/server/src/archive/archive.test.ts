import assert from 'node:assert/strict'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { formatVerifierKey, openReceipt, verifyPack, walkLog } from '@assay/ledger'
import type { Actor } from '../actor.ts'
import { commit, type Command } from '../commit.ts'
import { registerNamed } from '../store/register-named.ts'
import { examine } from '../export/examine.ts'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { publish, signerOf } from '../publisher.ts'
import { archiveIn } from './archive.ts'
import { signedHeaders } from './s3.ts'

const folder = mkdtempSync(join(tmpdir(), 'assay-archive-'))
let instance: TestInstance
let actor: Actor
let vkey: string
let send: Awaited<ReturnType<TestInstance['as']>>

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Harbour')
  send = await instance.as(actor, 'owner')
  const key = await signerOf(instance.services, actor)
  vkey = formatVerifierKey(key)
  const register = registerNamed('asset')
  const create = (name: string): Command => ({
    register,
    id: null,
    version: null,
    way: 'system',
    reads: [],
    decide: () => ({ state: register.schema.parse({ name }), event: 'asset.create' }),
  })
  const assets = Array.from({ length: 300 }, (_, index) => create(`Asset ${index}`))
  await commit(instance.services, actor, assets.slice(0, 100))
  await send('PUT', '/api/assets/AST-1', { name: 'Renamed' }, { 'if-match': '"1"' })
  await commit(instance.services, actor, assets.slice(100))
  await publish(instance.services, actor)
  await commit(
    instance.services,
    actor,
    Array.from({ length: 300 }, (_, index) => create(`Later ${index}`)),
  )
})
after(async () => {
  rmSync(folder, { recursive: true })
  await instance.close()
})

/** The log begins with its policy, its tenant and the member who asks. */
const FOUNDED = 3

const archive = async (day: string) =>
  instance.app.request('/api/ledger/archive', {
    method: 'POST',
    body: JSON.stringify({ before: day }),
    headers: { authorization: 'Bearer operator', 'assay-organisation': 'harbour', 'content-type': 'application/json' },
  })
const inDatabase = async () =>
  (
    await instance.sql(
      'select (select count(*) from leaf where bytes is not null)::int as leaves, (select count(*) from payload)::int as payloads',
    )
  ).rows[0]
const files = () => readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())

describe('an archive of old entries', () => {
  it('is asked for by the operator, with a place to put them', async () => {
    assert.equal((await send('POST', '/api/ledger/archive', { before: '2100-01-01' })).status, 403)
    assert.equal((await archive('2100-01-01')).status, 409)
    writeFileSync(join(instance.services.dataFolder, 'archive'), `folder ${folder}\n`)
    assert.deepEqual(await (await archive('2000-01-01')).json(), { entries: 0 })
    assert.equal(files().length, 0)
  })

  it('takes full tiles under a signed checkpoint, and leaves hashes and the last payload of each record', async () => {
    assert.deepEqual(await (await archive('2100-01-01')).json(), { entries: 256 })
    assert.deepEqual(await inDatabase(), { leaves: FOUNDED + 602 - 256, payloads: FOUNDED + 602 - 1 })
    assert.equal(files().length, 2)
    assert.deepEqual(await (await archive('2100-01-01')).json(), { entries: 256 }, 'again, and nothing happens')
  })

  it('breaks nothing: the log is walked, packs and receipts verify, history is read, the doctor is content', async () => {
    await publish(instance.services, actor)
    const read = async (path: string) => (await send('GET', `/tlog/harbour/${path}`)).bytes
    assert.equal((await walkLog(read, { vkey })).checkpoint.size, FOUNDED + 603, 'each time it was archived is an entry')
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
    assert.deepEqual(verifyPack((await send('GET', '/api/bundle')).bytes, vkey).problems, [])
    const receipt = openReceipt(Buffer.from((await send('GET', `/api/ledger/receipts/${FOUNDED}?fields=name`)).bytes).toString(), vkey)
    assert.deepEqual(receipt.shown, { '/name': 'Asset 0' })
    const history = (await send('GET', '/api/assets/AST-1/history')).body['items'] as readonly {
      readonly changed: Record<string, unknown>
    }[]
    assert.deepEqual(history[0]?.changed, { name: { from: 'Asset 0', to: 'Renamed' } })
    assert.equal((await send('PUT', '/api/assets/AST-2', { name: 'Renamed too' }, { 'if-match': '"1"' })).status, 200)
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
  })

  it('is read as of a moment, however far back', async () => {
    const { createdAt, updatedAt } = (await send('GET', '/api/assets/AST-1')).body
    const nameThen = async (asOf: unknown) => (await send('GET', `/api/assets/AST-1?asOf=${String(asOf)}`)).body['name']
    assert.deepEqual([await nameThen(createdAt), await nameThen(updatedAt)], ['Asset 0', 'Renamed'])
    const { items } = (await send('GET', `/api/assets?limit=2&asOf=${String(createdAt)}`)).body
    assert.deepEqual(
      (items as readonly { readonly name: string }[]).map(({ name }) => name),
      ['Asset 0', 'Asset 1'],
    )
  })

  it('holds no value in the clear, and erasing reaches into it', async () => {
    const text = files()
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
      .join('\n')
    assert.equal(text.includes('Asset 0'), false)
    const erasure = { scope: 'record', legalBasis: 'gdpr-5-1-e' }
    assert.equal((await send('POST', '/api/assets/AST-1/erase', erasure, { 'if-match': '"2"' })).status, 200)
    assert.equal((await send('GET', `/api/ledger/receipts/${FOUNDED}?fields=name`)).status, 409)
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
  })

  it('that was changed is named, and so is one that is gone', async () => {
    const entries = files().find((entry) => entry.parentPath.includes('entries')) ?? assert.fail()
    const path = join(entries.parentPath, entries.name)
    const whole = readFileSync(path)
    const forged = Buffer.from(whole.toString('latin1').replace('asset.create', 'asset.update'), 'latin1')
    writeFileSync(path, forged)
    const [problem] = (await examine(instance.services, actor)).problems
    assert.deepEqual([problem?.code, problem?.subject], ['ROOT_MISMATCH', String(FOUNDED)])
    rmSync(path)
    assert.deepEqual(
      (await examine(instance.services, actor)).problems.map(({ code, subject }) => [code, subject]),
      [['ARCHIVE_MISSING', '0']],
    )
    writeFileSync(path, whole)
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
  })

  it('is named where its line is none', () => {
    const place = mkdtempSync(join(tmpdir(), 'assay-line-'))
    assert.equal(archiveIn(place), null)
    for (const line of ['x', 'folder relative', 's3 nowhere', 'ftp ftp://x']) {
      writeFileSync(join(place, 'archive'), line)
      assert.throws(() => archiveIn(place), line)
    }
    rmSync(place, { recursive: true })
  })
})

describe('an archive that speaks S3', () => {
  it('signs as the documentation of AWS does', () => {
    const headers = signedHeaders(
      {
        method: 'GET',
        url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
        body: new Uint8Array(),
        headers: { range: 'bytes=0-9' },
        at: new Date('2013-05-24T00:00:00Z'),
      },
      { id: 'AKIAIOSFODNN7EXAMPLE', secret: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', region: 'us-east-1' },
    )
    assert.match(headers['authorization'] ?? '', /Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41$/)
  })

  it('puts and gets objects, knows what is not there, and says what went wrong', async () => {
    const objects = new Map<string, Buffer>()
    let status = 200
    const server = createServer((request, response) => {
      void request.toArray().then((parts) => {
        assert.match(request.headers.authorization ?? '', /^AWS4-HMAC-SHA256 Credential=id\//)
        const path = request.url ?? ''
        if (request.method === 'PUT' && status === 200) objects.set(path, Buffer.concat(parts))
        const found = objects.get(path)
        return response.writeHead(status === 200 ? (found ? 200 : 404) : status).end(request.method === 'GET' ? found : undefined)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const place = mkdtempSync(join(tmpdir(), 'assay-s3-'))
    writeFileSync(join(place, 'archive'), `s3 http://127.0.0.1:${(server.address() as AddressInfo).port}/bucket/assay/`)
    const s3 = archiveIn(place) ?? assert.fail()
    try {
      await assert.rejects(s3.get('x'), /AWS_ACCESS_KEY_ID/)
      Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'id', AWS_SECRET_ACCESS_KEY: 'secret' })
      await s3.put('org/tile/entries/000', Uint8Array.of(1, 2, 3))
      assert.deepEqual([...objects.keys()], ['/bucket/assay/org/tile/entries/000'])
      assert.deepEqual(await s3.get('org/tile/entries/000'), Uint8Array.of(1, 2, 3))
      assert.equal(await s3.get('org/none'), null)
      status = 503
      await assert.rejects(s3.get('x'), /answered 503/)
      await assert.rejects(s3.put('x', Uint8Array.of(1)), /answered 503/)
    } finally {
      delete process.env['AWS_ACCESS_KEY_ID']
      delete process.env['AWS_SECRET_ACCESS_KEY']
      server.close()
      rmSync(place, { recursive: true })
    }
  })
})
