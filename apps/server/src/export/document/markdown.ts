import MarkdownIt from 'markdown-it'
import { Problem } from '../../problem.ts'

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number]

/** A node of a parsed text, block or inline, by the names of mdast. */
export type Node = Parent | Leaf

type Kind = 'root' | 'paragraph' | 'blockquote' | 'listItem' | 'table' | 'tableRow' | 'tableCell' | 'strong' | 'emphasis'

type Parent =
  | { readonly type: Kind; children: Node[] }
  | { readonly type: 'heading'; readonly depth: number; children: Node[] }
  | { readonly type: 'list'; readonly ordered: boolean; readonly start: number | null; children: Node[] }
  | { readonly type: 'link'; readonly url: string; children: Node[] }

type Leaf =
  | { readonly type: 'text' | 'code' | 'inlineCode'; value: string }
  | { readonly type: 'image'; readonly url: string; readonly alt: string }
  | { readonly type: 'break' | 'thematicBreak' }

/** Deeper than anybody writes, and what the typesetter can follow; what lies below is kept as plain text, so that no text can exhaust the stack. */
const DEEPEST = 20
/** Where the parser stops looking, and would drop the rest. */
const REFUSED = 100
/** Marks in a text, with the beginning and the end of each paragraph and cell. A policy of 42,000 characters has some three thousand; this many are typeset in two seconds. */
const MOST_MARKS = 40_000

const parser = new MarkdownIt({ html: false, maxNesting: REFUSED })
// Where a link may lead is decided by whoever shows it, and a text is no other text because of it.
parser.validateLink = () => true
parser.normalizeLink = (url) => url
parser.disable('strikethrough')

/**
 * Markdown with tables (CommonMark and the GFM table extension) as a tree, in time that grows with the text. Raw HTML stays text.
 * Refuses a text that is nested deeper, or has more marks, than any that people write.
 */
export function parseMarkdown(text: string): Node {
  const tokens = parser.parse(text, {})
  if (tokens.some(({ level }) => level >= REFUSED - 1))
    throw new Problem(422, 'TOO_DEEP', 'lists and quotations stand in each other a hundred levels deep: no document can be made of this')
  if (tokens.reduce((sum, { children }) => sum + 1 + (children?.length ?? 0), 0) > MOST_MARKS)
    throw new Problem(422, 'TOO_MANY_MARKS', 'this text has more cells, items and marks than a document can be made of: split it')
  const root = treeOf(tokens)
  let level: readonly Node[] = [root]
  for (let depth = 0; depth < DEEPEST; depth += 1) level = level.flatMap(childrenOf)
  for (const node of level) if ('children' in node) node.children = [{ type: 'text', value: shallowText(node) }]
  return root
}

function treeOf(tokens: readonly Token[]): Parent {
  const root: Parent = { type: 'root', children: [] }
  const open: Parent[] = [root]
  for (const token of tokens) {
    const parent = open.at(-1) ?? root
    if (token.type === 'inline') for (const one of treeOf(token.children ?? []).children) parent.children.push(one)
    else if (PASSED.has(token.tag) && token.nesting !== 0) continue
    else if (token.nesting < 0) open.pop()
    else add(parent, token, open)
  }
  return root
}

/** Head and body of a table are its rows. */
const PASSED = new Set(['thead', 'tbody'])

function add(parent: Parent, token: Token, open: Parent[]): void {
  if (token.nesting > 0) {
    const node = parentOf(token)
    parent.children.push(node)
    open.push(node)
    return
  }
  const leaf = leafOf(token)
  const last = parent.children.at(-1)
  if (leaf.type === 'text' && last?.type === 'text') last.value += leaf.value
  else parent.children.push(leaf)
}

const KINDS: Readonly<Record<string, Kind>> = {
  blockquote_open: 'blockquote',
  list_item_open: 'listItem',
  table_open: 'table',
  tr_open: 'tableRow',
  th_open: 'tableCell',
  td_open: 'tableCell',
  strong_open: 'strong',
  em_open: 'emphasis',
}

function parentOf(token: Token): Parent {
  switch (token.type) {
    case 'heading_open':
      return { type: 'heading', depth: Number(token.tag.slice(1)), children: [] }
    case 'ordered_list_open':
      return { type: 'list', ordered: true, start: Number(token.attrGet('start') ?? 1), children: [] }
    case 'bullet_list_open':
      return { type: 'list', ordered: false, start: null, children: [] }
    case 'link_open':
      return { type: 'link', url: String(token.attrGet('href') ?? ''), children: [] }
    default:
      return { type: KINDS[token.type] ?? 'paragraph', children: [] }
  }
}

function leafOf(token: Token): Leaf {
  switch (token.type) {
    case 'softbreak':
      return { type: 'text', value: '\n' }
    case 'hardbreak':
      return { type: 'break' }
    case 'hr':
      return { type: 'thematicBreak' }
    case 'code_inline':
      return { type: 'inlineCode', value: token.content }
    case 'fence':
    case 'code_block':
      return { type: 'code', value: token.content.replace(/\n$/, '') }
    case 'image':
      return { type: 'image', url: String(token.attrGet('src') ?? ''), alt: shallowText(treeOf(token.children ?? [])) }
    default:
      return { type: 'text', value: token.content }
  }
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
    if ('children' in next) for (const one of next.children.toReversed()) open.push(one)
  }
  return parts.join('')
}
