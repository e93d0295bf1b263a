import type { Field, Register, Scale } from '@assay/isms'
import { dateOrder, type DateOrder } from './date.ts'
import { largestIn, statedHighest, stepsFor, type OtherScale } from './level.ts'
import { isOurKey, SOURCE_KEY, targetIn } from './names.ts'
import { answerFor, DATE_ORDER, SCALE, type Answers } from './question.ts'
import type { GridRow } from './grid.ts'
import type { Table } from './table.ts'
import { targetOf, type Target } from './target.ts'
import type { ColumnReading } from './value.ts'
import { isPlaceholder } from './word.ts'

/** A column of the file, and what is known of it beside its cells. */
export interface Column extends ColumnReading {
  /** The name in one line. */
  readonly shownName: string
  readonly index: number
  /** What it is mapped to; undefined where nothing. */
  readonly mapped: string | undefined
  readonly target: Target | null
}

interface Reading {
  readonly register: Register
  readonly scale: Scale | null
  readonly answers: Answers
}

/** The columns of a table. On a sheet that we wrote, the numbers of a rating are steps of our own scale. */
export function columnsIn(table: Table, reading: Reading): readonly Column[] {
  const { register, scale, answers } = reading
  const ours = isOurExport(table, register)
  const columns = table.header.map((name, index) => {
    const mapped = targetIn(table.mapping, name)
    const target = mapped === undefined ? null : targetOf(register, mapped)
    return { name, index, mapped, target, cells: table.rows.map((row) => row.cells[index] ?? '') }
  })
  const highest = ours ? null : highestSaid(columns)
  return columns.map(({ name, index, mapped, target, cells }) => {
    const order = target ? answerFor(answers, target.leaf.name, DATE_ORDER) : undefined
    const other = ours || target === null ? null : otherScale(target.leaf, { name, cells, highest, reading })
    return { shownName: name.replaceAll(/\s+/g, ' '), index, mapped, target, scale, dates: orderOf(order, cells), other }
  })
}

interface Rated {
  readonly name: string
  readonly target: Target | null
  readonly cells: readonly string[]
}

/** Fewer ratings than these say nothing about where their scale ends. */
const TELLING = 5

/** The largest rating of a file: likelihood and consequence of one file are on scales of one length, unless a header says otherwise. Null where too few are rated to tell. */
function highestSaid(columns: readonly Rated[]): number | null {
  const rated = columns.filter(({ target }) => isMatrix(target?.leaf))
  const cells = rated.flatMap((column) => column.cells.filter((cell) => cell !== ''))
  const largest = largestIn(cells)
  return largest > 3 || cells.length >= TELLING * 2 ? largest : null
}

function isMatrix(field: Field | undefined): boolean {
  return field?.kind === 'level' && field.scale !== 'need'
}

interface OfColumn {
  readonly name: string
  readonly cells: readonly string[]
  readonly highest: number | null
  readonly reading: Reading
}

/** The scale of a column where it is not the organisation's. */
function otherScale(field: Field, { name, cells, highest, reading: { scale, answers } }: OfColumn): OtherScale | null {
  if (field.kind !== 'level') return null
  const steps = stepsFor(field, scale).length
  const found = statedHighest(name) ?? (isMatrix(field) ? highest : toldBy(cells)) ?? 0
  if (steps === 0 || found === 0 || found === steps) return null
  return { highest: found, means: meaningIn(answerFor(answers, field.name, SCALE)) }
}

/** The largest number of a column, where it says more than three. */
function toldBy(cells: readonly string[]): number | null {
  const largest = largestIn(cells)
  return largest > 3 ? largest : null
}

function meaningIn(answer: string | null | undefined): OtherScale['means'] {
  return answer === 'same' || answer === 'spread' || answer === null ? answer : undefined
}

function orderOf(answered: string | null | undefined, cells: readonly string[]): DateOrder {
  return answered === 'day-first' || answered === 'month-first' ? answered : dateOrder(cells)
}

/** Whether our own export wrote a table: its first column is called so, and the keys in it are of this register. */
function isOurExport(table: Table, { prefix }: Register): boolean {
  const { index, ours } = keyColumnIn(table)
  return ours && table.rows.length > 0 && table.rows.every(({ cells }) => (cells[index] ?? '').startsWith(`${prefix}-`))
}

export interface SourceKey {
  readonly key: string
  /** Whether the column is the one that our own exports write. */
  readonly ours: boolean
}

/** The id of a row in its source. */
export function sourceKeyOf(table: Table, row: GridRow): SourceKey | null {
  const { index, ours } = keyColumnIn(table)
  const key = row.cells[index]?.trim() ?? ''
  return index < 0 || isPlaceholder(key) ? null : { key, ours }
}

/** Asked of every row. */
const keyColumns = new WeakMap<Table, { readonly index: number; readonly ours: boolean }>()

function keyColumnIn(table: Table): { readonly index: number; readonly ours: boolean } {
  const known = keyColumns.get(table)
  if (known) return known
  const index = table.header.findIndex((column) => targetIn(table.mapping, column) === SOURCE_KEY)
  const found = { index, ours: isOurKey(table.header[index] ?? '') }
  keyColumns.set(table, found)
  return found
}
