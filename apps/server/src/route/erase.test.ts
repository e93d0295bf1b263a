import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { formatVerifierKey, openReceipt, verifyPack } from '@assay/ledger'
import type { Actor } from '../actor.ts'
import { examine } from '../export/examine.ts'
import { bytesOf, restoreInto } from '../backup/dump.fixture.ts'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { beginEpoch } from '../log/succeed.ts'
import { signerOf } from '../publisher.ts'

const CANARY = 'Quillon Vantreese'
const FILE_CANARY = 'the protocol of a vantreese interview'

let instance: TestInstance
let actor: Actor
let send: Awaited<ReturnType<TestInstance['as']>>

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Harbour')
  send = await instance.as(actor, 'owner')
})
after(() => instance.close())

/** Everything the database holds, bytes as the text that they may be. */
async function everythingIn({ sql }: TestInstance): Promise<string> {
  const { rows } = await sql(`select tablename as name from pg_tables where schemaname = 'public'`)
  const tables = await Promise.all(rows.map(({ name }) => sql(`select * from "${String(name)}"`)))
  return tables.flatMap((table) => table.rows.flatMap(Object.values).map(spell)).join('\n')
}

function spell(value: unknown): string {
  return Buffer.isBuffer(value) ? `${value.toString('latin1')}\n${value.toString('base64')}` : (JSON.stringify(value) ?? '')
}

function everythingUnder(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'))
    .join('\n')
}

function holdsCanary(text: string): boolean {
  const forms = [CANARY, FILE_CANARY, 'vantreese', 'Vantreese'].flatMap((word) => [word, Buffer.from(word).toString('base64').slice(0, -4)])
  return forms.some((form) => text.includes(form))
}

/** The version on which somebody erases. */
function read(version: number) {
  return { 'if-match': `"${version}"` }
}

