import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'

type Send = Awaited<ReturnType<TestInstance['as']>>
type Item = { readonly key: string; readonly register: string }

let instance: TestInstance
let send: Send
let reader: Send

before(async () => {
  instance = await openTestInstance()
  const actor = await instance.organisation('Heron')
  send = await instance.as(actor, 'owner')
  reader = await instance.as(actor, 'reader')
  const owner = await instance.asPerson(actor, 'owner')
  for (let index = 1; index <= 5; index += 1) await send('POST', '/api/risks', { title: `Leak ${index}`, owner: 'PER-1' })
  for (const key of ['RISK-4', 'RISK-5']) {
    assert.equal((await owner('POST', `/api/risks/${key}/close`, { reason: 'Gone' }, { 'if-match': '"1"' })).status, 200)
  }
  await send('POST', '/api/assets', { name: 'Leaky bucket' })
  await (
    await instance.as(await instance.organisation('Other'), 'owner')
  )('POST', '/api/assets', { name: 'Leak of the neighbour' })
})
after(() => instance.close())

const keys = (body: Readonly<Record<string, unknown>>): readonly string[] => (body['items'] as readonly Item[]).map(({ key }) => key)

describe('the session', () => {
  it('says who asks, what they may do, and how much there is', async () => {
    const { status, body } = await reader('GET', '/api/session')
    assert.equal(status, 200)
    assert.deepEqual([body['role'], body['may'], body['organisation']], ['reader', ['read', 'act'], { slug: 'heron', name: 'Heron' }])
    assert.deepEqual([body['counts'], body['scale']], [{ risk: 5, asset: 1, person: 1, 'account-person': 1, 'log-policy': 1 }, null])
  })
})

describe('the overview of an organisation', () => {
  it('counts its own live risks and names its newest checkpoint', async () => {
    await send('GET', '/api/ledger/checkpoint')
    const { body } = await send('GET', '/api/overview')
    assert.equal((body['risks'] as { readonly total: number }).total, 3)
    assert.equal(
      (body['checkpoint'] as { readonly size: number }).size,
      15,
      'policy, tenant, a person and three members before six records and two decisions',
    )
  })
})

describe('search', () => {
  it('finds records of any register by words, and none of another organisation', async () => {
    const { body } = await send('GET', '/api/search?q=leak')
    assert.deepEqual(keys(body).toSorted(), ['AST-1', 'RISK-1', 'RISK-2', 'RISK-3', 'RISK-4', 'RISK-5'])
  })

  it('puts the record of a key first', async () => {
    assert.equal(keys((await send('GET', '/api/search?q=risk-2')).body)[0], 'RISK-2')
  })

  it('takes any text as words and never as a query', async () => {
    for (const q of ["' or 1=1 --", ':*', '& | !', '💥', 'a\\b']) {
      assert.equal((await send('GET', `/api/search?q=${encodeURIComponent(q)}`)).status, 200, q)
    }
  })
})

describe('a record with a version of its own', () => {
  it('is changed under the version of the record', async () => {
    const { body } = await send('POST', '/api/documents', { title: 'Policy', version: '2.0' })
    assert.deepEqual([body['version'], body['recordVersion']], ['2.0', 1])
    const path = `/api/documents/${String(body['key'])}`
    assert.equal((await send('PUT', path, { version: '2.1' }, { 'if-match': `"${String(body['recordVersion'])}"` })).status, 200)
  })
})

describe('an export', () => {
  it('holds exactly what the list shows', async () => {
    const { bytes } = await send('GET', '/api/risks/export?format=json&filter=status:closed&sort=-title')
    const titles = [
      ...Buffer.from(bytes)
        .toString()
        .matchAll(/"title": ?"(Leak \d)"/g),
    ].map((match) => match[1])
    assert.deepEqual(titles, ['Leak 5', 'Leak 4'])
  })
})

describe('a list', () => {
  it('gives any window of itself with the whole count', async () => {
    const { body } = await send('GET', '/api/risks?limit=2&offset=3')
    assert.deepEqual([keys(body), body['total']], [['RISK-4', 'RISK-5'], 5])
  })

  it('past its end is empty and still knows its length', async () => {
    const { body } = await send('GET', '/api/risks?limit=2&offset=90')
    assert.deepEqual([keys(body), body['total']], [[], 5])
  })

  it('leaves out what a turned filter names', async () => {
    const { body } = await send('GET', '/api/risks?filter=-status:closed')
    assert.deepEqual([keys(body), body['total']], [['RISK-1', 'RISK-2', 'RISK-3'], 3])
  })

  it('names what its records point to', async () => {
    const person = (await send('POST', '/api/people', { name: 'Eva' })).body
    await send('POST', '/api/risks', { title: 'Owned', owner: person['key'] })
    const { body } = await send('GET', '/api/risks?filter=owner:PER-2')
    assert.deepEqual((body['links'] as Record<string, unknown>)[String(person['id'])], {
      id: person['id'],
      key: 'PER-2',
      title: 'Eva',
      register: 'person',
      archived: false,
    })
  })
})
