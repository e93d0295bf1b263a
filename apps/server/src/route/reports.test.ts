import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'

/** Faults that users of other tools reported, and what of them was found here: the right answer of each. */

let instance: TestInstance
let owner: Send
let contributor: Send
let reader: Send

before(async () => {
  instance = await openTestInstance()
  const own = await instance.organisation('Own')
  owner = await instance.asPerson(own, 'owner')
  contributor = await instance.asPerson(own, 'contributor')
  reader = await instance.asPerson(own, 'reader')
})
after(() => instance.close())

const version = (number: number) => ({ 'if-match': `"${number}"` })

async function made(plural: string, body: unknown, send: Send = owner): Promise<string> {
  const reply = await send('POST', `/api/${plural}`, body)
  assert.equal(reply.status, 201, JSON.stringify(reply.body))
  return String(reply.body['key'])
}

async function personOf(send: Send): Promise<string> {
  return ((await send('GET', '/api/session')).body['person'] as { readonly key: string }).key
}

describe('an approval', () => {
  it('belongs to the text that was shown: without its version none is taken, and none on another (report 1)', async () => {
    const key = await made('documents', { title: 'Visitor rule', kind: 'procedure', body: 'A' })
    assert.equal((await owner('PUT', `/api/documents/${key}`, { body: 'B' }, version(1))).status, 200)
    assert.equal((await owner('POST', `/api/documents/${key}/approve`, {})).body['code'], 'PRECONDITION_REQUIRED')
    assert.equal((await owner('POST', `/api/documents/${key}/approve`, {}, version(1))).body['code'], 'VERSION_CONFLICT')
    assert.equal((await owner('GET', `/api/documents/${key}`)).body['status'], 'draft')
  })
})

describe('an archived record', () => {
  it('is not linked, decided on or changed until it is brought back (report 6)', async () => {
    const key = await made('documents', { title: 'Gone rule', kind: 'procedure', body: 'Text' })
    assert.equal((await owner('POST', `/api/documents/${key}/archive`, { reason: 'Old' }, version(1))).status, 200)
    const tries = [
      await owner('POST', `/api/documents/${key}/approve`, {}, version(2)),
      await owner('PUT', `/api/documents/${key}`, { title: 'Other' }, version(2)),
    ]
    assert.deepEqual(
      tries.map(({ body }) => body['code']),
      ['RECORD_ARCHIVED', 'RECORD_ARCHIVED'],
    )
    const linked = await owner('POST', '/api/controls', { title: 'Own control', documents: [key] })
    assert.ok(linked.status >= 400, `${linked.status}`)
    assert.equal((await owner('POST', `/api/documents/${key}/restore`, {}, version(2))).status, 200)
  })
})

describe('whoever may only read', () => {
  it('comments, and carries out an action that is theirs, but not that of another (report 7)', async () => {
    const mine = await made('treatment-actions', { title: 'Mine', owner: await personOf(reader), due: '2026-12-01' })
    const theirs = await made('treatment-actions', { title: 'Theirs', owner: await personOf(owner), due: '2026-12-01' })
    assert.equal((await reader('POST', '/api/comments', { about: mine, text: 'On it' })).status, 201)
    const { body } = await reader('GET', `/api/treatment-actions/${mine}`)
    assert.equal((body['commands'] as Record<string, unknown>)['start'], null)
    assert.equal((await reader('POST', `/api/treatment-actions/${mine}/start`, {}, version(1))).status, 200)
    assert.equal((await reader('POST', `/api/treatment-actions/${theirs}/start`, {}, version(1))).body['code'], 'NOT_AUTHORISED')
  })
})

describe('a comment', () => {
  it('hangs on a record that is there, in any spelling of its key, and stays where it was made (report 10)', async () => {
    const [one, two] = [await made('incidents', { title: 'One' }), await made('incidents', { title: 'Two' })]
    const key = await made('comments', { about: one.toLowerCase(), text: 'Seen' })
    assert.equal((await owner('PUT', `/api/comments/${key}`, { about: two }, version(1))).body['code'], 'SUBJECT_STAYS')
    assert.equal((await owner('POST', '/api/comments', { about: 'RISK-99999', text: 'x' })).status, 400)
  })
})

describe('authority', () => {
  it('is not read from fields that anybody may write: an e-mail address and an owner make nobody the one who accepts (A1, U1)', async () => {
    const boss = await made('people', { name: 'Boss', email: 'boss@people.example' })
    const risk = await made('risks', { title: 'Big', owner: boss })
    const me = String((await contributor('GET', '/api/session')).body['email'] ?? 'contributor@people.example')
    await contributor('PUT', `/api/people/${boss}`, { email: me }, version(1))
    assert.equal(
      (await contributor('PUT', `/api/risks/${risk}`, { owner: await personOf(contributor) }, version(1))).body['code'],
      'HOLDER_CHANGES',
    )
    assert.equal((await contributor('POST', `/api/risks/${risk}/accept`, { reason: 'Because' }, version(1))).status, 409)
    assert.equal((await contributor('POST', '/api/account-people', { person: boss })).status, 403)
    for (const body of [
      { title: 'x', status: 'treated' },
      { title: 'x', acceptance: { by: null, on: '2026-01-01', as: 'owner' } },
    ])
      assert.equal((await contributor('POST', '/api/risks', body)).status, 400)
  })
})

describe('records that are one', () => {
  it('have no second: a control of Annex A, the organisation (U4)', async () => {
    const control = { title: 'Second', reference: 'A.5.1' }
    const first = await owner('POST', '/api/controls', control)
    const again = await owner('POST', '/api/controls', control)
    assert.ok(first.status === 201 || first.body['code'] === 'NOT_UNIQUE')
    assert.equal(again.body['code'], 'NOT_UNIQUE')
    await owner('POST', '/api/organisations', { name: 'First' })
    assert.equal((await owner('POST', '/api/organisations', { name: 'Second' })).body['code'], 'SINGLE')
  })
})

describe('a comparison', () => {
  it('is answered or refused, never with nothing (U5)', async () => {
    await made('treatment-actions', { title: 'Late', due: '2030-01-01' })
    assert.equal((await owner('GET', '/api/treatment-actions?filter=due:>2029-12-31')).body['total'], 1)
    assert.equal((await owner('GET', '/api/treatment-actions?filter=title:<2029-12-31')).status, 400)
  })
})
