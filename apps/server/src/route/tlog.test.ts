import assert from 'node:assert/strict'
import { createHash, createPublicKey, verify } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { cosignedTimes, openCosignature, openReceipt, parseCosignerKey, walkLog } from '@assay/ledger'
import pg from 'pg'
import type { Actor } from '../actor.ts'
import { commit } from '../commit.ts'
import { registerNamed } from '../store/register-named.ts'
import { openTestInstance, type TestInstance, type TestReply } from '../instance.fixture.ts'

type Send = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<TestReply>

const ENTRIES = 600
/** The log begins with its policy, its tenant and the member who asks. */
const FOUNDED = 3

let instance: TestInstance
let send: Send
let stranger: Send
let org: Actor
let vkey: string
/** Cosignatures count whole seconds. */
const began = Math.floor(Date.now() / 1000) * 1000

before(async () => {
  instance = await openTestInstance()
  org = await instance.organisation('Harbour')
  send = await instance.as(org, 'manager')
  stranger = await instance.withKey(await instance.organisation('Quay'), 'manager')
  const risk = registerNamed('risk')
  const decide = (title: string) => () => ({ state: risk.schema.parse({ title }), event: 'risk.create' })
  const commands = Array.from({ length: ENTRIES - FOUNDED }, (_, index) => {
    return { register: risk, id: null, version: null, way: 'system' as const, reads: [], decide: decide(`Risk ${FOUNDED + index}`) }
  })
  await commit(instance.services, org, commands)
  vkey = String((await send('GET', '/api/ledger/checkpoint')).body['vkey'])
})
after(() => instance.close())

async function fileOf(path: string, by: Send = send): Promise<Buffer> {
  const reply = await by('GET', `/tlog/harbour/${path}`)
  assert.equal(reply.status, 200, path)
  return Buffer.from(reply.bytes)
}

/** A reader written from the specifications alone: c2sp.org/tlog-tiles, tlog-checkpoint, signed-note and RFC 6962. */
async function independentRoot(size: number): Promise<Buffer> {
  const sha = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest()
  let hashes: Buffer[] = []
  for (let index = 0; index * 256 < size; index += 1) {
    const width = Math.min(256, size - index * 256)
    const bundle = await fileOf(`tile/entries/${String(index).padStart(3, '0')}${width < 256 ? `.p/${width}` : ''}`)
    for (let offset = 0; offset < bundle.length;) {
      const length = bundle.readUInt16BE(offset)
      hashes.push(sha(Buffer.from([0]), bundle.subarray(offset + 2, offset + 2 + length)))
      offset += 2 + length
    }
  }
  assert.equal(hashes.length, size)
  // Pairing from the left and carrying a lone last hash up is the tree of RFC 6962.
  while (hashes.length > 1) {
    hashes = Array.from({ length: Math.ceil(hashes.length / 2) }, (_, index) => {
      const [left, right] = [hashes[index * 2] ?? assert.fail(), hashes[index * 2 + 1]]
      return right ? sha(Buffer.from([1]), left, right) : left
    })
  }
  return hashes[0] ?? sha()
}

