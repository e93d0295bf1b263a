import type { Actor } from '../actor.ts'
import type { Db, Tx } from './db.ts'

/** Pseudonyms that a committed transaction is known to hold. */
const known = new WeakMap<Db, Map<string, string>>()
const MAX_KNOWN = 10_000

/** The server and its operator are nobody: they stand under their own name. */
const OF_NOBODY: Readonly<Record<string, string>> = { 'key:operator': 'operator', 'system:log': 'server' }

/**
 * The random name under which an actor appears in the log. Members and keys have theirs from their record, in the ledger; an actor that
 * has none cannot act.
 */
export async function pseudonymOf(tx: Tx, db: Db, { org, id, member }: Pick<Actor, 'org' | 'id' | 'member'>): Promise<string> {
  const names = known.get(db) ?? new Map<string, string>()
  known.set(db, names)
  const name = `${org} ${id}`
  const cached = names.get(name)
  if (cached !== undefined) return cached
  const found = (await find(tx, id)) ?? (await pseudonymOfMember(tx, member))
  if (found === undefined) return OF_NOBODY[id] ?? unknown(id)
  if (names.size >= MAX_KNOWN) names.clear()
  names.set(name, found)
  return found
}

/** The name of a member from the record: for one who is just accepting, and for the author of a key. Null where nobody is named. */
export async function pseudonymOfMember(tx: Tx, id: string | null): Promise<string | undefined> {
  if (id === null) return undefined
  const record = await tx.selectFrom('record').select('state').where('id', '=', id).where('register', '=', 'member').executeTakeFirst()
  const name = record?.state['pseudonym']
  return typeof name === 'string' ? name : undefined
}

/** Forgets what is known of an organisation's pseudonyms, since its members have changed. */
export function forgetPseudonyms(db: Db, org: string): void {
  const names = known.get(db)
  for (const name of names?.keys() ?? []) if (name.startsWith(`${org} `)) names?.delete(name)
}

async function find(tx: Tx, id: string): Promise<string | undefined> {
  return (await tx.selectFrom('pseudonym').select('ref').where('actor', '=', id).executeTakeFirst())?.ref
}

function unknown(id: string): never {
  throw new Error(`${id.split(':')[0] ?? ''} is no member and no key of this organisation`)
}
