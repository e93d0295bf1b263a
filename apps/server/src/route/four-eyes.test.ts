import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'

/** Whoever made something does not become another by a change of a field: what stood there counts (27001:2022, A.5.3). */

type Body = Readonly<Record<string, unknown>>

let instance: TestInstance
const send: Record<string, Send> = {}
const people: Record<string, string> = {}

before(async () => {
  instance = await openTestInstance()
  const org = await instance.organisation('Own')
  for (const [name, role] of Object.entries({ owner: 'owner', maker: 'manager', other: 'manager', writer: 'contributor' } as const)) {
    const one = await instance.asPerson(org, role)
    send[name] = one
    people[name] = ((await one('GET', '/api/session')).body as { person: { id: string } }).person.id
  }
})
after(() => instance.close())

async function made(who: string, path: string, body: Body): Promise<string> {
  const reply = await (send[who] ?? assert.fail())('POST', path, body)
  assert.equal(reply.status, 201, JSON.stringify(reply.body))
  return `${path}/${String(reply.body['key'])}`
}

/** Asks for a change or a command of a record as it is now; 200, or the code of what says no. */
async function asks(who: string, [method, path, verb = '']: readonly [method: string, path: string, verb?: string], body: Body = {}) {
  const { body: now } = await (send['owner'] ?? assert.fail())('GET', path)
  const at = verb === '' ? path : `${path}/${verb}`
  const reply = await (send[who] ?? assert.fail())(method, at, body, { 'if-match': `"${String(now['recordVersion'])}"` })
  return reply.status === 200 ? 200 : reply.body['code']
}

describe('who made something', () => {
  it('does not approve a document of which they wrote the text, after somebody else mended a word', async () => {
    const path = await made('maker', '/api/documents', { title: 'Keys', kind: 'procedure', body: 'Kep the keys.' })
    assert.equal(await asks('writer', ['PUT', path], { body: 'Keep the keys.' }), 200)
    assert.equal(await asks('maker', ['POST', path, 'approve']), 'AUTHOR_APPROVES')
    assert.equal(await asks('other', ['POST', path, 'approve']), 200)
    assert.equal(await asks('writer', ['POST', path, 'revise']), 200)
    assert.equal(await asks('writer', ['PUT', path], { body: 'Keep the keys, always.' }), 200)
    assert.equal(await asks('maker', ['POST', path, 'approve']), 200, 'who wrote an earlier version approves the next of somebody else')
  })

  it('does not approve a change that they asked for, after naming somebody else', async () => {
    const path = await made('maker', '/api/changes', { title: 'New rack', kind: 'technology', requestedBy: people['maker'] })
    assert.equal(await asks('maker', ['PUT', path], { requestedBy: people['writer'] }), 200)
    assert.equal(await asks('maker', ['POST', path, 'approve']), 'OWN_REQUEST')
    assert.equal(await asks('other', ['POST', path, 'approve']), 200)
  })

  it('does not approve a change that nobody is said to ask for and they entered', async () => {
    const path = await made('maker', '/api/changes', { title: 'New door', kind: 'technology' })
    assert.equal(await asks('maker', ['POST', path, 'approve']), 'OWN_REQUEST')
    assert.equal(await asks('other', ['POST', path, 'approve']), 200)
  })

  it('does not approve a statement that they prepared, after naming somebody else', async () => {
    const path = await made('maker', '/api/soa-versions', { title: 'Statement', preparedBy: people['maker'] })
    assert.equal(await asks('maker', ['PUT', path], { preparedBy: people['writer'] }), 200)
    assert.equal(await asks('maker', ['POST', path, 'approve']), 'AUTHOR_APPROVES')
  })

  it('does not find effective what they did themselves, after naming somebody else', async () => {
    const actions = (who: string) => [{ what: 'Lock it', who: people[who], due: '2026-01-01', doneOn: '2026-01-01' }]
    const path = await made('maker', '/api/nonconformities', { title: 'Open door', grade: 'minor', actions: actions('maker') })
    assert.equal(await asks('other', ['POST', path, 'correct'], { correction: 'Locked' }), 200)
    assert.equal(await asks('other', ['POST', path, 'analyse'], { rootCause: 'No key was at hand', similar: 'None' }), 200)
    assert.equal(await asks('maker', ['PUT', path], { actions: actions('writer') }), 200)
    for (const verb of ['plan', 'finish']) assert.equal(await asks('other', ['POST', path, verb]), 200, verb)
    const found = { effective: true, effectiveness: 'Locked each evening' }
    assert.equal(await asks('maker', ['POST', path, 'check-effectiveness'], found), 'OWN_ACTION')
    assert.equal(await asks('other', ['POST', path, 'check-effectiveness'], found), 200)
  })

  it('signs last where the rule lets makers sign: who signs first makes no difference', async () => {
    const approvers = [people['maker'], people['other']]
    const compensation = 'The auditor looks again each quarter'
    await made('owner', '/api/approval-rules', { title: 'All', what: 'document', quorum: 2, approvers, separation: false, compensation })
    const path = await made('maker', '/api/documents', { title: 'Doors', kind: 'procedure', body: 'Close them.' })
    const request = await made('writer', '/api/approval-requests', { subject: path.split('/').at(-1) })
    assert.equal(await asks('other', ['POST', request, 'sign']), 200)
    assert.equal(await asks('maker', ['POST', request, 'sign']), 200)
  })
})
