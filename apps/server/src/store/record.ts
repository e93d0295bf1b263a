import { beginningOf, linksOf, refuse, type Link as StateLink, type Loaded, type Register, type State } from '@assay/isms'
import { sql, type Selectable, type SqlBool } from 'kysely'
import { badRequest } from '../problem.ts'
import type { Tables, Tx } from './db.ts'
import { isUuid } from '../uuid.ts'
import { packState, unpackState, withShape } from './state.ts'
import { uniqueKeyOf } from './unique-key.ts'

/** A record with what the store knows beside its state. */
export interface Stored extends Loaded {
  readonly number: number
  readonly archived: boolean
  /** Whether what it said was erased: then it is archived and has no values. */
  readonly erased: boolean
  readonly last: { readonly seq: number; readonly leafHash: Buffer } | null
}

const IN_BATCH = 1000

/** Records by id, of the register that each must be of, locked against others until the transaction ends; in the order of their ids, so that two writers never wait for each other. */
export async function loadForUpdate(tx: Tx, wanted: ReadonlyMap<string, Register>): Promise<ReadonlyMap<string, Stored>> {
  const found = new Map<string, Stored>()
  const sorted = [...wanted.keys()].toSorted()
  for (let start = 0; start < sorted.length; start += IN_BATCH) {
    const part = sorted.slice(start, start + IN_BATCH)
    const rows = await tx.selectFrom('record').selectAll().where('id', 'in', part).orderBy('id').forUpdate().execute()
    for (const row of rows) {
      const register = wanted.get(row.id)
      if (register?.name === row.register) found.set(row.id, toStored(row, register))
    }
  }
  return found
}

/** A record by id or key. */
export async function findRecord(tx: Tx, register: Register, idOrKey: string): Promise<Stored | null> {
  const column = isUuid(idOrKey) ? 'id' : 'key'
  const value = column === 'id' ? idOrKey : idOrKey.toUpperCase()
  const row = await tx.selectFrom('record').selectAll().where('register', '=', register.name).where(column, '=', value).executeTakeFirst()
  return row ? toStored(row, register) : null
}

/** Live records of a register, in the order of their keys. */
export async function liveRecords(tx: Tx, register: Register): Promise<readonly Stored[]> {
  const rows = await tx
    .selectFrom('record')
    .selectAll()
    .where('register', '=', register.name)
    .where('archived', '=', false)
    .orderBy('number')
    .execute()
  return rows.map((row) => toStored(row, register))
}

/** As many live records as one turn of the server may handle, whatever is in them. */
const IN_TURN = 250

/** Live records whose number comes after this one, and the number of the last; null where there are no more. */
export async function liveRecordsAfter(
  tx: Tx,
  register: Register,
  after: number,
): Promise<{ readonly records: readonly Stored[]; readonly last: number | null }> {
  const rows = await tx
    .selectFrom('record')
    .selectAll()
    .where('register', '=', register.name)
    .where('archived', '=', false)
    .where('number', '>', after)
    .orderBy('number')
    .limit(IN_TURN)
    .execute()
  return { records: rows.map((row) => toStored(row, register)), last: rows.length < IN_TURN ? null : (rows.at(-1)?.number ?? null) }
}

/** How many live records each register has. */
export async function countLive(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.selectFrom('counter').select(['register', 'live']).execute()
  return new Map(rows.map((row) => [row.register, row.live]))
}

export interface Draft {
  readonly register: Register
  readonly record: Stored
  readonly leaf: { readonly seq: number; readonly hash: Uint8Array }
}

/** Stores records, then their links. Takes a transaction: only `commit` has one that writes. */
export async function saveRecords(tx: Tx, org: string, drafts: readonly Draft[]): Promise<void> {
  await saveRows(tx, org, drafts)
  await saveLinks(tx, org, linksFrom(drafts))
}

