import type { Actor } from '../actor.ts'
import type { Services } from '../services.ts'
import { examineLedger, type Examination } from '../store/replay.ts'

/** Replays the ledger of an actor's organisation against all that is stored. */
export function examine(
  { db, keyring, archive, ledgerKey, dataFolder, signIn }: Services,
  { org, slug }: Pick<Actor, 'org' | 'slug'>,
): Promise<Examination> {
  return examineLedger(db, { org, key: ledgerKey(slug), keyring, archive, folder: dataFolder, credentialsOf: signIn.credentialsOf })
}
