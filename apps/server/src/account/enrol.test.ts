import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { cookiesIn } from '../http/cookies.ts'
import { openTestInstance, OURS, type TestInstance } from '../instance.fixture.ts'
import { softwareAuthenticator } from './authenticator.fixture.ts'
import { setUp } from './set-up.ts'

const EMAIL = 'eva@enrol.example'
const PASSWORD = 'a long enough password'
const SITE = { origin: OURS.origin, host: 'localhost' }
const nobody = { headers: new Headers(), address: '192.0.2.1' }
const mine = softwareAuthenticator()

let instance: TestInstance

before(async () => {
  instance = await openTestInstance()
  await setUp(instance.services, { organisation: 'Enrol', name: 'Eva', email: EMAIL, password: PASSWORD })
})
after(() => instance.close())

/** A session of whoever knows the password and nothing else. */
async function byPassword(password = PASSWORD): Promise<string> {
  const body = new URLSearchParams({ email: EMAIL, password })
  return cookiesIn(await instance.app.request('/sign-in', { method: 'POST', headers: OURS, body }))
}

async function send(cookie: string, path: string, body: unknown = {}) {
  const headers = { ...OURS, cookie, 'content-type': 'application/json' }
  const reply = await instance.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) })
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> }
}

async function page(cookie: string, path: string, fields: Record<string, string>): Promise<string> {
  const reply = await instance.app.request(path, { method: 'POST', headers: { ...OURS, cookie }, body: new URLSearchParams(fields) })
  return reply.text()
}

async function add(cookie: string, authenticator = mine): Promise<number> {
  const { status, body } = await send(cookie, '/passkey/add/start')
  if (status !== 200) return status
  const response = authenticator.register(body['options'], SITE)
  return (await send(cookie, '/passkey/add/finish', { ticket: body['ticket'], response })).status
}

async function passkeys() {
  return instance.services.passkeys.list((await instance.services.signIn.userIdOf(EMAIL)) ?? '')
}

describe('a password alone', () => {
  it('sets the first second factor up, and no other: whoever has one shows it before it is changed', async () => {
    assert.equal(await add(await byPassword()), 200)
    const [first] = await passkeys()
    const thief = await byPassword()
    assert.equal((await send(thief, '/passkey/add/start')).body['code'], 'FACTOR_NOT_SHOWN')
    assert.doesNotMatch(await page(thief, '/account/code/start', { password: PASSWORD }), /class="qr"/)
    await page(thief, '/account/passkey/remove', { id: first?.id ?? '' })
    assert.deepEqual(
      (await passkeys()).map(({ id }) => id),
      [first?.id],
    )
  })

  it('is raised to two factors by showing the passkey, which then lets another one be added', async () => {
    const cookie = await byPassword()
    const { body } = await send(cookie, '/passkey/prove/start')
    const response = mine.authenticate(body['options'], SITE)
    assert.equal((await send(cookie, '/passkey/prove/finish', { ticket: body['ticket'], response })).status, 200)
    assert.equal(await add(cookie, softwareAuthenticator()), 200)
    assert.equal((await passkeys()).length, 2)
    assert.match(await page(cookie, '/account/code/start', { password: PASSWORD }), /class="qr"/)
  })

  it('is enough again for whoever lost every factor, once the operator has taken them away', async () => {
    const { signIn } = instance.services
    const path = await signIn.reset((await signIn.userIdOf(EMAIL)) ?? '', { codes: true })
    assert.deepEqual(await passkeys(), [])
    const token = new URL(path, 'http://localhost').searchParams.get('token') ?? ''
    assert.equal((await signIn.withLink(nobody, token, 'another long password')).status, 'signed-in')
    assert.equal(await add(await byPassword('another long password'), softwareAuthenticator()), 200)
  })
})

describe('a session that proved long ago who it is', () => {
  it('lets nobody in, raises nobody and makes no key', async () => {
    const { signIn } = instance.services
    const cookie = cookiesIn(await signIn.withAccount(EMAIL))
    const invite = { name: 'Accomplice', email: 'accomplice@enrol.example', role: 'owner' }
    const { body } = await send(cookie, '/api/members', invite)
    const id = String(body['id'])
    const doors = [
      ['POST', '/api/members', { ...invite, email: 'another@enrol.example' }],
      ['POST', `/api/members/${id}/confirm`, undefined],
      ['PUT', `/api/members/${id}/role`, { role: 'manager' }],
      ['POST', '/api/api-keys', { name: 'door', role: 'manager' }],
    ] as const
    const tried = () =>
      Promise.all(
        doors.map(async ([method, path, given]) => {
          const headers = { ...OURS, cookie, 'content-type': 'application/json' }
          const reply = await instance.app.request(path, { method, headers, ...(given && { body: JSON.stringify(given) }) })
          return reply.ok ? 'done' : ((await reply.json()) as { readonly code: string }).code
        }),
      )
    instance.clock.now = () => Date.now() + 601_000
    assert.deepEqual(await tried(), ['PROVE_AGAIN', 'PROVE_AGAIN', 'PROVE_AGAIN', 'PROVE_AGAIN'])
    instance.clock.now = Date.now
    assert.deepEqual(await tried(), ['done', 'done', 'done', 'done'])
  })
})
