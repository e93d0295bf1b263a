import { sql, type SqlBool } from 'kysely'
import type { Tx } from './db.ts'

/** What is told to webhooks: statements over the table `webhook_delivery`. */

export interface Delivery {
  readonly id: string
  /** The record of the webhook. */
  readonly webhook: string
  /** The position of the entry that it tells of; null for a test. */
  readonly entry: number | null
  readonly status: 'waiting' | 'delivered' | 'failed' | 'held'
  readonly attempts: number
  /** `DONE`, or why the last attempt failed; null before the first. */
  readonly outcome: string | null
  readonly createdAt: Date
  readonly triedAt: Date | null
}

type New = Pick<Delivery, 'id' | 'webhook' | 'entry' | 'createdAt'>

export async function insertDeliveries(tx: Tx, org: string, deliveries: readonly New[]): Promise<void> {
  if (deliveries.length === 0) return
  const rows = deliveries.map(({ createdAt, ...one }) => ({ org_id: org, ...one, created_at: createdAt }))
  await tx.insertInto('webhook_delivery').values(rows).execute()
}

export async function findDelivery(tx: Tx, id: string): Promise<Delivery | null> {
  return (await shown(tx).where('id', '=', id).executeTakeFirst()) ?? null
}

/** The newest deliveries of a webhook. */
export async function listDeliveries(tx: Tx, webhook: string, limit: number): Promise<readonly Delivery[]> {
  return shown(tx).where('webhook', '=', webhook).orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute()
}

function shown(tx: Tx) {
  return tx
    .selectFrom('webhook_delivery')
    .select(['id', 'webhook', 'status', 'attempts', 'outcome', 'created_at as createdAt', 'tried_at as triedAt'])
    .select(sql<number | null>`entry::float8`.as('entry'))
}

/** What a webhook missed, the oldest first. */
export async function undelivered(tx: Tx, webhook: string): Promise<readonly string[]> {
  const missed = tx.selectFrom('webhook_delivery').select('id').where('webhook', '=', webhook).where('status', 'in', ['failed', 'held'])
  return (await missed.orderBy('created_at').orderBy('id').execute()).map(({ id }) => id)
}

/** Keeps what became of an attempt. */
export async function keepAttempt(
  tx: Tx,
  id: string,
  { status, outcome, at }: Pick<Delivery, 'status' | 'outcome'> & { readonly at: number },
): Promise<void> {
  await tx
    .updateTable('webhook_delivery')
    .set({ status, outcome, tried_at: new Date(at), attempts: sql<number>`attempts + 1` })
    .where('id', '=', id)
    .execute()
}

/** Says that a delivery waits, or that nobody wants it now. */
export async function markDelivery(tx: Tx, id: string, status: 'waiting' | 'held'): Promise<void> {
  await tx.updateTable('webhook_delivery').set({ status }).where('id', '=', id).execute()
}

/** Forgets what was delivered, or not, before a moment. */
export async function forgetDeliveries(tx: Tx, org: string, before: Date): Promise<void> {
  await tx
    .deleteFrom('webhook_delivery')
    .where('org_id', '=', org)
    .where('created_at', '<', before)
    .where('status', '<>', 'waiting')
    .execute()
}

/** The position of the first entry of a record. */
export async function firstEntryOf(tx: Tx, record: string): Promise<number> {
  const row = await tx
    .selectFrom('leaf')
    .select(({ fn }) => fn.min('seq').as('first'))
    .where(sql<SqlBool>`record_id = ${record}::uuid`)
    .executeTakeFirst()
  return Number(row?.first ?? 0)
}
