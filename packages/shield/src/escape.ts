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
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi
const PERCENT = /(?:%[\da-f]{2})+/gi
const UNICODE = /\\u([\da-f]{4})/gi
const CONTROL = /\\([nrt"/\\])/g
const CONTROLS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }
/** A text in which quotes are escaped, or in which names are quoted, is a part of JSON. */
const JSON_LIKE = /\\"|"\s?:/
const MAX_ENCODED = 300

const IN_BRACKETS = /\s{0,2}[[({<]\s?(at|dot|punkt|arroba|punto|point|ponto)\s?[\])}>]\s{0,2}/gi
const SPELT =
  /[\w.+-]{1,64}(\s{1,2}(?:at|arroba|chez)\s{1,2})[\w-]{1,63}((?:\s{1,2}(?:dot|punkt|punto|ponto|point)\s{1,2}[\w-]{1,63}){1,4})(?![\w-])/iy
/** Without one of these nothing is in brackets. */
const BRACKET = /[[({<]\s?(?:at|dot|p[uo]n[kt]|arroba|point)/i
const AT = /\s{1,2}(?:at|arroba|chez)\s{1,2}$/i
const [BLANK, HOST, LOCAL] = [/\s/, /[\w-]/, /[\w.+-]/]
const [MAX_AT, MAX_HOST, MAX_LOCAL] = [10, 65, 64]
const SPELT_DOT = /(?:dot|punkt|punto|ponto|point)\s/gi
const DOT = /\s{1,2}(?:dot|punkt|punto|ponto|point)\s{1,2}/gi

/** Every such place, in order and apart. Linear in the text: each pattern is bounded. */
export function escapesIn(text: string): readonly Edit[] {
  const edits: Edit[] = []
  if (text.includes('&')) edits.push(...entities(text))
  if (text.includes('%')) edits.push(...encoded(text))
  if (text.includes('\\')) edits.push(...escapes(text))
  if (BRACKET.test(text)) edits.push(...bracketed(text))
  edits.push(...spelt(text))
  if (edits.length < 2) return edits
  let end = 0
  return edits
    .toSorted((one, other) => one.start - other.start)
    .filter((edit) => {
      const isApart = edit.start >= end
      if (isApart) end = edit.end
      return isApart
    })
}

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

/** UTF-8 that is percent-encoded, character by character. */
function encoded(text: string): readonly Edit[] {
  const edits: Edit[] = []
  for (const { index, 0: whole } of text.matchAll(PERCENT)) {
    let at = index
    for (const character of decode(whole.slice(0, MAX_ENCODED))) {
      const end = at + encodeURIComponent(character).length
      const length = character <= '~' ? 3 : end - at
      edits.push({ start: at, end: at + length, text: character })
      at += length
    }
  }
  return edits
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}

function escapes(text: string): readonly Edit[] {
  const units = [...text.matchAll(UNICODE)].map(({ index, 0: whole, 1: hex }) => ({
    start: index,
    end: index + whole.length,
    text: String.fromCharCode(Number.parseInt(hex ?? '', 16)),
  }))
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
    text: /at|arroba/i.test(word) ? '@' : '.',
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
