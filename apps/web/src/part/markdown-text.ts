import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'

type Root = ReturnType<typeof fromMarkdown>
type Node = Root | Root['children'][number]

/** What is shown: text, or an element of a kind that we know, with the attributes that we give it. */
export type Shown = string | Shown[] | Element

export interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly content: Shown
}

/**
 * Markdown with tables as elements: nothing of it ever is markup in a string. Raw HTML is shown as text, links with a dangerous
 * protocol are text, and a picture is a link that says where it leads, since loading it would tell another server who reads this.
 */
export function shownFrom(text: string): Shown {
  const root = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
  const definitions = new Map(root.children.flatMap((node) => (node.type === 'definition' ? [[node.identifier, node.url] as const] : [])))
  return children(root, { definitions, depth: 0 })
}

interface Place {
  /** What references lead to, by their names. */
  readonly definitions: ReadonlyMap<string, string>
  readonly depth: number
}

/** Deeper than anybody writes; what lies below is shown as plain text, so that no text can exhaust the stack. */
const DEEPEST = 20

function children(node: Node, place: Place): Shown {
  if (!('children' in node)) return []
  if (place.depth > DEEPEST) return plainText(node)
  const inner = { ...place, depth: place.depth + 1 }
  return node.children.map((child) => part(child, inner))
}

/** One node, with what is below it. */
function part(node: Node, place: Place): Shown {
  return blockOf(node, place) ?? inlineOf(node, place)
}

function element(tag: string, content: Shown, attributes: Element['attributes'] = {}): Element {
  return { tag, attributes, content }
}

const BLOCKS: ReadonlyMap<Node['type'], string> = new Map([
  ['paragraph', 'p'],
  ['blockquote', 'blockquote'],
  ['emphasis', 'em'],
  ['strong', 'strong'],
])

function blockOf(node: Node, place: Place): Shown | null {
  const tag = BLOCKS.get(node.type)
  if (tag !== undefined) return element(tag, children(node, place))
  switch (node.type) {
    // Headings of a text stand below the heading of its page.
    case 'heading':
      return element(`h${Math.min(node.depth + 1, 6)}`, children(node, place))
    case 'list':
      return node.ordered === true ? element('ol', children(node, place), { start: node.start ?? 1 }) : element('ul', children(node, place))
    case 'listItem':
      return element('li', node.spread === true ? children(node, place) : tight(node, place))
    case 'code':
      return element('pre', element('code', node.value))
    case 'thematicBreak':
      return element('hr', [])
    case 'table':
      return tableOf(node, place)
    default:
      return null
  }
}

/** Items of a list without blank lines between them have no paragraphs. */
function tight(node: Extract<Node, { type: 'listItem' }>, place: Place): Shown {
  return node.children.map((child) => (child.type === 'paragraph' ? children(child, place) : part(child, place)))
}

function tableOf({ children: rows, align }: Extract<Node, { type: 'table' }>, place: Place): Shown {
  const row = (cells: (typeof rows)[number]['children'], tag: 'th' | 'td'): Shown =>
    element(
      'tr',
      cells.map((cell, index) => {
        const side = align?.[index]
        return element(tag, children(cell, place), side ? { align: side } : {})
      }),
    )
  const [head, ...body] = rows
  const bodyRows = body.map(({ children: cells }) => row(cells, 'td'))
  return element('table', [head ? element('thead', row(head.children, 'th')) : [], bodyRows.length > 0 ? element('tbody', bodyRows) : []])
}

function inlineOf(node: Node, place: Place): Shown {
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value
    case 'inlineCode':
      return element('code', node.value)
    case 'break':
      return element('br', [])
    case 'link':
      return linkTo(node.url, children(node, place))
    case 'image':
      return pictureAt(node.url, node.alt)
    case 'linkReference':
      return linkTo(place.definitions.get(node.identifier), children(node, place))
    case 'imageReference':
      return pictureAt(place.definitions.get(node.identifier), node.alt)
    default:
      return []
  }
}

/** A picture as a link that names its host. */
function pictureAt(url: string | undefined, alt: string | null | undefined): Shown {
  const target = leadsTo(url)
  const name = alt === null || alt === undefined || alt === '' ? (url ?? '') : alt
  return linkTo(url, target === null ? name : `${name} (${target.host === HERE ? target.pathname : target.host})`)
}

function linkTo(url: string | undefined, content: Shown): Shown {
  return url === undefined || leadsTo(url) === null ? content : element('a', content, { href: url, rel: 'noreferrer' })
}

const PROTOCOLS = new Set(['http:', 'https:', 'mailto:'])

/** Stands for our own host, which no link can name. */
const HERE = 'here.invalid'

/** Where a link leads; null where it leads nowhere that a reader would go. */
function leadsTo(url: string | undefined): URL | null {
  if (url === undefined || !URL.canParse(url, `https://${HERE}`)) return null
  const target = new URL(url, `https://${HERE}`)
  return PROTOCOLS.has(target.protocol) ? target : null
}

/** The text of a node without its marks, however deep it goes. */
function plainText(node: Node): string {
  const parts: string[] = []
  const open: Node[] = [node]
  for (let next = open.pop(); next; next = open.pop()) {
    if ('value' in next) parts.push(next.value)
    if ('children' in next) open.push(...next.children.toReversed())
  }
  return parts.join('')
}
