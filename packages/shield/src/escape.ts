import { sorted } from './compat.ts'

/** What stands in a text for another character: HTML entities, percent-encoding, escapes of JSON, and addresses spelt out to fool machines. */

export interface Edit {
  readonly start: number
  readonly end: number
  /** What is read in its place. */
  readonly text: string
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  commat: '@',
  period: '.',
  lowbar: '_',
  plus: '+',
  hyphen: '-',
  dash: '-',
  num: '#',
  colon: ':',
  sol: '/',
}
const ENTITY = /&(?:amp;)?(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi
const PERCENT = /(?:%(?:25)?[\da-f]{2})+/gi
const UNICODE = /\\u([\da-f]{4})/gi
const CONTROL = /\\([nrt"/\\])/g
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }
/** A text in which quotes are escaped, or in which names are quoted, is a part of JSON. */
const JSON_LIKE = /\\"|"\s?:/
const MAX_ENCODED = 300

/** Words for the sign of an address and for its dot, as people say them. */
const AT_WORDS =
  'at|arroba|chez|ät|bei|apenstaartje|snabel-?a|małpa|małpka|zavináč|kukac|miukumauku|chiocciola|et-tegn|собака|собачка|παπάκι|アットマーク|アット|골뱅이'
const DOT_WORDS = 'dot|punkt|punto|ponto|point|punt|kropka|tečka|pont|piste|nokta|точка|крапка|τελεία|ドット|닷|점'
const IN_BRACKETS = new RegExp(`\\s{0,2}[[({<]\\s?(${AT_WORDS}|${DOT_WORDS}|@|\\.)\\s?[\\])}>]\\s{0,2}`, 'giu')
const SIGN_AT = new RegExp(`^(?:${AT_WORDS}|@)$`, 'iu')
const SPELT = new RegExp(
  `[\\w.+-]{1,64}(\\s{0,2}(?:@|(?<=\\s)(?:${AT_WORDS})(?=\\s))\\s{0,2})[\\w-]{1,63}((?:\\s{1,2}(?:${DOT_WORDS})\\s{1,2}[\\w-]{1,63}){1,4})(?![\\w-])`,
  'iuy',
)
/** Without one of these nothing is in brackets. */
const BRACKET = new RegExp(`[[({<]\\s?(?:${AT_WORDS}|${DOT_WORDS}|@|\\.)\\s?[\\])}>]`, 'iu')
const AT = new RegExp(`(?:\\s{0,2}@\\s{0,2}|\\s{1,2}(?:${AT_WORDS})\\s{1,2})$`, 'iu')
const [BLANK, HOST, LOCAL] = [/\s/, /[\w-]/, /[\w.+-]/]
const [MAX_AT, MAX_HOST, MAX_LOCAL] = [18, 65, 64]
const SPELT_DOT = new RegExp(`(?<=\\s)(?:${DOT_WORDS})\\s`, 'giu')
const DOT = new RegExp(`\\s{1,2}(?:${DOT_WORDS})\\s{1,2}`, 'giu')
/** `joe @ example . com`: blanks around the signs of an address. */
const SPACED = /(?<=[\w.+-])( @ )[\w-]{1,63}((?:\.| \. )[a-z]{2,24}){1,4}(?![\w-])/gi
/** `joe_at_example_dot_com`. */
const LOW = /(?<=[a-z\d])(_at_|-at-)[a-z\d-]{1,63}((?:_dot_|-dot-)[a-z\d-]{2,24}){1,4}(?![a-z\d])/gi
/** Signs that are put into a value so that it is not found: elements of a line and comments of HTML, and what Markdown makes bold. */
const INLINE = /<(?:\/?(?:b|i|u|s|em|strong|span|mark|wbr|font|a|code|small|sub|sup)(?:\s[^<>]{0,120})?\/?|!--[^<>]{0,120}--)>/gi
const BOLD = /\*\*|__|``?/g
/** Quoted-printable (RFC 2045, 6.7), and escapes of other languages. */
const QUOTED = /(?:=[\dA-F]{2})+|=\r?\n/g
const BRACED = /\\u\{([\da-f]{1,6})\}|\\x([\da-f]{2})/gi
/** The full stop of Chinese and Japanese within a name of a host. */
const FULL_STOP = /(?<=[a-z\d])。(?=[a-z]{2})/gi

/** Every such place, in order and apart. Linear in the text: each pattern is bounded. */
export function escapesIn(text: string): readonly Edit[] {
  const edits = READERS.flatMap(({ isIn, read }) => (isIn(text) ? read(text) : []))
  if (edits.length < 2) return edits
  let end = 0
  return sorted(edits, (one, other) => one.start - other.start).filter((edit) => {
    const isApart = edit.start >= end
    if (isApart) end = edit.end
    return isApart
  })
}

/** Each kind, and whether a text may have any of it. */
const READERS: readonly { readonly isIn: (text: string) => boolean; readonly read: (text: string) => readonly Edit[] }[] = [
  { isIn: (text) => text.includes('&'), read: entities },
  { isIn: (text) => text.includes('%'), read: encoded },
  { isIn: (text) => text.includes('\\'), read: escapes },
  { isIn: (text) => text.includes('=') && LINE_JOINED.test(text), read: quotedPrintable },
  { isIn: (text) => text.includes('<'), read: (text) => inserted(text, INLINE) },
  { isIn: (text) => text.includes('**') || text.includes('`') || text.includes('__'), read: (text) => inserted(text, BOLD) },
  { isIn: (text) => text.includes(' @ '), read: spaced },
  { isIn: (text) => /_at_|-at-/i.test(text), read: low },
  { isIn: (text) => text.includes('。'), read: stops },
  { isIn: (text) => BRACKET.test(text), read: bracketed },
  { isIn: () => true, read: spelt },
]

function entities(text: string): readonly Edit[] {
  return [...text.matchAll(ENTITY)].flatMap(({ index, 0: whole, 1: decimal, 2: hex, 3: name }) => {
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
    const character = name === undefined ? fromCode(code) : ENTITIES[name.toLowerCase()]
    return character === undefined ? [] : [{ start: index, end: index + whole.length, text: character }]
  })
}

function fromCode(code: number): string | undefined {
  return code > 8 && code <= 0x10_ff_ff && (code < 0xd8_00 || code > 0xdf_ff) ? String.fromCodePoint(code) : undefined
}

/** UTF-8 that is percent-encoded, once or twice, character by character. */
function encoded(text: string): readonly Edit[] {
  return [...text.matchAll(PERCENT)].flatMap(({ index, 0: whole }) =>
    bytesEdits(index, whole, { sign: '%', unit: /%(?:25(?=[\da-f]{2}))?[\da-f]{2}/gi }),
  )
}

/** UTF-8 as units of two hexadecimal digits each, character by character. */
function bytesEdits(start: number, whole: string, { sign, unit }: { readonly sign: string; readonly unit: RegExp }): readonly Edit[] {
  const units = [...whole.slice(0, MAX_ENCODED).matchAll(unit)].map(({ index, 0: one }) => ({
    start: start + index,
    end: start + index + one.length,
    hex: one.slice(-2),
  }))
  const edits: Edit[] = []
  for (let at = 0; at < units.length;) {
    const part = units.slice(at, at + lengthOf(Number.parseInt(units[at]?.hex ?? '', 16)))
    const [first, last] = [part[0], part.at(-1)]
    const character = decode(part.map(({ hex }) => `%${hex}`).join(''))
    if (first && last && character !== '' && character !== sign) edits.push({ start: first.start, end: last.end, text: character })
    at += character === '' ? 1 : part.length
  }
  return edits
}

/** How many bytes a character has that begins with one (RFC 3629). */
function lengthOf(byte: number): number {
  if (byte < 0xc0) return 1
  if (byte < 0xe0) return 2
  return byte < 0xf0 ? 3 : 4
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

/** A text in which lines are joined, or bytes are written, as in mail. */
const LINE_JOINED = /=\r?\n|=[C-F][\dA-F]=[89AB][\dA-F]|=(?:40|2E|20|3D)/

function quotedPrintable(text: string): readonly Edit[] {
  return [...text.matchAll(QUOTED)].flatMap(({ index, 0: whole }) =>
    whole.endsWith('\n')
      ? [{ start: index, end: index + whole.length, text: '' }]
      : bytesEdits(index, whole, { sign: '=', unit: /=[\dA-F]{2}/g }),
  )
}

/** What stands within a number or an address: on both sides of it goes something on that may be one. */
function inserted(text: string, pattern: RegExp): readonly Edit[] {
  return [...text.matchAll(pattern)].flatMap(({ index, 0: whole }) => {
    const [before, after] = [text.slice(Math.max(0, index - 2), index), text.slice(index + whole.length, index + whole.length + 2)]
    const isWithin = /[\w@.> -]$/.test(before) && /^[\w@.< -]/.test(after) && /[\d@.]/.test(before + after)
    return isWithin ? [{ start: index, end: index + whole.length, text: '' }] : []
  })
}

function spaced(text: string): readonly Edit[] {
  return [...text.matchAll(SPACED)].flatMap(({ index, 0: whole, 1: at = '' }) =>
    whole.includes(' ')
      ? [{ start: index, end: index + at.length, text: '@' }, ...signEdits(whole, { at: index, from: at.length, pattern: / ?\. ?/g })]
      : [],
  )
}

function low(text: string): readonly Edit[] {
  return [...text.matchAll(LOW)].flatMap(({ index, 0: whole, 1: at = '' }) => [
    { start: index, end: index + at.length, text: '@' },
    ...signEdits(whole, { at: index, from: at.length, pattern: /[_-]dot[_-]/gi }),
  ])
}

function signEdits(
  whole: string,
  { at, from, pattern }: { readonly at: number; readonly from: number; readonly pattern: RegExp },
): readonly Edit[] {
  return [...whole.slice(from).matchAll(pattern)].map(({ index, 0: sign }) => ({
    start: at + from + index,
    end: at + from + index + sign.length,
    text: '.',
  }))
}

function stops(text: string): readonly Edit[] {
  return [...text.matchAll(FULL_STOP)].map(({ index }) => ({ start: index, end: index + 1, text: '.' }))
}

function escapes(text: string): readonly Edit[] {
  const units = [
    ...[...text.matchAll(UNICODE)].map(({ index, 0: whole, 1: hex }) => ({
      start: index,
      end: index + whole.length,
      text: String.fromCharCode(Number.parseInt(hex ?? '', 16)),
    })),
    ...[...text.matchAll(BRACED)].flatMap(({ index, 0: whole, 1: long, 2: short }) => {
      const character = fromCode(Number.parseInt(long ?? short ?? '', 16))
      return character === undefined ? [] : [{ start: index, end: index + whole.length, text: character }]
    }),
  ]
  if (!JSON_LIKE.test(text)) return units
  return [
    ...units,
    ...[...text.matchAll(CONTROL)].map(({ index, 0: whole, 1: sign = '' }) => ({
      start: index,
      end: index + whole.length,
      text: CONTROLS[sign] ?? sign,
    })),
  ]
}

/** `joe [at] example [dot] com`. */
function bracketed(text: string): readonly Edit[] {
  return [...text.matchAll(IN_BRACKETS)].map(({ index, 0: whole, 1: word = '' }) => ({
    start: index,
    end: index + whole.length,
    text: SIGN_AT.test(word) ? '@' : '.',
  }))
}

/** `joe at example dot com`: looked for where a dot is spelt out after a host. */
function spelt(text: string): readonly Edit[] {
  const edits: Edit[] = []
  for (const { index: dot } of text.matchAll(SPELT_DOT)) {
    const least = edits.at(-1)?.end ?? 0
    const host = runStart(text, blanksStart(text, dot), { sign: HOST, least: dot - MAX_HOST })
    const [at] = AT.exec(text.slice(Math.max(least, host - MAX_AT), host)) ?? []
    if (at === undefined) continue
    SPELT.lastIndex = runStart(text, host - at.length, { sign: LOCAL, least: Math.max(least, host - at.length - MAX_LOCAL) })
    const match = SPELT.exec(text)
    if (match) edits.push(...editsOf(match))
  }
  return edits
}

function blanksStart(text: string, end: number): number {
  return runStart(text, end, { sign: BLANK, least: end - 2 })
}

/** Where a run of such characters begins that ends at a place. */
function runStart(text: string, end: number, { sign, least }: { readonly sign: RegExp; readonly least: number }): number {
  let start = end
  while (start > Math.max(least, 0) && sign.test(text[start - 1] ?? '')) start -= 1
  return start
}

function editsOf({ index, 0: whole, 1: at = '', 2: rest = '' }: RegExpExecArray): readonly Edit[] {
  const start = index + whole.indexOf(at)
  const tail = index + whole.length - rest.length
  return [
    { start, end: start + at.length, text: '@' },
    ...[...rest.matchAll(DOT)].map((dot) => ({ start: tail + dot.index, end: tail + dot.index + dot[0].length, text: '.' })),
  ]
}
