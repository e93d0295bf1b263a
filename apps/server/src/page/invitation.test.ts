import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../actor.ts'
import { openTestInstance, OURS, type Send, type TestInstance } from '../instance.fixture.ts'
import { cookiesIn } from '../http/cookies.ts'

const PASSWORD = 'a long enough password'

let instance: TestInstance
let actor: Actor
let owner: Send

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Harbour')
  owner = await instance.as(actor, 'owner')
})
after(() => instance.close())

async function invite(email: string, role = 'manager'): Promise<string> {
  return String((await owner('POST', '/api/members', { name: 'Invited', email, role })).body['code'])
}

function post(path: string, fields: Readonly<Record<string, string>>, cookie = ''): Promise<Response> {
  return Promise.resolve(instance.app.request(path, { method: 'POST', headers: { ...OURS, cookie }, body: new URLSearchParams(fields) }))
}

function join(code: string, email: string, cookie = ''): Promise<Response> {
  return post(`/invitation/account?code=${code}`, { name: 'Whoever came', email, password: PASSWORD }, cookie)
}

async function ask(
  cookie: string,
  method: string,
  path: string,
  body?: unknown,
): Promise<{ readonly status: number; readonly code: unknown }> {
  const headers = { ...OURS, cookie, 'content-type': 'application/json' }
  const reply = await instance.app.request(path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) })
  return { status: reply.status, code: ((await reply.json()) as Record<string, unknown>)['code'] }
}

async function members(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await owner('GET', '/api/members')).body['items'] as readonly Readonly<Record<string, unknown>>[]
}

describe('an invitation', () => {
  it('makes a new account, which writes and decides nothing until an owner says who it is', async () => {
    const code = await invite('ada@harbour.example')
    const page = await (await instance.app.request(`/invitation?code=${code}`, { headers: OURS })).text()
    assert.ok(page.includes('Harbour') && !page.includes('ada@harbour.example'))
    const joined = await join(code, 'ada@harbour.example')
    assert.deepEqual([joined.status, joined.headers.get('location')], [303, '/'])
    const cookie = cookiesIn(joined)
    const made = await instance.app.request('/api/documents', {
      method: 'POST',
      headers: { ...OURS, cookie, 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'Clean desk', body: 'Text' }),
    })
    assert.equal(made.status, 201)
    const { key } = (await made.json()) as { readonly key: string }
    const approve = () => ask(cookie, 'POST', `/api/documents/${key}/approve`, {})
    assert.deepEqual(await approve(), { status: 403, code: 'NOT_CONFIRMED' })
    const ada = (await members()).find(({ email }) => email === 'ada@harbour.example')
    assert.deepEqual([ada?.['status'], ada?.['confirmed']], ['active', false])
    assert.equal((await owner('POST', `/api/members/${String(ada?.['id'])}/confirm`, {})).status, 200)
    assert.notEqual((await approve()).code, 'NOT_CONFIRMED')
    assert.equal((await join(code, 'second@harbour.example')).status, 404, 'used')
  })

  it('shows what the inviter typed, and tells nothing of an account with that address', async () => {
    const stranger = await instance.services.signIn.newAccount({ name: 'A secret name', email: 'stranger@elsewhere.example' })
    await invite('stranger@elsewhere.example')
    const listed = (await members()).find(({ email }) => email === 'stranger@elsewhere.example')
    assert.deepEqual([listed?.['name'], listed?.['account'] ?? null], ['Invited', null])
    assert.ok(!JSON.stringify(await members()).includes('A secret name') && !JSON.stringify(await members()).includes(stranger))
  })

  it('opens no account that exists: whoever holds the code signs in as themselves, or not at all', async () => {
    const { signIn } = instance.services
    const victim = await signIn.newAccount({ name: 'Victim', email: 'victim@elsewhere.example' })
    await signIn.setPassword(victim, PASSWORD)
    const code = await invite('victim@elsewhere.example')
    const taken = await join(code, 'victim@elsewhere.example')
    assert.deepEqual([taken.status, taken.headers.getSetCookie()], [409, []])
    assert.deepEqual([(await post(`/invitation?code=${code}`, {})).status], [401])
    const accepted = await post(`/invitation?code=${code}`, {}, cookiesIn(await signIn.withAccount('victim@elsewhere.example')))
    assert.equal(accepted.status, 303)
    const member = (await members()).find(({ account }) => account === victim)
    assert.equal(member?.['confirmed'], false, 'no address is proved before mail is sent')
  })

  it('may be accepted by an account with another address, which the owner then sees and confirms or removes', async () => {
    const { signIn } = instance.services
    await signIn.newAccount({ name: 'Other', email: 'other@elsewhere.example' })
    const cookie = cookiesIn(await signIn.withAccount('other@elsewhere.example'))
    assert.equal((await instance.app.request('/', { headers: { ...OURS, cookie } })).headers.get('location'), '/invitation')
    assert.equal((await post(`/invitation?code=${await invite('typed@harbour.example')}`, {}, cookie)).status, 303)
    const member = (await members()).find(({ email }) => email === 'other@elsewhere.example')
    assert.equal(member?.['confirmed'], false)
    assert.equal((await ask(cookie, 'GET', '/api/risks')).status, 200)
    assert.equal((await owner('DELETE', `/api/members/${String(member?.['id'])}`)).status, 200)
    assert.equal((await ask(cookie, 'GET', '/api/risks')).status, 401)
  })
})