describe('an erasure', () => {
  it('leaves every proof and no value, in the database, exports, the log and a restored backup', async () => {
    const file = (await send('POST', '/api/blobs', Uint8Array.from(Buffer.from(FILE_CANARY)))).body
    const evidence = await send('POST', '/api/evidences', { title: 'Interview', ...file })
    const person = await send('POST', '/api/people', { name: CANARY, email: 'q@vantreese.example' })
    await send('PUT', `/api/people/${String(person.body['key'])}`, { position: 'Engineer' }, { 'if-match': '"1"' })
    const risk = await send('POST', '/api/risks', { title: 'A risk', owner: person.body['key'] })
    const { seq } = person.body['ledger'] as { readonly seq: number }
    const earlierReceipt = Buffer.from((await send('GET', `/api/ledger/receipts/${seq}?fields=name`)).bytes).toString()
    const vkey = formatVerifierKey(await signerOf(instance.services, actor))
    assert.equal(openReceipt(earlierReceipt, vkey).shown['/name'], CANARY)
    const backup = await bytesOf(await instance.services.backup.dump())
    assert.equal(holdsCanary(await everythingIn(instance)), true)

    for (const { body } of [person, evidence]) {
      const register = body['register'] === 'person' ? 'people' : 'evidences'
      const { recordVersion } = (await send('GET', `/api/${register}/${String(body['key'])}`)).body
      const erased = await send(
        'POST',
        `/api/${register}/${String(body['key'])}/erase`,
        { scope: 'record', legalBasis: 'gdpr-17-1-a' },
        read(Number(recordVersion)),
      )
      assert.equal(erased.status, 200)
    }

    assert.equal(holdsCanary(await everythingIn(instance)), false)
    assert.equal(holdsCanary(everythingUnder(join(instance.services.dataFolder, 'blobs'))), false)
    const pack = (await send('GET', '/api/bundle')).bytes
    assert.deepEqual([verifyPack(pack, vkey).ok, holdsCanary(Buffer.from(pack).toString('latin1'))], [true, false])
    assert.equal(openReceipt(earlierReceipt, vkey).entry.seq, seq, 'a receipt of before still verifies')
    const receipt = Buffer.from((await send('GET', `/api/ledger/receipts/${seq}`)).bytes).toString()
    assert.equal(openReceipt(receipt, vkey).entry.recordId, person.body['id'])
    assert.equal((await send('GET', `/api/ledger/receipts/${seq}?fields=name`)).status, 409)
    const report = await examine(instance.services, actor)
    assert.deepEqual([report.problems, report.erased], [[], 3])
    assert.equal((await send('GET', `/api/risks/${String(risk.body['key'])}`)).status, 200)
    assert.deepEqual(instance.errors, [])

    const other = await openTestInstance()
    try {
      await restoreInto(other.services, backup, await bytesOf(await instance.services.backup.dumpKeys()))
      assert.equal(holdsCanary(await everythingIn(other)), false)
      assert.equal(holdsCanary(everythingUnder(other.services.dataFolder)), false)
      await beginEpoch(other.services, actor, 'restored')
      const restored = await examine(other.services, actor)
      assert.deepEqual([restored.problems, restored.erased], [[], 3])
    } finally {
      await other.close()
    }
  })

  it('names its ground in the entry, and shows what is left', async () => {
    const { body } = await send('GET', '/api/people?archived=true')
    const [person] = body['items'] as readonly Readonly<Record<string, unknown>>[]
    assert.deepEqual([person?.['erased'], person?.['archived'], person?.['name']], [true, true, null])
    const history = (await send('GET', `/api/people/${String(person?.['key'])}/history`)).body['items'] as readonly Readonly<
      Record<string, unknown>
    >[]
    assert.deepEqual(
      history.map(({ version, erased, erasure, changed }) => [version, erased, erasure, changed]),
      [
        [3, false, { scope: 'record', legalBasis: 'gdpr-17-1-a' }, {}],
        [2, true, null, {}],
        [1, true, null, {}],
      ],
    )
  })

  it('of the history keeps the present state', async () => {
    const key = String((await send('POST', '/api/assets', { name: `Laptop of ${CANARY}` })).body['key'])
    await send('PUT', `/api/assets/${key}`, { name: 'Laptop' }, { 'if-match': '"1"' })
    assert.equal((await send('POST', `/api/assets/${key}/erase`, { scope: 'history', legalBasis: 'gdpr-17-1-c' }, read(2))).status, 200)
    assert.equal(holdsCanary(await everythingIn(instance)), false)
    const { body } = await send('GET', `/api/assets/${key}`)
    assert.deepEqual([body['name'], body['erased'], body['recordVersion']], ['Laptop', false, 3])
    assert.equal((await send('PUT', `/api/assets/${key}`, { name: 'Notebook' }, { 'if-match': '"3"' })).status, 200)
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
  })

  it('is refused while a legal hold covers the record, to everybody but the owner, and twice', async () => {
    const key = String((await send('POST', '/api/people', { name: 'Held' })).body['key'])
    const hold = await send('POST', '/api/legal-holds', { title: 'Claim of a customer', records: [key.toLowerCase()], reason: 'A letter' })
    const erase = (version = 1) => send('POST', `/api/people/${key}/erase`, { scope: 'record', legalBasis: 'gdpr-17-1-b' }, read(version))
    assert.deepEqual((await send('GET', `/api/people/${key}/erasure`)).body['holds'], [hold.body['key']])
    assert.deepEqual([(await erase()).status, (await erase()).body['code']], [409, 'LEGAL_HOLD'])
    const manager = await instance.as(actor, 'manager')
    assert.equal((await manager('POST', `/api/people/${key}/erase`, { scope: 'record', legalBasis: 'gdpr-17-1-b' }, read(1))).status, 403)
    assert.equal(
      (await send('POST', `/api/legal-holds/${String(hold.body['key'])}/release`, { reason: 'It was withdrawn' }, { 'if-match': '"1"' }))
        .status,
      200,
    )
    assert.equal((await erase()).status, 200)
    assert.deepEqual([(await erase(2)).status, (await erase(2)).body['code']], [409, 'RECORD_ERASED'])
    assert.equal((await send('PUT', `/api/people/${key}`, { name: 'Again' }, { 'if-match': '"2"' })).body['code'], 'RECORD_ERASED')
    assert.equal((await send('POST', `/api/people/${key}/erase`, { scope: 'record', legalBasis: 'because' }, read(2))).status, 400)
  })

  it('is named as a loss where a key is gone and no entry erased it', async () => {
    const { body } = await send('POST', '/api/assets', { name: 'Lost' })
    const { rows } = await instance.sql('select wrapped from data_key where subject = $1', [body['id']])
    await instance.sql('update data_key set wrapped = null, destroyed_at = now() where subject = $1', [body['id']])
    const codes = (await examine(instance.services, actor)).problems.map(({ code, subject }) => [code, subject])
    assert.deepEqual(codes, [
      ['PAYLOAD_LOST', body['id']],
      ['RECORD_CHANGED', body['key']],
    ])
    await instance.sql('update data_key set wrapped = $2, destroyed_at = null where subject = $1', [body['id'], rows[0]?.['wrapped']])
  })

  it('forgets who a pseudonym was, and refuses somebody who may still sign in', async () => {
    const lee = await instance.member(actor, 'contributor')
    const key = String((await send('POST', '/api/people', { name: 'Lee', email: lee.email })).body['key'])
    const erase = () => send('POST', `/api/people/${key}/erase`, { scope: 'record', legalBasis: 'gdpr-17-1-a' }, read(1))
    assert.equal((await erase()).body['code'], 'STILL_MEMBER')
    await send('DELETE', `/api/members/${lee.member}`)
    assert.equal((await erase()).status, 200)
    assert.equal((await instance.sql('select from pseudonym where actor = $1', [lee.id])).rowCount, 0)
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
  })
})

describe('the rotation of keys', () => {
  it('wraps every data key anew and keeps everything readable', async () => {
    const operator = async (method: string, path: string) =>
      instance.app.request(path, { method, headers: { authorization: 'Bearer operator' } })
    const wrapped = async () =>
      (await instance.sql('select subject, wrapped from data_key where wrapped is not null order by subject')).rows
    const earlier = await wrapped()
    assert.equal((await operator('POST', '/api/keys/rotate')).status, 200)
    // The rotation is an entry of its own, under a key of its own.
    const later = (await wrapped()).slice(0, earlier.length)
    assert.deepEqual(
      later.map(({ subject }) => subject),
      earlier.map(({ subject }) => subject),
    )
    assert.ok(later.every((row, index) => !Buffer.from(String(row['wrapped'])).equals(Buffer.from(String(earlier[index]?.['wrapped'])))))
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
    assert.equal((await send('POST', '/api/assets', { name: 'After the rotation' })).status, 201)
    assert.equal(readFileSync(join(instance.services.dataFolder, 'master.key'), 'utf8').split('\n').filter(Boolean).length, 1)
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
  })
})
