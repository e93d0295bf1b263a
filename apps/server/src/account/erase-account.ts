import type { Services } from '../services.ts'
import { readingDirectory } from '../store/db.ts'

/**
 * Deletes accounts with all that signs them in, unless they belong to an organisation still: what is erased in one must not be kept by
 * the server for nobody. To be called with accounts whose membership was erased.
 */
export async function eraseAccounts({ db, signIn }: Pick<Services, 'db' | 'signIn'>, accounts: readonly string[]): Promise<void> {
  if (accounts.length === 0) return
  const kept = await readingDirectory(db, (tx) => tx.selectFrom('membership').select('user_id').where('user_id', 'in', accounts).execute())
  const needed = new Set(kept.map((row) => row.user_id))
  for (const account of accounts.filter((one) => !needed.has(one))) await signIn.removeAccount(account)
}
