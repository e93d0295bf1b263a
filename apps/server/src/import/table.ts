import type { Register } from '@assay/isms'
import type { Grid, GridRow, Merge } from './grid.ts'
import { IGNORED, isKnown, mapColumns, SOURCE_KEY, type Mapping } from './names.ts'

/** A table found in a file: where its header is, and its rows below. */
export interface Table {
  readonly sheet: string
  readonly header: readonly string[]
  readonly rows: readonly GridRow[]
  readonly mapping: Mapping
  /** Lines that span the table: headings between rows, not rows. */
  readonly headings: ReadonlySet<number>
  /** Whether the columns give its records a name. */
  readonly named: boolean
}

const SEARCH_DEPTH = 40
const HEADER_ROWS = 3
const MIN_FIELDS = 2
/** Of several tables in one document, those count that are understood half as well as the best. */
const SIMILAR = 0.5

interface Wanted {
  readonly register: Register
  /** The columns as somebody mapped them, in place of what is found. */
  readonly mapping: Mapping | null
  /** The sheet that somebody chose. */
  readonly sheet: string | null
}

export interface Tables {
  readonly tables: readonly Table[]
  /** Sheets and tables of the file that are not used. */
  readonly others: readonly string[]
}

/** The tables of a file that look like this register: those whose header fits best, wherever it stands. */
export function findTables(grids: readonly Grid[], wanted: Wanted): Tables {
  const eligible = wanted.sheet === null ? grids : grids.filter((grid) => grid.name === wanted.sheet)
  const found = eligible.flatMap((grid) => bestTable(grid, wanted) ?? [])
  const best = Math.max(0, ...found.map(scoreOf))
  const leader = found.find((table) => scoreOf(table) === best)
  const inWorkbook = grids.some((grid) => grid.merges !== undefined)
  const tables = leader === undefined ? [] : found.filter((table) => belongsTo(table, leader, inWorkbook))
  return { tables, others: grids.map(({ name }) => name).filter((name) => !tables.some(({ sheet }) => sheet === name)) }
}

/** Sheets of a workbook are of one register where their header is the same; tables of one document where they are understood alike. */
function belongsTo(table: Table, leader: Table, inWorkbook: boolean): boolean {
  if (table === leader || table.header.join('\n') === leader.header.join('\n')) return true
  return !inWorkbook && scoreOf(table) >= scoreOf(leader) * SIMILAR
}

function bestTable(grid: Grid, wanted: Wanted): Table | null {
  const merged = mergesByRow(grid.merges ?? [])
  const candidates = grid.rows
    .slice(0, SEARCH_DEPTH)
    .flatMap((_, end) => [1, 2, 3].flatMap((depth) => candidate(grid, wanted, { end, depth, merged }) ?? []))
  const [best] = candidates.toSorted((a, b) => scoreOf(b) - scoreOf(a))
  return best && scoreOf(best) > 0 ? best : null
}

interface Span {
  /** The last row of the header. */
  readonly end: number
  /** How many rows it has. */
  readonly depth: number
  readonly merged: ReadonlyMap<number, readonly Merge[]>
}

function candidate(grid: Grid, { register, mapping }: Wanted, { end, depth, merged }: Span): Table | null {
  if (depth > HEADER_ROWS || end - depth + 1 < 0) return null
  const header = unique(headerOf(grid, register, { end, depth, merged }))
  const rows = grid.rows.slice(end + 1).filter((row) => row.cells.some((cell) => cell !== ''))
  const width = header.filter((name) => name !== '').length
  const headings = new Set(rows.filter((row) => isHeading(row, { width, merges: merged.get(row.line - 1) ?? [] })).map(({ line }) => line))
  const found = mapping ?? mapColumns(register, header)
  return { sheet: grid.name, header, rows, mapping: found, headings, named: givesLabels(register, Object.values(found)) }
}

