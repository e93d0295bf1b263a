import MarkdownIt from 'markdown-it'

type Token = ReturnType<InstanceType<typeof MarkdownIt>['parse']>[number]

/** What is shown: text, or an element of a kind that we know, with the attributes that we give it. */
export type Shown = string | Shown[] | Element

export interface Element {
  readonly tag: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly content: Shown[]
}

/** Where the parser stops looking, and would drop the rest. */
const DEEPEST = 100

const parser = new MarkdownIt({ html: false, maxNesting: DEEPEST })
// Where a link may lead is decided below, and a text is no other text because of it.
parser.validateLink = () => true
parser.normalizeLink = (url) => url
parser.disable('strikethrough')

/**
 * Markdown with tables as elements, in time that grows with the text: nothing of it ever is markup in a string. Raw HTML is shown as
 * text, links with a dangerous protocol are text, and a picture is a link that says where it leads, since loading it would tell
 * another server who reads this. A text that is nested without end is shown as it is.
 */
export function shownFrom(text: string): Shown[] {
  const tokens = parser.parse(text, {})
  return tokens.some(({ level }) => level >= DEEPEST - 1) ? [text] : shownOf(tokens)
}

function shownOf(tokens: readonly Token[]): Shown[] {
  const root: Shown[] = []
  const open: Shown[][] = [root]
  for (const token of tokens) {
    const parent = open.at(-1) ?? root
    if (token.type === 'inline') parent.push(...shownOf(token.children ?? []))
    // The paragraphs of a list without blank lines between its items.
    else if (token.hidden) continue
    else if (token.nesting < 0) open.pop()
    else if (token.nesting === 0) parent.push(leafOf(token))
    else {
      const { element, content } = opened(token)
      parent.push(element)
      open.push(content)
    }
  }
  return root
}

/** Tags that the parser opens, and we show. */
const TAGS = new Set(['p', 'blockquote', 'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'em'])

function opened(token: Token): { readonly element: Shown; readonly content: Shown[] } {
  const content: Shown[] = []
  const url = String(token.attrGet('href') ?? '')
  if (token.tag === 'a') return { element: leadsTo(url) ? link(url, content) : content, content }
  const heading = /^h([1-6])$/.exec(token.tag)?.[1]
  // Headings of a text stand below the heading of its page.
  if (heading !== undefined) return { element: { tag: `h${Math.min(Number(heading) + 1, 6)}`, attributes: {}, content }, content }
  return { element: TAGS.has(token.tag) ? { tag: token.tag, attributes: attributesOf(token), content } : content, content }
}

function attributesOf(token: Token): Element['attributes'] {
  if (token.tag === 'ol') return { start: Number(token.attrGet('start') ?? 1) }
  const side = /^text-align:(left|center|right)$/.exec(String(token.attrGet('style') ?? ''))?.[1]
  return side === undefined ? {} : { align: side }
}

function leafOf(token: Token): Shown {
  switch (token.type) {
    case 'softbreak':
      return '\n'
    case 'hardbreak':
      return { tag: 'br', attributes: {}, content: [] }
    case 'hr':
      return { tag: 'hr', attributes: {}, content: [] }
    case 'code_inline':
      return { tag: 'code', attributes: {}, content: [token.content] }
    case 'fence':
    case 'code_block':
      return { tag: 'pre', attributes: {}, content: [{ tag: 'code', attributes: {}, content: [token.content.replace(/\n$/, '')] }] }
    case 'image':
      return pictureAt(String(token.attrGet('src') ?? ''), token.content)
    default:
      return token.content
  }
}

/** A picture as a link that names its host. */
function pictureAt(url: string, alt: string): Shown {
  const target = leadsTo(url)
  const name = alt === '' ? url : alt
  return target === null ? name : link(url, [`${name} (${target.host === HERE ? target.pathname : target.host})`])
}

function link(url: string, content: Shown[]): Element {
  return { tag: 'a', attributes: { href: url, rel: 'noreferrer' }, content }
}

const PROTOCOLS = new Set(['http:', 'https:', 'mailto:'])

/** Stands for our own host, which no link can name. */
const HERE = 'here.invalid'

/** Where a link leads; null where it leads nowhere that a reader would go. */
function leadsTo(url: string): URL | null {
  if (!URL.canParse(url, `https://${HERE}`)) return null
  const target = new URL(url, `https://${HERE}`)
  return PROTOCOLS.has(target.protocol) ? target : null
}
