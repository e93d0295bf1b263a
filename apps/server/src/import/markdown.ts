import type { Grid, GridRow } from './grid.ts'

/** Whether a text holds a table in pipes with a line of dashes below its header. */
export function hasMarkdownTable(text: string): boolean {
  return /^[ \t]*\|?.*\|.*\r?\n[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\||\r?\n)/m.test(text)
}

/** Every table of a Markdown text; the heading above is its name. */
export function markdownGrids(text: string): readonly Grid[] {
  const grids: { name: string; rows: GridRow[] }[] = []
  let heading = 'Markdown'
  let open: GridRow[] | null = null
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^#+\s/.test(line)) heading = line.replace(/^#+\s*/, '').trim()
    if (!line.includes('|') || line.trim() === '') open = null
    else if (!/^[\s|:-]+$/.test(line)) {
      if (!open) grids.push({ name: heading, rows: (open = []) })
      open.push({ line: index + 1, cells: cellsOf(line) })
    }
  }
  return grids
}

function cellsOf(line: string): readonly string[] {
  const inner = line.trim().replace(/^\|/, '').replace(/\|$/, '')
  return inner.split(/(?<!\\)\|/).map((cell) =>
    cell
      .replaceAll('\\|', '|')
      .replaceAll(/<br\s*\/?>/gi, '\n')
      .replaceAll(/[^\S\n]+/g, ' ')
      .replaceAll(/^\*\*|\*\*$/g, '')
      .replaceAll(/^`([^`]*)`$/g, '$1')
      .trim(),
  )
}
