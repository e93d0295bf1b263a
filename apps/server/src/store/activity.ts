import { decodeEntry, type Entry } from '@assay/ledger'
import { sql, type SqlBool } from 'kysely'
import type { Tx } from './db.ts'
import { unarchived, type Vault } from './vault.ts'

/** Which entries of the log are asked for. */
export interface Wanted {
  /** Only entries before this position. */
  readonly before: number | null
  readonly limit: number
  /** The pseudonym of who acted. */
  readonly actor: string | null
  readonly register: string | null
  /** Whether signs of life of the log itself are wanted. */
  readonly heartbeats: boolean
}

/** One act, as the log has it, with what the record is called now. */
export interface Act {
  readonly seq: number
  readonly at: string
  readonly type: string
  readonly register: string
  /** Key and title of the record; its title is null where it was erased. */
  readonly record: { readonly id: string; readonly key: string; readonly title: string | null }
  readonly actorRef: string
  readonly onBehalfOf: string | null
  readonly authMethod: string
}

export interface Activity {
  readonly items: readonly Act[]
  /** Where the next page begins; null where there is none. */
  readonly next: number | null
}

const BATCH = 500
/** How far one page looks back for what a filter wants. */
const FARTHEST = 20_000

/** What was done, the newest first. A page of a rare kind may be short and still have a next one. */
export async function readActivity(tx: Tx, vault: Vault, wanted: Wanted): Promise<Activity> {
  const items: Act[] = []
  let before = wanted.before ?? Number.MAX_SAFE_INTEGER
  for (let seen = 0; seen < FARTHEST; seen += BATCH) {
    const rows = await entriesBefore(tx, before, wanted.register)
    for (const row of await unarchived(vault, rows)) {
      before = Number(row.seq)
      const entry = decodeEntry(row.bytes)
      if (isWanted(entry, wanted)) items.push(toAct(entry, row))
      if (items.length === wanted.limit) return { items, next: before === 0 ? null : before }
    }
    if (rows.length < BATCH) return { items, next: null }
  }
  return { items, next: before }
}

function entriesBefore(tx: Tx, before: number, register: string | null) {
  const rows = tx
    .selectFrom('leaf')
    .innerJoin('record', (join) => join.onRef('record.org_id', '=', 'leaf.org_id').onRef('record.id', '=', 'leaf.record_id'))
    .select(['leaf.seq', 'leaf.record_id', 'leaf.bytes', 'record.key', 'record.title', 'record.erased'])
    .select([sql<number | null>`null`.as('key_version'), sql<Buffer | null>`null`.as('sealed')])
    .where(sql<SqlBool>`leaf.seq < ${String(before)}::bigint`)
    .orderBy('leaf.seq', 'desc')
    .limit(BATCH)
  return (register === null ? rows : rows.where('record.register', '=', register)).execute()
}

function isWanted({ type, actorRef, onBehalfOf }: Entry, { actor, heartbeats }: Wanted): boolean {
  if (!heartbeats && type === 'log-policy.heartbeat') return false
  return actor === null || actorRef === actor || onBehalfOf === actor
}

function toAct(entry: Entry, row: { readonly key: string; readonly title: string; readonly erased: boolean }): Act {
  const { seq, ts, type, register, recordId, actorRef, onBehalfOf, authMethod } = entry
  const record = { id: recordId, key: row.key, title: row.erased ? null : row.title }
  return { seq, at: ts, type, register, record, actorRef, onBehalfOf, authMethod }
}

/** Who a pseudonym is. */
export interface Known {
  readonly kind: 'member' | 'key'
  readonly name: string
  readonly role: string | null
  /** The record of the member or the key. */
  readonly key: string
  /** The entry that gave the pseudonym; its receipt proves who it is. */
  readonly seq: number
}

/** Who some pseudonyms are, from the records that gave them. Whom an erasure forgot is not among them. */
export async function knownAs(tx: Tx, refs: readonly string[]): Promise<ReadonlyMap<string, Known>> {
  if (refs.length === 0) return new Map()
  const rows = await tx
    .selectFrom('record')
    .select([
      'id',
      'register',
      'key',
      'title',
      sql<string>`state ->> 'pseudonym'`.as('ref'),
      sql<string | null>`state ->> 'role'`.as('role'),
    ])
    .select(sql<string>`(select min(seq) from leaf where leaf.org_id = record.org_id and leaf.record_id = record.id)`.as('seq'))
    .where('register', 'in', ['member', 'api-key'])
    .where('erased', '=', false)
    .where(sql<SqlBool>`state ->> 'pseudonym' = any(${[...new Set(refs)]}::text[])`)
    .execute()
  return new Map(
    rows.map(({ ref, register, title, role, key, seq }) => [
      ref,
      { kind: register === 'member' ? 'member' : 'key', name: title, role, key, seq: Number(seq) },
    ]),
  )
}
