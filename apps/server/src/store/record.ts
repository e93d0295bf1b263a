import { beginningOf, linksOf, registers, type Loaded, type Register, type State } from '@assay/isms'
import { sql, type Selectable, type SqlBool } from 'kysely'
import { badRequest, type BadField } from '../problem.ts'
import type { Tables, Tx } from './db.ts'
import { isUuid } from '../uuid.ts'
import { packState, unpackState } from './state.ts'

/** A record with what the store knows beside its state. */
export interface Stored extends Loaded {
  readonly number: number
  readonly archived: boolean
  /** Whether what it said was erased: then it is archived and has no values. */
  readonly erased: boolean
  readonly last: { readonly seq: number; readonly leafHash: Buffer } | null
}

const IN_BATCH = 1000
const person = { fields: registers.find(({ name }) => name === 'person')?.fields ?? [] }

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
    state: packState(record.state),
    title: titleOf(register, record),
    last_seq: leaf.seq,
    last_leaf: Buffer.from(leaf.hash),
    updated_at: record.updatedAt,
    search: sql`to_tsvector('simple', ${searchText(record)})`,
  }
}

/** The columns that a change sets again. */
const CONTENT = ['version', 'archived', 'erased', 'state', 'title', 'last_seq', 'last_leaf', 'updated_at', 'search'] as const

interface Link {
  readonly source: string
  readonly field: string
  readonly target: string
  readonly id: string
}

/** The links of records, and the records whose earlier links they replace. */
export interface Links {
  readonly changed: readonly string[]
  readonly links: readonly Link[]
}

export function linksFrom(drafts: readonly Draft[]): Links {
  return {
    changed: drafts.filter(({ record }) => record.version > 1).map(({ record }) => record.id),
    links: drafts.flatMap(({ register, record }) => linksOf(register, record.state).map((link) => ({ ...link, source: record.id }))),
  }
}

/** Stores links; the records are there. */
export async function saveLinks(tx: Tx, org: string, { changed, links }: Links): Promise<void> {
  for (let start = 0; start < changed.length; start += IN_BATCH) {
    await tx
      .deleteFrom('link')
      .where('source', 'in', changed.slice(start, start + IN_BATCH))
      .execute()
  }
  for (let start = 0; start < links.length; start += IN_BATCH) await insertLinks(tx, org, links.slice(start, start + IN_BATCH))
}

/** Refuses a link to a record that is not there, or is of another register than the field wants. */
async function insertLinks(tx: Tx, org: string, links: readonly Link[]): Promise<void> {
  const ids = [...new Set(links.map((link) => link.id))]
  const targets = await tx.selectFrom('record').select(['id', 'register']).where('id', 'in', ids).execute()
  const found = new Map(targets.map((target) => [target.id, target.register]))
  const bad = links.filter((link) => found.get(link.id) !== link.target)
  if (bad.length > 0) throw badRequest(bad.map((link) => ({ pointer: `/${link.field}`, detail: `no ${link.target} with this id` })))
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

/** Takes records that are archived out of the count of a register. */
export async function countArchived(tx: Tx, register: string, count: number): Promise<void> {
  await tx
    .updateTable('counter')
    .set({ live: sql`live - ${count}` })
    .where('register', '=', register)
    .execute()
}

/** The person whose register entry has this e-mail, however it is capitalised. */
export async function personByEmail(tx: Tx, email: string): Promise<Stored | null> {
  const row = await tx
    .selectFrom('record')
    .selectAll()
    .where('register', '=', 'person')
    .where('archived', '=', false)
    .where(sql<string>`lower(state ->> 'email')`, '=', email.toLowerCase())
    .orderBy('number')
    .limit(1)
    .executeTakeFirst()
  return row ? toStored(row, person) : null
}

/** A record that points to another. */
export interface Pointing {
  readonly key: string
  readonly title: string
  readonly register: string
}

const MAX_POINTING = 200

/** Live records that point to this one, the first two hundred. */
export async function pointingTo(tx: Tx, id: string): Promise<readonly Pointing[]> {
  const rows = await tx
    .selectFrom('link')
    .innerJoin('record', (join) => join.onRef('record.org_id', '=', 'link.org_id').onRef('record.id', '=', 'link.source'))
    .select(['record.key', 'record.title', 'record.register', 'record.number'])
    .distinct()
    .where('link.target', '=', id)
    .where('record.archived', '=', false)
    .where('record.id', '!=', id)
    .orderBy('record.register')
    .orderBy('record.number')
    .limit(MAX_POINTING)
    .execute()
  return rows.map(({ key, title, register }) => ({ key, title, register }))
}

/** Live records whose words hold every word of this record's title, itself aside: where erasing it would leave its name. */
export async function mentioning(tx: Tx, { id }: Pick<Stored, 'id'>): Promise<readonly Pointing[]> {
  return tx
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
}

/** Replaces keys such as `PER-3` in reference fields by ids. Reports every reference that leads nowhere. */
export async function resolveReferences(tx: Tx, register: Register, input: State): Promise<State> {
  const fields = register.fields.filter((field) => field.target !== null && field.name in input)
  const keys = fields.flatMap((field) => wordsOf(input[field.name])).filter((word) => !isUuid(word))
  if (keys.length === 0) return input
  const ids = await idsByKey(tx, keys)
  const bad: BadField[] = []
  const resolved = fields.map((field) => {
    const swap = (word: unknown): unknown => {
      if (typeof word !== 'string' || isUuid(word)) return word
      const id = ids.get(`${field.target}/${word.toUpperCase()}`)
      if (id === undefined) bad.push({ pointer: `/${field.name}`, detail: `no ${field.target} with the key ${word}` })
      return id
    }
    const value = input[field.name]
    return [field.name, Array.isArray(value) ? value.map(swap) : swap(value)]
  })
  if (bad.length > 0) throw badRequest(bad)
  return { ...input, ...Object.fromEntries(resolved) }
}

async function idsByKey(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const upper = [...new Set(keys.map((key) => key.toUpperCase()))].slice(0, IN_BATCH)
  const rows = await tx.selectFrom('record').select(['id', 'key', 'register']).where('key', 'in', upper).execute()
  return new Map(rows.map((row) => [`${row.register}/${row.key}`, row.id]))
}

/** The keys of records, by id, for people to read. */
export async function keysOf(
  tx: Tx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly key: string; readonly title: string; readonly register: string }>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('record')
    .select(['id', 'key', 'title', 'register'])
    .where(sql<SqlBool>`id = any(${[...new Set(ids)]}::uuid[])`)
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

function wordsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((word) => typeof word === 'string')
}

/** The words under which a record is found. */
export function searchText({ key, state }: Pick<Stored, 'key' | 'state'>): string {
  const texts = Object.keys(state)
    .toSorted()
    .flatMap((name) => wordsOf(state[name]))
    .filter((word) => !isUuid(word))
  return beginningOf([key, ...texts].join(' '), 100_000)
}

/** A row as a record of its register. */
export function toStored(row: Selectable<Tables['record']>, register: Pick<Register, 'fields'>): Stored {
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
