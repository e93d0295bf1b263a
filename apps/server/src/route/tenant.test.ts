import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../actor.ts'
import { cookiesIn } from '../http/cookies.ts'
import { openTestInstance, OURS, type Send, type TestInstance } from '../instance.fixture.ts'

let instance: TestInstance
let actor: Actor
let owner: Send

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Factor')
  owner = await instance.as(actor, 'owner')
})
after(() => instance.close())

/** A session of a new member, as if opened in some way. */
async function sessionBy(method: 'password' | 'passkey', role: 'owner' | 'reader'): Promise<string> {
  const { email } = await instance.member(actor, role)
  const cookie = cookiesIn(await instance.services.signIn.withAccount(email ?? ''))
  await instance.services.signIn.sessions.remember(new Headers({ cookie }), method)
  return cookie
}

const get = (cookie: string, path: string) => instance.app.request(path, { headers: { cookie } })
const demand = (cookie: string, wanted: boolean, version: number) =>
  instance.app.request('/api/tenant', {
    method: 'PUT',
    body: JSON.stringify({ secondFactor: wanted }),
    headers: { ...OURS, cookie, 'content-type': 'application/json', 'if-match': `"${version}"` },
  })

describe('a second factor', () => {
  it('is demanded by an owner who has shown one', async () => {
    assert.equal((await owner('PUT', '/api/tenant', { secondFactor: true }, { 'if-match': '"1"' })).body['code'], 'SECOND_FACTOR_FIRST')
    const cookie = await sessionBy('passkey', 'owner')
    assert.equal((await demand(cookie, true, 1)).status, 200)
    assert.equal((await get(cookie, '/api/risks')).status, 200)
  })

  it('keeps out whoever has not shown one, but for the pages where they set one up', async () => {
    const cookie = await sessionBy('password', 'reader')
    assert.equal(((await (await get(cookie, '/api/risks')).json()) as { readonly code: string }).code, 'SECOND_FACTOR')
    assert.equal((await get(cookie, `/tlog/${actor.slug}/checkpoint`)).status, 404)
    assert.equal((await get(cookie, '/')).headers.get('location'), '/account')
    assert.equal((await get(cookie, '/account')).status, 200)
  })

  it('stands in each entry of whoever showed it, as the way in which they signed in', async () => {
    const cookie = await sessionBy('passkey', 'owner')
    const body = JSON.stringify({ title: 'Who was it?' })
    await instance.app.request('/api/risks', { method: 'POST', body, headers: { ...OURS, cookie, 'content-type': 'application/json' } })
    const reply = await get(cookie, '/api/activity?register=risk')
    const { items } = (await reply.json()) as { readonly items: readonly { readonly authMethod: string }[] }
    assert.equal(items[0]?.authMethod, 'passkey')
    assert.equal((await demand(cookie, false, 2)).status, 200)
  })
})
