import { betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins/magic-link'
import { twoFactor } from 'better-auth/plugins/two-factor'
import pg from 'pg'
import { Problem } from '../problem.ts'
import type { Account } from './accounts.ts'
import { createLimiter } from './limiter.ts'
import { credentialsOf } from './credentials.ts'

/** Sign-in of people: password, with a one-time code where one is set up, or a link that works once. */
export interface SignIn {
  /** Whose session the cookies of a request are. */
  readonly accountOf: (headers: Headers) => Promise<Account | null>
  /** Checks a password. The response carries the session cookie, or that of the second step; 401 otherwise, the same for unknown people. */
  readonly withPassword: (headers: Headers, email: string, password: string) => Promise<Step>
  /** The second step: a code of the authenticator app, or one of the codes kept for an emergency. */
  readonly withCode: (headers: Headers, code: string) => Promise<Response>
  /** Redeems the token of a one-time link. The response carries the session cookie and leads home. */
  readonly withLink: (headers: Headers, token: string) => Promise<Response>
  /** Signs an account in that has shown who it is in another way, such as by a passkey. */
  readonly withAccount: (headers: Headers, email: string) => Promise<Response>
  readonly signOut: (headers: Headers) => Promise<Response>
  /** Changes the password and ends every session of the account. Refuses a wrong current one, where there is one. */
  readonly changePassword: (account: Account, change: { readonly current: string | null; readonly next: string }) => Promise<void>
  /** What of a second factor an account has, and its means to set one up. */
  readonly codes: Codes
  /** The path of a link that signs an account in, once, within ten minutes. For the holder of the account alone. */
  readonly oneTimeLink: (email: string) => Promise<string>
  /** Makes an account and returns its id. Refuses an address that has one: whoever it belongs to signs in with it. */
  readonly newAccount: (person: NewAccount) => Promise<string>
  /** Names and addresses of accounts. */
  readonly accountsOf: (accounts: readonly string[]) => Promise<ReadonlyMap<string, Pick<NewAccount, 'name' | 'email'>>>
  readonly setPassword: (userId: string, password: string) => Promise<void>
  /** What accounts sign in with, one hash each. */
  readonly credentialsOf: (accounts: readonly string[]) => Promise<ReadonlyMap<string, string | null>>
  /** The account with this address; null where there is none. */
  readonly userIdOf: (email: string) => Promise<string | null>
  /** Ends every session of an account at once. */
  readonly endSessions: (userId: string) => Promise<void>
  readonly close: () => Promise<void>
}

export interface NewAccount {
  readonly name: string
  readonly email: string
  /** Whether the address is known to be the person's own. */
  readonly proved?: boolean
}

export type Step = { readonly status: 'signed-in' | 'code-wanted'; readonly response: Response } | { readonly status: 'refused' }

/** One-time codes of an authenticator app (RFC 6238). */
export interface Codes {
  readonly isOn: (headers: Headers) => Promise<boolean>
  /** A new secret as an otpauth address, and codes for an emergency. It counts once a first code has confirmed it. */
  readonly start: (headers: Headers, password: string) => Promise<{ readonly uri: string; readonly emergency: readonly string[] }>
  readonly confirm: (headers: Headers, code: string) => Promise<Response>
  readonly stop: (headers: Headers, password: string) => Promise<Response>
}

const LINK_SECONDS = 600
const MIN_PASSWORD = 12
const BASE = 'http://assay.internal'

/** Builds sign-in on the account tables, which it reaches as a role of its own. */
export function signInFor(pool: pg.Pool, secret: string): SignIn {
  const links = new Map<string, string>()
  const auth = createAuth(pool, secret, (email, token) => links.set(email, token))
  const people = peopleOf(auth)
  const passwords = createLimiter({ tries: 10, windowMs: 60_000 })
  const linkFor = async (email: string): Promise<string> => {
    await auth.api.signInMagicLink({ body: { email, callbackURL: '/' }, headers: new Headers() })
    const token = links.get(email) ?? ''
    links.delete(email)
    return token
  }
  const withLink = (headers: Headers, token: string): Promise<Response> =>
    auth.api.magicLinkVerify({ query: { token, callbackURL: '/' }, headers: plain(headers), asResponse: true })
  return {
    accountOf: async (headers) => {
      const session = await auth.api.getSession({ headers })
      return session ? { userId: session.user.id, email: session.user.email } : null
    },
    withPassword: async (headers, email, password) => {
      passwords.assertMayTry(email.toLowerCase())
      const response = await auth.api.signInEmail({ body: { email, password }, headers: plain(headers), asResponse: true })
      return stepOf(response)
    },
    withCode: (headers, code) => verifyCode(auth, headers, code),
    withLink,
    withAccount: async (headers, email) => withLink(headers, await linkFor(email)),
    signOut: (headers) => auth.api.signOut({ headers, asResponse: true }),
    changePassword: async (account, change) => {
      passwords.assertMayTry(account.email.toLowerCase())
      await people.changePassword(account.userId, change)
    },
    codes: codesOf(auth),
    oneTimeLink: async (email) => `/sign-in/link?token=${encodeURIComponent(await linkFor(email))}`,
    newAccount: people.create,
    accountsOf: people.describe,
    setPassword: people.setPassword,
    credentialsOf: (accounts) => credentialsOf(pool, accounts),
    userIdOf: people.userIdOf,
    endSessions: people.endSessions,
    close: () => pool.end(),
  }
}

/** The pool of the account tables. */
export function openAccountPool(connection: pg.PoolConfig): pg.Pool {
  const pool = new pg.Pool({ max: 4, ...connection, options: '-c role=assay_accounts' })
  pool.on('error', () => undefined)
  return pool
}

type Auth = ReturnType<typeof createAuth>

function createAuth(pool: pg.Pool, secret: string, onLink: (email: string, token: string) => void) {
  return betterAuth({
    appName: 'Assay',
    database: pool,
    baseURL: BASE,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: MIN_PASSWORD, revokeSessionsOnPasswordReset: true },
    session: { expiresIn: 7 * 86_400, updateAge: 86_400 },
    advanced: { cookiePrefix: 'assay', useSecureCookies: false, defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' } },
    plugins: [
      magicLink({ expiresIn: LINK_SECONDS, disableSignUp: true, sendMagicLink: ({ email, token }) => onLink(email, token) }),
      twoFactor({ issuer: 'Assay', accountLockout: { enabled: true, maxFailedAttempts: 5, duration: 900 } }),
    ],
  })
}

/** What better-auth keeps of people. */
function peopleOf(auth: Auth) {
  const adapter = async () => (await auth.$context).internalAdapter
  const credentialOf = async (userId: string) =>
    (await (await adapter()).findAccounts(userId)).find((account) => account.providerId === 'credential')
  const setPassword = async (userId: string, password: string): Promise<void> => {
    const store = await adapter()
    const hash = await (await auth.$context).password.hash(password)
    if (await credentialOf(userId)) await store.updatePassword(userId, hash)
    else await store.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
    await store.deleteUserSessions(userId)
  }
  return {
    setPassword,
    describe: async (accounts: readonly string[]) => {
      const store = await adapter()
      const users = await Promise.all(accounts.map((id) => store.findUserById(id)))
      return new Map(users.flatMap((user) => (user ? [[user.id, { name: user.name, email: user.email }] as const] : [])))
    },
    create: async ({ name, email, proved = true }: NewAccount): Promise<string> => {
      const store = await adapter()
      if (await store.findUserByEmail(email))
        throw new Problem(409, 'ACCOUNT_EXISTS', 'there is an account with this address: sign in with it')
      return (await store.createUser({ email, name, emailVerified: proved }, { method: 'email-password' })).id
    },
    /** Refuses a wrong current password; an account that has none yet needs none. */
    changePassword: async (
      userId: string,
      { current, next }: { readonly current: string | null; readonly next: string },
    ): Promise<void> => {
      assertStrong(next)
      const hash = (await credentialOf(userId))?.password
      const known = typeof hash === 'string'
      if (known && !(await (await auth.$context).password.verify({ hash, password: current ?? '' })))
        throw new Problem(400, 'WRONG_PASSWORD', 'the current password is not right')
      await setPassword(userId, next)
    },
    userIdOf: async (email: string): Promise<string | null> => (await (await adapter()).findUserByEmail(email))?.user.id ?? null,
    endSessions: async (userId: string): Promise<void> => (await adapter()).deleteUserSessions(userId),
  }
}

function codesOf(auth: Auth): Codes {
  return {
    isOn: async (headers) => (await auth.api.getSession({ headers }))?.user.twoFactorEnabled === true,
    start: async (headers, password) => {
      const response = await auth.api.enableTwoFactor({ body: { password, method: 'totp' }, headers, asResponse: true })
      const body: unknown = await response.json()
      if (!response.ok || !isStart(body)) throw new Problem(400, 'WRONG_PASSWORD', 'the password is not right, or a code is set up already')
      return { uri: body.totpURI, emergency: body.backupCodes }
    },
    confirm: async (headers, code) => {
      const response = await auth.api.verifyTOTP({ body: { code }, headers, asResponse: true })
      if (!response.ok) throw new Problem(400, 'WRONG_CODE', 'this code is not right: take the one the app shows now')
      return response
    },
    stop: async (headers, password) => {
      const response = await auth.api.disableTwoFactor({ body: { password }, headers, asResponse: true })
      if (!response.ok) throw new Problem(400, 'WRONG_PASSWORD', 'the password is not right')
      return response
    },
  }
}

function isStart(body: unknown): body is { readonly totpURI: string; readonly backupCodes: readonly string[] } {
  return typeof body === 'object' && body !== null && 'totpURI' in body && 'backupCodes' in body
}

async function stepOf(response: Response): Promise<Step> {
  if (!response.ok) return { status: 'refused' }
  const body: unknown = await response.clone().json()
  const wanted = typeof body === 'object' && body !== null && 'twoFactorRedirect' in body
  return { status: wanted ? 'code-wanted' : 'signed-in', response }
}

/** Six digits come from the app; anything else can only be a code for an emergency. */
function verifyCode(auth: Auth, headers: Headers, code: string): Promise<Response> {
  const typed = code.replaceAll(/\s/g, '')
  return /^\d{6}$/.test(typed)
    ? auth.api.verifyTOTP({ body: { code: typed }, headers, asResponse: true })
    : auth.api.verifyBackupCode({ body: { code: typed }, headers, asResponse: true })
}

/** Only what sign-in needs; the origin is checked before, by us. */
function plain(headers: Headers): Headers {
  const agent = headers.get('user-agent')
  return new Headers(agent === null ? {} : { 'user-agent': agent })
}

/** Refuses a password that is too short. */
export function assertStrong(password: string): void {
  if (password.length < MIN_PASSWORD) throw new Problem(400, 'WEAK_PASSWORD', `a password has at least ${MIN_PASSWORD} characters`)
}
