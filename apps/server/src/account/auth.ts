import { betterAuth } from 'better-auth'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type pg from 'pg'
import { openPool } from '../postgres/client.ts'
import { assertAccountsApart } from '../store/wall.ts'
import { Problem } from '../problem.ts'

const MIN_PASSWORD = 12
const BASE = 'http://assay.internal'

/** Accounts and sessions as better-auth keeps them. Its own routes are mounted nowhere: only we call it. */
export type Auth = ReturnType<typeof createAuth>

/** The pool of the account tables. */
export function openAccountPool(connection: pg.PoolConfig): pg.Pool {
  return openPool({ max: 4, ...connection, check: assertAccountsApart })
}

export function createAuth(pool: pg.Pool, secret: string) {
  return betterAuth({
    appName: 'Assay',
    database: pool,
    baseURL: BASE,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: MIN_PASSWORD, revokeSessionsOnPasswordReset: true },
    user: { additionalFields: { example: { type: 'boolean', input: false, defaultValue: false } } },
    session: {
      expiresIn: 7 * 86_400,
      updateAge: 86_400,
      additionalFields: {
        provedAt: { type: 'date', input: false, required: false },
        method: { type: 'string', input: false, required: false },
      },
    },
    advanced: { cookiePrefix: 'assay', useSecureCookies: false, defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' } },
    plugins: [twoFactor({ issuer: 'Assay', accountLockout: { enabled: true, maxFailedAttempts: 5, durationSeconds: 900 } })],
  })
}

/** Only what sign-in needs; the origin is checked before, by us. */
export function plain(headers: Headers): Headers {
  const agent = headers.get('user-agent')
  return new Headers(agent === null ? {} : { 'user-agent': agent })
}

export function assertStrong(password: string): void {
  if (password.length < MIN_PASSWORD) throw new Problem(400, 'WEAK_PASSWORD', `a password has at least ${MIN_PASSWORD} characters`)
}
