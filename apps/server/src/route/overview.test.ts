import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Client } from '@assay/client'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'

let instance: TestInstance
let client: Client
let reader: Client

before(async () => {
  instance = await openTestInstance()
  const actor = await instance.organisation('Heron')
  client = await instance.clientOf(actor, 'owner')
  reader = await instance.clientOf(actor, 'reader')
  const owner = await instance.asPerson(actor, 'owner')
  for (let index = 1; index <= 5; index += 1) await client.call('POST /api/risks', { body: { title: `Leak ${index}`, owner: 'PER-1' } })
  for (const key of ['RISK-4', 'RISK-5']) {
    assert.equal((await owner('POST', `/api/risks/${key}/close`, { reason: 'Gone' }, { 'if-match': '"1"' })).status, 200)
  }
  await client.call('POST /api/assets', { body: { name: 'Leaky bucket' } })
  const neighbour = await instance.clientOf(await instance.organisation('Other'), 'owner')
  await neighbour.call('POST /api/assets', { body: { name: 'Leak of the neighbour' } })
})
after(() => instance.close())

const keys = ({ items }: { readonly items: readonly { readonly key: string }[] }): readonly string[] => items.map(({ key }) => key)

describe('the session', () => {
  it('says who asks, what they may do, and how much there is', async () => {
    const { role, may, organisation, counts, scale } = await reader.call('GET /api/session')
    assert.deepEqual([role, may, organisation], ['reader', ['read', 'act'], { slug: 'heron', name: 'Heron' }])
    assert.deepEqual([counts, scale], [{ risk: 5, asset: 1, person: 1, 'account-person': 1, 'log-policy': 1 }, null])
  })
})

describe('the overview of an organisation', () => {
  it('counts its own live risks and names its newest checkpoint', async () => {
    await client.call('GET /api/ledger/checkpoint')
    const { risks, checkpoint } = await client.call('GET /api/overview')
    assert.equal(risks.total, 3)
    assert.equal(checkpoint?.size, 15, 'policy, tenant, a person and three members before six records and two decisions')
  })
})

describe('search', () => {
  it('finds records of any register by words, and none of another organisation', async () => {
    const found = await client.call('GET /api/search', { query: { q: 'leak' } })
    assert.deepEqual(keys(found).toSorted(), ['AST-1', 'RISK-1', 'RISK-2', 'RISK-3', 'RISK-4', 'RISK-5'])
  })

  it('puts the record of a key first', async () => {
    assert.equal(keys(await client.call('GET /api/search', { query: { q: 'risk-2' } }))[0], 'RISK-2')
  })

  it('takes any text as words and never as a query', async () => {
    for (const q of ["' or 1=1 --", ':*', '& | !', '💥', 'a\\b']) assert.ok(await client.call('GET /api/search', { query: { q } }), q)
  })
})

describe('a record with a version of its own', () => {
  it('is changed under the version of the record', async () => {
    const { key, version, recordVersion } = await client.call('POST /api/documents', { body: { title: 'Policy', version: '2.0' } })
    assert.deepEqual([version, recordVersion], ['2.0', 1])
    const changed = await client.call('PUT /api/documents/{id}', { path: { id: key }, body: { version: '2.1' }, version: recordVersion })
    assert.deepEqual([changed.version, changed.recordVersion], ['2.1', 2])
  })
})

describe('an export', () => {
  it('holds exactly what the list shows', async () => {
    const query = { format: 'json', filter: ['status:closed'], sort: '-title' } as const
    const text = await (await client.file('GET /api/risks/export', { query })).text()
    const titles = [...text.matchAll(/"title": ?"(Leak \d)"/g)].map((match) => match[1])
    assert.deepEqual(titles, ['Leak 5', 'Leak 4'])
  })
})

describe('a list', () => {
  it('gives any window of itself with the whole count', async () => {
    const found = await client.call('GET /api/risks', { query: { limit: 2, offset: 3 } })
    assert.deepEqual([keys(found), found.total], [['RISK-4', 'RISK-5'], 5])
  })

  it('past its end is empty and still knows its length', async () => {
    const found = await client.call('GET /api/risks', { query: { limit: 2, offset: 90 } })
    assert.deepEqual([keys(found), found.total], [[], 5])
  })

  it('leaves out what a turned filter names', async () => {
    const found = await client.call('GET /api/risks', { query: { filter: ['-status:closed'] } })
    assert.deepEqual([keys(found), found.total], [['RISK-1', 'RISK-2', 'RISK-3'], 3])
  })

  it('names what its records point to', async () => {
    const person = await client.call('POST /api/people', { body: { name: 'Eva' } })
    await client.call('POST /api/risks', { body: { title: 'Owned', owner: person.key } })
    const { links } = await client.call('GET /api/risks', { query: { filter: ['owner:PER-2'] } })
    assert.deepEqual(links[person.id], { id: person.id, key: 'PER-2', title: 'Eva', register: 'person', archived: false })
  })
})