describe('an accepted invitation', () => {
  it('makes somebody a member of two organisations, whose windows each save into their own', async () => {
    const { signIn } = instance.services
    const second = await instance.organisation('Elm')
    const elm = await instance.as(second, 'owner')
    const { body } = await elm('POST', '/api/members', { name: 'Ada', email: 'ada@harbour.example', role: 'contributor' })
    const cookie = cookiesIn(await signIn.withAccount('ada@harbour.example'))
    const joined = await post(`/invitation?code=${String(body['code'])}`, {}, cookie)
    const there = `${cookie}; ${cookiesIn(joined)}`
    const save = async (slug: string, title: string): Promise<number> => {
      const headers = { ...OURS, cookie: there, 'content-type': 'application/json', 'assay-organisation': slug }
      return (await instance.app.request('/api/risks', { method: 'POST', headers, body: JSON.stringify({ title }) })).status
    }
    assert.deepEqual(
      [await save('harbour', 'Typed in Harbour'), await save('elm', 'Typed in Elm'), await save('nowhere', 'x')],
      [201, 201, 401],
    )
    const titles = async (send: Send): Promise<string> => JSON.stringify((await send('GET', '/api/risks')).body)
    assert.match(await titles(owner), /Typed in Harbour/)
    assert.doesNotMatch(await titles(owner), /Typed in Elm/)
    assert.match(await titles(elm), /Typed in Elm/)
    assert.doesNotMatch(await titles(elm), /Typed in Harbour/)
  })
})

describe('an invitation that is over, or into a place apart', () => {
  it('is worth nothing once it was withdrawn or has ended', async () => {
    const code = await invite('late@harbour.example')
    const listed = (await members()).find(({ email }) => email === 'late@harbour.example')
    assert.equal((await owner('DELETE', `/api/members/${String(listed?.['id'])}`)).status, 200)
    assert.equal((await join(code, 'late@harbour.example')).status, 404)
    const second = await invite('later@harbour.example')
    await instance.sql('update invitation set expires_at = now()')
    assert.equal((await join(second, 'later@harbour.example')).status, 404)
    assert.equal(await instance.services.signIn.userIdOf('late@harbour.example'), null)
    assert.deepEqual(instance.errors, [])
  })

  it('into the example company makes an account of the example, and nobody else enters it', async () => {
    const { loadExample } = await import('../example/load.ts')
    const link = new URL(await loadExample(instance.services), 'http://localhost')
    const signedIn = await post('/sign-in/link', { token: link.searchParams.get('token') ?? '' })
    const mara = cookiesIn(signedIn)
    const headers = { ...OURS, cookie: mara, 'content-type': 'application/json' }
    const code = async (email: string): Promise<string> => {
      const body = JSON.stringify({ name: 'x', email, role: 'reader' })
      return String(
        ((await (await instance.app.request('/api/members', { method: 'POST', headers, body })).json()) as Record<string, unknown>)['code'],
      )
    }
    assert.equal((await join(await code('new@finch.example'), 'new@finch.example')).status, 303)
    const cookie = cookiesIn(await instance.services.signIn.withAccount('ada@harbour.example'))
    assert.equal((await post(`/invitation?code=${await code('ada@harbour.example')}`, {}, cookie)).status, 409)
    const theirs = cookiesIn(await instance.services.signIn.withAccount('new@finch.example'))
    assert.equal((await post(`/invitation?code=${await invite('new@finch.example')}`, {}, theirs)).status, 409)
  })
})
