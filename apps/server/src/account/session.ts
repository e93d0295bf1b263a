import { randomBytes } from 'node:crypto'
import { makeSignature } from 'better-auth/crypto'
import type pg from 'pg'
import { Problem } from '../problem.ts'
import { listPasskeys } from '../store/passkey.ts'
import type { Auth } from './auth.ts'

/** Sessions of people who showed who they are in another way than by a password, and how long ago anybody did. */
export interface Sessions {
  /** Opens a session; where the account has a second factor, only the step that asks for it. */
  readonly open: (userId: string) => Promise<Step>
  /** Opens a session for whoever showed two factors at once, as with a passkey. */
  readonly openProved: (userId: string) => Promise<Response>
  /** Refuses a session that proved who it is longer ago than ten minutes. */
  readonly assertProved: (headers: Headers) => Promise<void>
  /** Refuses a session that has not shown the second factor which its account has: a password changes none, and adds none beside it. */
  readonly assertFactor: (headers: Headers) => Promise<void>
  /** Remembers that whoever has the session has just proved it again. */
  readonly prove: (headers: Headers) => Promise<void>
  /** Remembers how whoever has the session signed in. */
  readonly remember: (headers: Headers, method: Method) => Promise<void>
}

/** How somebody signed in; every entry of theirs in the log says so. */
export type Method = 'password' | 'password and code' | 'passkey' | 'one-time link'

/** The ways that show two factors. */
const TWO_FACTORS: ReadonlySet<string> = new Set<Method>(['password and code', 'passkey'])

export function showsTwoFactors(method: string | null): boolean {
  return method !== null && TWO_FACTORS.has(method)
}

export type Step = { readonly status: 'signed-in' | 'code-wanted'; readonly response: Response } | { readonly status: 'refused' }

const PROOF_MS = 600_000
const STEP_SECONDS = 600

/** Sessions over better-auth's tables, in its own form. */
export function sessionsOf(auth: Auth, pool: pg.Pool, now: () => number): Sessions {
  const openProved = async (userId: string): Promise<Response> => {
    const { internalAdapter, authCookies } = await auth.$context
    const { token } = await internalAdapter.createSession(userId, false)
    return withCookie(auth, authCookies.sessionToken.name, { value: token, seconds: authCookies.sessionToken.attributes.maxAge ?? 0 })
  }
  return {
    openProved,
    open: async (userId) => {
      const user = await (await auth.$context).internalAdapter.findUserById(userId)
      const secondFactor = user !== null && 'twoFactorEnabled' in user && user.twoFactorEnabled === true
      if (!secondFactor) return { status: 'signed-in', response: await openProved(userId) }
      return { status: 'code-wanted', response: await challenge(auth, userId, now()) }
    },
    assertProved: async (headers) => {
      const session = (await auth.api.getSession({ headers }))?.session
      const provedAt = Math.max(Number(session?.createdAt ?? 0), Number(session?.provedAt ?? 0))
      if (now() - provedAt > PROOF_MS)
        throw new Problem(403, 'PROVE_AGAIN', 'show once more who you are, by password or passkey, at /account/prove')
    },
    assertFactor: async (headers) => {
      const { user, session } = (await auth.api.getSession({ headers })) ?? {}
      if (!user || showsTwoFactors(session?.method ?? null)) return
      if (user.twoFactorEnabled === true || (await listPasskeys(pool, user.id)).length > 0)
        throw new Problem(
          403,
          'FACTOR_NOT_SHOWN',
          'this account has a second factor: sign in with it first, or show a passkey at /account/prove',
        )
    },
    prove: async (headers) => {
      const session = (await auth.api.getSession({ headers }))?.session
      if (session) await pool.query(`update session set "provedAt" = $2 where token = $1`, [session.token, new Date(now())])
    },
    remember: async (headers, method) => {
      const session = (await auth.api.getSession({ headers }))?.session
      if (session) await pool.query('update session set method = $2 where token = $1', [session.token, method])
    },
  }
}

/** The second step as better-auth starts it after a password: it works once, for ten minutes and five tries. */
async function challenge(auth: Auth, userId: string, now: number): Promise<Response> {
  const { internalAdapter, createAuthCookie } = await auth.$context
  const identifier = `2fa-${randomBytes(20).toString('hex')}`
  const expiresAt = new Date(now + STEP_SECONDS * 1000)
  await internalAdapter.createVerificationValue({ value: userId, identifier, expiresAt })
  await internalAdapter.createVerificationValue({ value: '0', identifier: `2fa-attempts-${identifier}`, expiresAt })
  return withCookie(auth, createAuthCookie('two_factor').name, { value: identifier, seconds: STEP_SECONDS })
}

interface Value {
  readonly value: string
  readonly seconds: number
}

async function withCookie(auth: Auth, name: string, { value, seconds }: Value): Promise<Response> {
  const signed = encodeURIComponent(`${value}.${await makeSignature(value, (await auth.$context).secret)}`)
  return new Response(null, { headers: { 'set-cookie': `${name}=${signed}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax` } })
}
