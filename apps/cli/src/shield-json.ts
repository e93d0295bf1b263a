import { CliError } from './client.ts'
import type { Piece } from './shield-piece.ts'

/** JSON to the letter: where its strings, numbers and names stand, so that nothing else changes, neither the spelling of a number nor a blank. */

/** Every string, number and name of JSON Lines. A line that is none is refused. */
export function piecesOfLines(content: string): readonly Piece[] {
  const pieces: Piece[] = []
  let start = 0
  for (const [index, line] of content.split('\n').entries()) {
    if (line.trim() !== '') for (const one of piecesOf(line, { offset: start, line: index + 1 })) pieces.push(one)
    start += line.length + 1
  }
  return pieces
}

/** The same of one document. */
export function piecesOfDocument(content: string): readonly Piece[] {
  return piecesOf(content, { offset: 0, line: 1 })
}

const PART = /"(?:\\.|[^"\\])*"|-?\d[\d.eE+-]*|[[\]{},:]/gy
const BETWEEN = /(?:\s|true|false|null)*/gy

interface Level {
  readonly isObject: boolean
  name: string
  isName: boolean
}

function piecesOf(text: string, place: { readonly offset: number; readonly line: number }): readonly Piece[] {
  parse(text, place.line)
  const reader = new Reader(text, place)
  while (reader.next()) continue
  return reader.pieces
}

function parse(text: string, line: number): void {
  try {
    JSON.parse(text)
  } catch {
    throw new CliError(`line ${line} is not JSON; for a plain text say --format text`)
  }
}

class Reader {
  readonly pieces: Piece[] = []
  readonly #text: string
  readonly #offset: number
  #line: number
  #at = 0
  readonly #levels: Level[] = []

  constructor(text: string, { offset, line }: { readonly offset: number; readonly line: number }) {
    this.#text = text
    this.#offset = offset
    this.#line = line
  }

  /** Reads one part; false at the end. */
  next(): boolean {
    BETWEEN.lastIndex = this.#at
    const blanks = BETWEEN.exec(this.#text)?.[0] ?? ''
    this.#line += blanks.split('\n').length - 1
    this.#at += blanks.length
    PART.lastIndex = this.#at
    const part = PART.exec(this.#text)?.[0]
    if (part === undefined) return false
    if (part.length === 1 && '[]{},:'.includes(part)) this.#sign(part)
    else this.#value(part)
    this.#at += part.length
    return true
  }

  #sign(sign: string): void {
    const level = this.#levels.at(-1)
    if (sign === '{' || sign === '[') this.#levels.push({ isObject: sign === '{', name: '', isName: sign === '{' })
    else if (sign === '}' || sign === ']') this.#levels.pop()
    else if (level) level.isName = sign === ',' && level.isObject
  }

  #value(raw: string): void {
    const level = this.#levels.at(-1)
    const isString = raw.startsWith('"')
    const value = isString ? String(JSON.parse(raw)) : raw
    const isName = level?.isName === true && isString
    if (isName && level) level.name = value
    const path = this.#levels.map(({ name }) => name).filter((name) => name !== '')
    this.pieces.push({
      start: this.#offset + this.#at,
      end: this.#offset + this.#at + raw.length,
      value,
      kind: isName ? 'name' : isString ? 'text' : 'number',
      line: this.#line,
      field: path.length === 0 ? null : path.join('.'),
      write: (changed) => JSON.stringify(changed),
    })
  }
}
