import { SaxesParser } from 'saxes'
import type { Extract, ExtractedText } from './shield-extract.ts'

/** Texts of documents that are archives of XML: Office Open XML (ECMA-376) and OpenDocument (ISO/IEC 26300). Every part is read, comments, properties and links included. */

type Parts = Readonly<Record<string, Uint8Array>>

const decoder = new TextDecoder('utf-8', { fatal: true })
/** Where paragraphs, cells and rows end. */
const BREAKS = new Set([
  'w:p',
  'a:p',
  'text:p',
  'text:h',
  'w:br',
  'w:tab',
  'w:tc',
  'table:table-cell',
  'si',
  'row',
  'c',
  'cp:keywords',
  'dc:creator',
  'dc:title',
])
/** Attributes that say something, by their names without a prefix. */
const SAYING = new Set([
  'v',
  'author',
  'initials',
  'name',
  'descr',
  'title',
  'alt',
  'tooltip',
  'display',
  'Target',
  'href',
  'displayName',
  'userId',
])

export function officeTexts(parts: Parts): Extract {
  const names = Object.keys(parts)
  if (!names.some((name) => name === '[Content_Types].xml' || name === 'content.xml'))
    return { texts: [], unread: ['it is an archive (zip)'] }
  const texts: ExtractedText[] = []
  const unread: string[] = []
  const shared = sharedStrings(parts[SHARED])
  for (const [name, bytes] of Object.entries(parts)) {
    if (name === SHARED) continue
    if (/^xl\/worksheets\/[^/]+\.xml$/.test(name)) for (const one of cells(name, { bytes, shared })) texts.push(one)
    else if (/\.(?:xml|rels|vml)$/.test(name)) for (const one of wholeText(name, bytes)) texts.push(one)
    else if (!isNothing(name, bytes)) unread.push(`${name}: ${what(name)}`)
  }
  // What no cell shows any longer is in the file all the same.
  for (const one of shared.filter(({ isShown }) => !isShown).map(({ text }) => ({ place: SHARED, label: null, text }))) texts.push(one)
  return { texts, unread }
}

const SHARED = 'xl/sharedStrings.xml'

interface SharedString {
  text: string
  isShown: boolean
}

/** Folders, fonts and settings of a printer. */
function isNothing(name: string, bytes: Uint8Array): boolean {
  return bytes.length === 0 || /^mimetype$|printerSettings|\.(?:odttf|fntdata|ttf)$/.test(name)
}

function what(name: string): string {
  return /\.(?:png|jpe?g|gif|bmp|tiff?|emf|wmf|svg|webp)$/i.test(name) ? 'a picture' : 'not text'
}

/** All text of a part, and its attributes that say something. */
function wholeText(name: string, bytes: Uint8Array): readonly ExtractedText[] {
  const said: string[] = []
  parse(bytes, {
    text: (text) => said.push(text),
    open: (tag, attributes) => {
      if (BREAKS.has(tag)) said.push('\n')
      for (const [key, value] of Object.entries(attributes)) if (SAYING.has(key.split(':').at(-1) ?? '')) said.push(`\n${value}\n`)
    },
    close: (tag) => {
      if (BREAKS.has(tag)) said.push('\n')
    },
  })
  const text = said
    .join('')
    .replaceAll(/\n{2,}/g, '\n')
    .trim()
  return text === '' ? [] : [{ place: name, label: null, text }]
}

interface Handlers {
  readonly text: (text: string) => void
  readonly open: (tag: string, attributes: Readonly<Record<string, string>>) => void
  readonly close: (tag: string) => void
}

/** No entity is resolved but those of XML itself, so none can grow; an external one is an error. */
function parse(bytes: Uint8Array, { text, open, close }: Handlers): void {
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('opentag', ({ name, attributes }) => open(name, attributes as Readonly<Record<string, string>>))
  parser.on('closetag', ({ name }) => close(name))
  parser.write(decoder.decode(bytes)).close()
}

function sharedStrings(bytes: Uint8Array | undefined): readonly SharedString[] {
  if (!bytes) return []
  const strings: SharedString[] = []
  let isText = false
  parse(bytes, {
    text: (text) => {
      const last = strings.at(-1)
      if (isText && last) last.text += text
    },
    open: (tag) => {
      if (tag === 'si') strings.push({ text: '', isShown: false })
      isText = tag === 't'
    },
    close: () => {
      isText = false
    },
  })
  return strings
}

/** The cells of a sheet, each called what stands first in its column. */
function cells(
  name: string,
  { bytes, shared }: { readonly bytes: Uint8Array; readonly shared: readonly SharedString[] },
): readonly ExtractedText[] {
  const texts: ExtractedText[] = []
  const heads = new Map<string, string>()
  const [sheet = ''] = name.split('/').slice(-1)
  let [ref, type, value, isValue] = ['', '', '', false]
  const enter = (): void => {
    const one = type === 's' ? shared[Number(value)] : undefined
    if (one) one.isShown = true
    const text = one?.text ?? value
    const column = ref.replace(/(?<!\d)\d+$/, '')
    if (text === '') return
    texts.push({ place: `${sheet.replace('.xml', '')}!${ref}`, label: heads.get(column) ?? null, text })
    if (!heads.has(column)) heads.set(column, text.slice(0, 40))
  }
  parse(bytes, {
    text: (text) => {
      if (isValue) value += text
    },
    open: (tag, attributes) => {
      if (tag === 'c') [ref, type, value] = [attributes['r'] ?? '', attributes['t'] ?? '', '']
      isValue = tag === 'v' || tag === 't'
    },
    close: (tag) => {
      isValue = false
      if (tag === 'c') enter()
    },
  })
  return texts
}
