import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { annexA } from '@assay/frameworks'
import { packFile, packRecords, sha256, toHex } from '@assay/ledger'
import type { Actor } from '../actor.ts'
import { commit, type Command } from '../commit.ts'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'
import { registerNamed } from '../store/register-named.ts'

let instance: TestInstance
let actor: Actor
let send: Send

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Harbour')
  send = await instance.asPerson(actor, 'owner')
  const register = registerNamed('control')
  const decided = annexA.map(({ id, title }): Command => {
    const state = register.schema.parse({
      reference: id,
      title,
      applicable: 'yes',
      reasons: ['BR'],
      status: 'implemented',
      how: 'As we do.',
    })
    return { register, id: null, version: null, way: 'system', reads: [], decide: () => ({ state, event: 'control.create' }) }
  })
  await commit(instance.services, actor, decided)
  await approved('1.0')
})
after(() => instance.close())

const hashOfBytes = (bytes: Uint8Array): string => toHex(sha256(bytes))

/** Writes other words into a control, as its owner would. */
async function rewrite(reference: string, how: string): Promise<void> {
  const { rows } = await instance.sql(`select id from record where register = 'control' and state ->> 'reference' = $1`, [reference])
  const decide: Command['decide'] = (record) => ({ state: { ...record?.state, how }, event: 'control.update' })
  const id = String(rows[0]?.['id'])
  await commit(instance.services, actor, [{ register: registerNamed('control'), id, version: null, way: 'update', reads: [], decide }])
}

async function drafted(version: string): Promise<string> {
  const { body } = await send('POST', '/api/soa-versions', { title: `Statement ${version}`, version, changes: `For ${version}` })
  return String(body['key'])
}

async function approved(version: string): Promise<string> {
  const key = await drafted(version)
  const { status, body } = await send('POST', `/api/soa-versions/${key}/approve`, {}, { 'if-match': '"1"' })
  assert.equal(status, 200, JSON.stringify(body))
  return key
}

