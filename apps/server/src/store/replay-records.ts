import { linksOf, type State } from '@assay/isms'
import { canonicalJson, equalBytes, LedgerError } from '@assay/ledger'
import { sql, type Selectable } from 'kysely'
import type { Keyring } from '../secret/keyring.ts'
import type { Tables, Tx } from './db.ts'
import { committedState } from './leaf.ts'
import { searchText, titleOf } from './record.ts'
import { registerCalled } from './register-named.ts'
import { openPayloads, payloadIn, withPayloads } from './payload.ts'
import type { Last, LastEntries } from './last-entries.ts'
import { packState } from './state.ts'

const BATCH = 250

type Row = Selectable<Tables['record']> & { readonly payload: State | null }

interface Place {
  readonly keyring: Keyring
  readonly org: string
}

/**
 * Holds every stored record against its last entry: state, version and every column that lists and searches read, then its
 * links. Names records that have no entry, and entries whose record is gone.
 */
export async function examineRecords(
  tx: Tx,
  place: Place,
  last: LastEntries,
): Promise<{ readonly records: number; readonly errors: readonly LedgerError[] }> {
  const errors: LedgerError[] = []
  let count = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const rows = await readRows(tx, place, after)
    count += rows.length
    const found = rows.map((row) => checkRecord(row, last.get(row.id)))
    for (const row of rows) last.delete(row.id)
    const sound = rows.filter((_, index) => found[index]?.length === 0)
    for (const one of [...found.flat(), ...(await checkSearch(tx, sound)), ...(await checkLinks(tx, sound))]) errors.push(one)
    if (rows.length < BATCH) break
    after = rows.at(-1)?.id ?? after
  }
  return { records: count, errors: [...errors, ...missing(last)] }
}

async function readRows(tx: Tx, place: Place, after: string): Promise<readonly Row[]> {
  const rows = await tx
    .selectFrom('record')
    .selectAll()
    .select(['last_seq as seq', 'id as record_id'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(BATCH)
    .execute()
  const payloads = await openPayloads(tx, place, await withPayloads(tx, rows))
  return rows.map((row, index) => ({ ...row, payload: payloadIn(payloads[index])?.state ?? null }))
}

function checkRecord(row: Row, last: Last | undefined): readonly LedgerError[] {
  const { key } = row
  if (!last) return [new LedgerError('RECORD_WITHOUT_ENTRY', `${key} was never entered in the ledger`, key)]
  if (row.version !== last.version) {
    return [new LedgerError('VERSION_GAP', `${key} is at version ${row.version}, its last entry at ${last.version}`, key)]
  }
  if (!sameState(row)) return [new LedgerError('RECORD_CHANGED', `${key} was changed behind the ledger's back`, key)]
  const wrong = columnsThatDiffer(row, last)
  return wrong.length === 0
    ? []
    : [new LedgerError('RECORD_CHANGED', `${key} was changed behind the ledger's back: ${wrong.join(', ')}`, key)]
}

function sameState(row: Row): boolean {
  try {
    return row.payload !== null && equalBytes(spelled(committedState(row)), spelled(row.payload))
  } catch {
    return false
  }
}

/** A field without a value says the same as a field that is not there. */
function spelled(state: State): Uint8Array {
  return canonicalJson(JSON.parse(packState(state)))
}

function columnsThatDiffer(row: Row, last: Last): readonly string[] {
  const register = registerCalled(last.register)
  const expected: Readonly<Record<string, readonly [unknown, unknown]>> = {
    register: [row.register, last.register],
    number: [`${register?.prefix ?? ''}-${row.number}`, row.key],
    title: [row.title, register ? titleOf(register, row) : row.title],
    last_seq: [Number(row.last_seq), last.seq],
    last_leaf: [row.last_leaf.toString('hex'), last.leafHash],
    created_at: [row.created_at.toISOString(), last.createdAt],
    updated_at: [row.updated_at.toISOString(), last.ts],
  }
  return Object.entries(expected).flatMap(([name, [is, should]]) => (is === should ? [] : [name]))
}

/** What search finds must be what the record says. */
async function checkSearch(tx: Tx, rows: readonly Row[]): Promise<readonly LedgerError[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const texts = rows.map((row) => searchText(row))
  const { rows: wrong } = await sql<{ key: string }>`select record.key from unnest(${ids}::uuid[], ${texts}::text[]) as given (id, words)
    join record on record.id = given.id where record.search <> to_tsvector('simple', given.words) order by record.number`.execute(tx)
  return wrong.map(({ key }) => new LedgerError('RECORD_CHANGED', `${key} was changed behind the ledger's back: search`, key))
}

async function checkLinks(tx: Tx, rows: readonly Row[]): Promise<readonly LedgerError[]> {
  if (rows.length === 0) return []
  const ids = rows.map((row) => row.id)
  const links = await tx.selectFrom('link').select(['source', 'field', 'target']).where('source', 'in', ids).execute()
  const stored = Map.groupBy(links, (link) => link.source)
  return rows.flatMap((row) => {
    const register = registerCalled(row.register)
    const found = new Set(stored.get(row.id)?.map(({ field, target }) => `${field} ${target}`))
    const wanted = new Set(register ? linksOf(register, row.state).map(({ field, id }) => `${field} ${id}`) : found)
    return found.symmetricDifference(wanted).size === 0
      ? []
      : [new LedgerError('LINK_CHANGED', `the links of ${row.key} were changed behind the ledger's back`, row.key)]
  })
}

function missing(last: LastEntries): readonly LedgerError[] {
  return Array.from(
    last.left(),
    ([id, register]) => new LedgerError('ENTRY_WITHOUT_RECORD', `${register} ${id} was deleted behind the ledger's back`, id),
  )
}