/** Stores records, and none of their links. */
export async function saveRows(tx: Tx, org: string, drafts: readonly Draft[]): Promise<void> {
  for (let start = 0; start < drafts.length; start += IN_BATCH) {
    const part = drafts.slice(start, start + IN_BATCH)
    const saved = await tx
      .insertInto('record')
      .values(part.map((draft) => ({ ...identityOf(org, draft.record), ...contentOf(draft) })))
      .onConflict((conflict) =>
        conflict
          .columns(['org_id', 'id'])
          .doUpdateSet((eb) => Object.fromEntries(CONTENT.map((name) => [name, eb.ref(`excluded.${name}`)])))
          .whereRef('record.version', '=', sql`excluded.version - 1`),
      )
      .executeTakeFirst()
    if (saved.numInsertedOrUpdatedRows !== BigInt(part.length)) throw new Error('a record changed while it was locked')
  }
}

/** What lists call a record. */
export function titleOf(register: Register, { key, erased, state }: Pick<Stored, 'key' | 'erased' | 'state'>): string {
  if (erased) return key
  return register.heading?.(state) ?? String(state[register.label] ?? key)
}

function identityOf(org: string, { id, register, number, key, createdAt }: Stored) {
  return { org_id: org, id, register, number, key, created_at: createdAt }
}

function contentOf({ register, record, leaf }: Draft) {
  return {
    version: record.version,
    archived: record.archived,
    erased: record.erased,
    state: packState(record.erased ? record.state : withShape(register, record.state)),
    unique_key: uniqueKeyOf(register, record),
    title: titleOf(register, record),
    last_seq: leaf.seq,
    last_leaf: Buffer.from(leaf.hash),
    updated_at: record.updatedAt,
    search: sql`to_tsvector('simple', ${searchText(record)})`,
  }
}

/** The columns that a change sets again. */
const CONTENT = ['version', 'archived', 'erased', 'state', 'unique_key', 'title', 'last_seq', 'last_leaf', 'updated_at', 'search'] as const

interface Link extends StateLink {
  readonly source: string
}

/** The links of records, the records whose earlier links they replace, and those that were there before. */
export interface Links {
  readonly changed: readonly string[]
  readonly links: readonly Link[]
  readonly known: readonly string[]
}

export function linksFrom(drafts: readonly Draft[], before: ReadonlyMap<string, Stored> = new Map()): Links {
  return {
    changed: drafts.filter(({ record }) => record.version > 1).map(({ record }) => record.id),
    links: drafts.flatMap(({ register, record }) => linksOf(register, record.state).map((link) => ({ ...link, source: record.id }))),
    known: drafts.flatMap(({ register, record }) => linksOf(register, before.get(record.id)?.state ?? {}).map(({ id }) => id)),
  }
}

/** Stores links; the records are there. */
export async function saveLinks(tx: Tx, org: string, { changed, links, known }: Links): Promise<void> {
  const before = new Set(known)
  for (let start = 0; start < changed.length; start += IN_BATCH) {
    await tx
      .deleteFrom('link')
      .where('source', 'in', changed.slice(start, start + IN_BATCH))
      .execute()
  }
  for (let start = 0; start < links.length; start += IN_BATCH)
    await insertLinks(tx, org, { links: links.slice(start, start + IN_BATCH), before })
}

interface Inserting {
  readonly links: readonly Link[]
  /** Ids to which links led before. */
  readonly before: ReadonlySet<string>
}

