import { sql, type SqlBool } from 'kysely'
import type { Tx } from './db.ts'

/** How far each consumer has read the log: statements over the table `consumer`. */

/** A consumer of an organisation that has entries to read. */
export interface Behind {
  readonly org: string
  readonly name: string
}

/** Which of the consumers have something to read. Across organisations. */
export async function consumersBehind(tx: Tx, names: readonly string[], limit: number): Promise<readonly Behind[]> {
  return tx
    .selectFrom('consumer')
    .innerJoin('ledger_head', 'ledger_head.org_id', 'consumer.org_id')
    .select(['consumer.org_id as org', 'consumer.name'])
    .where('name', 'in', [...names])
    .where(sql<SqlBool>`ledger_head.size > consumer.position`)
    .limit(limit)
    .execute()
}

/** Organisations that do not know one of the consumers yet. Across organisations. */
export async function unsubscribed(tx: Tx, names: readonly string[]): Promise<readonly Behind[]> {
  const { rows } = await sql<Behind>`
    select organisation.org_id as org, wanted.name from organisation cross join unnest(${[...names]}::text[]) as wanted (name)
    where not exists (select from consumer where consumer.org_id = organisation.org_id and consumer.name = wanted.name)`.execute(tx)
  return rows
}

/** Lets a consumer read from the entries to come. One that reads already goes on where it is. */
export async function subscribe(tx: Tx, org: string, name: string): Promise<void> {
  await sql`insert into consumer (org_id, name, position) select org_id, ${name}, size from ledger_head where org_id = ${org} on conflict do nothing`.execute(
    tx,
  )
}

/** Where a consumer stands, and nobody else moves it until the transaction ends; null where another is at it, or there is none. */
export async function takePosition(tx: Tx, org: string, name: string): Promise<number | null> {
  const row = await tx
    .selectFrom('consumer')
    .select('position')
    .where('org_id', '=', org)
    .where('name', '=', name)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
  return row ? Number(row.position) : null
}

export async function movePosition(
  tx: Tx,
  org: string,
  { name, position }: { readonly name: string; readonly position: number },
): Promise<void> {
  await tx.updateTable('consumer').set({ position }).where('org_id', '=', org).where('name', '=', name).execute()
}
