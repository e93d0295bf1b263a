import { Problem } from '../problem.ts'

/** A sheet, a table or a list of a file, cell by cell. */
export interface Grid {
  readonly name: string
  readonly rows: readonly GridRow[]
  /** Cells that a workbook merged into one, for headers that span rows and columns. */
  readonly merges?: readonly Merge[]
}

export interface GridRow {
  /** Line or row in the file, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

/** Row and column numbers from 0, inclusive. */
export interface Merge {
  readonly startRow: number
  readonly endRow: number
  readonly startCol: number
  readonly endCol: number
}

/**
 * What the heap of a worker holds whatever the cells are, and more than an honest register has: a quarter of a million rows of twelve
 * columns. `hostile.test.ts` tries each at its own value.
 */
export const MAX = {
  rows: 300_000,
  cells: 3_300_000,
  /** Characters of all cells together. One text that many cells share counts for each. */
  text: 60_000_000,
  columns: 1000,
  /** Characters of one cell. */
  cell: 2_000_000,
} as const

type Measure = keyof typeof MAX

const UNITS: Readonly<Record<Measure, string>> = {
  rows: 'rows',
  cells: 'cells',
  text: 'characters',
  columns: 'columns',
  cell: 'characters in a cell',
}

/** Refuses more than a worker can hold. Asked while a file is read, not after. */
export function assertBounded(found: Readonly<Partial<Record<Measure, number>>>): void {
  for (const measure of ['rows', 'cells', 'text', 'columns', 'cell'] as const) {
    if ((found[measure] ?? 0) > MAX[measure]) {
      throw new Problem(413, 'TOO_LARGE', `more than ${MAX[measure]} ${UNITS[measure]}: split the file`)
    }
  }
}

/** Counts rows as they are read, and refuses the first that is too many. */
export function counting(): (cells: readonly string[]) => void {
  let [rows, all, text, longest] = [0, 0, 0, 0]
  return (cells) => {
    rows += 1
    all += cells.length
    for (const cell of cells) {
      text += cell.length
      longest = Math.max(longest, cell.length)
    }
    assertBounded({ rows, cells: all, text, columns: cells.length, cell: longest })
  }
}

/** A file that cannot be read, and why. */
export function unreadable(message: string, cause?: unknown): Problem {
  const problem = new Problem(422, 'UNREADABLE_FILE', message)
  problem.cause = cause
  return problem
}

/** A value of a file as the text that a person would see. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value.trim() : JSON.stringify(value)
}

/** 0.1 + 0.2 is shown as 0.3, as a spreadsheet does. */
function numberText(value: number): string {
  return String(Math.abs(value) < 1e15 ? Number(value.toPrecision(15)) : value)
}

const DAY_MS = 86_400_000

function dateText(value: Date): string {
  const iso = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString()
  return value.getTime() % DAY_MS === 0 ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
}
