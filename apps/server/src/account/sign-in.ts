import type pg from 'pg'
import { notFound } from '../problem.ts'
import { deletePasskeys } from '../store/passkey.ts'
import type { Account } from './accounts.ts'
import { createAuth } from './auth.ts'
import { codesOf } from './codes.ts'
import type { Core } from './core.ts'
import { createHashing } from './hashing.ts'
import { limitsIn } from './limits.ts'
import { credentialsOf } from './credentials.ts'
import { issueLink } from './one-time-link.ts'
import { ownAccount, type OwnAccount } from './own-account.ts'
import { peopleOf, type NewAccount } from './people.ts'
import { sessionsOf } from './session.ts'
import { waysIn, type WaysIn } from './ways-in.ts'

/** Sign-in of people: password, with a one-time code where one is set up, or a passkey; and their accounts. */
export interface SignIn extends WaysIn, OwnAccount {
  /** Whose session the cookies of a request are. */
  readonly accountOf: (headers: Headers) => Promise<Account | null>
  readonly signOut: (headers: Headers) => Promise<Response>
  /**
   * The path of a link by which somebody who lost their password sets a new one; ends their sessions. A second factor stays, unless
   * it is lost, too. To be entered before.
   */
  readonly reset: (userId: string, lost: Lost) => Promise<string>
  /** The path of a link that signs an account in, once, within ten minutes. For the holder of the account alone. Refuses an address without one. */
  readonly oneTimeLink: (email: string) => Promise<string>
  /** Makes an account and returns its id. Refuses an address that has one: whoever it belongs to signs in with it. */
  readonly newAccount: (person: NewAccount) => Promise<string>
  /** Names and addresses of accounts. */
  readonly accountsOf: (accounts: readonly string[]) => Promise<ReadonlyMap<string, Pick<NewAccount, 'name' | 'email'>>>
  /** Takes an account away that was made in vain. */
  readonly removeAccount: (userId: string) => Promise<void>
  /** Whether somebody has shown that the address of an account is theirs. */
  readonly isProved: (userId: string) => Promise<boolean>
  /** Whether a password opens an account, or nothing does yet. */
  readonly isOwn: (userId: string, password: string) => Promise<boolean>
  readonly setPassword: (userId: string, password: string) => Promise<void>
  /** What accounts sign in with, one hash each. */
  readonly credentialsOf: (accounts: readonly string[]) => Promise<ReadonlyMap<string, string | null>>
  /** The account with this address; null where there is none. */
  readonly userIdOf: (email: string) => Promise<string | null>
  /** Ends every session of an account at once. */
  readonly endSessions: (userId: string) => Promise<void>
  readonly close: () => Promise<void>
}

interface Lost {
  /** Whether every second factor is gone: the authenticator app, the codes for an emergency, passkeys. */
  readonly codes: boolean
}

interface Means {
  /** Of the account tables, as a role of its own. */
  readonly pool: pg.Pool
  readonly secret: string
  readonly now: () => number
}

const LINK_MS = 600_000
const RESET_MS = 1_800_000

/** Builds sign-in on the account tables. */
export function signInFor(means: Means): SignIn {
  const { pool, now } = means
  const core = coreOf(means)
  const { auth, people } = core
  return {
    ...waysIn(core),
    ...ownAccount(core),
    accountOf: async (headers) => {
      const session = await auth.api.getSession({ headers })
      return session ? { userId: session.user.id, email: session.user.email, method: session.session.method ?? null } : null
    },
    signOut: (headers) => auth.api.signOut({ headers, asResponse: true }),
    reset: async (userId, lost) => {
      await people.endSessions(userId)
      if (lost.codes) await Promise.all([core.codes.forget(userId), deletePasskeys(pool, userId)])
      const token = await issueLink(pool, { userId, purpose: 'reset' }, new Date(now() + RESET_MS))
      return `/sign-in/link?token=${token}`
    },
    oneTimeLink: async (email) => {
      const userId = await people.userIdOf(email)
      if (userId === null) throw notFound()
      return `/sign-in/link?token=${await issueLink(pool, { userId, purpose: 'sign-in' }, new Date(now() + LINK_MS))}`
    },
    newAccount: people.create,
    accountsOf: people.describe,
    removeAccount: people.remove,
    isProved: people.isProved,
    isOwn: (userId, password) => core.hashing.run({ name: userId, known: true }, () => people.isOwn(userId, password)),
    setPassword: (userId, password) => core.hashing.run({ name: userId, known: true }, () => people.setPassword(userId, password)),
    credentialsOf: (accounts) => credentialsOf(pool, accounts),
    userIdOf: people.userIdOf,
    endSessions: people.endSessions,
    close: () => pool.end(),
  }
}

function coreOf({ pool, secret, now }: Means): Core {
  const auth = createAuth(pool, secret)
  return {
    auth,
    pool,
    secret,
    now,
    people: peopleOf(auth),
    sessions: sessionsOf(auth, pool, now),
    codes: codesOf(auth, pool, now),
    hashing: createHashing(),
    limits: limitsIn(pool, secret, now),
  }
}
