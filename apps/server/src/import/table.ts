import type { Register } from '@assay/isms'
import type { Grid, GridRow, Merge } from './grid.ts'
import { COMPUTED, isKnown, mapColumns, SOURCE_KEY, targetIn, type Mapping } from './names.ts'
import { normal } from './word.ts'

/** A table found in a file: where its header is, and its rows below. */
export interface Table {
  readonly sheet: string
  readonly header: readonly string[]
  readonly rows: readonly GridRow[]
  readonly mapping: Mapping
  /** The line of its header. */
  readonly line: number
  /** Lines that are no rows: headings that span the table, its header again, totals. */
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
  const eligible = wanted.sheet === null ? grids : [...grids, ...grids.flatMap(blocksIn)].filter((grid) => grid.name === wanted.sheet)
  const found = eligible.flatMap((grid) => bestTable(grid, wanted) ?? [])
  const best = found.reduce((most, table) => Math.max(most, scoreOfTable(table)), 0)
  const leader = found.find((table) => scoreOfTable(table) === best)
  const inWorkbook = grids.some((grid) => grid.merges !== undefined)
  const tables = leader === undefined ? [] : found.filter((table) => belongsTo(table, leader, inWorkbook))
  const unused = grids.filter(({ name }) => !tables.some(({ sheet }) => sheet === name)).map(({ name }) => name)
  return { tables, others: [...unused, ...tables.flatMap((table) => passedOver(table, grids))] }
}

/** Tables that stand above the one that is read, on its sheet. */
function passedOver({ sheet, line }: Table, grids: readonly Grid[]): readonly string[] {
  const grid = grids.find(({ name }) => name === sheet)
  const blocks = grid ? blocksIn(grid) : []
  return blocks.filter(({ rows }) => (rows.at(-1)?.line ?? line) < line).map(({ name }) => name)
}

/** The parts of a sheet between its empty rows that may be tables of their own. */
function blocksIn(grid: Grid): readonly Grid[] {
  const blocks: GridRow[][] = []
  let isOpen = false
  for (const row of grid.rows) {
    const isEmpty = row.cells.every((cell) => cell === '')
    if (!isEmpty && isOpen) blocks.at(-1)?.push(row)
    else if (!isEmpty && blocks.length < MOST_BLOCKS) blocks.push([row])
    isOpen = !isEmpty
  }
  const wide = blocks.filter((rows) => rows.filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1).length > 1)
  return wide.map((rows) => ({ name: `${grid.name}, lines ${rows[0]?.line ?? 1}–${rows.at(-1)?.line ?? 1}`, rows }))
}

const MOST_BLOCKS = 100

/** Sheets of a workbook are of one register where their header is the same; tables of one document where they are understood alike. */
function belongsTo(table: Table, leader: Table, inWorkbook: boolean): boolean {
  if (table === leader || table.header.join('\n') === leader.header.join('\n')) return true
  return !inWorkbook && scoreOfTable(table) >= scoreOfTable(leader) * SIMILAR
}

function scoreOfTable(table: Table): number {
  return scoreOf({ ...table, hasRows: table.rows.length > 0 })
}

function bestTable(grid: Grid, wanted: Wanted): Table | null {
  const merged = mergesByRow(grid.merges ?? [])
  const last = grid.rows.findLastIndex(({ cells }) => cells.some((cell) => cell !== ''))
  const candidates = grid.rows
    .slice(0, SEARCH_DEPTH)
    .flatMap((_, end) => [1, 2, 3].flatMap((depth) => candidate(grid, wanted, { end, depth, merged, last }) ?? []))
    .map((found) => ({ found, score: scoreOf(found) }))
  const [best] = candidates.toSorted((a, b) => b.score - a.score)
  return best && best.score > 0 ? withLabel(wanted.register, tableBelow(grid, best.found, merged)) : null
}

interface Header {
  /** The last row of the header. */
  readonly end: number
  /** How many rows it has. */
  readonly depth: number
  readonly merged: ReadonlyMap<number, readonly Merge[]>
}

interface Span extends Header {
  /** The last row of the grid that says something. */
  readonly last: number
}

/** A header, wherever it stands, and how it is understood. */
interface Candidate extends Pick<Table, 'sheet' | 'header' | 'mapping' | 'named'> {
  /** The row that the header ends on. */
  readonly end: number
  readonly hasRows: boolean
}

function candidate(grid: Grid, { register, mapping }: Wanted, { end, depth, merged, last }: Span): Candidate | null {
  if (depth > HEADER_ROWS || end - depth + 1 < 0) return null
  const header = unique(headerOf(grid, register, { end, depth, merged }))
  const found = mapping ?? mapColumns(register, header)
  const named = givesLabels(register, Object.values(found))
  return { sheet: grid.name, header, mapping: found, named, end, hasRows: last > end }
}

/** The table of a header: its rows are looked at once, for the header that was chosen. */
function tableBelow(grid: Grid, { end, hasRows, ...found }: Candidate, merged: ReadonlyMap<number, readonly Merge[]>): Table {
  const below = hasRows ? filledDown(grid.rows, { from: end + 1, merges: grid.merges ?? [] }) : []
  const rows = below.filter((row) => row.cells.some((cell) => cell !== ''))
  const width = found.header.filter((name) => name !== '').length
  const isNone = (row: GridRow): boolean =>
    isHeading(row, { width, merges: merged.get(row.line - 1) ?? [] }) || isHeaderAgain(row, found.header) || isTotal(row)
  const headings = new Set(rows.filter(isNone).map(({ line }) => line))
  return { ...found, rows, headings, line: grid.rows[end]?.line ?? 1 }
}

