import { emptyOf, type Asking, type FieldKind, type Records, type Seen, type State, type View, type ViewPick } from '@assay/isms'
import { sql, type SqlBool } from 'kysely'
import { isUuid } from '../uuid.ts'
import { movedSince, type Past } from './as-of.ts'
import { Columns } from './columns.ts'
import type { Tx } from './db.ts'
import { registerCalled } from './register-named.ts'
import { whereSql } from './where.ts'

const BATCH = 2000

/** A view, and what is asked, so that it loads only what that concerns. */
export interface Wanted {
  readonly view: View
  readonly asking: Asking
}

/**
 * Loads the live records that some views show, those of now or of a moment of the past, and of each only the fields that one of them names:
 * an audit of 50,000 assets holds a tenth of what they are. Reading a register that no view named is a defect and throws.
 */
export async function loadViews(tx: Tx, views: readonly View[], past: Past | null = null): Promise<Records> {
  const loaded = new Map<string, readonly Seen[]>()
  await Promise.all(
    [...Map.groupBy(views, (view) => view.register)].map(async ([register, several]) => {
      const loading = { register, fields: [...new Set(several.flatMap((view) => view.fields))], past }
      loaded.set(register, past ? await loadThen(tx, loading, past) : await loadColumns(tx, loading))
    }),
  )
  return (register) => loaded.get(register) ?? undeclared(register)
}

/** The live records of a moment: rows that have not changed since, and what the log says of those that have. */
async function loadThen(tx: Tx, loading: Loading, past: Past): Promise<readonly Seen[]> {
  const { register, fields } = loading
  const moved = (await movedSince(tx, past, { registers: [register] })).filter(({ archived }) => !archived)
  const seen = moved.map(({ id, key, state }) => ({ id, key, state: onlyFields(register, state, fields) }))
  const same = await loadColumns(tx, loading)
  return seen.length === 0 ? same : [...same, ...seen].toSorted((a, b) => numberIn(a.key) - numberIn(b.key))
}

/** The number in a key: `RISK-12`. */
export function numberIn(key: string): number {
  return Number(key.slice(key.lastIndexOf('-') + 1))
}

/** The same, of each view only the records that it picks for what is asked. */
export async function loadWanted(tx: Tx, wanted: readonly Wanted[], today: string): Promise<Records> {
  const loaded = new Map<string, readonly Seen[]>()
  const byRegister = Map.groupBy(wanted, ({ view }) => view.register)
  await Promise.all(
    [...byRegister].map(async ([register, several]) => {
      const fields = [...new Set(several.flatMap(({ view }) => view.fields))]
      const picks = several.map(({ view, asking }) => view.pick(asking))
      loaded.set(register, await loadPicked(tx, { register, fields, picks, today }))
    }),
  )
  return (register) => loaded.get(register) ?? undeclared(register)
}

interface Picking {
  readonly register: string
  readonly fields: readonly string[]
  readonly picks: readonly ViewPick[]
  readonly today: string
}

async function loadPicked(tx: Tx, { register, fields, picks, today }: Picking): Promise<readonly Seen[]> {
  if (picks.some((pick) => pick === 'all' || pick === 'few')) return loadAll(tx, { register, fields, past: null })
  // A field that should name a record may be empty still: whether it may be is said later, and nothing has no record.
  const ids = [...new Set(picks.flatMap((pick) => (typeof pick === 'object' && 'ids' in pick ? pick.ids.filter(isUuid) : [])))]
  const conditions = picks.flatMap((pick) => (typeof pick === 'object' && 'where' in pick ? [whereSql(pick.where, today)] : []))
  const either = [...(ids.length > 0 ? [sql<SqlBool>`record.id = any(${ids}::uuid[])`] : []), ...conditions]
  if (either.length === 0) return []
  const rows = await tx
    .selectFrom('record')
    .select(['id', 'key', 'state'])
    .where('register', '=', register)
    .where('archived', '=', false)
    .where(sql<SqlBool>`(${sql.join(either, sql` or `)})`)
    .orderBy('number')
    .execute()
  return rows.map(({ id, key, state }) => ({ id, key, state: onlyFields(register, state, fields) }))
}

interface Loading {
  readonly register: string
  readonly fields: readonly string[]
  /** Where it is a moment of the past, only what has not changed since. */
  readonly past: Past | null
}

async function loadAll(tx: Tx, loading: Loading): Promise<readonly Seen[]> {
  const seen: Seen[] = []
  for await (const rows of batchesOf(tx, loading))
    for (const { id, key, state } of rows) seen.push({ id, key, state: onlyFields(loading.register, state, loading.fields) })
  return seen
}

/** The same for a report: lists that are only looked at, and as long as a register is. */
async function loadColumns(tx: Tx, loading: Loading): Promise<readonly Seen[]> {
  const { register, fields } = loading
  const columns = new Columns({ names: fields, kinds: kindsOf(register) })
  for await (const rows of batchesOf(tx, loading)) for (const row of rows) columns.add(row)
  return columns.list()
}

async function* batchesOf(tx: Tx, { register, past }: Loading): AsyncGenerator<readonly Seen[]> {
  for (let after = 0, full = true; full;) {
    const batch = readBatch(tx, register, after)
    const rows = await (past ? batch.where('updated_at', '<=', new Date(past.at)) : batch).execute()
    yield rows
    after = numberIn(rows.at(-1)?.key ?? '')
    full = rows.length === BATCH
  }
}

/** Whole states in small batches: cheaper than letting PostgreSQL take them apart (50 ms against 330 ms for 50,000 assets). */
function readBatch(tx: Tx, register: string, after: number) {
  return tx
    .selectFrom('record')
    .select(['id', 'key', 'state'])
    .where('register', '=', register)
    .where('archived', '=', false)
    .where('number', '>', after)
    .orderBy('number')
    .limit(BATCH)
}

/** The fields that are asked for; what was left out is empty. */
export function onlyFields(register: string, state: State, fields: readonly string[]): State {
  const picked: Record<string, unknown> = {}
  const kinds = kindsOf(register)
  for (const field of fields) picked[field] = state[field] ?? emptyOf(kinds.get(field) ?? 'text')
  return picked
}

const known = new Map<string, ReadonlyMap<string, FieldKind>>()

function kindsOf(name: string): ReadonlyMap<string, FieldKind> {
  const found = known.get(name) ?? new Map((registerCalled(name)?.fields ?? []).map((field) => [field.name, field.kind]))
  known.set(name, found)
  return found
}

function undeclared(register: string): never {
  throw new Error(`a rule reads ${register} and declares no view of it`)
}
