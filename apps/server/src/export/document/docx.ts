import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type ParagraphChild,
} from 'docx'
import type { Working } from '../../worker/task.ts'
import type { Leaving } from './document.ts'
import { speaking } from '../words/words.ts'
import { classOf, factsOf } from './facts.ts'
import { parseMarkdown, plainText, type Node } from './markdown.ts'

const HEADINGS = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
  HeadingLevel.HEADING_6,
] as const
const FULL = { size: 100, type: WidthType.PERCENTAGE }
const MONO = 'Courier New'

/** Makes a document for Word, apart from the process that serves. */
export async function docxTask({ argument, give }: Working): Promise<void> {
  await give(await documentDocx(argument as Leaving))
}

/** A document for Word and LibreOffice, with its facts above the text and its version on every page. */
export async function documentDocx(leaving: Leaving): Promise<Uint8Array> {
  const { title, organisation, version, language } = leaving
  const spoken = await speaking(language)
  const { document: words } = spoken.words
  const said = await factsOf(leaving, spoken)
  const head = [organisation, title, version ?? words.draftShort, (await classOf(leaving, spoken)) ?? '']
    .filter((part) => part !== '')
    .join(' · ')
  const file = new Document({
    title,
    creator: organisation,
    styles: { default: { document: { run: { font: 'Calibri', size: 22 } } } },
    numbering: { config: [{ reference: 'ordered', levels: [0, 1, 2, 3].map(level) }] },
    sections: [
      {
        headers: {
          default: new Header({ children: [new Paragraph({ children: [new TextRun({ text: head, size: 16, color: '5b6470' })] })] }),
        },
        footers: { default: footer(words.page) },
        children: [new Paragraph({ text: title, heading: HeadingLevel.TITLE }), facts(said), ...blocks(parseMarkdown(leaving.body))],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

function level(index: number) {
  const indent = { left: 720 * (index + 1), hanging: 360 }
  return {
    level: index,
    format: LevelFormat.DECIMAL,
    text: `%${index + 1}.`,
    alignment: AlignmentType.START,
    style: { paragraph: { indent } },
  }
}

/** `page {page} of {pages}`, counted by whoever shows it. */
function footer(page: string): Footer {
  const counters: Readonly<Record<string, (typeof PageNumber)['CURRENT' | 'TOTAL_PAGES']>> = {
    '{page}': PageNumber.CURRENT,
    '{pages}': PageNumber.TOTAL_PAGES,
  }
  const children = page.split(/(\{pages?\})/).map((part) => counters[part] ?? part)
  const run = new TextRun({ children, size: 16, color: '5b6470' })
  return new Footer({ children: [new Paragraph({ alignment: AlignmentType.END, children: [run] })] })
}

function facts(said: readonly (readonly [string, string])[]): Table {
  return new Table({
    width: FULL,
    rows: said.map(
      ([name, value]) => new TableRow({ children: [cell([new TextRun({ text: name, color: '5b6470' })]), cell([new TextRun(value)])] }),
    ),
  })
}

function cell(children: readonly ParagraphChild[]): TableCell {
  return new TableCell({ children: [new Paragraph({ children: [...children] })], margins: { top: 40, bottom: 40, left: 80, right: 80 } })
}

type Block = Paragraph | Table

/** How deep a list is, and what a paragraph inherits from what it stands in. */
interface Place {
  readonly depth: number
  readonly style: IParagraphOptions
}

const TOP: Place = { depth: 0, style: {} }

function blocks(node: Node, place: Place = TOP): readonly Block[] {
  switch (node.type) {
    case 'root':
      return node.children.flatMap((child) => blocks(child, place))
    case 'blockquote': {
      const style = { ...place.style, indent: { left: 400 } }
      return node.children.flatMap((child) => blocks(child, { ...place, style }))
    }
    case 'heading':
      return [new Paragraph({ heading: HEADINGS[node.depth - 1] ?? HeadingLevel.HEADING_6, children: inlines(node) })]
    case 'list':
      return node.children.flatMap((item) => listItem(item, { ordered: node.ordered, place }))
    case 'table':
      return [table(node.children)]
    case 'code':
      return node.value.split('\n').map((line) => new Paragraph({ children: [new TextRun({ text: line, font: MONO, size: 19 })] }))
    case 'thematicBreak':
      return [new Paragraph({ thematicBreak: true })]
    default:
      return [new Paragraph({ ...place.style, spacing: { after: 120 }, children: inlines(node) })]
  }
}

function listItem(
  item: Node,
  { ordered, place: { depth, style } }: { readonly ordered: boolean; readonly place: Place },
): readonly Block[] {
  const [first, ...rest] = 'children' in item ? item.children : []
  const mark = ordered ? { numbering: { reference: 'ordered', level: Math.min(depth, 3) } } : { bullet: { level: Math.min(depth, 8) } }
  const inner = { depth: depth + 1, style }
  return [new Paragraph({ ...mark, children: first ? inlines(first) : [] }), ...rest.flatMap((child) => blocks(child, inner))]
}

function table(rows: readonly Node[]): Table {
  return new Table({
    width: FULL,
    rows: rows.map(
      (row, index) =>
        new TableRow({
          tableHeader: index === 0,
          children: 'children' in row ? row.children.map((one) => cell(inlines(one, index === 0 ? { bold: true } : {}))) : [],
        }),
    ),
  })
}

interface Marks {
  readonly bold?: boolean
  readonly italics?: boolean
}

function inlines(node: Node, marks: Marks = {}): ParagraphChild[] {
  switch (node.type) {
    case 'text':
      return [new TextRun({ text: node.value, ...marks })]
    case 'strong':
      return node.children.flatMap((child) => inlines(child, { ...marks, bold: true }))
    case 'emphasis':
      return node.children.flatMap((child) => inlines(child, { ...marks, italics: true }))
    case 'inlineCode':
      return [new TextRun({ text: node.value, font: MONO, ...marks })]
    case 'break':
      return [new TextRun({ break: 1 })]
    case 'link':
      return linked(node.url, plainText(node))
    case 'image':
      return [new TextRun({ text: node.alt ?? '', italics: true })]
    default:
      return 'children' in node
        ? node.children.flatMap((child) => inlines(child, marks))
        : [new TextRun({ text: plainText(node), ...marks })]
  }
}

/** Only what leads to a page or a mailbox stays a link. */
function linked(url: string, text: string): ParagraphChild[] {
  return /^(?:https?|mailto):/i.test(url)
    ? [new ExternalHyperlink({ link: url, children: [new TextRun({ text, style: 'Hyperlink' })] })]
    : [new TextRun(text)]
}
