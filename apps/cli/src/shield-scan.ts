import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Shield } from '@assay/shield'
import { CliError } from './client.ts'
import { decoded } from './shield-encoding.ts'
import { documentKind, extracted, unreadable, type Extract } from './shield-extract.ts'
import { findsIn } from './shield-field.ts'
import { layoutOf, piecesOf } from './shield-layout.ts'
import type { Piece } from './shield-piece.ts'

/** What a scan has found, and what it has not read: where nothing was found, the two together say what that is worth. */

export interface Finding {
  readonly file: string
  readonly line: number
  readonly field: string | null
  readonly type: string
  readonly score: number
}

/** A file of the population: all of it that was read, and what was not. */
export interface Scanned {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  /** How it was read, such as `csv, windows-1252`; null where nothing of it was. */
  readonly how: string | null
  readonly texts: number
  readonly unread: readonly string[]
  readonly found: readonly Finding[]
}

export interface ScanOptions {
  readonly format: string | undefined
  readonly fields: string | undefined
  readonly encoding: string | undefined
}

/** Files by their paths, a folder as every file below it; the standard input where no path is given. */
export function populationOf(paths: readonly string[]): readonly (string | null)[] {
  return paths.length === 0 ? [null] : paths.flatMap(filesOf)
}

function filesOf(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((one) => !one.isDirectory())
    .map((one) => join(one.parentPath, one.name))
    .toSorted()
}

export function scanFile(shield: Shield, path: string | null, options: ScanOptions): Scanned {
  const file = path ?? '-'
  const bytes = bytesOf(path)
  if (typeof bytes === 'string') return { file, bytes: 0, sha256: '', how: null, texts: 0, unread: [bytes], found: [] }
  const read = reading(shield, { path, bytes, options })
  const found = read.pieces.flatMap((piece) => findingsOf(shield, file, piece))
  return {
    file,
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    how: read.how,
    texts: read.pieces.length,
    unread: read.unread,
    found,
  }
}

/** The bytes of a file, or why there are none. */
function bytesOf(path: string | null): Buffer | string {
  try {
    if (path !== null && !statSync(path).isFile()) return 'it is no file'
    return readFileSync(path ?? 0)
  } catch (error) {
    return error instanceof Error ? error.message : 'it cannot be opened'
  }
}

interface Reading {
  readonly pieces: readonly Piece[]
  readonly unread: readonly string[]
  readonly how: string | null
}

function reading(
  shield: Shield,
  { path, bytes, options }: { readonly path: string | null; readonly bytes: Buffer; readonly options: ScanOptions },
): Reading {
  const kind = documentKind(bytes)
  if (kind !== null) return ofDocument(kind, extracted(bytes, kind))
  const other = unreadable(bytes)
  if (other !== null) return nothingOf(`it is ${other}`)
  const text = decoded(bytes, options.encoding)
  if (text.status === 'unread') return nothingOf(text.why)
  try {
    const layout = layoutOf(path ?? undefined, options.format, options.fields)
    const pieces = piecesOf(text.text, layout, shield)
    return {
      pieces,
      unread: ENCODED.test(text.text) ? ['a part of it is encoded (base64)'] : [],
      how: `${layout.format}, ${text.encoding}`,
    }
  } catch (error) {
    if (error instanceof CliError) return nothingOf(error.message)
    throw error
  }
}

function nothingOf(why: string): Reading {
  return { pieces: [], unread: [why], how: null }
}

/** An attachment, as in mail (RFC 2045): lines of base64, one after another. */
const ENCODED = /(?:^|\n)(?:[A-Za-z0-9+/]{60,76}\r?\n){6}/

function ofDocument(kind: string, { texts, unread }: Extract): Reading {
  const pieces = texts.map(({ place, label, text }): Piece => ({
    start: 0,
    end: 0,
    value: text,
    kind: 'text',
    line: 1,
    field: label === null ? place : `${place}.${label}`,
    write: (value) => value,
  }))
  return { pieces, unread, how: pieces.length === 0 && unread.length > 0 ? null : kind }
}

function findingsOf(shield: Shield, file: string, piece: Piece): readonly Finding[] {
  const { line, field, value } = piece
  const seen = new Set<string>()
  return findsIn(shield, piece)
    .toSorted((one, other) => one.start - other.start)
    .flatMap(({ start, type, score }) => {
      const finding = { file, line: line + value.slice(0, start).split('\n').length - 1, field, type, score }
      const key = `${start} ${type}`
      if (seen.has(key)) return []
      seen.add(key)
      return [finding]
    })
}
