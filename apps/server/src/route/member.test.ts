import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { acceptInvitation } from '../account/members.ts'
import { enterCredentials } from '../account/security-event.ts'
import type { Actor } from '../actor.ts'
import { examine } from '../export/examine.ts'
import { cookiesIn } from '../http/cookies.ts'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'

const nobody = { headers: new Headers(), address: '192.0.2.1' }

let instance: TestInstance
let actor: Actor
let owner: Send

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Members')
  owner = await instance.as(actor, 'owner')
})
after(() => instance.close())

interface Listed {
  readonly id: string
  readonly role: string
  readonly email: string
  readonly status: string
  readonly account: string | null
}

async function members(send = owner): Promise<readonly Listed[]> {
  return (await send('GET', '/api/members')).body['items'] as readonly Listed[]
}

/** An account that accepts an invitation, and a session of it. */
async function accept(code: unknown, email: string): Promise<{ readonly account: string; readonly cookie: string }> {
  const { signIn } = instance.services
  const account = await signIn.newAccount({ name: email, email })
  const credentials = (await signIn.credentialsOf([account])).get(account) ?? null
  await acceptInvitation(instance.services, String(code), { account, email, credentials, proved: true })
  return { account, cookie: cookiesIn(await signIn.withAccount(email)) }
}

async function read(cookie: string): Promise<number> {
  return (await instance.app.request('/api/risks', { headers: { cookie } })).status
}

