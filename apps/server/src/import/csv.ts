import { unguarded } from '../csv.ts'
import { counting, type Grid, type GridRow } from './grid.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const
const SAMPLE = 200_000
const SAMPLE_ROWS = 40

/** Delimited text, whatever delimits it. Line numbers are those of an editor. */
export function csvGrid(given: string): Grid {
  const announced = /^\uFEFF?sep=(.)\r?\n/i.exec(given)
  const text = announced ? given.slice(announced[0].length) : given
  const delimiter = announced?.[1] ?? delimiterOf(text)
  let line = announced ? 2 : 1
  const rows: GridRow[] = []
  const count = counting()
  for (const { cells, lines } of rowsIn(text, delimiter)) {
    count(cells)
    rows.push({ line, cells })
    line += lines
  }
  return { name: 'CSV', rows }
}

interface Row {
  readonly cells: readonly string[]
  /** Lines of the file that it takes. */
  readonly lines: number
}

/** Rows of delimited text (RFC 4180) as they are read. A quote begins a quoted cell only where a cell begins; what follows its end belongs to it. */
function* rowsIn(text: string, delimiter: string): Generator<Row> {
  const scanner = new Scanner(text.startsWith('\uFEFF') ? text.slice(1) : text, delimiter)
  while (!scanner.isAtEnd) {
    const cells: string[] = []
    const first = scanner.lines
    do cells.push(unguarded(scanner.cell().trim()))
    while (scanner.isInRow)
    yield { cells, lines: scanner.lines - first }
  }
}

class Scanner {
  readonly #text: string
  readonly #delimiter: number
  #at = 0
  /** Whether the last cell was followed by another. */
  isInRow = false
  lines = 0

  constructor(text: string, delimiter: string) {
    this.#text = text
    this.#delimiter = delimiter.codePointAt(0) ?? 44
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length
  }

  /** The next cell, and what ends it. */
  cell(): string {
    const quoted = this.#text.charCodeAt(this.#at) === QUOTE ? this.#quoted() : ''
    const start = this.#at
    while (!this.isAtEnd && !this.#endsCell(this.#text.charCodeAt(this.#at))) this.#at += 1
    const rest = this.#text.slice(start, this.#at)
    this.#pass()
    return quoted === '' ? rest : quoted + rest
  }

  #endsCell(code: number): boolean {
    return code === this.#delimiter || code === LF || code === CR
  }

  /** Goes beyond the delimiter or the end of the line. */
  #pass(): void {
    const code = this.#text.charCodeAt(this.#at)
    this.isInRow = !this.isAtEnd && code === this.#delimiter
    if (code === CR && this.#text.charCodeAt(this.#at + 1) === LF) this.#at += 1
    if (!this.isInRow) this.lines += 1
    this.#at += 1
  }

  /** What stands between quotes; two of them are one of its characters. */
  #quoted(): string {
    const start = this.#at + 1
    let end = this.#text.indexOf('"', start)
    while (end >= 0 && this.#text.charCodeAt(end + 1) === QUOTE) end = this.#text.indexOf('"', end + 2)
    const found = this.#text.slice(start, end < 0 ? this.#text.length : end)
    this.#at = end < 0 ? this.#text.length : end + 1
    this.lines += countOf(found, '\n')
    return found.includes('"') ? found.replaceAll('""', '"') : found
  }
}

const QUOTE = 34
const LF = 10
const CR = 13

/** The delimiter that splits most rows into the same number of columns; banners above the table do not count. */
function delimiterOf(text: string): string {
  const sample = text.slice(0, SAMPLE)
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(sample, delimiter) }))
  return scores.toSorted((a, b) => b.score - a.score)[0]?.delimiter ?? ','
}

/** Which part of the rows agrees on a count above zero, a little more for more columns. A quoted cell may have lines and delimiters of its own. */
function evenness(sample: string, delimiter: string): number {
  const counts: number[] = []
  for (const { cells } of rowsIn(sample, delimiter)) {
    if (cells.some((cell) => cell !== '')) counts.push(cells.length - 1)
    if (counts.length === SAMPLE_ROWS) break
  }
  const groups = [...Map.groupBy(counts, (count) => count)].filter(([count]) => count > 0)
  return Math.max(0, ...groups.map(([count, rows]) => rows.length / counts.length + count / 10_000))
}

function countOf(text: string, sought: string): number {
  let count = 0
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) count += 1
  return count
}