/** Refuses a link to a record that is not there, or is of another register than the field wants, and a new one to what is archived. */
async function insertLinks(tx: Tx, org: string, { links, before }: Inserting): Promise<void> {
  const ids = [...new Set(links.map((link) => link.id))]
  const targets = await tx.selectFrom('record').select(['id', 'register', 'key', 'archived']).where('id', 'in', ids).execute()
  const found = new Map(targets.map((target) => [target.id, target.register]))
  const bad = links.filter((link) => (link.target === '*' ? !found.has(link.id) : found.get(link.id) !== link.target))
  if (bad.length > 0) throw badRequest(bad.map((link) => ({ pointer: `/${link.field}`, detail: `no ${link.target} with this id` })))
  const gone = targets.filter(({ id, archived }) => archived && !before.has(id))
  if (gone.length > 0) throw refuse('TARGET_ARCHIVED', { keys: gone.map(({ key }) => key).join(', ') })
  const rows = links.map(({ source, field, id }) => ({ org_id: org, source, field, target: id }))
  await tx
    .insertInto('link')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes the next `count` numbers of a register for as many new records, and returns the first; numbers of archived records are not given again. */
export async function takeNumbers(
  tx: Tx,
  { org, register, count }: { readonly org: string; readonly register: string; readonly count: number },
): Promise<number> {
  const row = await tx
    .insertInto('counter')
    .values({ org_id: org, register, next: count + 1, live: count })
    .onConflict((conflict) =>
      conflict.columns(['org_id', 'register']).doUpdateSet({ next: sql`counter.next + ${count}`, live: sql`counter.live + ${count}` }),
    )
    .returning('next')
    .executeTakeFirstOrThrow()
  return row.next - count
}

/** Counts records of a register that come back. */
export function countBack(tx: Tx, register: string, count: number): Promise<void> {
  return countArchived(tx, register, -count)
}

/** Takes records that are archived out of the count of a register. */
export async function countArchived(tx: Tx, register: string, count: number): Promise<void> {
  await tx
    .updateTable('counter')
    .set({ live: sql`live - ${count}` })
    .where('register', '=', register)
    .execute()
}

/** A record that points to another. */
export interface Pointing {
  readonly key: string
  readonly title: string
  readonly register: string
  /** The field that points; null where it is only mentioned. */
  readonly field: string | null
  /** The state that it is in; null in a register without states. */
  readonly status: string | null
}

const MAX_POINTING = 200

/** Live records that point to this one, the first two hundred. */
export async function pointingTo(tx: Tx, id: string): Promise<readonly Pointing[]> {
  const rows = await tx
    .selectFrom('link')
    .innerJoin('record', (join) => join.onRef('record.org_id', '=', 'link.org_id').onRef('record.id', '=', 'link.source'))
    .select(['record.key', 'record.title', 'record.register', 'record.number', 'link.field'])
    .select(sql<string | null>`record.state ->> 'status'`.as('status'))
    .distinct()
    .where('link.target', '=', id)
    .where('record.archived', '=', false)
    .where('record.id', '!=', id)
    .orderBy('record.register')
    .orderBy('record.number')
    .limit(MAX_POINTING)
    .execute()
  return rows.map(({ key, title, register, field, status }) => ({ key, title, register, field, status }))
}

/** Live records whose words hold every word of this record's title, itself aside: where erasing it would leave its name. */
export async function mentioning(tx: Tx, { id }: Pick<Stored, 'id'>): Promise<readonly Pointing[]> {
  const rows = await tx
    .selectFrom('record')
    .innerJoin('record as named', (join) => join.onRef('named.org_id', '=', 'record.org_id').on('named.id', '=', id))
    .select(['record.key', 'record.title', 'record.register'])
    .where('record.archived', '=', false)
    .where('record.id', '<>', id)
    .where(sql<SqlBool>`record.search @@ plainto_tsquery('simple', named.title)`)
    .orderBy('record.register')
    .orderBy('record.number')
    .limit(MAX_POINTING)
    .execute()
  return rows.map((row) => ({ ...row, field: null, status: null }))
}

/** The keys of records, by id, for people to read. */
export async function keysOf(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly key: string; readonly title: string; readonly register: string; readonly archived: boolean }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('record')
    .select(['id', 'key', 'title', 'register', 'archived'])
    .where(sql<SqlBool>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

/** The words under which a record is found. */
export function searchText({ key, state }: Pick<Stored, 'key' | 'state'>): string {
  const texts = Object.keys(state)
    .toSorted()
    .flatMap((name) => textsIn(state[name]))
    .filter((word) => !isUuid(word))
  return beginningOf([key, ...texts].join(' '), 100_000)
}

/** Every text in a value, those of rows and decisions among them. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  const named = value as State
  return Object.keys(named)
    .toSorted()
    .flatMap((name) => textsIn(named[name]))
}

/** A row as a record of its register. */
export function toStored(row: Selectable<Tables['record']>, register: Pick<Register, 'fields' | 'upgrades'>): Stored {
  return {
    id: row.id,
    key: row.key,
    register: row.register,
    version: row.version,
    state: unpackState(register, row.state),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    number: row.number,
    archived: row.archived,
    erased: row.erased,
    last: { seq: Number(row.last_seq), leafHash: row.last_leaf },
  }
}
