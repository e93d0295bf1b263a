import type { Register } from '@assay/isms'
import { sql, type Selectable, type SqlBool } from 'kysely'
import { z } from 'zod'
import { badRequest } from '../problem.ts'
import type { Tables, Tx } from '../store/db.ts'
import { decodeCursor, encodeCursor, MAX_CURSOR, type Sorted } from './cursor.ts'
import { toStored, type Stored } from '../store/record.ts'
import { isUuid } from '../uuid.ts'

const MAX_LIMIT = 500

export const listQuery = z.strictObject({
  q: z.string().trim().min(1).max(200).optional().describe('Words that must occur, as prefixes'),
  filter: z
    .array(z.string().max(600))
    .max(20)
    .default([])
    .describe('field:value, or -field:value for all others; may be repeated; all must hold'),
  sort: z.string().max(80).default('key').describe('key, title, updated or a sortable field; a minus in front turns it round'),
  cursor: z.string().max(MAX_CURSOR).optional().describe('From the page before'),
  offset: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000_000)
    .default(0)
    .describe('Rows to pass over; to walk through everything use the cursor'),
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(100).describe('Rows a page'),
  archived: z.enum(['true', 'false']).default('false').describe('Show archived records instead'),
})

export type ListQuery = z.infer<typeof listQuery>

export interface Page {
  readonly items: readonly Stored[]
  readonly total: number
  readonly next: string | null
}

interface Order extends Sorted {
  readonly expression: ReturnType<typeof sql<string | number>>
  readonly descending: boolean
}

/** One page of a register, by cursor: stable while others write. */
export async function listRecords(tx: Tx, register: Register, query: ListQuery): Promise<Page> {
  const order = orderOf(register, query.sort)
  const filtered = conditions(register, query)
  const where = sql.join(filtered, sql` and `)
  const after = query.cursor === undefined ? sql<SqlBool>`true` : afterCursor(order, query.cursor)
  const direction = order.descending ? sql`desc` : sql`asc`
  const rows = await tx
    .selectFrom('record')
    .selectAll()
    .select(order.expression.as('position'))
    .where(sql<SqlBool>`${where} and ${after}`)
    .orderBy(sql`${order.expression} ${direction}, number ${direction}`)
    .offset(query.offset)
    .limit(query.limit + 1)
    .execute()
  const whole = query.cursor === undefined && query.offset === 0 && rows.length <= query.limit
  const total = whole ? rows.length : await countOf(tx, register, query)
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => toStored(row, register)),
    total,
    next: last ? encodeCursor(order, { value: last.position, number: last.number }) : null,
  }
}

/** As many records as one turn of the server may handle, whatever is in them. */
const IN_TURN = 250

/** Everything that a list shows, from its first page to its last, in batches that hold nobody up. */
export async function* listAll(
  tx: Tx,
  register: Register,
  query: Pick<ListQuery, 'q' | 'filter' | 'sort'>,
): AsyncGenerator<readonly Stored[]> {
  const order = orderOf(register, query.sort)
  const direction = order.descending ? sql`desc` : sql`asc`
  const where = sql.join(conditions(register, { ...query, archived: 'false' }), sql` and `)
  const all = tx
    .selectFrom('record')
    .selectAll()
    .where(sql<SqlBool>`${where}`)
    .orderBy(sql`${order.expression} ${direction}, number ${direction}`)
  await sql`declare listed no scroll cursor for ${all}`.execute(tx)
  for (let full = true; full;) {
    const { rows } = await sql<Selectable<Tables['record']>>`fetch ${sql.lit(IN_TURN)} from listed`.execute(tx)
    yield rows.map((row) => toStored(row, register))
    full = rows.length === IN_TURN
  }
}

/** How many records a list that is longer than its first page has in all. The whole register is counted already; anything less is counted now. */
async function countOf(tx: Tx, register: Register, query: ListQuery): Promise<number> {
  if (query.q === undefined && query.filter.length === 0 && query.archived === 'false') {
    const whole = await tx.selectFrom('counter').select('live').where('register', '=', register.name).executeTakeFirst()
    return whole?.live ?? 0
  }
  const where = sql.join(conditions(register, query), sql` and `)
  const found = tx.selectFrom('record').select(sql<string>`count(*)`.as('total'))
  return Number((await found.where(sql<SqlBool>`${where}`).executeTakeFirstOrThrow()).total)
}

function conditions(register: Register, query: Pick<ListQuery, 'q' | 'filter' | 'archived'>) {
  const base = [sql<SqlBool>`register = ${register.name}`, sql<SqlBool>`archived = ${query.archived === 'true'}`]
  const words = query.q === undefined ? [] : [search(query.q)]
  return [...base, ...words, ...query.filter.map((filter) => condition(register, filter))]
}

/** A query without words finds nothing. */
function search(text: string) {
  const words = prefixQuery(text)
  return words === null ? sql<SqlBool>`false` : sql<SqlBool>`search @@ to_tsquery('simple', ${words})`
}

/** A full-text query for every word of a text as a prefix; null where there is no word. */
export function prefixQuery(text: string): string | null {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length === 0 ? null : words.map((word) => `${word}:*`).join(' & ')
}

function condition(register: Register, filter: string) {
  return filter.startsWith('-') ? sql<SqlBool>`not (${holds(register, filter.slice(1))})` : holds(register, filter)
}

function holds(register: Register, filter: string) {
  const name = filter.slice(0, Math.max(0, filter.indexOf(':')))
  const value = filter.slice(filter.indexOf(':') + 1)
  const field = register.fields.find((candidate) => candidate.name === name)
  if (!field) throw badRequest([{ pointer: '/filter', detail: `${register.name} has no field ${name}` }])
  if (value === '') return sql<SqlBool>`coalesce(state ->> ${name}, '[]') = '[]'`
  const json = field.kind === 'number' || field.kind === 'yes-no' ? value : JSON.stringify(value)
  const wanted = ['refs', 'choices', 'list'].includes(field.kind) ? `[${json}]` : json
  if (!isJson(wanted)) throw badRequest([{ pointer: '/filter', detail: `${value} is no value of ${name}` }])
  if ((field.kind === 'ref' || field.kind === 'refs') && !isUuid(value)) {
    return sql<SqlBool>`exists (select from link join record target on target.org_id = link.org_id and target.id = link.target
      where link.org_id = record.org_id and link.source = record.id and link.field = ${name} and target.key = ${value.toUpperCase()})`
  }
  return sql<SqlBool>`state @> ${JSON.stringify({ [name]: JSON.parse(wanted) })}::jsonb`
}

function orderOf(register: Register, sort: string): Order {
  const descending = sort.startsWith('-')
  const name = descending ? sort.slice(1) : sort
  if (name === 'key') return { sort, kind: 'number', expression: sql<number>`number`, descending }
  if (name === 'title') return { sort, kind: 'text', expression: sql<string>`title`, descending }
  if (name === 'updated') return { sort, kind: 'text', expression: sql<string>`updated_at::text`, descending }
  if (!register.sortable?.includes(name)) throw badRequest([{ pointer: '/sort', detail: `${register.name} cannot be sorted by ${name}` }])
  return { sort, kind: 'text', expression: sql<string>`coalesce(state ->> ${sql.lit(name)}, '')`, descending }
}

function afterCursor(order: Order, cursor: string) {
  const { value, number } = decodeCursor(order, cursor)
  const row = sql`(${order.expression}, number)`
  return order.descending ? sql<SqlBool>`${row} < (${value}, ${number})` : sql<SqlBool>`${row} > (${value}, ${number})`
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
