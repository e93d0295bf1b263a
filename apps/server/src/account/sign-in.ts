import { betterAuth } from 'better-auth'
import { magicLink } from 'better-auth/plugins/magic-link'
import pg from 'pg'
import { isRole, type Actor, type Role } from '../actor.ts'
import { Problem } from '../problem.ts'
import { readingDirectory, writing, type Db } from '../store/db.ts'
import type { Account } from './accounts.ts'
import { createOrganisation } from './organisation.ts'

/** Sign-in of people: password, or a link that works once. */
export interface SignIn {
  /** Whose session the cookies of a request are. */
  readonly accountOf: (headers: Headers) => Promise<Account | null>
  /** Checks a password. The response carries the session cookie; 401 otherwise, the same for unknown people. */
  readonly withPassword: (headers: Headers, email: string, password: string) => Promise<Response>
  /** Redeems the token of a one-time link. The response carries the session cookie and leads home. */
  readonly withLink: (headers: Headers, token: string) => Promise<Response>
  readonly signOut: (headers: Headers) => Promise<Response>
  /** Changes the password and ends every session of the account. */
  readonly changePassword: (account: Account, password: string) => Promise<void>
  /** The path of a link that signs a member in, once, within ten minutes. Makes the account where there is none. */
  readonly oneTimeLink: (member: Member) => Promise<string>
  /** Names and addresses of accounts. */
  readonly describe: (members: readonly Described[]) => Promise<readonly (Described & { readonly name: string; readonly email: string })[]>
  /** Ends every session of an account at once. */
  readonly endSessions: (userId: string) => Promise<void>
  /** First run: the organisation and its owner. Refuses once an organisation is there. */
  readonly setUp: (first: FirstRun) => Promise<Actor>
  readonly close: () => Promise<void>
}

export interface Member {
  readonly slug: string
  readonly email: string
  readonly name: string
  readonly role: Role
}

export interface Described {
  readonly userId: string
  readonly role: string
}

export interface FirstRun {
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly password: string
}

const LINK_SECONDS = 600
const ATTEMPTS = 10
const WINDOW_MS = 60_000
const MIN_PASSWORD = 12
const BASE = 'http://assay.internal'

/** Builds sign-in on the account tables, which it reaches as a role of its own. */
export function signInFor(connection: pg.PoolConfig, db: Db, secret: string): SignIn {
  const pool = new pg.Pool({ max: 4, ...connection, options: '-c role=assay_accounts' })
  pool.on('error', () => undefined)
  const links = new Map<string, string>()
  const auth = createAuth(pool, secret, (email, token) => links.set(email, token))
  const limiter = createLimiter()
  const ensureUser = async (email: string, name: string): Promise<string> => {
    const { internalAdapter } = await auth.$context
    const known = await internalAdapter.findUserByEmail(email)
    return known?.user.id ?? (await internalAdapter.createUser({ email, name, emailVerified: true }, { method: 'email-password' })).id
  }
  const setPassword = async (userId: string, password: string): Promise<void> => {
    const { internalAdapter, password: hasher } = await auth.$context
    const hash = await hasher.hash(password)
    const accounts = await internalAdapter.findAccounts(userId)
    if (accounts.some((account) => account.providerId === 'credential')) await internalAdapter.updatePassword(userId, hash)
    else await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
    await internalAdapter.deleteUserSessions(userId)
  }
  return {
    accountOf: async (headers) => {
      const session = await auth.api.getSession({ headers })
      return session ? { userId: session.user.id, email: session.user.email } : null
    },
    withPassword: async (headers, email, password) => {
      limiter.assertMayTry(email.toLowerCase())
      return auth.api.signInEmail({ body: { email, password }, headers: plain(headers), asResponse: true })
    },
    withLink: (headers, token) =>
      auth.api.magicLinkVerify({ query: { token, callbackURL: '/' }, headers: plain(headers), asResponse: true }),
    signOut: (headers) => auth.api.signOut({ headers, asResponse: true }),
    changePassword: async ({ userId }, password) => {
      assertStrong(password)
      await setPassword(userId, password)
    },
    oneTimeLink: async (member) => {
      const userId = await ensureUser(member.email, member.name)
      await addMember(db, userId, member)
      await (await auth.$context).internalAdapter.deleteUserSessions(userId)
      await auth.api.signInMagicLink({ body: { email: member.email, callbackURL: '/' }, headers: new Headers() })
      return `/sign-in/link?token=${encodeURIComponent(links.get(member.email) ?? '')}`
    },
    describe: async (members) => {
      const { internalAdapter } = await auth.$context
      const users = await Promise.all(members.map(({ userId }) => internalAdapter.findUserById(userId)))
      return members.map((member, index) => ({ ...member, name: users[index]?.name ?? '', email: users[index]?.email ?? '' }))
    },
    endSessions: async (userId) => (await auth.$context).internalAdapter.deleteUserSessions(userId),
    setUp: async (first) => {
      assertStrong(first.password)
      const known = await readingDirectory(db, (tx) => tx.selectFrom('organisation').select('org_id').limit(1).executeTakeFirst())
      if (known) throw new Problem(409, 'SET_UP_ALREADY', 'this server is set up: sign in')
      const founder = await createOrganisation(db, first.organisation)
      const userId = await ensureUser(first.email, first.name)
      await setPassword(userId, first.password)
      await addMember(db, userId, { slug: founder.slug, email: first.email, name: first.name, role: 'owner' })
      return { ...founder, id: `user:${userId}`, authMethod: 'session', email: first.email }
    },
    close: () => pool.end(),
  }
}

