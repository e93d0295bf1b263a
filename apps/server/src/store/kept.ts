import { examineAll, type Asked, type Examination, type Records, type Seen, type View } from '@assay/isms'
import { sql } from 'kysely'
import type { Db, Tx } from './db.ts'
import { loadViews, numberIn, onlyFields } from './view.ts'

/** The lists that reports of one organisation read, as its log had them at some length. Lists are never changed: a change makes another. */
interface Kept {
  /** How many entries the log had. */
  readonly size: number
  readonly lists: ReadonlyMap<string, KeptList>
  readonly usedAt: number
  /** What the mock audit said of them last. */
  readonly said: { last: Examination | null }
}

/** The records of a report, and the mock audit of them, which takes over what still holds of the one before. */
export interface Report {
  readonly records: Records
  readonly examine: (asked: Asked) => Examination
}

interface KeptList {
  readonly fields: ReadonlySet<string>
  readonly list: readonly Seen[]
}

/** As many records as all organisations together keep; half a kilobyte each. */
const MOST_RECORDS = 150_000
/** As many changes as are brought into lists that are there; after more of them they are read anew. */
const MOST_CHANGES = 2000
const IDLE_MS = 600_000

const stores = new WeakMap<Db, Map<string, Kept>>()

interface Place {
  readonly db: Db
  readonly org: string
}

/**
 * Loads the live records that some views show, as `loadViews` does, and keeps them for the next report: then only what was written since is
 * read, and lists of registers in which nothing was are the very same. The log says what was: no change is without its entry. A snapshot
 * from before what is kept reads for itself.
 */
export async function loadKept(tx: Tx, { db, org }: Place, views: readonly View[]): Promise<Report> {
  const store = stores.get(db) ?? new Map<string, Kept>()
  stores.set(db, store)
  const size = await sizeOf(tx)
  const before = store.get(org) ?? NOTHING
  if (before.size > size) return reportOn(await loadViews(tx, views))
  const lists = await completed(tx, await broughtUp(tx, before), views)
  const said = before === NOTHING ? { last: null } : before.said
  keep(store, org, { size, lists, said, usedAt: Date.now() })
  return reportOn((register) => lists.get(register)?.list ?? loadedByNone(register), said)
}

const NOTHING: Kept = { size: 0, lists: new Map(), said: { last: null }, usedAt: 0 }

async function sizeOf(tx: Tx): Promise<number> {
  const head = await tx.selectFrom('ledger_head').select('size').executeTakeFirst()
  return Number(head?.size ?? 0)
}

type Lists = Kept['lists']

/** Lists with those that some views miss, read anew. */
async function completed(tx: Tx, lists: Lists, views: readonly View[]): Promise<Lists> {
  const missing = views.filter(({ register, fields }) => !fields.every((field) => lists.get(register)?.fields.has(field)))
  if (missing.length === 0) return lists
  const wanted = widened(missing, lists)
  const loaded = await loadViews(tx, wanted)
  return new Map([
    ...lists,
    ...wanted.map(({ register, fields }) => [register, { fields: new Set(fields), list: loaded(register) }] as const),
  ])
}

/** The report on records of which nothing is kept. */
export function reportOn(records: Records, said: Kept['said'] = { last: null }): Report {
  return {
    records,
    examine: (asked) => {
      said.last = examineAll(records, asked, { before: said.last })
      return said.last
    },
  }
}

/** Forgets what is kept of an organisation: something of it was erased. */
export function forgetKept(db: Db, org: string): void {
  stores.get(db)?.delete(org)
}

function loadedByNone(register: string): never {
  throw new Error(`a report reads ${register} and declares no view of it`)
}

/** One view a register, with the fields of all that miss it and those that it had. */
function widened(missing: readonly View[], lists: Lists): readonly View[] {
  return [...Map.groupBy(missing, ({ register }) => register)].flatMap(([register, [first, ...others]]) => {
    if (!first) return []
    const fields = [first, ...others].flatMap((view) => view.fields)
    return [{ ...first, fields: [...new Set([...fields, ...(lists.get(register)?.fields ?? [])])] }]
  })
}

/** What is kept, with what was written since; nothing where that is too much. */
async function broughtUp(tx: Tx, { size, lists }: Kept): Promise<Lists> {
  if (lists.size === 0) return lists
  const { rows } = await sql<{
    id: string
  }>`select distinct record_id as id from leaf where seq >= ${size} limit ${MOST_CHANGES + 1}`.execute(tx)
  if (rows.length === 0) return lists
  if (rows.length > MOST_CHANGES) return new Map()
  const ids = rows.map(({ id }) => id)
  const records = await tx.selectFrom('record').select(['id', 'key', 'register', 'archived', 'state']).where('id', 'in', ids).execute()
  const changed = Map.groupBy(records, ({ register }) => register)
  return new Map(
    [...lists].map(([register, kept]) => {
      const own = changed.get(register)?.map(({ id, key, archived, state }) => ({ id, key, state: archived ? null : state }))
      return [register, own ? { ...kept, list: patched(kept, register, own) } : kept] as const
    }),
  )
}

interface Patch {
  readonly id: string
  readonly key: string
  /** Null where it left the lists. */
  readonly state: Seen['state'] | null
}

/** A list with other records in their places: those that are new come last, and those that came back where their number is. */
function patched({ fields, list }: KeptList, register: string, patches: readonly Patch[]): readonly Seen[] {
  const next = new Map(patches.map((patch) => [patch.id, patch] as const))
  const seenOf = ({ id, key, state }: Patch): readonly Seen[] =>
    state === null ? [] : [{ id, key, state: onlyFields(register, state, [...fields]) }]
  const met = new Set<string>()
  const stayed = list.flatMap((seen) => {
    const patch = next.get(seen.id)
    if (patch) met.add(seen.id)
    return patch ? seenOf(patch) : [seen]
  })
  const added = patches.filter(({ id }) => !met.has(id)).flatMap(seenOf)
  return added.length === 0 ? stayed : [...stayed, ...added].toSorted((a, b) => numberIn(a.key) - numberIn(b.key))
}

/** Keeps what is newest, and lets go of what nobody asked for in a while and of what is too much, the longest unused first. */
function keep(store: Map<string, Kept>, org: string, kept: Kept): void {
  if ((store.get(org)?.size ?? 0) > kept.size) return
  store.delete(org)
  store.set(org, kept)
  let room = MOST_RECORDS
  for (const [name, one] of [...store].toReversed()) {
    room -= [...one.lists.values()].reduce((sum, { list }) => sum + list.length, 0)
    if (room < 0 || kept.usedAt - one.usedAt > IDLE_MS) store.delete(name)
  }
}
