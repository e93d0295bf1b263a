import { upgraded, type Register, type State } from '@assay/isms'
import { decodeEntry, LedgerError, type Entry } from '@assay/ledger'
import { sql, type RawBuilder, type Selectable, type SqlBool } from 'kysely'
import type { Tables, Tx } from './db.ts'
import { openPayloads, type Opened } from './payload.ts'
import { titleOf } from './record.ts'
import { registerCalled } from './register-named.ts'
import { wholeState } from './state.ts'
import { unarchived, type Vault } from './vault.ts'

/** A moment of the past: the entries that were written by then, by their own time. */
export interface Past {
  readonly vault: Vault
  /** The last millisecond that counts; RFC 3339, UTC. */
  readonly at: string
}

/** A row of a record as an entry of the past left it. */
export type Row = Omit<Selectable<Tables['record']>, 'search'>

/** Which records are asked for: those of some registers, or some by their ids. */
export type Which = { readonly registers: readonly string[] } | { readonly ids: readonly string[] }

const BATCH = 500

/**
 * Records that changed since a moment, each as the last entry by then left it. Those that did not change are what their rows say, and those
 * that came later were not there. What was erased since stays erased: it is archived and says nothing.
 */
export async function movedSince(tx: Tx, past: Past, which: Which): Promise<readonly Row[]> {
  const parts = 'ids' in which ? movedByIds(tx, past, which.ids) : which.registers.map((register) => movedIn(tx, past, register))
  return (await Promise.all(parts)).flat()
}

function movedByIds(tx: Tx, past: Past, ids: readonly string[]): readonly Promise<readonly Row[]>[] {
  const all = [...new Set(ids)]
  const parts = Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) => all.slice(index * BATCH, (index + 1) * BATCH))
  return parts.map(async (part) => openRows(tx, past, await sealedRows(tx, past, sql`record.id = any(${part}::uuid[])`)))
}

/** In batches: whatever the register holds, others have their turns. */
async function movedIn(tx: Tx, past: Past, register: string): Promise<readonly Row[]> {
  const found: Row[] = []
  for (let after = 0, full = true; full;) {
    const rows = await sealedRows(tx, past, sql`record.register = ${register} and record.number > ${after}`)
    for (const row of await openRows(tx, past, rows)) found.push(row)
    after = rows.at(-1)?.number ?? after
    full = rows.length === BATCH
  }
  return found
}

interface SealedRow {
  readonly org_id: string
  readonly record_id: string
  readonly key: string
  readonly register: string
  readonly number: number
  readonly created_at: Date
  readonly seq: string
  readonly bytes: Buffer | null
  readonly hash: Buffer
  readonly key_version: number | null
  readonly sealed: Buffer | null
}

/** When an entry was written; null where its bytes went to the archive. */
const WRITTEN = sql<Date | null>`(convert_from(leaf.bytes, 'UTF8')::jsonb ->> 'ts')::timestamptz`

/** The newest entry of each record by the moment, found by the index of the log by record. Of what was archived, the newest: it may be too new. */
async function sealedRows(tx: Tx, { at }: Past, which: RawBuilder<SqlBool>): Promise<readonly SealedRow[]> {
  const { rows } =
    await sql<SealedRow>`select record.org_id, record.id as record_id, record.key, record.register, record.number, record.created_at,
      was.seq, was.bytes, was.hash, payload.key_version, payload.sealed
    from record cross join lateral (
      select seq, bytes, hash from leaf where leaf.org_id = record.org_id and leaf.record_id = record.id
        and (leaf.bytes is null or ${WRITTEN} <= ${at}) order by leaf.seq desc limit 1
    ) was left join payload on payload.org_id = record.org_id and payload.seq = was.seq
    where record.updated_at > ${at} and ${which} order by record.number limit ${BATCH}`.execute(tx)
  return rows
}

type Readable = SealedRow & { readonly bytes: Buffer; readonly entry: Entry }

