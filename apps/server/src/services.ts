import type { Accounts } from './account/accounts.ts'
import type { SetUpCode } from './account/set-up-code.ts'
import type { Passkeys } from './account/passkey.ts'
import type { SignIn } from './account/sign-in.ts'
import type { Backup } from './backup/backup.ts'
import type { Site } from './http/site.ts'
import type { Archive } from './archive/archive.ts'
import type { Post } from './mail/post.ts'
import type { Keyring } from './secret/keyring.ts'
import type { Db } from './store/db.ts'
import type { Quota } from './store/quota.ts'
import type { Pages } from './store/rewrite.ts'
import type { Workers } from './worker/workers.ts'

/** Everything a route or a page may use. */
export interface Services {
  readonly db: Db
  readonly keyring: Keyring
  /** Where the oldest entries of logs go; null where they stay. */
  readonly archive: () => Archive | null
  readonly now: () => number
  readonly accounts: Accounts
  readonly signIn: SignIn
  readonly passkeys: Passkeys
  readonly backup: Backup
  /** Moves what was signed before a moment to the archive; returns how many entries are there. */
  readonly prune: (archive: Archive, org: string, before: Date) => Promise<number>
  readonly dataFolder: string
  readonly quota: Quota
  /** The files of the embedded database; null where the database is the operator's. */
  readonly pages: Pages | null
  /** Proves that whoever sets this server up sees its console. */
  readonly setUpCode: SetUpCode
  /** The names under which this server is reached. */
  readonly site: Site
  /** Where hostile bytes are read, and what costs much is made. */
  readonly workers: Workers
  /** What takes letters; null where no mail server is named: nothing is sent then. */
  readonly mail: Post | null
}
