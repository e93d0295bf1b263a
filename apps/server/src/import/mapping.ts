import type { Register } from '@assay/isms'
import type { Grid, GridRow } from './grid.ts'

/** The id of a row in its source, as a field to map to. */
export const SOURCE_KEY = '$key'

/** A column that an export writes and an import passes over, because a command sets it. */
export const IGNORED = '$ignored'

/** Column header to field name; headers that are not there are not used. */
export type Mapping = Readonly<Record<string, string>>

/** A table found in a file: where its header is, and its rows below. */
export interface Table {
  readonly sheet: string
  readonly header: readonly string[]
  readonly rows: readonly GridRow[]
  readonly mapping: Mapping
}

const HEADER_DEPTH = 30
const KEY_NAMES = ['id', 'key', 'nr', 'no', 'ref id', 'reference id', 'code', 'kennung', 'capa ref', 'ref']

/** The tables of a file that look like this register: those whose header fits best, wherever it stands. */
export function findTables(register: Register, grids: readonly Grid[], given: Mapping | null): readonly Table[] {
  const found = grids.flatMap((grid) => bestTable(register, grid, given) ?? [])
  const best = Math.max(0, ...found.map(scoreOf))
  const leader = found.find((table) => scoreOf(table) === best)
  return leader === undefined || best === 0
    ? []
    : found.filter((table) => table === leader || table.header.join('\n') === leader.header.join('\n'))
}

function bestTable(register: Register, grid: Grid, given: Mapping | null): Table | null {
  const candidates = grid.rows.slice(0, HEADER_DEPTH).flatMap((row, index) => {
    const below = grid.rows.slice(index + 1)
    const joined = joinHeaders(register, grid.rows[index - 1], row)
    return [row.cells, ...(joined ? [joined] : [])].map((cells) => toTable(register, grid, { header: cells, rows: below, given }))
  })
  const [best] = candidates.toSorted((a, b) => scoreOf(b) - scoreOf(a))
  return best && scoreOf(best) > 0 ? best : null
}

/** A header split over two rows: the group above each column, carried to the right, before its name. */
function joinHeaders(register: Register, above: GridRow | undefined, row: GridRow): readonly string[] | null {
  if (!above || above.cells.every((cell) => cell === '')) return null
  let group = ''
  return row.cells.map((cell, index) => {
    group = (above.cells[index] ?? '') === '' ? group : (above.cells[index] ?? '')
    const joined = cell === '' ? group : `${group} ${cell}`.trim()
    return joined in mapColumns(register, [joined]) || cell === '' ? joined : cell
  })
}

interface Candidate {
  readonly header: readonly string[]
  readonly rows: readonly GridRow[]
  readonly given: Mapping | null
}

function toTable(register: Register, grid: Grid, { header, rows, given }: Candidate): Table {
  const filled = rows.filter((row) => row.cells.some((cell) => cell !== ''))
  const mapping = given ?? mapColumns(register, header)
  return { sheet: grid.name, header, rows: filled, mapping }
}

/** Fields found, with a little for every named column and nothing for a row that is mostly prose. */
function scoreOf({ mapping, header }: Table): number {
  const used = new Set(header.flatMap((name) => mapping[name] ?? [])).size
  return used < 2 ? 0 : used + header.filter((name) => name !== '' && name.length < 60).length / 100
}

/** Columns by name and synonym; each field is taken once, by the closest name. */
export function mapColumns(register: Register, header: readonly string[]): Mapping {
  const mapping: Record<string, string> = {}
  const taken = new Set<string>()
  for (const { spelling, fields } of namesFor(register)) {
    for (const column of header) {
      if (column === '' || column in mapping) continue
      const name = fields.get(spelling(column))
      if (name !== undefined && (name === IGNORED || !taken.has(name))) {
        mapping[column] = name
        taken.add(name)
      }
    }
  }
  return mapping
}

interface Names {
  readonly spelling: (text: string) => string
  readonly fields: ReadonlyMap<string, string>
}

const known = new WeakMap<Register, readonly Names[]>()

/** Every name of every field, spelled exactly and without remarks; built once a register. */
function namesFor(register: Register): readonly Names[] {
  const found = known.get(register)
  if (found) return found
  const names = [exact, bare].map((spelling) => ({ spelling, fields: fieldNames(register, spelling) }))
  known.set(register, names)
  return names
}

function fieldNames(register: Register, spelling: (text: string) => string): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const field of register.fields) {
    for (const name of [field.name.replaceAll(/([A-Z])/g, ' $1'), field.title, ...field.synonyms]) {
      if (!names.has(spelling(name))) names.set(spelling(name), field.derived ? IGNORED : field.name)
    }
  }
  const own = register.name.replaceAll('-', ' ')
  for (const name of [...KEY_NAMES, `${own} id`, `${own} ref`]) if (!names.has(name)) names.set(name, SOURCE_KEY)
  return names
}

/** Case, line breaks, underscores and accents do not matter. */
function exact(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s_]+/g, ' ')
    .replaceAll(/[:*?]/g, '')
    .trim()
}

/** Nor do remarks in brackets: `Impact (1-5)`, `Aplicável? (Sim / Não)`; nor an explanation after a line break. */
function bare(text: string): string {
  return exact(text.split('\n').length > 2 ? (text.split('\n')[0] ?? text) : text)
    .replaceAll(/^(initial|inherent|residual|current|target) risk (?=\w)/g, '$1 ')
    .replaceAll(/\s*[([].*?[)\]]/g, '')
    .replaceAll(/\s*\d\s*-\s*\d\s*/g, ' ')
    .trim()
}
