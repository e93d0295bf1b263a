import { CliError } from './client.ts'
import type { Piece } from './shield-piece.ts'

/** Tables as text (RFC 4180), parted by whichever sign the file has. */

const SIGNS = [',', ';', '\t', '|']

/** Every cell. `isHeader` decides whether the first line names the columns; its cells are texts like any other, since a file may have no such line. */
export function piecesOfTable(
  content: string,
  isHeader: (cells: readonly string[]) => boolean,
): { readonly pieces: readonly Piece[]; readonly header: readonly string[] | null } {
  const rows = parse(content, signOf(content))
  const first = rows[0]?.map(({ value }) => value) ?? []
  const header = isHeader(first) ? first : null
  const pieces = rows.flatMap((cells, row) =>
    cells.map((cell, column): Piece => {
      const isName = row === 0 && header !== null
      return { ...cell, kind: isName ? 'name' : 'text', field: header?.[column] ?? `column ${column + 1}` }
    }),
  )
  return { pieces, header }
}

/** The sign that parts the first lines most evenly. */
function signOf(content: string): string {
  const lines = content
    .slice(0, 20_000)
    .replaceAll(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .slice(0, 20)
    .filter((line) => line !== '')
  const counts = SIGNS.map((sign) => ({ sign, least: Math.min(...lines.map((line) => line.split(sign).length - 1)) }))
  return counts.reduce((best, one) => (one.least > best.least ? one : best), { sign: ',', least: 0 }).sign
}

type Cell = Omit<Piece, 'kind' | 'field'>

function parse(content: string, sign: string): readonly (readonly Cell[])[] {
  const cell = new RegExp(`("(?:[^"]|"")*"|[^${sign}\\r\\n]*)([${sign}]|\\r\\n|\\n|\\r|$)`, 'y')
  const rows: Cell[][] = []
  let [cells, line]: [Cell[], number] = [[], 1]
  for (let at = 0; at < content.length; at = cell.lastIndex) {
    cell.lastIndex = at
    const [, raw, end] = cell.exec(content) ?? []
    if (raw === undefined || end === undefined) throw new CliError(`line ${line} has a quote that does not close its cell`)
    cells.push({
      start: at,
      end: at + raw.length,
      line,
      value: raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw,
      write: (value) => quoted(value, sign, raw.startsWith('"')),
    })
    line += raw.match(/\n/g)?.length ?? 0
    if (end === sign) continue
    rows.push(cells)
    cells = []
    line += 1
  }
  if (cells.length > 0) rows.push(cells)
  return rows
}

/** In quotes where it was, or must be. */
function quoted(text: string, sign: string, wasQuoted: boolean): string {
  return wasQuoted || text.includes(sign) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
