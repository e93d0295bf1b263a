import type { Actor } from '../actor.ts'
import type { Services } from '../services.ts'
import { rememberCompared } from './compared.ts'
import { examineLedger, type Examination } from '../store/replay.ts'

/** Replays the ledger of an actor's organisation against all that is stored. */
export async function examine(
  { db, keyring, archive, dataFolder: folder, signIn: { credentialsOf } }: Services,
  { org, slug }: Pick<Actor, 'org' | 'slug'>,
): Promise<Examination> {
  const found = await examineLedger(db, { org, slug, keyring, archive, folder, credentialsOf })
  rememberCompared(db, org, found.problems)
  return found
}