describe('a served log', () => {
  it('is what an independent reader recomputes and whose signature it checks', async () => {
    const [origin, size, root, empty, line = ''] = (await fileOf('checkpoint')).toString().split('\n')
    assert.equal(empty, '')
    assert.equal(Number(size), ENTRIES)
    assert.equal((await independentRoot(ENTRIES)).toString('base64'), root)
    const blob = Buffer.from(vkey.split('+').slice(2).join('+'), 'base64')
    const [, name, signature = ''] = line.split(' ')
    assert.deepEqual([name, blob[0]], [origin, 1])
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), blob.subarray(1)])
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' })
    const text = Buffer.from(`${origin}\n${size}\n${root}\n`)
    assert.ok(verify(null, text, key, Buffer.from(signature, 'base64').subarray(4)))
    const id = createHash('sha256').update(`${origin}\n`).update(blob).digest().subarray(0, 4)
    assert.deepEqual(Buffer.from(signature, 'base64').subarray(0, 4), id)
  })

  it('is signed with ML-DSA-44 too, under the key that the interface names; a receipt does without', async () => {
    const { mlDsaKey } = (await send('GET', '/api/ledger/checkpoint')).body as { readonly mlDsaKey: string }
    const time = openCosignature((await fileOf('checkpoint')).toString(), parseCosignerKey(mlDsaKey))
    assert.ok(time * 1000 >= began && time * 1000 <= Date.now())
    const receipt = openReceipt(Buffer.from((await send('GET', '/api/ledger/receipts/7')).bytes).toString(), vkey)
    assert.equal(cosignedTimes(receipt.note, [parseCosignerKey(mlDsaKey)]).length, 0)
  })

  it('holds in a walk over every entry and tile', async () => {
    const report = await walkLog((path) => fileOf(path), { vkey })
    assert.deepEqual([report.checkpoint.size, report.records], [ENTRIES, ENTRIES])
  })

  it('says that full tiles never change, and that others do', async () => {
    assert.match((await send('GET', '/tlog/harbour/tile/0/000')).headers.get('cache-control') ?? '', /immutable/)
    assert.equal((await send('GET', '/tlog/harbour/tile/0/002.p/88')).headers.get('cache-control'), 'no-store')
  })

  it('is read while a writer holds the log, and holds no writer up', async () => {
    const writer = new pg.Client(instance.connection)
    await writer.connect()
    try {
      await writer.query('begin')
      await writer.query('select size from ledger_head for update')
      for (const path of ['checkpoint', 'tile/0/001', 'tile/entries/001']) await fileOf(path)
    } finally {
      await writer.query('rollback')
      await writer.end()
    }
  })

  it('has no tile beyond what is signed, and no other spelling of one', async () => {
    for (const path of [
      'tile/0/003',
      'tile/0/002',
      'tile/0/002.p/89',
      'tile/2/000.p/1',
      'tile/00/000',
      'tile/0/0',
      'tile/entries/000.p/256',
      'x',
      '',
    ])
      assert.equal((await send('GET', `/tlog/harbour/${path}`)).status, 404, path)
  })

  it('is for whoever may read the organisation, and for anybody once it says so', async () => {
    const anybody = async () => instance.app.request('/tlog/harbour/checkpoint')
    assert.equal((await stranger('GET', '/tlog/harbour/checkpoint')).status, 404)
    assert.equal((await stranger('GET', '/tlog/nowhere/checkpoint')).status, 404)
    assert.equal((await anybody()).status, 401)
    assert.equal((await send('PUT', '/api/tenant', { publicLog: true }, { 'if-match': '"1"' })).status, 403)
    const owner = await instance.as(org, 'owner')
    assert.equal((await owner('PUT', '/api/tenant', { publicLog: true }, { 'if-match': '"1"' })).status, 200)
    assert.equal((await anybody()).status, 200)
    assert.equal((await stranger('GET', '/tlog/harbour/checkpoint')).status, 200)
    assert.equal((await instance.app.request('/tlog/quay/checkpoint')).status, 401)
  })
})

describe('the doctor', () => {
  it('names a stored root that does not follow from the entries', async () => {
    assert.equal((await send('GET', '/api/doctor')).body['ok'], true)
    await instance.sql("update tile_root set hash = decode(repeat('00', 32), 'hex') where index = 1")
    const { problems } = (await send('GET', '/api/doctor')).body as { readonly problems: readonly Record<string, unknown>[] }
    assert.deepEqual(
      problems.map(({ code, subject }) => [code, subject]),
      [['ROOT_MISMATCH', '0 1']],
    )
    await instance.sql('delete from tile_root')
    await send('GET', '/api/ledger/checkpoint')
    assert.equal((await send('GET', '/api/doctor')).body['ok'], true)
  })
})

describe('a receipt', () => {
  it('shows one change offline, with the fields that were asked for', async () => {
    for (const seq of [FOUNDED, 255, 256, ENTRIES - 1]) {
      const reply = await send('GET', `/api/ledger/receipts/${seq}?fields=title`)
      const { entry, shown } = openReceipt(Buffer.from(reply.bytes).toString(), vkey)
      assert.deepEqual([entry.seq, shown], [seq, { '/title': `Risk ${seq}` }])
    }
    const plain = await send('GET', '/api/ledger/receipts/7')
    assert.ok(plain.bytes.length <= 3_000, `${plain.bytes.length} bytes`)
    assert.ok(!Buffer.from(plain.bytes).toString().includes('Risk 7'))
  })

  it('is there for entries of the organisation alone, and for fields that are there', async () => {
    assert.equal((await send('GET', '/api/ledger/receipts/99999')).status, 404)
    assert.equal((await stranger('GET', '/api/ledger/receipts/7')).status, 404)
    assert.equal((await send('GET', '/api/ledger/receipts/7?fields=nothing')).status, 400)
    assert.equal((await send('GET', '/api/ledger/receipts/-1')).status, 400)
  })
})
