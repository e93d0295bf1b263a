import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import type { Caller } from '../http/caller.ts'
import { setUp } from './set-up.ts'
import { hotp } from './used-codes.ts'
import type { Account } from './accounts.ts'

const EMAIL = 'eva@doors.example'
const PASSWORD = 'a long enough password'
const MINUTE = 60_000

let instance: TestInstance

before(async () => {
  instance = await openTestInstance()
  await setUp(instance.services, { organisation: 'Doors', name: 'Eva', email: EMAIL, password: PASSWORD })
})
after(() => instance.close())
beforeEach(() => instance.sql('delete from try_limit'))

function from(address: string, cookie = ''): Caller {
  return { headers: new Headers(cookie === '' ? {} : { cookie }), address }
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

async function eva(): Promise<string> {
  return (await instance.services.signIn.userIdOf(EMAIL)) ?? assert.fail()
}

/** What a try of a password came to: `signed-in`, `code-wanted`, `refused`, or `429`. */
async function tryPassword(caller: Caller, password = PASSWORD, email = EMAIL): Promise<string> {
  try {
    return (await instance.services.signIn.withPassword(caller, email, password)).status
  } catch (error) {
    assert.ok(error instanceof Error && 'status' in error)
    return String(error.status)
  }
}

async function signedIn(caller: Caller = from('192.0.2.99')): Promise<string> {
  const step = await instance.services.signIn.withPassword(caller, EMAIL, PASSWORD)
  assert.ok(step.status !== 'refused')
  return cookieOf(step.response)
}

describe('guessing a password', () => {
  // However long the tries of a test take on a busy machine, they are of one moment.
  let start = 0
  beforeEach(() => {
    start = Date.now()
    instance.clock.now = () => start
  })
  after(() => {
    instance.clock.now = Date.now
  })

  it('has ten tries a minute for an account, whoever makes them and however many at once', async () => {
    const tries = await Promise.all(Array.from({ length: 40 }, (_, index) => tryPassword(from(`192.0.2.${index}`), 'wrong password')))
    assert.deepEqual([tries.filter((one) => one === 'refused').length, tries.filter((one) => one === '429').length], [10, 30])
  })

  it('is not helped by a flood of other names, nor by a restart', async () => {
    for (let index = 0; index < 10; index += 1) await tryPassword(from('192.0.2.1'), 'wrong password')
    const flood = Array.from({ length: 1500 }, (_, index) =>
      tryPassword(from(`198.51.${index % 100}.${index % 250}`), 'x', `no name ${index}`),
    )
    await Promise.all(flood)
    assert.equal(await tryPassword(from('203.0.113.5'), 'wrong password'), '429')
  })

  it('has a hundred tries a minute for an address, whatever accounts it sprays', async () => {
    const sprayed: string[] = []
    for (let index = 0; index < 130; index += 1) sprayed.push(await tryPassword(from('192.0.2.7'), 'x', `not-an-address-${index}`))
    assert.deepEqual([sprayed.filter((one) => one === 'refused').length, sprayed.filter((one) => one === '429').length], [100, 30])
    assert.equal(await tryPassword(from('192.0.2.8')), 'signed-in')
  })

  it('goes on when the minute has passed', async () => {
    for (let index = 0; index < 12; index += 1) await tryPassword(from('192.0.2.1'), 'wrong password')
    assert.equal(await tryPassword(from('192.0.2.1')), '429')
    instance.clock.now = () => start + MINUTE
    assert.equal(await tryPassword(from('192.0.2.1')), 'signed-in')
  })

  it('locks nobody out of a browser that signed in before, during a thousand wrong tries a minute', async () => {
    const home = await signedIn()
    assert.match(home, /assay\.device-/)
    const attack = Array.from({ length: 1000 }, (_, index) => tryPassword(from(`198.51.100.${index % 200}`), 'wrong password'))
    const mixed = [...attack, ...Array.from({ length: 200 }, () => tryPassword(from('192.0.2.99'), 'wrong password'))]
    const own: string[] = []
    for (let index = 0; index < 5; index += 1) own.push(await tryPassword(from('192.0.2.99', home)))
    await Promise.all(mixed)
    assert.deepEqual(
      own,
      Array.from({ length: 5 }, () => 'signed-in'),
    )
    assert.equal(await tryPassword(from('192.0.2.99')), '429')
    assert.equal(await tryPassword(from('192.0.2.99', home)), 'signed-in')
  })

  it('is limited from such a browser, too, and its cookie is good for one account and cannot be forged', async () => {
    const home = await signedIn()
    const tries: string[] = []
    for (let index = 0; index < 12; index += 1) tries.push(await tryPassword(from('192.0.2.99', home), 'wrong password'))
    assert.deepEqual(tries.slice(8), ['refused', 'refused', '429', '429'])
    for (let index = 0; index < 10; index += 1) await tryPassword(from('192.0.2.1'), 'wrong password')
    const name = /assay\.device-[0-9a-f]+/.exec(home)?.[0] ?? ''
    for (const forged of [`${name}=x.y`, `${name}=`, home.replace(/(assay\.device-\w+=..)./, '$1A'), home.replace(/(\.[\w-]+)$/, '$1AA')])
      assert.equal(await tryPassword(from('192.0.2.1', forged)), '429', forged)
  })

  it('does not block a change of the password by whoever is signed in', async () => {
    const cookie = await signedIn()
    const { signIn } = instance.services
    for (let index = 0; index < 30; index += 1) await tryPassword(from(`192.0.2.${index}`), 'wrong password')
    const account = (await signIn.accountOf(new Headers({ cookie }))) as Account
    await signIn.changePassword(account, { current: PASSWORD, next: PASSWORD, headers: new Headers({ cookie }) })
    const change = { current: 'wrong password', next: PASSWORD, headers: new Headers({ cookie }) }
    for (let index = 0; index < 9; index += 1) await assert.rejects(signIn.changePassword(account, change), { code: 'WRONG_PASSWORD' })
    await assert.rejects(signIn.changePassword(account, change), { code: 'TOO_MANY_TRIES' })
  })

  it('says over HTTP when to try again', async () => {
    for (let index = 0; index < 11; index += 1) await tryPassword(from('192.0.2.1'), 'wrong password')
    const reply = await instance.app.request('/sign-in', {
      method: 'POST',
      headers: { host: 'localhost', origin: 'http://localhost' },
      body: new URLSearchParams({ email: EMAIL, password: PASSWORD }),
    })
    assert.deepEqual([reply.status, reply.headers.get('retry-after')], [429, '6'])
  })

  it('leaves rows behind for a minute and no longer', async () => {
    for (let index = 0; index < 100; index += 1) await tryPassword(from(`192.0.2.${index}`), 'x', `no name ${index}`)
    instance.clock.now = () => start + 2 * MINUTE
    for (let index = 0; index < 500; index += 1) await tryPassword(from('192.0.2.1'), 'x', 'no name')
    const { rows } = await instance.sql('select count(*)::integer as n from try_limit')
    assert.ok(Number(rows[0]?.['n']) <= 3, JSON.stringify(rows))
  })
})

describe('one-time codes', () => {
  it('are those of RFC 4226, appendix D', () => {
    const expected = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489']
    assert.deepEqual(
      expected.map((_, counter) => hotp('12345678901234567890', counter)),
      expected,
    )
  })

  let secret: string
  let emergency: readonly string[]

  const code = (step = 0): string => hotp(secret, Math.floor(Date.now() / 30_000) + step)
  const answer = (cookie: string, typed: string) => instance.services.signIn.withCode(new Headers({ cookie }), typed)

  it('are asked for after a password once they are set up, and the one that set them up is used', async () => {
    const { codes } = instance.services.signIn
    const cookie = await signedIn()
    const started = await codes.start(new Headers({ cookie }), PASSWORD)
    emergency = started.emergency
    secret = Buffer.from(base32(new URL(started.uri).searchParams.get('secret') ?? '')).toString()
    const shown = code(-1)
    await codes.confirm(new Headers({ cookie }), shown)
    assert.equal(await tryPassword(from('192.0.2.1')), 'code-wanted')
    assert.equal(await answer(await signedIn(), shown), null)
  })

  it('work once, in one sign-in or in two, one after the other or at once', async () => {
    const steps = await Promise.all([signedIn(), signedIn(), signedIn(), signedIn()])
    const shown = code()
    const answers = await Promise.all(steps.map((step) => answer(step, shown)))
    assert.equal(answers.filter((one) => one !== null).length, 1)
    assert.equal(await answer(await signedIn(), shown), null)
    const { rows } = await instance.sql(`select count(*)::integer as n from session join "user" on "user".id = "userId" where email = $1`, [
      EMAIL,
    ])
    assert.ok(Number(rows[0]?.['n']) <= 2)
  })

  it('typed with any cookie at all are no fault of ours', async () => {
    for (const cookie of ['assay.two_factor=%ff.%zz', 'assay.two_factor=', 'assay.two_factor=a.b.c', 'assay.two_factor=%00', '=;;='])
      assert.equal(await answer(cookie, '123456'), null, cookie)
  })

  it('that are older than the last one are used up, too', async () => {
    const step = await signedIn()
    const [shown, next] = [code(), code(1)]
    assert.ok(await answer(step, next))
    assert.equal(await answer(step, next), null)
    assert.equal(await answer(await signedIn(), shown), null)
  })

  it('for an emergency work once, however many try at once, and without the app', async () => {
    const [first = '', second = ''] = emergency
    const steps = await Promise.all(Array.from({ length: 5 }, () => signedIn()))
    const answers = await Promise.allSettled(steps.map((step) => answer(step, first)))
    assert.equal(answers.filter((one) => one.status === 'fulfilled' && one.value !== null).length, 1)
    await instance.sql(`update "twoFactor" set "failedVerificationCount" = 0, "lockedUntil" = null`)
    assert.equal(await answer(await signedIn(), first), null)
    assert.ok(await answer(await signedIn(), second))
  })

  it('are asked for after a link as after a password', async () => {
    const { signIn } = instance.services
    const reset = await signIn.reset(await eva(), { codes: false })
    const token = new URL(reset, 'http://localhost').searchParams.get('token') ?? ''
    await assert.rejects(signIn.withLink(from('192.0.2.1'), token, 'short'), { code: 'WEAK_PASSWORD' })
    const step = await signIn.withLink(from('192.0.2.1'), token, 'another long password')
    assert.ok(step.status === 'code-wanted')
    assert.equal(await signIn.accountOf(new Headers({ cookie: cookieOf(step.response) })), null)
    assert.ok(await answer(cookieOf(step.response), emergency[2] ?? ''))
    assert.equal((await signIn.withLink(from('192.0.2.1'), token, 'yet another password')).status, 'refused')
    assert.equal(await tryPassword(from('192.0.2.1')), 'refused')
  })

  it('that are lost with the emergency codes are taken away by the operator, and every session ends', async () => {
    const { signIn } = instance.services
    const cookie = cookieOf(
      (await answer(cookieOf((await stepWith('another long password')).response), emergency[3] ?? '')) ?? new Response(),
    )
    assert.ok(await signIn.accountOf(new Headers({ cookie })))
    const reset = await signIn.reset(await eva(), { codes: true })
    assert.equal(await signIn.accountOf(new Headers({ cookie })), null)
    const token = new URL(reset, 'http://localhost').searchParams.get('token') ?? ''
    const step = await signIn.withLink(from('192.0.2.1'), token, PASSWORD)
    assert.equal(step.status, 'signed-in')
  })

  async function stepWith(password: string): Promise<{ readonly response: Response }> {
    const step = await instance.services.signIn.withPassword(from('192.0.2.1'), EMAIL, password)
    assert.ok(step.status === 'code-wanted')
    return step
  }
})

describe('a session', () => {
  it('opens no new door ten minutes after it proved who it is, until it proves it again', async () => {
    const { signIn } = instance.services
    const cookie = await signedIn()
    const headers = { cookie, host: 'localhost', origin: 'http://localhost' }
    const start = async () => (await instance.app.request('/passkey/add/start', { method: 'POST', headers })).status
    assert.equal(await start(), 200)
    instance.clock.now = () => Date.now() + 10 * MINUTE + 1000
    assert.equal(await start(), 403)
    const account = (await signIn.accountOf(new Headers({ cookie }))) as Account
    await assert.rejects(signIn.proveByPassword(account, new Headers({ cookie }), 'wrong password'), { code: 'WRONG_PASSWORD' })
    assert.equal(await start(), 403)
    const prove = (password: string) =>
      instance.app.request('/account/prove?next=//evil.example', { method: 'POST', headers, body: new URLSearchParams({ password }) })
    assert.equal((await prove('wrong password')).status, 200)
    const proved = await prove(PASSWORD)
    assert.deepEqual([proved.status, proved.headers.get('location')], [303, '/account'])
    assert.equal(await start(), 200)
    instance.clock.now = Date.now
  })

  it('without a password sets its first one only after it has just proved who it is', async () => {
    const { signIn } = instance.services
    await instance.sql(`delete from account where "userId" = (select id from "user" where email = $1)`, [EMAIL])
    const cookie = cookieOf(await signIn.withAccount(EMAIL))
    const account = (await signIn.accountOf(new Headers({ cookie }))) as Account
    const change = { current: '', next: 'a stolen session sets this', headers: new Headers({ cookie }) }
    instance.clock.now = () => Date.now() + 10 * MINUTE + 1000
    await assert.rejects(signIn.changePassword(account, change), { code: 'PROVE_AGAIN' })
    instance.clock.now = Date.now
    await signIn.changePassword(account, change)
    assert.equal(await tryPassword(from('192.0.2.1'), 'a stolen session sets this'), 'signed-in')
  })
})

/** The bytes of a secret as an authenticator app reads it (RFC 4648, 6). */
function base32(text: string): Uint8Array {
  const bits = Array.from(text, (letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0')).join('')
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2))
}