describe('what was approved on paper', () => {
  it('is kept as a PDF whose SHA-256 the entry of the approval commits to, and printed again byte for byte', async () => {
    const key = await approved('2.0')
    const { body } = await send('GET', `/api/soa-versions/${key}`)
    const first = await send('GET', '/api/soa?version=2.0&format=pdf')
    assert.equal(hashOfBytes(first.bytes), body['file'])
    const { body: history } = await send('GET', `/api/soa-versions/${key}/history`)
    const [entry] = history['items'] as readonly { readonly type: string; readonly changed: Readonly<Record<string, { to: unknown }>> }[]
    assert.deepEqual([entry?.type, entry?.changed['file']?.to], ['soa.approve', body['file']])
    await rewrite('A.8.28', 'Otherwise by now.')
    await approved('3.0')
    assert.deepEqual((await send('GET', '/api/soa?version=2.0&format=pdf')).bytes, first.bytes)
    assert.notDeepEqual((await send('GET', '/api/soa?version=3.0&format=pdf')).bytes, first.bytes)
    assert.deepEqual((await send('GET', '/api/doctor')).body['problems'], [])
  })

  it('is printed anew where what is decided on moves on while it is printed', async () => {
    const { workers } = instance.services
    const { run } = workers
    let prints = 0
    const moving: typeof run = async (job) => {
      prints += 1
      if (prints === 1) await rewrite('A.8.28', 'Changed while it was printed.')
      return run(job)
    }
    Object.assign(workers, { run: moving })
    const key = await approved('4.0')
    Object.assign(workers, { run })
    assert.equal(prints, 2)
    const { body } = await send('GET', `/api/soa-versions/${key}`)
    const rows = body['rows'] as readonly { readonly reference: string; readonly how: string }[]
    assert.equal(rows.find(({ reference }) => reference === 'A.8.28')?.how, 'Changed while it was printed.')
    assert.equal(hashOfBytes((await send('GET', '/api/soa?version=4.0&format=pdf')).bytes), body['file'])
  })

  it('goes into a pack that names people, beside the record that holds its SHA-256', async () => {
    const pack = (await send('GET', '/api/bundle')).bytes
    const paper = packFile(pack, 'soa-approved.pdf') ?? assert.fail()
    const inForce = packRecords(pack).find(({ register, state }) => register === 'soa' && state['status'] === 'approved')
    assert.equal(hashOfBytes(paper), inForce?.state['file'])
    const without = (await send('GET', '/api/bundle?level=no-personal-data')).bytes
    assert.equal(packFile(without, 'soa-approved.pdf'), null)
  })

  it('leaves nothing behind where the decision is refused', async () => {
    const key = await drafted('1.0')
    const count = async () => Number((await instance.sql('select count(*) from blob')).rows[0]?.['count'])
    const there = await count()
    assert.equal((await send('POST', `/api/soa-versions/${key}/approve`, {}, { 'if-match': '"1"' })).body['code'], 'VERSION_TAKEN')
    assert.equal(await count(), there)
  })

  it('says of an approval from before PDFs were kept from which entry it is reconstructed, and when that was written', async () => {
    await instance.sql(`update record set state = state - 'file' where register = 'soa' and state ->> 'version' = '1.0'`)
    const { body } = await send('GET', '/api/soa/versions')
    const shown = body['items'] as readonly {
      readonly key: string
      readonly version: string
      readonly file: string | null
      readonly reconstructed: { readonly entry: number; readonly on: string } | null
    }[]
    assert.deepEqual(
      shown.map(({ version }) => version),
      ['4.0', '3.0', '2.0', '1.0'],
    )
    assert.deepEqual(
      shown.map(({ file, reconstructed }) => [file === null, reconstructed === null]),
      [...Array.from({ length: 3 }, () => [false, true]), [true, false]],
    )
    const first = shown.at(-1) ?? assert.fail()
    const { body: history } = await send('GET', `/api/soa-versions/${first.key}/history`)
    const entries = history['items'] as readonly { readonly seq: number; readonly type: string; readonly at: string }[]
    const approval = entries.find(({ type }) => type === 'soa.approve')
    assert.deepEqual(first.reconstructed, { entry: approval?.seq, on: approval?.at.slice(0, 10) })
    const statement = JSON.parse(Buffer.from((await send('GET', '/api/soa?version=1.0')).bytes).toString()) as {
      readonly reconstructed: unknown
    }
    assert.deepEqual(statement.reconstructed, first.reconstructed)
    assert.match(Buffer.from((await send('GET', '/api/soa?version=1.0&format=pdf')).bytes).toString('latin1'), /^%PDF/)
  })

  it('says of an approval that a source states whose word it is, and compares none of which no rows were kept', async () => {
    const register = registerNamed('soa')
    const approval = { by: null, on: '2020-02-03', as: 'manager', stated: { source: 'old.xlsx', by: 'Ada' } }
    const state = register.schema.parse({ title: 'Of old', version: '0.9', status: 'superseded', approval })
    const decide: Command['decide'] = () => ({ state, event: 'soa.create' })
    await commit(instance.services, actor, [{ register, id: null, version: null, way: 'system', reads: [], decide }])
    const { body } = await send('GET', '/api/soa/versions')
    const oldest = (body['items'] as readonly Readonly<Record<string, unknown>>[]).at(-1)
    assert.deepEqual([oldest?.['version'], oldest?.['approvedBy'], oldest?.['stated']], ['0.9', 'Ada', 'old.xlsx'])
    assert.equal((await send('GET', '/api/soa/changes?from=0.9&to=1.0')).body['code'], 'ROWS_NOT_KEPT')
  })
})

