import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type Send, type TestInstance, type TestReply } from '../instance.fixture.ts'

/** What a deputy may do: what the one for whom they act may do, as long as that one may, and nothing else (27001:2022, 5.3). */

type Body = Readonly<Record<string, unknown>>

let instance: TestInstance
let org: Awaited<ReturnType<TestInstance['organisation']>>
const send: Record<string, Send> = {}
const people: Record<string, string> = {}

before(async () => {
  instance = await openTestInstance()
  org = await instance.organisation('Own')
  for (const [name, role] of Object.entries({ owner: 'owner', lead: 'manager', anna: 'contributor', ben: 'reader' } as const)) {
    const one = await instance.asPerson(org, role)
    send[name] = one
    people[name] = ((await one('GET', '/api/session')).body as { person: { id: string } }).person.id
  }
})
after(() => instance.close())

async function as(who: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: Body, read?: unknown): Promise<TestReply> {
  return (send[who] ?? assert.fail())(method, path, body, read === undefined ? {} : { 'if-match': `"${String(read)}"` })
}

async function made(who: string, path: string, body: Body): Promise<Body> {
  const reply = await as(who, 'POST', path, body)
  assert.equal(reply.status, 201, JSON.stringify(reply.body))
  return reply.body
}

/** Takes a decision on a record as it is now. */
async function act(who: string, path: string, command: string, body: Body = {}): Promise<unknown> {
  const { body: read } = await as('owner', 'GET', path)
  const reply = await as(who, 'POST', `${path}/${command}`, body, read['recordVersion'])
  return reply.status === 200 ? 200 : reply.body['code']
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const delegated = (who: string, to: string, more: Body) =>
  made(who, '/api/delegations', { title: 'Away', person: people[to], until: inDays(9), ...more })

const scopeOf = async () =>
  `/api/scopes/${String((await made('lead', '/api/scopes', { title: 'Scope', statement: 'Support by chat', interfaces: ['Mail'] }))['key'])}`

const held = async (role: string, who: string, more: Body = {}) =>
  `/api/assignments/${String((await made('owner', '/api/assignments', { role, person: people[who], ...more }))['key'])}`

describe('a deputy', () => {
  it('acts for nobody who has left, and who has left decides nothing', async () => {
    const top = await held('top-management', 'lead')
    const { key } = await delegated('lead', 'ben', { what: 'role', role: 'top-management' })
    const path = `/api/people/${String(people['lead'])}`
    assert.equal(await act('owner', path, 'leave', { lastDay: inDays(-1) }), 200)
    assert.deepEqual(
      [await act('lead', await scopeOf(), 'approve'), await act('ben', await scopeOf(), 'approve')],
      ['PERSON_UNKNOWN', 'NOT_AUTHORISED'],
    )
    assert.equal(await act('owner', path, 'return'), 200)
    assert.equal(await act('ben', await scopeOf(), 'approve'), 200)
    assert.equal(await act('lead', `/api/delegations/${String(key)}`, 'end'), 200)
    assert.equal(await act('owner', top, 'end'), 200)
  })

  it('holds no role that the one who delegated it does not hold', async () => {
    const top = await held('top-management', 'lead')
    const scope = await scopeOf()
    assert.equal(await act('ben', scope, 'approve'), 'NOT_AUTHORISED')
    const role = { what: 'role', role: 'top-management', person: people['ben'], until: inDays(9) }
    const { status, body } = await as('anna', 'POST', '/api/delegations', { title: 'Mine to give?', ...role })
    assert.deepEqual([status, body['code']], [409, 'ROLE_NOT_HELD'])
    assert.equal(await act('ben', scope, 'approve'), 'NOT_AUTHORISED')
    assert.equal(await act('owner', top, 'end'), 200)
  })

  it('acts in the role of whoever holds it, and not one day longer than they do', async () => {
    const top = await held('top-management', 'lead')
    await delegated('lead', 'ben', { what: 'role', role: 'top-management' })
    const scope = await scopeOf()
    assert.equal(await act('ben', scope, 'approve'), 200)
    const { by, for: whom } = (await as('owner', 'GET', scope)).body['approval'] as Body
    assert.deepEqual([by, whom], [people['ben'], people['lead']])
    assert.equal(await act('owner', top, 'end'), 200)
    const other = await held('top-management', 'owner')
    assert.equal(await act('ben', await scopeOf(), 'approve'), 'NOT_AUTHORISED')
    assert.equal(await act('owner', other, 'end'), 200)
  })

  it('decides no longer once the delegation was ended', async () => {
    const top = await held('top-management', 'lead')
    const { key } = await delegated('lead', 'anna', { what: 'role', role: 'top-management' })
    assert.equal(await act('lead', `/api/delegations/${String(key)}`, 'end'), 200)
    assert.equal(await act('anna', await scopeOf(), 'approve'), 'NOT_AUTHORISED')
    assert.equal(await act('owner', top, 'end'), 200)
  })

  it('decides what the delegation names, and no other thing of the same person', async () => {
    await delegated('anna', 'ben', { what: 'approval' })
    const { key } = await made('anna', '/api/risks', { title: 'Leak', owner: people['anna'] })
    assert.equal(await act('ben', `/api/risks/${String(key)}`, 'close', { reason: 'Gone for good' }), 'NOT_AUTHORISED')
  })
})