/** A table whose rows have their label, where the file has it in parts: first name and last name. */
function withLabel({ label, importing, fields }: Register, table: Table): Table {
  const parts = importing.joined ?? []
  const columns = parts.map((names) =>
    table.header.findIndex((column) => names.some((name) => normal(name) === normal(column.replaceAll('_', ' ')))),
  )
  const isNamed = table.header.some((column, index) => !columns.includes(index) && targetIn(table.mapping, column) === label)
  if (parts.length === 0 || isNamed || columns.some((column) => column < 0)) return table
  const title = fields.find(({ name }) => name === label)?.title ?? label
  const used = columns.map((column) => table.header[column] ?? '')
  const mapping: Record<string, string> = Object.assign(Object.create(null), table.mapping, { [title]: label })
  for (const column of used) mapping[column] = COMPUTED
  const rows = table.rows.map((row) => ({ ...row, cells: [...padded(row.cells, table.header.length), nameIn(row, columns)] }))
  return { ...table, header: [...table.header, title], mapping, rows, named: true }
}

function nameIn({ cells }: GridRow, columns: readonly number[]): string {
  return columns
    .map((column) => (cells[column] ?? '').trim())
    .filter((part) => part !== '')
    .join(' ')
}

function padded(cells: readonly string[], width: number): readonly string[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? '')
}

/** The rows below a header. A cell that was merged downwards says the same of each of its rows. */
function filledDown(
  all: readonly GridRow[],
  { from, merges }: { readonly from: number; readonly merges: readonly Merge[] },
): readonly GridRow[] {
  const down = merges.filter(({ startRow, endRow, startCol, endCol }) => startRow >= from && endRow > startRow && startCol === endCol)
  if (down.length === 0) return all.slice(from)
  const filled = new Map<number, string[]>()
  for (const merge of down.slice(0, MOST_MERGES)) fillDown(all, filled, merge)
  return all.slice(from).map((row, index) => ({ ...row, cells: filled.get(from + index) ?? row.cells }))
}

function fillDown(all: readonly GridRow[], filled: Map<number, string[]>, { startRow, endRow, startCol }: Merge): void {
  const text = all[startRow]?.cells[startCol] ?? ''
  for (const [index, row] of all.slice(startRow + 1, endRow + 1).entries()) {
    const at = startRow + 1 + index
    const cells = filled.get(at) ?? [...padded(row.cells, Math.max(row.cells.length, startCol + 1))]
    cells[startCol] ||= text
    filled.set(at, cells)
  }
}

const MOST_MERGES = 10_000

/** The names of the columns. A header over several rows is read downwards: the group above each column goes before its name. */
function headerOf(grid: Grid, register: Register, { end, depth, merged }: Header): readonly string[] {
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
  if (width < 4) return false
  const first = cells.find((cell) => cell !== '')
  if (cells.some((cell) => cell !== '' && cell !== first)) return false
  return (
    merges.some(({ startCol, endCol }) => endCol - startCol + 1 >= Math.max(3, width / 2)) ||
    (cells[0] !== '' && first?.endsWith(':') === true)
  )
}

/** The header once more, as on every printed page. */
function isHeaderAgain({ cells }: GridRow, header: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== '')
  return filled.length > 1 && cells.every((cell, index) => cell === (header[index] ?? ''))
}

/** A line that sums others up: a word for it, and beside it numbers alone. */
function isTotal({ cells }: GridRow): boolean {
  const [first = '', ...others] = cells.filter((cell) => cell !== '')
  return TOTAL.test(first) && others.every((cell) => /^[\d\s.,%()/-]+$/.test(cell))
}

const TOTAL =
  /^(?:grand |sub)?(?:total|totals|sum|summe|gesamt|gesamtsumme|insgesamt|anzahl|count|somme|suma|soma|somma|totale|totaal|razem|celkem|summa|toplam|合計|総計|小計)\s*:?$/i

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
  return [[label], ...(importing.labelFrom ?? [])].some((names) => names.every((name) => targets.includes(name)))
}

/** Fields found, with a little for every short name and nothing for a row that is mostly prose. */
function scoreOf({ mapping, header, hasRows, named: gives }: Pick<Candidate, 'mapping' | 'header' | 'hasRows' | 'named'>): number {
  const targets = [...new Set(header.flatMap((name) => targetIn(mapping, name) ?? []))].filter((target) => target !== COMPUTED)
  const fields = new Set(targets.map((target) => target.split(/[#.]/)[0]))
  if (fields.size < MIN_FIELDS) return 0
  const short = header.filter((name) => name !== '' && name.length < 60).length
  const crosses = targets.filter((target) => target.includes('#')).length
  const names = gives ? 1 : 0.5
  return names * fields.size + crosses / 10 + short / 100 + (fields.has(SOURCE_KEY) ? 0.05 : 0) + (hasRows ? 1 : 0) / 1000
}
