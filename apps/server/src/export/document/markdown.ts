import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'

type Root = ReturnType<typeof fromMarkdown>

/** A node of a parsed text: block or inline, by the names of mdast. */
export type Node = Root | Root['children'][number]

/** Deeper than anybody writes, and what the typesetter can follow; what lies below is kept as plain text, so that no text can exhaust the stack. */
const DEEPEST = 20

/** Markdown with tables (CommonMark and the GFM table extension) as a tree. Raw HTML stays text. */
export function parseMarkdown(text: string): Node {
  const root = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
  let level: readonly Node[] = [root]
  for (let depth = 0; depth < DEEPEST; depth += 1) level = level.flatMap(childrenOf)
  for (const node of level) if ('children' in node) node.children = [{ type: 'text', value: shallowText(node) } as never]
  return root
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? node.children : []
}

/** The text of a node without its marks. */
export function plainText(node: Node): string {
  if ('children' in node) return node.children.map(plainText).join('')
  return 'value' in node ? node.value : ''
}

/** The text of a node however deep it goes. */
function shallowText(node: Node): string {
  const parts: string[] = []
  const open: Node[] = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    if ('value' in next) parts.push(next.value)
    if ('children' in next) open.push(...next.children.toReversed())
  }
  return parts.join('')
}
