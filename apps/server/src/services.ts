import type { Accounts } from './account/accounts.ts'
import type { Passkeys } from './account/passkey.ts'
import type { SignIn } from './account/sign-in.ts'
import type { LogKey } from './keys.ts'
import type { Backup } from './backup/backup.ts'
import type { Keyring } from './secret/keyring.ts'
import type { Db } from './store/db.ts'

/** Everything a route or a page may use. */
export interface Services {
  readonly db: Db
  readonly keyring: Keyring
  readonly now: () => number
  readonly accounts: Accounts
  readonly signIn: SignIn
  readonly passkeys: Passkeys
  readonly backup: Backup
  readonly ledgerKey: (slug: string) => LogKey
  readonly dataFolder: string
}