/** The names of the columns. A header over several rows is read downwards: the group above each column goes before its name. */
function headerOf(grid: Grid, register: Register, { end, depth, merged }: Span): readonly string[] {
  const rows = grid.rows.slice(end - depth + 1, end + 1).map((row, index) => spread(row.cells, end - depth + 1 + index, { grid, merged }))
  const last = rows.at(-1) ?? []
  if (rows.length === 1) return last
  const upper = rows.slice(0, -1).map((cells) => (merged.size > 0 ? cells : carriedRight(cells)))
  const width = Math.max(...rows.map((row) => row.length))
  return Array.from({ length: width }, (_, column) => {
    const groups = upper.map((cells) => cells[column] ?? '')
    return nameOf(register, groups, last[column] ?? '')
  })
}

function nameOf(register: Register, groups: readonly string[], name: string): string {
  const parts = [...new Set([...groups, name].filter((part) => part !== ''))]
  const joined = parts.join(' ')
  if (name === '' || parts.length === 1 || isKnown(register, joined)) return joined
  return name
}

/** A cell that was merged over others names them all. */
function spread(
  cells: readonly string[],
  row: number,
  { grid, merged }: { readonly grid: Grid; readonly merged: ReadonlyMap<number, readonly Merge[]> },
): readonly string[] {
  const filled = [...cells]
  for (const { startRow, startCol, endCol } of merged.get(row) ?? []) {
    const text = grid.rows[startRow]?.cells[startCol] ?? ''
    for (let column = startCol; column <= endCol; column += 1) if ((filled[column] ?? '') === '') filled[column] = text
  }
  return Array.from(filled, (cell) => cell ?? '')
}

/** Without merges a group stands above its first column only. */
function carriedRight(cells: readonly string[]): readonly string[] {
  let group = ''
  return cells.map((cell) => (group = cell === '' ? group : cell))
}

function mergesByRow(merges: readonly Merge[]): ReadonlyMap<number, readonly Merge[]> {
  const byRow = new Map<number, Merge[]>()
  for (const merge of merges.slice(0, 10_000)) {
    for (let row = merge.startRow; row <= Math.min(merge.endRow, merge.startRow + SEARCH_DEPTH); row += 1) {
      const list = byRow.get(row)
      if (list) list.push(merge)
      else byRow.set(row, [merge])
    }
  }
  return byRow
}

/** One filled cell, merged over the table, or written in capitals or with a trailing colon where the table is wide. */
function isHeading({ cells }: GridRow, { width, merges }: { readonly width: number; readonly merges: readonly Merge[] }): boolean {
  const filled = cells.filter((cell) => cell !== '')
  if (new Set(filled).size !== 1 || width < 4) return false
  return (
    merges.some(({ startCol, endCol }) => endCol - startCol + 1 >= Math.max(3, width / 2)) ||
    (cells[0] !== '' && filled[0]?.endsWith(':') === true)
  )
}

/** Columns of one name would hide each other. */
function unique(header: readonly string[]): readonly string[] {
  const seen = new Map<string, number>()
  return header.map((name) => {
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    return name === '' || nth === 1 ? name : `${name} (${nth})`
  })
}

function givesLabels({ label, importing }: Register, targets: readonly string[]): boolean {
  return [[label], ...(importing?.labelFrom ?? [])].some((names) => names.every((name) => targets.includes(name)))
}

/** Fields found, with a little for every short name and nothing for a row that is mostly prose. */
function scoreOf({ mapping, header, rows, named: gives }: Table): number {
  const targets = [...new Set(header.flatMap((name) => mapping[name] ?? []))].filter((target) => target !== IGNORED)
  const fields = new Set(targets.map((target) => target.split('#')[0]))
  if (fields.size < MIN_FIELDS) return 0
  const short = header.filter((name) => name !== '' && name.length < 60).length
  const crosses = targets.filter((target) => target.includes('#')).length
  const names = gives ? 1 : 0.5
  return names * fields.size + crosses / 10 + short / 100 + (fields.has(SOURCE_KEY) ? 0.05 : 0) + Math.min(rows.length, 1) / 1000
}
