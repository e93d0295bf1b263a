import { unzipSync } from 'fflate'
import { parseCsv } from 'hucre/csv'
import { readXlsx } from 'hucre/xlsx'
import { parse as parseYaml } from 'yaml'
import { Problem } from '../problem.ts'

/** A sheet, a table or a list of a file, cell by cell. */
export interface Grid {
  readonly name: string
  readonly rows: readonly GridRow[]
}

export interface GridRow {
  /** Line or row in the file, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}

const MAX_INFLATED = 200_000_000
const MAX_PARTS = 1000
const MAX_CELLS = 5_000_000
const DAY_MS = 86_400_000

/** Reads a file by what it holds, not by its name. Input is hostile: refuses bombs, binaries and broken files. */
export async function readGrids(bytes: Uint8Array): Promise<readonly Grid[]> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readWorkbook(bytes)
  const text = decodeText(bytes)
  const trimmed = text.trimStart()
  if ((trimmed.startsWith('[') || trimmed.startsWith('{')) && isJson(text)) return [recordsGrid(JSON.parse(text))]
  if (/^\s*\|.*\|\s*$/m.test(text) && /^\s*\|?\s*:?-{2,}/m.test(text)) return markdownGrids(text)
  if (/^(?:#.*\n|\s*\n)*- \w+\s*:/m.test(trimmed) || trimmed.startsWith('---\n')) return [recordsGrid(parseYamlSafely(text))]
  return [csvGrid(text)]
}

async function readWorkbook(bytes: Uint8Array): Promise<readonly Grid[]> {
  assertNoBomb(bytes)
  const workbook = await readXlsx(bytes).catch((cause: unknown) => {
    throw unreadable('the workbook is broken', cause)
  })
  return workbook.sheets.map(({ name, rows }) => {
    const grid = rows.map((cells, index) => ({ line: index + 1, cells: cells.map(cellText) }))
    return { name, rows: bounded(grid) }
  })
}

function assertNoBomb(bytes: Uint8Array): void {
  let inflated = 0
  let parts = 0
  try {
    unzipSync(bytes, {
      filter: (part) => {
        inflated += part.originalSize
        parts += 1
        return false
      },
    })
  } catch (cause) {
    throw unreadable('the file is a broken ZIP archive', cause)
  }
  if (inflated > MAX_INFLATED || parts > MAX_PARTS)
    throw new Problem(413, 'TOO_LARGE', 'the workbook unpacks to more than this server reads')
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return dateText(value)
  if (typeof value === 'number') return String(Math.abs(value) < 1e15 ? Number(value.toPrecision(15)) : value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  return typeof value === 'string' ? value.trim() : JSON.stringify(value)
}

function dateText(value: Date): string {
  const iso = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString()
  return value.getTime() % DAY_MS === 0 ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
}

/** UTF-8 or UTF-16 with its mark, UTF-8 without, else Windows-1252. NUL bytes are no text. */
function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.includes(0)) throw unreadable('the file holds NUL bytes: it is not text, and not a workbook')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function csvGrid(text: string): Grid {
  const delimiter = delimiterOf(text)
  if (text.split(delimiter).length > MAX_CELLS) throw new Problem(413, 'TOO_LARGE', `more than ${MAX_CELLS} cells`)
  const parsed = parseCsv(text, { delimiter, skipEmptyRows: false, typeInference: false })
  let line = 1
  const rows = parsed.map((cells) => {
    const texts = cells.map((cell) => withoutGuard(cellText(cell)))
    const row = { line, cells: texts }
    line += 1 + texts.join('').split('\n').length - 1
    return row
  })
  return { name: 'CSV', rows: bounded(rows) }
}

/** Exports put an apostrophe before what a spreadsheet would run as a formula. */
function withoutGuard(text: string): string {
  return /^'[=+\-@|%]/.test(text) ? text.slice(1) : text
}

/** The delimiter that splits the first lines into the most columns, evenly. */
function delimiterOf(text: string): string {
  const lines = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 20)
  const scores = [',', ';', '\t', '|'].map((delimiter) => {
    const counts = lines.map((line) => outsideQuotes(line, delimiter))
    return { delimiter, score: counts.filter((count) => count > 0 && count === counts[0]).length * 100 + (counts[0] ?? 0) }
  })
  return scores.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ','
}

function outsideQuotes(line: string, delimiter: string): number {
  return line.replaceAll(/"(?:[^"]|"")*"/g, '').split(delimiter).length - 1
}

/** Every table of a Markdown text; the heading above is its name. */
function markdownGrids(text: string): readonly Grid[] {
  const grids: { name: string; rows: GridRow[] }[] = []
  let heading = 'Markdown'
  let open: GridRow[] | null = null
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^#+\s/.test(line)) heading = line.replace(/^#+\s*/, '')
    if (!line.includes('|') || line.trim() === '') open = null
    else if (!/^[\s|:-]+$/.test(line)) {
      if (!open) grids.push({ name: heading, rows: (open = []) })
      open.push({ line: index + 1, cells: markdownCells(line) })
    }
  }
  return grids
}

function markdownCells(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/^\*\*|\*\*$/g, '')
      .trim(),
  )
}

/** A list of objects as a grid; the keys are the header. */
function recordsGrid(value: unknown): Grid {
  const list = listIn(value)
  const keys = [...new Set(list.flatMap((item) => Object.keys(item)))]
  const rows = list.map((item, index) => ({ line: index + 2, cells: keys.map((key) => plainText(item[key])) }))
  return { name: 'list', rows: bounded([{ line: 1, cells: keys }, ...rows]) }
}

function listIn(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.filter(isObject)
  if (!isObject(value)) throw unreadable('the file holds no list of records')
  const inner = Object.values(value).find((candidate) => Array.isArray(candidate))
  return inner === undefined ? [value] : listIn(inner)
}

function plainText(value: unknown): string {
  return Array.isArray(value) ? value.map(cellText).join('\n') : cellText(value)
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

function parseYamlSafely(text: string): unknown {
  try {
    return parseYaml(text, { schema: 'core', maxAliasCount: 0 })
  } catch (cause) {
    throw unreadable('the file is not readable YAML', cause)
  }
}

function bounded(rows: readonly GridRow[]): readonly GridRow[] {
  const cells = rows.reduce((sum, row) => sum + row.cells.length, 0)
  if (cells > MAX_CELLS) throw new Problem(413, 'TOO_LARGE', `more than ${MAX_CELLS} cells`)
  return rows
}

function unreadable(message: string, cause?: unknown): Problem {
  const problem = new Problem(422, 'UNREADABLE_FILE', message)
  problem.cause = cause
  return problem
}
