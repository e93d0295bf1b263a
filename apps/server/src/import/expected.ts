import { targetsOf, type Register } from '@assay/isms'
import { uuidv7 } from '../uuid.ts'
import { sourceKeyOf } from './column.ts'
import type { GridRow } from './grid.ts'
import { targetIn } from './names.ts'
import type { Planning } from './plan.ts'
import type { Table, Tables } from './table.ts'

/** A row that may become a record, and what others of its file may call it. */
export interface ExpectedRow {
  readonly row: GridRow
  readonly id: string
  readonly names: readonly string[]
}

/** The rows of a file that others of it may point to; none where no column points to the register itself. */
export function expectedRows({ tables }: Tables, { register, now }: Pick<Planning, 'register' | 'now'>): readonly ExpectedRow[] {
  // Where rows become records of another register, nobody knows before which.
  if (register.importing.becomes !== undefined) return []
  return tables.filter((table) => pointsToItself(register, table)).flatMap((table) => rowsOf(register, table, now))
}

function pointsToItself(register: Register, { mapping }: Table): boolean {
  const mapped = new Set(Object.values(mapping).map((target) => target.split(/[.#]/)[0]))
  return targetsOf(register.fields.filter(({ name }) => mapped.has(name))).includes(register.name)
}

function rowsOf(register: Register, table: Table, now: number): readonly ExpectedRow[] {
  const naming = new Set([register.label, ...(register.importing.knownBy ?? [])])
  const columns = table.header.flatMap((column, index) => (naming.has(targetIn(table.mapping, column) ?? '') ? [index] : []))
  return table.rows
    .filter(({ line }) => !table.headings.has(line))
    .map((row) => ({
      row,
      id: uuidv7(now),
      names: [sourceKeyOf(table, row)?.key ?? '', ...columns.map((index) => (row.cells[index] ?? '').trim())],
    }))
}
