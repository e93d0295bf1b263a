import type { Caller } from '../http/caller.ts'
import { assertStrong, plain } from './auth.ts'
import type { Core } from './core.ts'
import { deviceCookie, knownDevice } from './device.ts'
import type { Lane } from './hashing.ts'
import type { Bucket } from './limits.ts'
import { purposeOf, redeemLink, type Purpose } from './one-time-link.ts'
import type { Step } from './session.ts'

/** How people come in. */
export interface WaysIn {
  /** Checks a password. The response carries the session cookie, or that of the second step; refused alike for unknown people. */
  readonly withPassword: (caller: Caller, email: string, password: string) => Promise<Step>
  /** The second step: a code of the authenticator app, or one of the codes kept for an emergency. Null where it is none. */
  readonly withCode: (headers: Headers, code: string) => Promise<Response | null>
  /** What a one-time link is for; null where it works no longer. */
  readonly purposeOf: (token: string) => Promise<Purpose | null>
  /** Redeems a one-time link, with the new password where it is one for that. A second factor is asked for as after a password. */
  readonly withLink: (caller: Caller, token: string, password?: string) => Promise<Linked>
  /** Signs an account in that has shown who it is by a passkey: the device and its lock are two factors. */
  readonly withAccount: (email: string) => Promise<Response>
  /** Counts what strangers may ask for, such as a challenge for a passkey. */
  readonly assertMayAsk: (caller: Caller) => Promise<void>
}

/** A step of a sign-in by a link; `changed` is whose password it set. */
type Linked = Step & { readonly changed: string | null }

const PER_ACCOUNT = 10
const PER_ADDRESS = 100
const IN_ALL = 600

/** Ways in over the account tables. */
export function waysIn(core: Core): WaysIn {
  const { auth, people, sessions, codes, hashing, limits, pool, secret, now } = core
  return {
    withPassword: async (caller, email, password) => {
      const device = knownDevice(secret, email, caller.headers)
      await limits.assertMayTry(device === null ? fromStranger(caller, email) : fromDevice(email, device))
      const response = await hashing.run(laneOf(caller, device), () =>
        auth.api.signInEmail({ body: { email, password }, headers: plain(caller.headers), asResponse: true }),
      )
      if (!response.ok) return { status: 'refused' }
      if (await wantsCode(response)) return { status: 'code-wanted', response }
      return { status: 'signed-in', response: knownFrom(response, secret, email) }
    },
    withCode: async (headers, code) => {
      const verified = await codes.verify(headers, code)
      return verified && knownFrom(verified.response, secret, verified.email)
    },
    purposeOf: (token) => purposeOf(pool, token, new Date(now())),
    withLink: async (caller, token, password = '') => {
      await limits.assertMayTry([ofAddress(caller), { kind: 'link', name: '', perMinute: IN_ALL }])
      if ((await purposeOf(pool, token, new Date(now()))) === 'reset') assertStrong(password)
      const found = await redeemLink(pool, token, new Date(now()))
      if (!found) return { status: 'refused', changed: null }
      if (found.purpose === 'reset') await hashing.run(laneOf(caller, null), () => people.setPassword(found.userId, password))
      return { ...(await sessions.open(found.userId)), changed: found.purpose === 'reset' ? found.userId : null }
    },
    withAccount: async (email) => knownFrom(await sessions.openProved((await people.userIdOf(email)) ?? ''), secret, email),
    assertMayAsk: (caller) => limits.assertMayTry([ofAddress(caller), { kind: 'ask', name: '', perMinute: IN_ALL }]),
  }
}

/** The account before all: whoever tries one name from everywhere uses up that name and not the tries of everybody. */
function fromStranger(caller: Caller, email: string): readonly Bucket[] {
  const name = email.toLowerCase()
  return [ofAddress(caller), { kind: 'account', name, perMinute: PER_ACCOUNT }, { kind: 'all', name: '', perMinute: IN_ALL }]
}

function fromDevice(email: string, device: string): readonly Bucket[] {
  return [{ kind: 'device', name: `${device} ${email.toLowerCase()}`, perMinute: PER_ACCOUNT }]
}

function ofAddress({ address }: Caller): Bucket {
  return { kind: 'address', name: address, perMinute: PER_ADDRESS }
}

function laneOf({ address }: Caller, device: string | null): Lane {
  return device === null ? { name: address, known: false } : { name: device, known: true }
}

function knownFrom(response: Response, secret: string, email: string): Response {
  response.headers.append('set-cookie', deviceCookie(secret, email))
  return response
}

async function wantsCode(response: Response): Promise<boolean> {
  const body: unknown = await response.clone().json()
  return typeof body === 'object' && body !== null && 'twoFactorRedirect' in body
}