describe('a document on paper', () => {
  it('is kept with the version that was approved, and handed out as it was, whatever the document is called by then', async () => {
    const { body } = await send('POST', '/api/documents', { title: 'Key rule', body: 'Keys are kept.', version: '1.0' })
    const path = `/api/documents/${String(body['key'])}`
    assert.equal((await send('POST', `${path}/approve`, {}, { 'if-match': '"1"' })).status, 200)
    const first = await send('GET', `${path}/file?format=pdf&version=1.0`)
    const versions = (await send('GET', path)).body['versions'] as readonly { readonly file: string }[]
    assert.deepEqual(
      versions.map(({ file }) => file),
      [hashOfBytes(first.bytes)],
    )
    await send('POST', `${path}/revise`, {}, { 'if-match': '"2"' })
    await send('PUT', path, { title: 'Keys', body: 'Keys are lost.' }, { 'if-match': '"3"' })
    assert.equal((await send('POST', `${path}/approve`, {}, { 'if-match': '"4"' })).status, 200)
    assert.deepEqual((await send('GET', `${path}/file?format=pdf&version=1.0`)).bytes, first.bytes)
    assert.notDeepEqual((await send('GET', `${path}/file?format=pdf&version=2.0`)).bytes, first.bytes)
    const { body: changes } = await send('GET', `${path}/differences?from=1.0&to=2.0`)
    const fields = changes['fields'] as readonly { readonly field: string; readonly parts: readonly { readonly text: string }[] | null }[]
    assert.deepEqual(
      fields.map(({ field }) => field),
      ['title', 'version', 'body'],
    )
    assert.deepEqual(
      fields.at(-1)?.parts?.map(({ text }) => text),
      ['Keys are ', 'kept.', 'lost.'],
    )
    assert.equal((await send('GET', `${path}/differences?from=9.0`)).status, 404)
  })

  it('goes with the document when that is erased', async () => {
    const { body } = await send('POST', '/api/documents', { title: 'Of one person', body: 'Named.', version: '1.0' })
    const path = `/api/documents/${String(body['key'])}`
    await send('POST', `${path}/approve`, {}, { 'if-match': '"1"' })
    const [version] = (await send('GET', path)).body['versions'] as readonly { readonly file: string }[]
    const status = async () => (await send('GET', `/api/blobs/${version?.file ?? ''}`)).status
    assert.equal(await status(), 200)
    const erased = await send('POST', `${path}/erase`, { scope: 'record', legalBasis: 'gdpr-17-1-a' })
    assert.equal(erased.status, 200, JSON.stringify(erased.body))
    assert.equal(await status(), 404)
  })
})

describe('a version that is printed from its fields', () => {
  const criteria = {
    title: 'Risk criteria',
    likelihoodScale: ['rare', 'likely'],
    consequenceScales: [{ dimension: 'Service', steps: ['small', 'large'] }],
    levels: ['low', 'high'],
    matrix: [{ levels: ['low', 'low'] }, { levels: ['low', 'high'] }],
    acceptance: [
      { level: 'low', acceptable: true, who: 'owner', months: 12 },
      { level: 'high', acceptable: false, who: 'top-management', months: 3 },
    ],
  }
  const scope = { title: 'Scope', statement: 'The chat service.', exclusions: ['Payroll: bought as a service'], interfaces: ['Mail'] }

  for (const [plural, state] of [
    ['risk-criteria-sets', criteria],
    ['scopes', scope],
  ] as const) {
    it(`is kept as it was approved, and says when it is a draft: ${plural}`, async () => {
      const sent = await instance.asPerson(await instance.organisation(`Of ${plural}`), 'owner')
      const { body } = await sent('POST', `/api/${plural}`, state)
      const path = `/api/${plural}/${String(body['key'])}`
      const draft = await sent('GET', `${path}/file`)
      assert.match(draft.headers.get('content-disposition') ?? '', /draft/)
      assert.equal((await sent('POST', `${path}/approve`, {}, { 'if-match': '"1"' })).status, 200)
      const kept = await sent('GET', `${path}/file`)
      assert.equal(hashOfBytes(kept.bytes), (await sent('GET', path)).body['file'])
      assert.notDeepEqual(kept.bytes, draft.bytes)
      const pack = (await sent('GET', '/api/bundle')).bytes
      const name = `${plural === 'scopes' ? 'scope' : 'risk-criteria'}-approved.pdf`
      assert.deepEqual(Buffer.from(packFile(pack, name) ?? []), Buffer.from(kept.bytes))
      await instance.sql(`update record set state = state - 'file' where key = $1`, [String(body['key'])])
      assert.match(Buffer.from((await sent('GET', `${path}/file`)).bytes).toString('latin1'), /^%PDF/)
      const next = await sent('POST', `${path}/draft-from`, {}, { 'if-match': '"2"' })
      assert.equal(next.status, 200, JSON.stringify(next.body))
    })
  }
})
