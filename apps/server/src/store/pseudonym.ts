import { randomUUID } from 'node:crypto'
import type { Actor } from '../actor.ts'
import type { Db, Tx } from './db.ts'

/** Pseudonyms that a committed transaction is known to hold; they never change. */
const known = new WeakMap<Db, Map<string, string>>()
const MAX_KNOWN = 10_000

/** The random name under which an actor appears in the log, given at their first act. */
export async function pseudonymOf(tx: Tx, db: Db, { org, id }: Actor): Promise<string> {
  const names = known.get(db) ?? new Map<string, string>()
  known.set(db, names)
  const name = `${org} ${id}`
  const cached = names.get(name)
  if (cached !== undefined) return cached
  const found = await find(tx, id)
  if (found === undefined) return give(tx, org, id)
  if (names.size >= MAX_KNOWN) names.clear()
  names.set(name, found)
  return found
}

/** Forgets who a pseudonym is. It stays in the log, and is nobody's. */
export async function forgetPseudonym(tx: Tx, db: Db, { org, id }: Pick<Actor, 'org' | 'id'>): Promise<void> {
  known.get(db)?.delete(`${org} ${id}`)
  await tx.deleteFrom('pseudonym').where('actor', '=', id).execute()
}

async function find(tx: Tx, id: string): Promise<string | undefined> {
  return (await tx.selectFrom('pseudonym').select('ref').where('actor', '=', id).executeTakeFirst())?.ref
}

/** Two first acts at once agree on one name: the second finds what the first gave. */
async function give(tx: Tx, org: string, id: string): Promise<string> {
  const fresh = { org_id: org, actor: id, ref: randomUUID() }
  await tx
    .insertInto('pseudonym')
    .values(fresh)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await find(tx, id)) ?? fresh.ref
}
