import type { Account } from './accounts.ts'
import { assertStrong } from './auth.ts'
import type { Codes } from './codes.ts'
import type { Core } from './core.ts'
import type { Sessions } from './session.ts'

/** What people do with their own account. */
export interface OwnAccount {
  /** Changes the password and ends every session of the account. Refuses a wrong current one; where there is none, a session that proved itself long ago. */
  readonly changePassword: (account: Account, change: PasswordChange) => Promise<void>
  /** Proves once more who has a session, by the password. */
  readonly proveByPassword: (account: Account, headers: Headers, password: string) => Promise<void>
  readonly sessions: Pick<Sessions, 'assertProved' | 'assertFactor' | 'prove' | 'remember'>
  /** What of a second factor an account has, and its means to set one up. */
  readonly codes: Omit<Codes, 'verify' | 'forget'>
}

export interface PasswordChange {
  readonly current: string
  readonly next: string
  /** Of the session. */
  readonly headers: Headers
}

const PER_MINUTE = 10

/** Passwords and codes of whoever is signed in: each try is counted by the account, apart from those of strangers. */
export function ownAccount({ auth, people, sessions, codes, hashing, limits }: Core): OwnAccount {
  const counted = async <T>(kind: string, userId: string, work: () => Promise<T>): Promise<T> => {
    await limits.assertMayTry([{ kind, name: userId, perMinute: PER_MINUTE }])
    return hashing.run({ name: userId, known: true }, work)
  }
  const userOf = async (headers: Headers): Promise<string> => (await auth.api.getSession({ headers }))?.user.id ?? ''
  return {
    changePassword: async ({ userId }, { current, next, headers }) => {
      assertStrong(next)
      const known = await people.hasPassword(userId)
      if (!known) await sessions.assertProved(headers)
      await counted('change', userId, async () => {
        if (known) await people.assertPassword(userId, current)
        await people.setPassword(userId, next)
      })
    },
    proveByPassword: async ({ userId }, headers, password) => {
      await counted('prove', userId, () => people.assertPassword(userId, password))
      await sessions.prove(headers)
    },
    sessions,
    codes: {
      ...codes,
      start: async (headers, password) => {
        await sessions.assertFactor(headers)
        return counted('prove', await userOf(headers), () => codes.start(headers, password))
      },
      confirm: async (headers, code) => {
        await sessions.assertFactor(headers)
        return codes.confirm(headers, code)
      },
      stop: async (headers, password) => {
        await sessions.assertFactor(headers)
        return counted('prove', await userOf(headers), () => codes.stop(headers, password))
      },
    },
  }
}
