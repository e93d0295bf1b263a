import { counting, type Grid, type GridRow } from './grid.ts'
import { linesIn } from './text.ts'

/** Whether a text holds a table in pipes with a line of dashes below its header. */
export function hasMarkdownTable(text: string): boolean {
  let before = ''
  for (const line of linesIn(text)) {
    if (before.includes('|') && isRule(line)) return true
    before = line
  }
  return false
}

/** Dashes under the first column of a header. */
function isRule(line: string): boolean {
  const trimmed = line.trimStart()
  return /^:?-{2,}:?[ \t]*(?:\||$)/.test((trimmed.startsWith('|') ? trimmed.slice(1) : trimmed).trimStart())
}

/** Every table of a Markdown text; the heading above is its name. */
export function markdownGrids(text: string): readonly Grid[] {
  const grids: { name: string; rows: GridRow[] }[] = []
  let heading = 'Markdown'
  let open: GridRow[] | null = null
  const count = counting()
  let index = -1
  for (const line of linesIn(text)) {
    index += 1
    if (/^#+\s/.test(line)) heading = line.replace(/^#+\s*/, '').trim()
    if (!line.includes('|') || line.trim() === '') open = null
    else if (!/^[\s|:-]+$/.test(line)) {
      if (!open) grids.push({ name: heading, rows: (open = []) })
      const cells = cellsOf(line)
      count(cells)
      open.push({ line: index + 1, cells })
    }
  }
  return grids
}

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) =>
    plain(
      cell
        .replaceAll('\\|', '|')
        .replaceAll(/<br\s*\/?>/gi, '\n')
        .replaceAll(/[^\S\n]+/g, ' ')
        .trim(),
    ),
  )
}

/** A text without its marks: emphasis around words, code, and links, of which one inside a text keeps where it leads. */
function plain(text: string): string {
  const link = /^\[([^[\]]+)\]\([^()\s]*\)$/.exec(text)?.[1]
  if (link !== undefined) return plain(link)
  return text
    .replaceAll(/\[([^[\]]+)\]\(([^()\s]+)\)/g, '$1 ($2)')
    .replaceAll(/(?<![\p{L}\p{N}*\\])(\*{1,3})(?=\S)([^*]*?[^\s*\\])\1(?![\p{L}\p{N}*])/gu, '$2')
    .replaceAll(/(?<![\p{L}\p{N}_\\])(_{1,3})(?=\S)([^_]*?[^\s_\\])\1(?![\p{L}\p{N}_])/gu, '$2')
    .replaceAll(/`([^`]+)`/g, '$1')
    .replaceAll(/~~([^~]+)~~/g, '$1')
    .replaceAll(/\\([*_`~[\]#-])/g, '$1')
    .trim()
}
