import type { Register, Scale } from '@assay/isms'
import { dateOrder, type DateOrder } from './date.ts'
import { highestOf } from './level.ts'
import { isOurKey, SOURCE_KEY, targetIn } from './names.ts'
import { answerFor, DATE_ORDER, type Answers } from './question.ts'
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
export function columnsIn(table: Table, { register, scale, answers }: Reading): readonly Column[] {
  const ours = isOurExport(table, register)
  return table.header.map((name, index) => {
    const mapped = targetIn(table.mapping, name)
    const target = mapped === undefined ? null : targetOf(register, mapped)
    const cells = table.rows.map((row) => row.cells[index] ?? '')
    const order = target ? answerFor(answers, target.leaf.name, DATE_ORDER) : undefined
    const highest = ours ? null : highestOf(name, cells)
    return { shownName: name.replaceAll(/\s+/g, ' '), index, mapped, target, scale, dates: orderOf(order, cells), highest }
  })
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
