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

const MAX_CELLS = 5_000_000

/** Refuses more cells than a server should hold. */
export function assertBounded(cells: number): void {
  if (cells > MAX_CELLS) throw new Problem(413, 'TOO_LARGE', `more than ${MAX_CELLS} cells: split the file`)
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
