import { extname } from 'node:path'
import type { Shield } from '@assay/shield'
import { CliError } from './client.ts'
import { piecesOfTable } from './shield-csv.ts'
import { piecesOfDocument, piecesOfLines } from './shield-json.ts'
import type { Piece } from './shield-piece.ts'

/** What the texts of a file are: one text, JSON, JSON Lines, or a table. */

export interface Layout {
  readonly format: 'text' | 'json' | 'jsonl' | 'csv'
  /** Fields or columns that are read; all of them where none is named. */
  readonly fields: readonly string[] | null
}

const FORMATS: Readonly<Record<string, Layout['format']>> = {
  '.json': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.csv': 'csv',
  '.tsv': 'csv',
}
const NAMES = ['text', 'json', 'jsonl', 'csv'] as const

export function layoutOf(path: string | undefined, format: string | undefined, fields: string | undefined): Layout {
  const named = format ?? FORMATS[extname(path ?? '').toLowerCase()] ?? 'text'
  const known = NAMES.find((one) => one === named)
  if (!known) throw new CliError(`--format is ${NAMES.join(', ')}; not ${named}`)
  return { format: known, fields: fields?.split(',').map((one) => one.trim()) ?? null }
}

/** The texts of a file that are to be read, in order and apart. */
export function piecesOf(content: string, { format, fields }: Layout, shield: Shield): readonly Piece[] {
  if (format === 'text')
    return [{ start: 0, end: content.length, value: content, kind: 'text', line: 1, field: null, write: (value) => value }]
  if (format === 'csv') return cellsOf(content, fields, shield)
  const pieces = format === 'json' ? piecesOfDocument(content) : piecesOfLines(content)
  return pieces.filter(({ field }) => isWanted(field, fields))
}

function isWanted(path: string | null, fields: readonly string[] | null): boolean {
  return fields === null || fields.some((field) => path === field || path?.startsWith(`${field}.`) === true)
}

function cellsOf(content: string, fields: readonly string[] | null, shield: Shield): readonly Piece[] {
  const { pieces, header } = piecesOfTable(
    content,
    (cells) => fields?.some((field) => cells.includes(field)) === true || namesColumns(cells, shield),
  )
  const missing = fields?.filter((field) => header?.includes(field) !== true) ?? []
  if (missing.length > 0)
    throw new CliError(`there is no column ${missing.join(', ')}: ${header?.join(', ') ?? 'the first line names none'}`)
  return fields === null ? pieces : pieces.filter(({ field, kind }) => kind === 'text' && isWanted(field, fields))
}

/** Whether a first line names columns: short words, none twice, none of which is data by itself. */
function namesColumns(cells: readonly string[], shield: Shield): boolean {
  if (new Set(cells).size < cells.length || !cells.every((cell) => NAME.test(cell))) return false
  return !cells.some((cell) => shield.detect(cell).some(({ type, start, end }) => type !== 'TITLE' && end - start > cell.length / 2))
}

const NAME = /^(?!.*\d{3})[\p{L}\p{M}_#][\p{L}\p{M}\p{N} _.()/#&°º-]{0,40}$/u
