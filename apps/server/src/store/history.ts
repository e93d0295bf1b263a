import { decodeEntry } from '@assay/ledger'
import type { State } from '@assay/isms'
import type { Tx } from './db.ts'
import type { Stored } from './record.ts'
import { unpackPayload } from './state.ts'

/** One version of a record as the ledger has it. */
export interface Version {
  readonly seq: number
  readonly version: number
  readonly type: string
  readonly at: string
  readonly actorRef: string
  readonly leafHash: string
  /** Fields that differ from the version before; `$archived` among them where it was archived. */
  readonly changed: Readonly<Record<string, { readonly from: unknown; readonly to: unknown }>>
}

/** Every version of a record, newest first. */
export async function readHistory(tx: Tx, recordId: string): Promise<readonly Version[]> {
  const rows = await tx
    .selectFrom('leaf')
    .leftJoin('payload', (join) => join.onRef('payload.org_id', '=', 'leaf.org_id').onRef('payload.seq', '=', 'leaf.seq'))
    .select(['leaf.bytes', 'leaf.hash', 'payload.state'])
    .where('leaf.record_id', '=', recordId)
    .orderBy('leaf.seq')
    .execute()
  return rows
    .map((row, index) => {
      const entry = decodeEntry(row.bytes)
      const changed = difference(rows[index - 1]?.state ?? {}, row.state ?? {})
      return {
        seq: entry.seq,
        version: entry.recordVersion,
        type: entry.type,
        at: entry.ts,
        actorRef: entry.actorRef,
        leafHash: row.hash.toString('hex'),
        changed,
      }
    })
    .toReversed()
}

function difference(from: State, to: State): Version['changed'] {
  const names = [...new Set([...Object.keys(from), ...Object.keys(to)])]
  const differing = names
    .filter((name) => name !== '$key' && !(name === '$archived' && from[name] === undefined))
    .filter((name) => JSON.stringify(from[name] ?? null) !== JSON.stringify(to[name] ?? null))
  return Object.fromEntries(differing.map((name) => [name, { from: from[name] ?? null, to: to[name] ?? null }]))
}

/** A record as one entry of the ledger left it. */
export async function recordAt(tx: Tx, seq: number): Promise<{ readonly record: Stored; readonly hash: Buffer }> {
  const row = await tx
    .selectFrom('leaf')
    .innerJoin('payload', (join) => join.onRef('payload.org_id', '=', 'leaf.org_id').onRef('payload.seq', '=', 'leaf.seq'))
    .innerJoin('record', (join) => join.onRef('record.org_id', '=', 'leaf.org_id').onRef('record.id', '=', 'leaf.record_id'))
    .select(['leaf.bytes', 'leaf.hash', 'payload.state', 'payload.salts', 'record.key', 'record.number', 'record.created_at'])
    .where('leaf.seq', '=', String(seq))
    .executeTakeFirstOrThrow()
  const entry = decodeEntry(row.bytes)
  const { $key: _key, $archived: archived, ...state } = unpackPayload(row.state, row.salts)
  const record = {
    id: entry.recordId,
    key: row.key,
    register: entry.register,
    version: entry.recordVersion,
    state,
    createdAt: row.created_at.toISOString(),
    updatedAt: entry.ts,
    number: row.number,
    archived: archived === true,
    last: { seq, leafHash: row.hash },
  }
  return { record, hash: row.hash }
}
