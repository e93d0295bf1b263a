import { loadMapped } from '@assay/frameworks/load'
import type { Register } from '@assay/isms'
import type { GridRow } from './grid.ts'
import { targetIn } from './names.ts'
import { answerFor, EDITION, type Answers } from './question.ts'
import type { Table } from './table.ts'

/** What became of the requirements of an earlier edition in the one of today, by their numbers. */
export type Successors = ReadonlyMap<string, { readonly to: string; readonly reason: string }>

/** Numbers of the two editions mean other things, so none is joined by its number alone. */
export async function loadSuccessors({ importing: { earlier } }: Register): Promise<Successors> {
  if (!earlier) return new Map()
  const mappings = await loadMapped(earlier.from, earlier.to)
  const pairs = mappings.map(({ from, to, reason }) => [bare(from), { to: bare(to), reason }] as const)
  return new Map(pairs.toReversed())
}

/** `iso27001-2013:A.8.1.1` as files write it. */
function bare(reference: string): string {
  return reference.slice(reference.indexOf(':') + 1)
}

/** A table of controls of the edition of 2013. */
export interface Earlier {
  /** The rows as they are read, under the controls of today. */
  readonly rows: readonly GridRow[]
  /** Rows that are not read, and why. */
  readonly held: ReadonlyMap<GridRow, string>
  /** What a row was under the number of then. */
  readonly notes: ReadonlyMap<GridRow, string>
  /** The lines that wait for an answer. */
  readonly waiting: readonly number[]
}

/** What a table of controls of 2013 comes to, by what somebody said of it; null for every other table. */
export function earlierEdition(
  register: Register,
  table: Table,
  place: { readonly successors: Successors; readonly answers: Answers },
): Earlier | null {
  const column = columnOf(table, register.importing.earlier?.field)
  if (column < 0) return null
  const numbers = table.rows.map(({ cells }) => numberIn(cells[column] ?? ''))
  const old = numbers.filter((number) => number !== null && place.successors.has(number)).length
  if (old === 0 || old * 4 < numbers.filter((number) => number !== null).length) return null
  const isMapped = answerFor(place.answers, EDITION.field, EDITION.word) === 'map'
  const held = new Map<GridRow, string>()
  const notes = new Map<GridRow, string>()
  const waiting: number[] = []
  const rows = table.rows.map((row, index) => {
    const number = numbers[index] ?? null
    const next = number === null ? undefined : place.successors.get(number)
    if (next && isMapped) {
      const mapped = { ...row, cells: row.cells.map((cell, at) => (at === column ? next.to : cell)) }
      notes.set(mapped, `Edition of 2013: ${number} (${next.reason})`)
      return mapped
    }
    if (number !== null)
      held.set(
        row,
        next
          ? `${number} is a control of the edition of 2013: say whether it is to be mapped`
          : `${number} is a heading of the edition of 2013`,
      )
    if (next) waiting.push(row.line)
    return row
  })
  return { rows, held, notes, waiting }
}

function columnOf({ header, mapping }: Table, field: string | undefined): number {
  return field === undefined ? -1 : header.findIndex((name) => targetIn(mapping, name) === field)
}

/** `A.8.1.1`, `8.1.1`, `A8.1.1` as the number of a control; headings too. */
function numberIn(text: string): string | null {
  const match = /^(?:A\.?\s*)?(\d{1,2}(?:\.\d{1,2}){0,2})$/i.exec(text.trim())
  return match ? `A.${match[1]}` : null
}
