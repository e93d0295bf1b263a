import { decodeEntry } from '@assay/ledger'
import { sql, type SqlBool } from 'kysely'
import type { Tx } from './db.ts'
import { unarchived, type Vault } from './vault.ts'

/** What happened to which record, as an entry says it: ids and kinds, and nothing that the record says. */
export interface Happening {
  /** Position in the log, from 0. */
  readonly index: number
  /** RFC 3339, UTC. */
  readonly at: string
  /** `risk.accept` */
  readonly event: string
  readonly register: string
  readonly id: string
  /** `RISK-12` */
  readonly key: string
  /** Version of the record after the change. */
  readonly version: number
}

/** Entries from a position on, in order and without gaps, and how many there are. */
export async function readEntries(tx: Tx, vault: Vault, { from, limit }: { readonly from: number; readonly limit: number }) {
  const [head, rows] = await Promise.all([
    tx.selectFrom('ledger_head').select('size').executeTakeFirst(),
    tx
      .selectFrom('leaf')
      .innerJoin('record', (join) => join.onRef('record.org_id', '=', 'leaf.org_id').onRef('record.id', '=', 'leaf.record_id'))
      .select(['leaf.seq', 'leaf.bytes', 'record.key'])
      .select([sql<number | null>`null`.as('key_version'), sql<Buffer | null>`null`.as('sealed')])
      .where(sql<SqlBool>`leaf.seq >= ${String(from)}::bigint`)
      .where(sql<SqlBool>`leaf.seq < ${String(from + limit)}::bigint`)
      .orderBy('leaf.seq')
      .execute(),
  ])
  const entries: readonly Happening[] = (await unarchived(vault, rows)).map(({ bytes, key }) => toHappening(bytes, key))
  return { entries, size: Number(head?.size ?? 0) }
}

function toHappening(bytes: Uint8Array, key: string): Happening {
  const { seq: index, ts: at, type: event, register, recordId: id, recordVersion: version } = decodeEntry(bytes)
  return { index, at, event, register, id, key, version }
}

/** How many entries the log has. */
export async function logSize(tx: Tx): Promise<number> {
  return Number((await tx.selectFrom('ledger_head').select('size').executeTakeFirst())?.size ?? 0)
}
