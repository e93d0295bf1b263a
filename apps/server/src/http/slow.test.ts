import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { changeRole, removeMember } from '../account/members.ts'
import { setUp } from '../account/set-up.ts'
import type { Actor } from '../actor.ts'
import { createApiKey, revokeApiKey } from '../account/api-keys.ts'
import { acceptInvitation, confirmMember, inviteMember } from '../account/members.ts'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { policiesOf } from '../mount.ts'
import { cookiesIn } from './cookies.ts'

const OWN = { host: 'localhost', origin: 'http://localhost' }

let instance: TestInstance
let owner: Actor

before(async () => {
  instance = await openTestInstance()
  const first = { organisation: 'Slow', name: 'Eva', email: 'eva@slow.example', password: 'a long enough password' }
  owner = await setUp(instance.services, first)
})
after(() => instance.close())

let count = 0

/** A member whom an owner has confirmed, with a session. */
async function member(
  role: 'manager' | 'contributor',
): Promise<{ readonly id: string; readonly account: string; readonly cookie: string }> {
  const email = `m${(count += 1)}@slow.example`
  const { code, member: invited } = await inviteMember(instance.services, owner, { name: email, email, role })
  const account = await instance.services.signIn.newAccount({ name: email, email })
  const credentials = (await instance.services.signIn.credentialsOf([account])).get(account) ?? null
  await acceptInvitation(instance.services, code, { account, email, credentials, proved: false })
  await confirmMember(instance.services, owner, { id: invited.id, person: null })
  return { id: invited.id, account, cookie: cookiesIn(await instance.services.signIn.withAccount(email)) }
}

/** Sends the first half of a body, lets something happen, and sends the rest. */
async function slowly(
  request: { readonly path: string; readonly headers: Record<string, string>; readonly text: string },
  happens: () => Promise<unknown>,
) {
  const half = Math.floor(request.text.length / 2)
  let sent = 0
  const body = new ReadableStream<Uint8Array>(
    {
      pull: async (stream) => {
        sent += 1
        if (sent === 2) await happens()
        const part = sent === 1 ? request.text.slice(0, half) : request.text.slice(half)
        stream.enqueue(new TextEncoder().encode(part))
        if (sent === 2) stream.close()
      },
    },
    { highWaterMark: 0 },
  )
  const init = { method: 'POST', headers: { ...OWN, ...request.headers }, body, duplex: 'half' } as RequestInit
  const { status, headers } = await instance.app.request(request.path, init)
  assert.equal(sent, 2)
  return { status, location: headers.get('location') }
}

const RISK = { path: '/api/risks', text: JSON.stringify({ title: 'Written after the end' }) }

describe('a request whose body takes its time', () => {
  it('does nothing where its member was removed meanwhile', async () => {
    const { id, cookie } = await member('contributor')
    const headers = { cookie, 'content-type': 'application/json' }
    assert.equal((await slowly({ ...RISK, headers }, () => Promise.resolve())).status, 201)
    assert.equal((await slowly({ ...RISK, headers }, () => removeMember(instance.services, owner, id))).status, 401)
  })

  it('does no more than its member may by then', async () => {
    const { id, cookie } = await member('contributor')
    const headers = { cookie, 'content-type': 'application/json' }
    assert.equal((await slowly({ ...RISK, headers }, () => changeRole(instance.services, owner, { id, role: 'reader' }))).status, 403)
  })

  it('does nothing where its key was revoked meanwhile', async () => {
    const { secret, record } = await createApiKey(instance.services, owner, { name: 'slow', role: 'manager', scopes: [] })
    const headers = { authorization: `Bearer ${secret}`, 'content-type': 'application/json' }
    assert.equal((await slowly({ ...RISK, headers }, () => revokeApiKey(instance.services, owner, record.id))).status, 401)
  })

  it('does nothing on any page where its session ended meanwhile', async () => {
    const pages = [...policiesOf(instance.app)].filter(
      ([name, policy]) => name.startsWith('post ') && !name.startsWith('post /api/') && policy !== 'public',
    )
    assert.ok(pages.length >= 10, String(pages.length))
    for (const [name] of pages) {
      const { account, cookie } = await member('contributor')
      const headers = { cookie, 'content-type': 'application/x-www-form-urlencoded' }
      const end = () => instance.services.signIn.endSessions(account)
      assert.deepEqual(await slowly({ path: name.slice(5), headers, text: 'password=x' }, end), { status: 303, location: '/sign-in' }, name)
    }
  })
})
