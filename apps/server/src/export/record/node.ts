/** Text as a tree of the kinds that Markdown has (mdast): what the template of documents sets. */
export interface Node {
  readonly type: string
  readonly value?: string
  readonly depth?: number
  /** How dark the ground of a cell is, from 0 to 1. */
  readonly shade?: number
  readonly children?: readonly Node[]
}

export interface Cell {
  readonly text: string
  readonly shade?: number
}

export function heading(text: string): Node {
  return { type: 'heading', depth: 1, children: [plain(text)] }
}

/** A text as people typed it: an empty line ends a paragraph, a line break stays one. */
export function paragraphs(text: string): readonly Node[] {
  const parts = text.split(/\n\s*\n/).filter((part) => part.trim() !== '')
  return parts.map((part) => ({ type: 'paragraph', children: lines(part) }))
}

export function bullets(items: readonly string[]): Node {
  return { type: 'list', children: items.map((item) => ({ type: 'listItem', children: [{ type: 'paragraph', children: lines(item) }] })) }
}

/** A table; the first row is its header. */
export function table(rows: readonly (readonly Cell[])[]): Node {
  const cell = ({ text, shade }: Cell): Node => ({
    type: 'tableCell',
    children: [plain(text)],
    ...(shade === undefined ? {} : { shade }),
  })
  return { type: 'table', children: rows.map((row) => ({ type: 'tableRow', children: row.map(cell) })) }
}

function lines(text: string): readonly Node[] {
  return text
    .trim()
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [plain(line)] : [{ type: 'break' }, plain(line)]))
}

function plain(value: string): Node {
  return { type: 'text', value }
}
