import { Problem } from '../problem.ts'
import { assertStrong, type Auth } from './auth.ts'

/** Somebody who gets an account. */
export interface NewAccount {
  readonly name: string
  readonly email: string
  /** Whether the address is known to be the person's own. */
  readonly proved?: boolean
  /** Whether the account is made for the example company, and for nothing else. */
  readonly example?: boolean
}

export type People = ReturnType<typeof peopleOf>

/** What better-auth keeps of people. */
export function peopleOf(auth: Auth) {
  const adapter = async () => (await auth.$context).internalAdapter
  const passwordOf = async (userId: string): Promise<string | null> =>
    (await (await adapter()).findAccounts(userId)).find((account) => account.providerId === 'credential')?.password ?? null
  const setPassword = async (userId: string, password: string): Promise<void> => {
    assertStrong(password)
    const store = await adapter()
    const hash = await (await auth.$context).password.hash(password)
    if ((await passwordOf(userId)) !== null) await store.updatePassword(userId, hash)
    else await store.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
    await store.deleteUserSessions(userId)
  }
  return {
    setPassword,
    hasPassword: async (userId: string): Promise<boolean> => (await passwordOf(userId)) !== null,
    /** Refuses a wrong password, and an account that has none. */
    assertPassword: async (userId: string, password: string): Promise<void> => {
      const hash = await passwordOf(userId)
      if (hash === null || !(await (await auth.$context).password.verify({ hash, password })))
        throw new Problem(400, 'WRONG_PASSWORD', 'the current password is not right')
    },
    /** Whether a password opens the account, or nothing does yet. */
    isOwn: async (userId: string, password: string): Promise<boolean> => {
      const hash = await passwordOf(userId)
      return hash === null || (await (await auth.$context).password.verify({ hash, password }))
    },
    create: async ({ name, email, proved = false, example = false }: NewAccount): Promise<string> => {
      const store = await adapter()
      if (await store.findUserByEmail(email))
        throw new Problem(409, 'ACCOUNT_EXISTS', 'there is an account with this address: sign in with it')
      return (await store.createUser({ email, name, emailVerified: proved, example }, { method: 'email-password' })).id
    },
    /** Whether somebody has shown that the address of an account is theirs. Nothing does so until mail is sent. */
    isProved: async (userId: string): Promise<boolean> => (await (await adapter()).findUserById(userId))?.emailVerified === true,
    remove: async (userId: string): Promise<void> => (await adapter()).deleteUser(userId),
    userIdOf: async (email: string): Promise<string | null> => (await (await adapter()).findUserByEmail(email))?.user.id ?? null,
    endSessions: async (userId: string): Promise<void> => (await adapter()).deleteUserSessions(userId),
    describe: async (accounts: readonly string[]) => {
      const store = await adapter()
      const users = await Promise.all(accounts.map((id) => store.findUserById(id)))
      return new Map(users.flatMap((user) => (user ? [[user.id, { name: user.name, email: user.email }] as const] : [])))
    },
  }
}
