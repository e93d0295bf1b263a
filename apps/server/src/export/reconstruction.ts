import type { State } from '@assay/isms'
import type { Tx } from '../store/db.ts'
import { readHistory } from '../store/history.ts'
import type { Vault } from '../store/vault.ts'

/** Where the text of an approval was taken from whose PDF was not kept: it was given before that was so. */
export interface Reconstruction {
  /** The position of the entry in the log. */
  readonly entry: number
  /** Its day. */
  readonly on: string
}

/** The entry that first had what was approved; null where the ledger does not say any more. */
export async function reconstructionOf(
  tx: Tx,
  vault: Vault,
  { id, has }: { readonly id: string; readonly has: (changed: State) => boolean },
): Promise<Reconstruction | null> {
  const history = await readHistory(tx, vault, id)
  const entry = history.findLast(({ changed }) => has(Object.fromEntries(Object.entries(changed).map(([name, { to }]) => [name, to]))))
  return entry ? { entry: entry.seq, on: entry.at.slice(0, 10) } : null
}