async function openRows(tx: Tx, past: Past, sealed: readonly SealedRow[]): Promise<readonly Row[]> {
  const rows = (await Promise.all((await readable(past, sealed)).map((row) => byThen(tx, past, row)))).flat()
  const opened = await openPayloads(tx, past.vault, rows)
  const states = rows.map(({ seq, key }, index) => stateIn(opened[index], { seq, key }))
  const idOf = await idsOf(tx, rows, states)
  return rows.map((row, index) => rowOf(row, states[index] ?? null, idOf))
}

async function readable({ vault }: Past, sealed: readonly SealedRow[]): Promise<readonly Readable[]> {
  return (await unarchived(vault, sealed)).map((row) => ({ ...row, entry: decodeEntry(row.bytes) }))
}

/** A row whose entry was written by the moment, or the entry of its record that was: only of what is archived one must look further back. */
async function byThen(tx: Tx, past: Past, row: Readable): Promise<readonly Readable[]> {
  if (isBy(past, row)) return [row]
  const earlier = await tx
    .selectFrom('leaf')
    .leftJoin('payload', (join) => join.onRef('payload.org_id', '=', 'leaf.org_id').onRef('payload.seq', '=', 'leaf.seq'))
    .select(['leaf.seq', 'leaf.bytes', 'leaf.hash', 'payload.key_version', 'payload.sealed'])
    .where('leaf.record_id', '=', row.record_id)
    .where('leaf.seq', '<', row.seq)
    .orderBy('leaf.seq', 'desc')
    .execute()
  const all = await readable(
    past,
    earlier.map((leaf) => ({ ...row, ...leaf })),
  )
  return all.filter((one) => isBy(past, one)).slice(0, 1)
}

function isBy({ at }: Past, { entry }: Readable): boolean {
  return Date.parse(entry.ts) <= Date.parse(at)
}

/** What an entry said; null where it was erased since. Throws a LedgerError where it cannot be read at all. */
function stateIn(opened: Opened | undefined, { seq, key }: Pick<SealedRow, 'seq' | 'key'>): State | null {
  if (opened === 'gone') return null
  if (typeof opened === 'object') return opened.state
  throw new LedgerError('PAYLOAD_CHANGED', `what entry ${seq} says of ${key} was changed behind the ledger's back`, key)
}

type IdOf = (key: string) => string | null

const KEY = /^[A-Z]{2,8}-\d+$/i

/** Earlier shapes name records by keys where those of today have ids. */
async function idsOf(tx: Tx, rows: readonly SealedRow[], states: readonly (State | null)[]): Promise<IdOf> {
  const earlier = states.filter((state, index) => state && (registerCalled(rows[index]?.register ?? '')?.shape ?? 1) > 1)
  const named = earlier.flatMap((state) => Object.values(state ?? {}).filter((value) => typeof value === 'string' && KEY.test(value)))
  const keys = [...new Set(named.map((key) => String(key).toUpperCase()))]
  if (keys.length === 0) return () => null
  const found = await tx.selectFrom('record').select(['id', 'key']).where('key', 'in', keys).execute()
  const ids = new Map(found.map(({ id, key }) => [key, id]))
  return (key) => ids.get(key.toUpperCase()) ?? null
}

function rowOf(row: Readable, packed: State | null, idOf: IdOf): Row {
  const { org_id, record_id: id, key, register: name, number, created_at, seq, hash, entry } = row
  const { recordVersion: version, ts } = entry
  const register = registerCalled(name)
  const { $key: _key, $archived: archived, $erased: gone, ...said } = packed ?? {}
  const state = withoutEmpty(register ? upgraded(register.upgrades, said, idOf) : said)
  const erased = packed === null || gone === true
  const written = { last_seq: seq, last_leaf: hash, created_at, updated_at: new Date(ts), unique_key: null }
  const title = register ? headingOf(register, { key, erased, state }) : key
  return { org_id, id, key, register: name, number, version, archived: erased || archived === true, erased, state, title, ...written }
}

/** As a row has it: fields without a value are left out. */
function withoutEmpty(state: State): State {
  return Object.fromEntries(Object.entries(state).filter(([, value]) => value !== null))
}

function headingOf(register: Register, { key, erased, state }: Pick<Row, 'key' | 'erased' | 'state'>): string {
  return titleOf(register, { key, erased, state: wholeState(register, state) })
}