function createAuth(pool: pg.Pool, secret: string, onLink: (email: string, token: string) => void) {
  return betterAuth({
    database: pool,
    baseURL: BASE,
    basePath: '/api/auth',
    secret,
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: MIN_PASSWORD, revokeSessionsOnPasswordReset: true },
    session: { expiresIn: 7 * 86_400, updateAge: 86_400 },
    advanced: { cookiePrefix: 'assay', useSecureCookies: false, defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' } },
    plugins: [magicLink({ expiresIn: LINK_SECONDS, disableSignUp: true, sendMagicLink: ({ email, token }) => onLink(email, token) })],
  })
}

/** Only what sign-in needs; the origin is checked before, by us. */
function plain(headers: Headers): Headers {
  const agent = headers.get('user-agent')
  return new Headers(agent === null ? {} : { 'user-agent': agent })
}

async function addMember(db: Db, userId: string, { slug, role }: Member): Promise<void> {
  const found = await readingDirectory(db, (tx) =>
    tx.selectFrom('organisation').select('org_id').where('slug', '=', slug).executeTakeFirstOrThrow(),
  )
  const row = { org_id: found.org_id, user_id: userId, role: isRole(role) ? role : 'reader' }
  await writing(db, found.org_id, (tx) =>
    tx
      .insertInto('membership')
      .values(row)
      .onConflict((conflict) => conflict.columns(['org_id', 'user_id']).doUpdateSet({ role: row.role }))
      .execute(),
  )
}

function assertStrong(password: string): void {
  if (password.length < MIN_PASSWORD) throw new Problem(400, 'WEAK_PASSWORD', `a password has at least ${MIN_PASSWORD} characters`)
}

/** At most ten tries a minute for an account, whoever asks. */
function createLimiter(): { readonly assertMayTry: (name: string) => void } {
  const tries = new Map<string, readonly number[]>()
  return {
    assertMayTry: (name) => {
      const now = Date.now()
      const recent = (tries.get(name) ?? []).filter((at) => now - at < WINDOW_MS)
      if (recent.length >= ATTEMPTS) throw new Problem(429, 'TOO_MANY_TRIES', 'too many tries for this account: wait a minute')
      if (tries.size > 10_000) tries.clear()
      tries.set(name, [...recent, now])
    },
  }
}
