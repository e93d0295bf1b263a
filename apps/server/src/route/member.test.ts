import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../actor.ts'
import { openTestInstance, type TestInstance, type TestReply } from '../instance.fixture.ts'

let instance: TestInstance
let actor: Actor
let owner: (method: string, path: string, body?: unknown) => Promise<TestReply>

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Members')
  owner = await instance.as(actor, 'owner')
})
after(() => instance.close())

/** Redeems a sign-in link and returns the cookie of the session. */
async function signIn(link: unknown): Promise<string> {
  const token = new URL(String(link), 'http://x.example').searchParams.get('token') ?? ''
  const response = await instance.services.signIn.withLink(new Headers(), token)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function read(cookie: string): Promise<number> {
  return (await instance.app.request('/api/risks', { headers: { cookie } })).status
}

describe('members', () => {
  it('sign in by a link, and lose every session when their role changes or they are removed', async () => {
    const added = await owner('POST', '/api/members', { name: 'Ada', email: 'ada@example.org', role: 'contributor' })
    const cookie = await signIn(added.body['link'])
    assert.equal(await read(cookie), 200)
    const changed = await owner('POST', '/api/members', { name: 'Ada', email: 'ada@example.org', role: 'reader' })
    assert.equal(await read(cookie), 401)
    const second = await signIn(changed.body['link'])
    assert.equal(await read(second), 200)
    const [member] = (await owner('GET', '/api/members')).body['items'] as readonly {
      readonly userId: string
      readonly role: string
      readonly email: string
    }[]
    assert.deepEqual([member?.role, member?.email], ['reader', 'ada@example.org'])
    assert.equal((await owner('DELETE', `/api/members/${member?.userId}`)).status, 200)
    assert.equal(await read(second), 401)
  })

  it('lose every session when their password changes', async () => {
    const added = await owner('POST', '/api/members', { name: 'Bo', email: 'bo@example.org', role: 'manager' })
    const cookie = await signIn(added.body['link'])
    const account = await instance.services.signIn.accountOf(new Headers({ cookie }))
    assert.ok(account)
    await instance.services.signIn.changePassword(account, { current: null, next: 'correct horse battery' })
    assert.equal(await read(cookie), 401)
    assert.equal(
      (await instance.services.signIn.withPassword(new Headers(), 'bo@example.org', 'correct horse battery')).status,
      'signed-in',
    )
    assert.equal((await instance.services.signIn.withPassword(new Headers(), 'bo@example.org', 'wrong')).status, 'refused')
    await assert.rejects(instance.services.signIn.changePassword(account, { current: 'correct horse battery', next: 'short' }), {
      code: 'WEAK_PASSWORD',
    })
  })

  it('always include an owner: the last owner is neither removed nor demoted', async () => {
    const organisation = await instance.organisation('Owners')
    const own = await instance.as(organisation, 'owner')
    const add = (email: string, role: string) => own('POST', '/api/members', { name: email, email, role })
    assert.equal((await add('one@owners.example', 'owner')).status, 201)
    const [only] = (await own('GET', '/api/members')).body['items'] as readonly { readonly userId: string }[]
    assert.deepEqual(
      [(await own('DELETE', `/api/members/${only?.userId}`)).body['code'], (await add('one@owners.example', 'reader')).body['code']],
      ['LAST_OWNER', 'LAST_OWNER'],
    )
    await add('two@owners.example', 'owner')
    const members = (await own('GET', '/api/members')).body['items'] as readonly { readonly userId: string }[]
    const removed = await Promise.all(members.map(({ userId }) => own('DELETE', `/api/members/${userId}`)))
    assert.deepEqual(removed.map(({ status }) => status).toSorted(), [200, 409])
  })

  it('cannot be guessed: ten tries a minute', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) await instance.services.signIn.withPassword(new Headers(), 'nobody@example.org', 'x')
    await assert.rejects(instance.services.signIn.withPassword(new Headers(), 'nobody@example.org', 'x'), { code: 'TOO_MANY_TRIES' })
  })
})

describe('API keys', () => {
  it('work until they are revoked, and their secret is stored nowhere', async () => {
    const made = await owner('POST', '/api/api-keys', { name: 'pipeline', role: 'reader' })
    const secret = String(made.body['secret'])
    const use = async () => (await instance.app.request('/api/risks', { headers: { authorization: `Bearer ${secret}` } })).status
    assert.equal(await use(), 200)
    const keys = (await owner('GET', '/api/api-keys')).body['items'] as readonly { readonly id: string; readonly name: string }[]
    assert.equal(JSON.stringify(keys).includes(secret), false)
    const key = keys.find(({ name }) => name === 'pipeline')
    assert.equal((await owner('DELETE', `/api/api-keys/${key?.id}`)).status, 200)
    assert.equal(await use(), 401)
  })
})

describe('files', () => {
  it('are stored under their hash and belong to one organisation', async () => {
    const made = await owner('POST', '/api/blobs', Uint8Array.from(Buffer.from('restore test passed')))
    const path = `/api/blobs/${String(made.body['sha256'])}`
    assert.equal(Buffer.from((await owner('GET', path)).bytes).toString(), 'restore test passed')
    const other = await instance.as(await instance.organisation('Elsewhere'), 'owner')
    assert.equal((await other('GET', path)).status, 404)
    const evidence = await owner('POST', '/api/evidences', {
      title: 'Restore test',
      kind: 'file',
      sha256: made.body['sha256'],
      fileSize: made.body['fileSize'],
    })
    assert.equal(evidence.status, 201)
  })
})
