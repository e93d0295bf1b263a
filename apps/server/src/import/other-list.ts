import type { Register } from '@assay/isms'
import type { Stored } from '../store/record.ts'
import { sourceKeyOf } from './column.ts'
import type { GridRow } from './grid.ts'
import { fileOf, type Known } from './known.ts'
import { targetIn } from './names.ts'
import type { Source } from './stated.ts'
import type { Table } from './table.ts'
import { normal } from './word.ts'

/** A row whose id a record of another file has, which is called otherwise. */
export interface Stranger {
  readonly row: GridRow
  readonly record: Stored
  readonly label: string
}

/** Rows under ids that records of another file have, where most of those are called otherwise: a list of its own, it seems. */
export function strangersIn(
  register: Register,
  table: Table,
  { known, source }: { readonly known: Known; readonly source: Source },
): readonly Stranger[] {
  const column = table.header.findIndex((name) => targetIn(table.mapping, name) === register.label)
  if (column < 0) return []
  const met = table.rows.flatMap((row): readonly Stranger[] => {
    const key = sourceKeyOf(table, row)
    const record = key?.ours === false ? known.bySource(key, source.file) : null
    const label = (row.cells[column] ?? '').trim()
    return record === null || label === '' ? [] : [{ row, record, label }]
  })
  const strangers = met.filter(({ record, label }) => isOfAnother(record, source) && !isCalled(register, record, label))
  return strangers.length * 2 > met.length ? strangers : []
}

function isOfAnother({ state }: Stored, { file }: Source): boolean {
  const from = fileOf(state)
  return from !== null && from !== file
}

/** Whether a record is called so, or nearly: most of the words are the same. */
function isCalled({ label }: Register, { state }: Stored, text: string): boolean {
  const [own, given] = [String(state[label] ?? ''), text].map((name) => new Set(normal(name).split(/[^\p{L}\p{N}]+/u)))
  if (!own || !given) return false
  const common = [...given].filter((word) => own.has(word)).length
  return common * 2 >= Math.max(own.size, given.size) + 1 || normal(text) === normal(String(state[label] ?? ''))
}
