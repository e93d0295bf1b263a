import { concat, jsonLines, lines, type PackRecord } from '@assay/ledger'
import { sql, type SqlBool } from 'kysely'
import type { Keyring } from '../secret/keyring.ts'
import type { Tx } from './db.ts'
import { committedState } from './leaf.ts'
import { openPayloads, payloadIn, type Payload } from './payload.ts'
import { unpackPayload } from './state.ts'

/** Rows that are in memory as objects at once; what is done with is bytes. */
const BATCH = 1_000

/** Every record with the salts of its latest entry, archived ones included, as lines of a pack. */
export async function recordLines(tx: Tx, place: { readonly keyring: Keyring; readonly org: string }): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let after: readonly [string, number] = ['', 0]
  for (;;) {
    const rows = await recordsAfter(tx, after)
    const payloads = await openPayloads(tx, place, rows)
    parts.push(jsonLines(rows.map((row, index) => toPackRecord(row, payloadIn(payloads[index])?.salts ?? {}))))
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return concat(...parts)
    after = [last.register, last.number]
  }
}

function recordsAfter(tx: Tx, [register, number]: readonly [string, number]) {
  return tx
    .selectFrom('record')
    .leftJoin('payload', (join) => join.onRef('payload.org_id', '=', 'record.org_id').onRef('payload.seq', '=', 'record.last_seq'))
    .select([
      'record.id',
      'record.register',
      'record.number',
      'record.version',
      'record.key',
      'record.archived',
      'record.erased',
      'record.state',
      'record.last_seq as seq',
      'record.id as record_id',
      'payload.key_version',
      'payload.sealed',
    ])
    .where(sql<SqlBool>`(record.register, record.number) > (${register}, ${number})`)
    .orderBy('record.register')
    .orderBy('record.number')
    .limit(BATCH)
    .execute()
}

type Row = Awaited<ReturnType<typeof recordsAfter>>[number]

function toPackRecord({ id, register, version, ...row }: Row, salts: Payload['salts']): PackRecord {
  return { id, register, version, state: unpackPayload(committedState(row), salts), salts }
}

/** Every entry of the log, as lines of a pack. */
export async function entryLines(tx: Tx): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for (let from = 0; ; from += BATCH) {
    const rows = await tx.selectFrom('leaf').select('bytes').where('seq', '>=', String(from)).orderBy('seq').limit(BATCH).execute()
    parts.push(lines(rows.map(({ bytes }) => bytes)))
    if (rows.length < BATCH) return concat(...parts)
  }
}
