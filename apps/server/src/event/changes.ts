import { isAllowed, type Actor } from '../actor.ts'
import { policyOf } from '../policy.ts'
import { readEntries, type Happening } from '../store/happening.ts'
import { administration } from '@assay/isms'
import type { Tx } from '../store/db.ts'
import { registerCalled } from '../store/register-named.ts'
import type { Vault } from '../store/vault.ts'

/** What somebody has not read yet of what happened. */
export interface Changes {
  readonly items: readonly Happening[]
  /** The last entry that was looked at, whether or not it is shown: what to ask after the next time. */
  readonly next: number
  /** How many entries the log has. */
  readonly size: number
}

interface Wanted {
  /** The last entry that was read; -1 before the first. */
  readonly after: number
  /** The most entries that are looked at. */
  readonly limit: number
  /** Registers that are wanted; null for all. */
  readonly registers: readonly string[] | null
}

/** What happened after an entry, in the order of the log, of what the actor may read. */
export async function changesAfter(
  tx: Tx,
  { vault, actor }: { readonly vault: Vault; readonly actor: Actor },
  wanted: Wanted,
): Promise<Changes> {
  const { after, limit, registers } = wanted
  const { entries, size } = await readEntries(tx, vault, { from: after + 1, limit })
  const items = entries.filter(({ register }) => (registers?.includes(register) ?? true) && mayRead(actor, register))
  return { items, next: entries.at(-1)?.index ?? Math.min(after, size - 1), size }
}

const administrative: ReadonlySet<string> = new Set(administration.map(({ name }) => name))

/** Who may read what happens in a register. Who may do what here is for those who administer it; a register that there is no more, for nobody. */
export function mayRead(actor: Actor, name: string): boolean {
  const register = registerCalled(name)
  if (!register) return false
  return isAllowed(actor, administrative.has(name) ? 'administer' : policyOf(register, 'read'))
}