describe('members', () => {
  it('are invited by a code that opens nothing by itself, and is used once', async () => {
    const invited = await owner('POST', '/api/members', { name: 'Ada', email: 'ada@example.org', role: 'contributor' })
    assert.equal(invited.status, 201)
    assert.equal(JSON.stringify(await members()).includes(String(invited.body['code'])), false)
    assert.equal((await members()).find(({ email }) => email === 'ada@example.org')?.status, 'invited')
    const { account, cookie } = await accept(invited.body['code'], 'ada@example.org')
    assert.equal(await read(cookie), 200)
    await assert.rejects(
      acceptInvitation(instance.services, String(invited.body['code']), {
        account: 'another',
        email: 'x@example.org',
        credentials: null,
        proved: true,
      }),
      { code: 'INVITATION_UNKNOWN' },
    )
    const ada = (await members()).find((member) => member.account === account)
    assert.equal((await owner('PUT', `/api/members/${ada?.id}/role`, { role: 'reader' })).status, 200)
    const mine = await instance.app.request('/api/session', { headers: { cookie } })
    assert.equal(((await mine.json()) as { readonly role: string }).role, 'reader')
    assert.equal((await owner('DELETE', `/api/members/${ada?.id}`)).status, 200)
    assert.equal(await read(cookie), 401)
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
  })

  it('come back under another pseudonym after they were removed, and everything can still be proved', async () => {
    const invite = () => owner('POST', '/api/members', { name: 'Di', email: 'di@example.org', role: 'contributor' })
    const { account } = await accept((await invite()).body['code'], 'di@example.org')
    const idOf = async () => String((await members()).find((member) => member.email === 'di@example.org')?.id)
    await owner('DELETE', `/api/members/${await idOf()}`)
    const { code } = (await invite()).body
    await acceptInvitation(instance.services, String(code), { account, email: 'di@example.org', credentials: null, proved: true })
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
    await owner('DELETE', `/api/members/${await idOf()}`)
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
    assert.equal((await owner('GET', '/api/bundle')).status, 200)
  })

  it('cannot be invited twice, nor while they are members', async () => {
    const invite = () => owner('POST', '/api/members', { name: 'Cy', email: 'cy@example.org', role: 'reader' })
    assert.deepEqual([(await invite()).status, (await invite()).body['code']], [201, 'MEMBER_ALREADY'])
  })

  it('lose every session when their password changes', async () => {
    const invited = await owner('POST', '/api/members', { name: 'Bo', email: 'bo@example.org', role: 'manager' })
    const { cookie } = await accept(invited.body['code'], 'bo@example.org')
    const { signIn } = instance.services
    const account = await signIn.accountOf(new Headers({ cookie }))
    assert.ok(account)
    await signIn.changePassword(account, { current: '', next: 'correct horse battery', headers: new Headers({ cookie }) })
    await enterCredentials(instance.services, account.userId)
    assert.equal(await read(cookie), 401)
    assert.equal((await signIn.withPassword(nobody, 'bo@example.org', 'correct horse battery')).status, 'signed-in')
    assert.equal((await signIn.withPassword(nobody, 'bo@example.org', 'wrong')).status, 'refused')
    await assert.rejects(
      signIn.changePassword(account, { current: 'correct horse battery', next: 'short', headers: new Headers({ cookie }) }),
      { code: 'WEAK_PASSWORD' },
    )
  })

  it('always include an owner: the last owner is neither removed nor demoted, nor where the other is unconfirmed', async () => {
    const organisation = await instance.organisation('Owners')
    const first = await instance.as(organisation, 'owner')
    const [only] = await members(first)
    assert.deepEqual(
      [
        (await first('DELETE', `/api/members/${only?.id}`)).body['code'],
        (await first('PUT', `/api/members/${only?.id}/role`, { role: 'reader' })).body['code'],
      ],
      ['LAST_OWNER', 'LAST_OWNER'],
    )
    const invited = await first('POST', '/api/members', { name: 'Un', email: 'un@example.org', role: 'owner' })
    const { signIn } = instance.services
    const account = await signIn.newAccount({ name: 'Un', email: 'un@example.org' })
    const stranger = { account, email: 'un@example.org', credentials: null, proved: false }
    await acceptInvitation(instance.services, String(invited.body['code']), stranger)
    assert.equal((await first('PUT', `/api/members/${only?.id}/role`, { role: 'reader' })).body['code'], 'LAST_OWNER')
    await first('DELETE', `/api/members/${String(invited.body['id'])}`)
    const second = await instance.as(organisation, 'owner')
    const [one, two] = await members(first)
    const removed = await Promise.all([first('DELETE', `/api/members/${two?.id}`), second('DELETE', `/api/members/${one?.id}`)])
    assert.deepEqual(removed.filter(({ status }) => status === 200).length, 1)
  })

  it('cannot be guessed: ten tries a minute', async () => {
    for (let attempt = 0; attempt < 10; attempt += 1) await instance.services.signIn.withPassword(nobody, 'nobody@example.org', 'x')
    await assert.rejects(instance.services.signIn.withPassword(nobody, 'nobody@example.org', 'x'), { code: 'TOO_MANY_TRIES' })
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

  it('take no decision, administer nothing, and end with the membership of whoever made them', async () => {
    const send = await instance.withKey(actor, 'manager')
    const { body } = await send('POST', '/api/documents', { title: 'Written by a program', body: 'Text' })
    assert.equal((await send('POST', `/api/documents/${String(body['key'])}/approve`, {})).status, 403)
    assert.equal((await send('GET', '/api/members')).status, 403)
    assert.equal((await send('POST', '/api/api-keys', { name: 'child', role: 'reader' })).status, 403)
    const keys = (await owner('GET', '/api/api-keys')).body['items'] as readonly { readonly author: string; readonly name: string }[]
    const author = keys.find(({ name }) => name === 'manager')?.author
    assert.equal((await owner('DELETE', `/api/members/${author}`)).status, 200)
    assert.equal((await send('GET', '/api/risks')).status, 401)
  })

  it('make no owner, and live a year at most', async () => {
    assert.equal((await owner('POST', '/api/api-keys', { name: 'x', role: 'owner' })).status, 400)
    const late = new Date(Date.now() + 400 * 86_400_000).toISOString().slice(0, 10)
    assert.equal((await owner('POST', '/api/api-keys', { name: 'x', role: 'reader', expiresOn: late })).body['code'], 'KEY_EXPIRY')
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
