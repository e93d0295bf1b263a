import { targetsOf, type Field, type Register, type Test, type Where } from '@assay/isms'
import { sql, type RawBuilder, type Selectable, type SqlBool } from 'kysely'
import { z } from 'zod'
import { badRequest } from '../problem.ts'
import type { Tables, Tx } from '../store/db.ts'
import { decodeCursor, encodeCursor, MAX_CURSOR, type Sorted } from './cursor.ts'
import { toStored, type Stored } from '../store/record.ts'
import { knownRegisters } from '../store/register-named.ts'
import { whereSql } from '../store/where.ts'
import { isUuid } from '../uuid.ts'

const MAX_LIMIT = 500

export const listQuery = z.strictObject({
  q: z.string().trim().min(1).max(200).optional().describe('Words that must occur, as prefixes'),
  filter: z
    .array(z.string().max(600))
    .max(20)
    .default([])
    .describe(
      'field:value, field:<value, field:>=value, field: for none, or -field:value for all others; several values of one field are joined by or, fields by and',
    ),
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
export async function listRecords(tx: Tx, register: Register, { today, ...query }: ListQuery & { readonly today: string }): Promise<Page> {
  const order = orderOf(register, query.sort)
  const filtered = conditions(register, query, today)
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
  const total = whole ? rows.length : await countOf(tx, register, { ...query, today })
  const shown = rows.slice(0, query.limit)
  const last = rows.length > query.limit ? shown.at(-1) : undefined
  return {
    items: shown.map((row) => toStored(row, register)),
    total,
    next: last ? encodeCursor(order, { value: last.position, number: last.number }) : null,
  }
}

/** The registers that a list looks at: its own, and those of which its filters name records by key. */
export function lookedAt(register: Register, filters: readonly string[]): readonly string[] {
  const named = filters.map((filter) => nameIn(filter))
  const targets = targetsOf(register.fields.filter(({ name }) => named.includes(name)))
  return targets.includes('*') ? knownRegisters().map(({ name }) => name) : [...new Set([register.name, ...targets])]
}

/** As many records as one turn of the server may handle, whatever is in them. */
const IN_TURN = 250

/** Everything that a list shows, from its first page to its last, in batches that hold nobody up. */
export async function* listAll(
  tx: Tx,
  register: Register,
  query: Pick<ListQuery, 'q' | 'filter' | 'sort'> & { readonly today: string },
): AsyncGenerator<readonly Stored[]> {
  const order = orderOf(register, query.sort)
  const direction = order.descending ? sql`desc` : sql`asc`
  const where = sql.join(conditions(register, { ...query, archived: 'false' }, query.today), sql` and `)
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
async function countOf(tx: Tx, register: Register, query: ListQuery & { readonly today: string }): Promise<number> {
  if (query.q === undefined && query.filter.length === 0 && query.archived === 'false') {
    const whole = await tx.selectFrom('counter').select('live').where('register', '=', register.name).executeTakeFirst()
    return whole?.live ?? 0
  }
  const where = sql.join(conditions(register, query, query.today), sql` and `)
  const found = tx.selectFrom('record').select(sql<string>`count(*)`.as('total'))
  return Number((await found.where(sql<SqlBool>`${where}`).executeTakeFirstOrThrow()).total)
}

function conditions(register: Register, query: Pick<ListQuery, 'q' | 'filter' | 'archived'>, today: string) {
  const base = [sql<SqlBool>`register = ${register.name}`, sql<SqlBool>`archived = ${query.archived === 'true'}`]
  const words = query.q === undefined ? [] : [search(query.q)]
  const fields = [...Map.groupBy(query.filter, nameIn).values()].map((several) =>
    either(several.map((filter) => condition(register, filter, today))),
  )
  return [...base, ...words, ...fields]
}

/** Values of one field are joined by or; what is left out of it must all be left out. */
function either(all: readonly { readonly sql: RawBuilder<SqlBool>; readonly isNegated: boolean }[]): RawBuilder<SqlBool> {
  const [without, within] = [all.filter(({ isNegated }) => isNegated), all.filter(({ isNegated }) => !isNegated)]
  const any =
    within.length === 0
      ? []
      : [
          sql<SqlBool>`(${sql.join(
            within.map((one) => one.sql),
            sql` or `,
          )})`,
        ]
  return sql<SqlBool>`(${sql.join([...any, ...without.map((one) => sql<SqlBool>`not coalesce(${one.sql}, false)`)], sql` and `)})`
}

/** The field of a filter; comparisons of one field are each a condition of its own. */
function nameIn(filter: string): string {
  const [name, value] = parted(filter)
  return /^[<>]/.test(value) ? filter : name.replace(/^-/, '')
}

function parted(filter: string): readonly [string, string] {
  const at = Math.max(0, filter.indexOf(':'))
  return [filter.slice(0, at), filter.slice(at + 1)]
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

function condition(register: Register, filter: string, today: string) {
  const isNegated = filter.startsWith('-')
  return { isNegated, sql: holds(register, isNegated ? filter.slice(1) : filter, today) }
}

function holds(register: Register, filter: string, today: string): RawBuilder<SqlBool> {
  const [name, value] = parted(filter)
  const computed = Object.hasOwn(register.computed, name) ? register.computed[name] : undefined
  if (computed) return computedSql({ name, value, where: computed.where }, today)
  const field = register.fields.find((candidate) => candidate.name === name)
  if (!field) throw badRequest([{ pointer: '/filter', detail: `${register.name} has no field ${name}` }])
  if ((field.kind === 'ref' || field.kind === 'refs') && value !== '' && !isUuid(value)) return pointsTo(name, value)
  return whereSql({ [name]: testIn(field, value) }, today)
}

interface ComputedFilter {
  readonly name: string
  readonly value: string
  readonly where: Where | undefined
}

/** What follows from the others is asked by the condition that says so. */
function computedSql({ name, value, where }: ComputedFilter, today: string): RawBuilder<SqlBool> {
  if (!where || (value !== 'true' && value !== 'false'))
    throw badRequest([{ pointer: '/filter', detail: `${name} is asked for as true or false` }])
  const sqlOf = whereSql(where, today)
  return value === 'true' ? sqlOf : sql<SqlBool>`not coalesce(${sqlOf}, false)`
}

function pointsTo(name: string, key: string): RawBuilder<SqlBool> {
  return sql<SqlBool>`exists (select from link join record target on target.org_id = link.org_id and target.id = link.target
      where link.org_id = record.org_id and link.source = record.id and link.field = ${name} and target.key = ${key.toUpperCase()})`
}

const COMPARED: ReadonlySet<Field['kind']> = new Set(['date', 'instant', 'number', 'level'])
const SEVERAL: ReadonlySet<Field['kind']> = new Set(['refs', 'choices', 'list', 'requirements'])
const OPAQUE: ReadonlySet<Field['kind']> = new Set(['rows', 'decision', 'stated'])

/** What a filter asks of a field. What a field cannot be asked is refused, never answered with nothing. */
function testIn(field: Field, value: string): Test {
  if (value === '') return { empty: true }
  const operator = /^(?:<=|>=|<|>)/.exec(value)?.[0]
  if (operator !== undefined) return comparison(field, operator, value.slice(operator.length))
  if (OPAQUE.has(field.kind)) throw wrongFilter(field, 'can only be asked for being empty')
  if (SEVERAL.has(field.kind)) return { has: oneOf(field, value) }
  if (field.kind === 'yes-no') return { is: truth(field, value) }
  if (field.kind === 'number' || field.kind === 'level') return { is: numberIn(field, value) }
  return { is: oneOf(field, value) }
}

function comparison(field: Field, operator: string, value: string): Test {
  if (!COMPARED.has(field.kind)) throw wrongFilter(field, `cannot be compared by ${operator}`)
  if (field.kind === 'number' || field.kind === 'level') {
    const number = numberIn(field, value)
    if (operator === '<=') return { atMost: number }
    if (operator === '>=') return { atLeast: number }
    throw wrongFilter(field, 'is compared by <= and >=')
  }
  if (!/^\d{4}-\d{2}-\d{2}/.test(value)) throw wrongFilter(field, `is compared with a day such as 2026-11-24, not ${value}`)
  return { '<': { before: value }, '<=': { notAfter: value }, '>': { after: value }, '>=': { notBefore: value } }[operator] ?? { is: value }
}

function truth(field: Field, value: string): boolean {
  if (value !== 'true' && value !== 'false') throw wrongFilter(field, 'is asked for as true or false')
  return value === 'true'
}

function numberIn(field: Field, value: string): number {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) throw wrongFilter(field, `is a number, not ${value}`)
  return number
}

/** A choice must be one of its field. */
function oneOf(field: Field, value: string): string {
  if (field.options.length > 0 && !field.options.includes(value)) throw wrongFilter(field, `is none of ${field.options.join(', ')}`)
  return value
}

function wrongFilter({ name }: Field, detail: string) {
  return badRequest([{ pointer: '/filter', detail: `${name} ${detail}` }])
}

function orderOf(register: Register, sort: string): Order {
  const descending = sort.startsWith('-')
  const name = descending ? sort.slice(1) : sort
  if (name === 'key') return { sort, kind: 'number', expression: sql<number>`number`, descending }
  if (name === 'title') return { sort, kind: 'text', expression: sql<string>`title`, descending }
  if (name === 'updated') return { sort, kind: 'text', expression: sql<string>`updated_at::text`, descending }
  if (!register.sortable.includes(name)) throw badRequest([{ pointer: '/sort', detail: `${register.name} cannot be sorted by ${name}` }])
  return { sort, kind: 'text', expression: sql<string>`coalesce(state ->> ${sql.lit(name)}, '')`, descending }
}

function afterCursor(order: Order, cursor: string) {
  const { value, number } = decodeCursor(order, cursor)
  const row = sql`(${order.expression}, number)`
  return order.descending ? sql<SqlBool>`${row} < (${value}, ${number})` : sql<SqlBool>`${row} > (${value}, ${number})`
}
