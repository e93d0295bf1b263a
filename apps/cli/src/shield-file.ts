import { extname } from 'node:path'
import { CliError } from './client.ts'

/** Files of texts: one text, JSON Lines with texts in fields, or CSV (RFC 4180) with texts in columns. */

export interface Layout {
  readonly format: 'text' | 'jsonl' | 'csv'
  /** Fields or columns that are texts; all of them where none is named. */
  readonly fields: readonly string[] | null
}

/** Where a text stands: its line, from one, and its field. */
export interface Spot {
  readonly line: number
  readonly field: string | null
}

const FORMATS: Readonly<Record<string, Layout['format']>> = { '.jsonl': 'jsonl', '.ndjson': 'jsonl', '.csv': 'csv' }

export function layoutOf(path: string | undefined, format: string | undefined, fields: string | undefined): Layout {
  const named = format ?? FORMATS[extname(path ?? '').toLowerCase()] ?? 'text'
  if (named !== 'text' && named !== 'jsonl' && named !== 'csv') throw new CliError(`--format is text, jsonl or csv; not ${named}`)
  return { format: named, fields: fields?.split(',').map((one) => one.trim()) ?? null }
}

/** The file with each of its texts as `change` makes it; everything else to the letter, but for the spacing of JSON. */
export function mapTexts(content: string, layout: Layout, change: (text: string, spot: Spot) => string): string {
  if (layout.format === 'jsonl') return mapJsonLines(content, layout, change)
  if (layout.format === 'csv') return mapCsv(content, layout, change)
  return change(content, { line: 1, field: null })
}

type Change = (text: string, spot: Spot) => string

function mapJsonLines(content: string, { fields }: Layout, change: Change): string {
  const lines = content.split('\n')
  return lines
    .map((text, index) =>
      text.trim() === '' ? text : JSON.stringify(mapValue(parseLine(text, index + 1), '', { line: index + 1, fields, change })),
    )
    .join('\n')
}

function parseLine(text: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new CliError(`line ${line} is not JSON; for a plain text say --format text`)
  }
}

interface Walk {
  readonly line: number
  readonly fields: readonly string[] | null
  readonly change: Change
}

/** Every string of a value; the path of one within objects is its field, such as `customer.note`. */
function mapValue(value: unknown, path: string, walk: Walk): unknown {
  if (typeof value === 'string')
    return isWanted(path, walk.fields) ? walk.change(value, { line: walk.line, field: path === '' ? null : path }) : value
  if (Array.isArray(value)) return value.map((one) => mapValue(one, path, walk))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, mapValue(one, path === '' ? name : `${path}.${name}`, walk)]))
}

function isWanted(path: string, fields: readonly string[] | null): boolean {
  return fields === null || fields.some((field) => path === field || path.startsWith(`${field}.`))
}

function mapCsv(content: string, { fields }: Layout, change: Change): string {
  const rows = parseCsv(content)
  const header = rows[0]?.cells.map(({ value }) => value) ?? []
  const missing = fields?.filter((field) => !header.includes(field)) ?? []
  if (missing.length > 0) throw new CliError(`there is no column ${missing.join(', ')}: ${header.join(', ')}`)
  return rows
    .map(({ cells, line, end }, index) => {
      const texts = cells.map(({ value, raw }, column) => {
        const field = header[column] ?? ''
        if (index === 0 || !isWanted(field, fields)) return raw
        const changed = change(value, { line, field })
        return changed === value ? raw : quote(changed)
      })
      return texts.join(',') + end
    })
    .join('')
}

interface Row {
  readonly cells: readonly { readonly value: string; readonly raw: string }[]
  readonly line: number
  /** The line break after it. */
  readonly end: string
}

const CELL = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\n|\r|$)/y

function parseCsv(content: string): readonly Row[] {
  const rows: Row[] = []
  let cells: { value: string; raw: string }[] = []
  let line = 1
  CELL.lastIndex = 0
  while (CELL.lastIndex < content.length) {
    const [, raw, end] = CELL.exec(content) ?? []
    if (raw === undefined || end === undefined) throw new CliError(`line ${line} has a quote that does not close its cell`)
    cells.push({ raw, value: raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw })
    if (end === ',') continue
    rows.push({ cells, line, end })
    line += 1 + cells.reduce((count, cell) => count + (cell.raw.match(/\n/g)?.length ?? 0), 0)
    cells = []
  }
  return rows
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
