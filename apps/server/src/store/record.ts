import { linksOf, type Loaded, type Register, type State } from '@assay/isms'
import { sql, type Selectable } from 'kysely'
import { badRequest, type BadField } from '../problem.ts'
import type { Tables, Tx } from './db.ts'

/** A record with what the store knows beside its state. */
export interface Stored extends Loaded {
  readonly number: number
  readonly archived: boolean
  readonly last: { readonly seq: number; readonly leafHash: Buffer } | null
}

const IN_BATCH = 1000

/** The record, locked against others until the transaction ends. */
export async function loadForUpdate(tx: Tx, register: Register, id: string): Promise<Stored | null> {
  const row = await tx
    .selectFrom('record')
    .selectAll()
    .where('register', '=', register.name)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row ? toStored(row) : null
}

/** A record by id or key. */
export async function findRecord(tx: Tx, register: Register, idOrKey: string): Promise<Stored | null> {
  const column = isUuid(idOrKey) ? 'id' : 'key'
  const value = column === 'id' ? idOrKey : idOrKey.toUpperCase()
  const row = await tx.selectFrom('record').selectAll().where('register', '=', register.name).where(column, '=', value).executeTakeFirst()
  return row ? toStored(row) : null
}

/** Live records of a register, in the order of their keys. */
export async function liveRecords(tx: Tx, register: string): Promise<readonly Stored[]> {
  const rows = await tx
    .selectFrom('record')
    .selectAll()
    .where('register', '=', register)
    .where('archived', '=', false)
    .orderBy('number')
    .execute()
  return rows.map(toStored)
}

/** Every record there is, archived ones included. */
export async function allRecords(tx: Tx): Promise<readonly Stored[]> {
  const rows = await tx.selectFrom('record').selectAll().orderBy('register').orderBy('number').execute()
  return rows.map(toStored)
}

export interface Draft {
  readonly register: Register
  readonly record: Stored
  readonly leaf: { readonly seq: number; readonly hash: Uint8Array }
}

/** Stores records, then their links. Takes a transaction: only `commit` has one that writes. */
export async function saveRecords(tx: Tx, org: string, drafts: readonly Draft[]): Promise<void> {
  const fresh = drafts.filter(({ record }) => record.version === 1)
  for (let start = 0; start < fresh.length; start += IN_BATCH) {
    const rows = fresh.slice(start, start + IN_BATCH).map((draft) => ({ ...identityOf(org, draft.record), ...contentOf(draft) }))
    await tx.insertInto('record').values(rows).execute()
  }
  for (const draft of drafts) {
    if (draft.record.version > 1) await tx.updateTable('record').set(contentOf(draft)).where('id', '=', draft.record.id).execute()
  }
  await saveLinks(tx, org, drafts)
}

function identityOf(org: string, { id, register, number, key, createdAt }: Stored) {
  return { org_id: org, id, register, number, key, created_at: createdAt }
}

function contentOf({ register, record, leaf }: Draft) {
  return {
    version: record.version,
    archived: record.archived,
    state: JSON.stringify(record.state),
    title: String(record.state[register.label] ?? record.key),
    last_seq: leaf.seq,
    last_leaf: Buffer.from(leaf.hash),
    updated_at: record.updatedAt,
    search: sql`to_tsvector('simple', ${searchText(record)})`,
  }
}

interface Link {
  readonly source: string
  readonly field: string
  readonly target: string
  readonly id: string
}

async function saveLinks(tx: Tx, org: string, drafts: readonly Draft[]): Promise<void> {
  const changed = drafts.filter(({ record }) => record.version > 1).map(({ record }) => record.id)
  for (let start = 0; start < changed.length; start += IN_BATCH) {
    await tx
      .deleteFrom('link')
      .where('source', 'in', changed.slice(start, start + IN_BATCH))
      .execute()
  }
  const links = drafts.flatMap(({ register, record }) => linksOf(register, record.state).map((link) => ({ ...link, source: record.id })))
  for (let start = 0; start < links.length; start += IN_BATCH) await insertLinks(tx, org, links.slice(start, start + IN_BATCH))
}

/** Refuses a link to a record that is not there, or is of another register than the field wants. */
async function insertLinks(tx: Tx, org: string, links: readonly Link[]): Promise<void> {
  const ids = [...new Set(links.map((link) => link.id))]
  const targets = await tx.selectFrom('record').select(['id', 'register']).where('id', 'in', ids).execute()
  const registers = new Map(targets.map((target) => [target.id, target.register]))
  const bad = links.filter((link) => registers.get(link.id) !== link.target)
  if (bad.length > 0) throw badRequest(bad.map((link) => ({ pointer: `/${link.field}`, detail: `no ${link.target} with this id` })))
  const rows = links.map(({ source, field, id }) => ({ org_id: org, source, field, target: id }))
  await tx
    .insertInto('link')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Takes the next `count` numbers of a register and returns the first; numbers of archived records are not given again. */
export async function takeNumbers(
  tx: Tx,
  { org, register, count }: { readonly org: string; readonly register: string; readonly count: number },
): Promise<number> {
  const row = await tx
    .insertInto('counter')
    .values({ org_id: org, register, next: count + 1 })
    .onConflict((conflict) => conflict.columns(['org_id', 'register']).doUpdateSet({ next: sql`counter.next + ${count}` }))
    .returning('next')
    .executeTakeFirstOrThrow()
  return row.next - count
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
  return row ? toStored(row) : null
}

/** Keys of live records that point to this one. */
export async function keysPointingTo(tx: Tx, id: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('link')
    .innerJoin('record', 'record.id', 'link.source')
    .select('record.key')
    .distinct()
    .where('link.target', '=', id)
    .where('record.archived', '=', false)
    .where('record.id', '!=', id)
    .orderBy('record.key')
    .limit(20)
    .execute()
  return rows.map((row) => row.key)
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
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)
}

function wordsOf(value: unknown): readonly string[] {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value]
  return list.filter((word) => typeof word === 'string')
}

function searchText({ key, state }: Stored): string {
  const texts = Object.values(state).filter((value) => typeof value === 'string' && !isUuid(value))
  return [key, ...texts].join(' ').slice(0, 100_000)
}

export function toStored(row: Selectable<Tables['record']>): Stored {
  return {
    id: row.id,
    key: row.key,
    register: row.register,
    version: row.version,
    state: row.state,
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    number: row.number,
    archived: row.archived,
    last: { seq: Number(row.last_seq), leafHash: row.last_leaf },
  }
}
