import type { Mutator } from './mutator.ts'

/** Spellings that a model may decode and a filter may not. All of them can be undone. */
export const encodings: readonly Mutator[] = [
  encoding(
    'base64',
    (text) => Buffer.from(text).toString('base64'),
    (text) => Buffer.from(text, 'base64').toString(),
  ),
  encoding(
    'base64url',
    (text) => Buffer.from(text).toString('base64url'),
    (text) => Buffer.from(text, 'base64url').toString(),
  ),
  encoding('base32', base32, fromBase32),
  encoding('ascii85', ascii85, fromAscii85),
  encoding(
    'hex',
    (text) => Buffer.from(text).toString('hex'),
    (text) => Buffer.from(text, 'hex').toString(),
  ),
  encoding('binary', (text) => [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join(' '), fromNumbers(2)),
  encoding('decimal', (text) => [...Buffer.from(text)].join(' '), fromNumbers(10)),
  encoding('url', (text) => [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''), decodeURIComponent),
  encoding('unicode-escape', unicodeEscape, fromUnicodeEscape),
  encoding(
    'html-entity',
    (text) =>
      Array.from(text)
        .map((symbol) => `&#${symbol.codePointAt(0) ?? 0};`)
        .join(''),
    fromHtmlEntity,
  ),
  encoding('rot13', rot13, rot13),
  encoding('atbash', atbash, atbash),
  encoding('reversed', reversed, reversed),
  encoding(
    'word-order',
    (text) => text.split(' ').toReversed().join(' '),
    (text) => text.split(' ').toReversed().join(' '),
  ),
  { id: 'morse', sort: 'encoding', apply: morse },
]

function encoding(id: string, apply: (text: string) => string, revert: (text: string) => string): Mutator {
  return { id, sort: 'encoding', apply, revert }
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

const FROM_BASE32: ReadonlyMap<string, number> = new Map(Array.from(BASE32, (symbol, value) => [symbol, value]))

/** RFC 4648, section 6. */
function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const symbols = (bits.match(/.{1,5}/g) ?? []).map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)] ?? '').join('')
  return symbols.padEnd(Math.ceil(symbols.length / 8) * 8, '=')
}

export function fromBase32(text: string): string {
  const bytes: number[] = []
  let [bits, held] = [0, 0]
  for (const symbol of text.replaceAll('=', '')) {
    bits = ((bits << 5) | (FROM_BASE32.get(symbol) ?? 0)) & 0xf_ff
    held += 5
    if (held < 8) continue
    held -= 8
    bytes.push((bits >> held) & 0xff)
  }
  return Buffer.from(bytes).toString()
}

function ascii85(text: string): string {
  const bytes = Buffer.from(text)
  const groups: string[] = []
  for (let at = 0; at < bytes.length; at += 4) {
    const part = Buffer.concat([bytes.subarray(at, at + 4), Buffer.alloc(3)]).subarray(0, 4)
    groups.push(group85(part.readUInt32BE(0)).slice(0, Math.min(4, bytes.length - at) + 1))
  }
  return `<~${groups.join('')}~>`
}

function group85(value: number): string {
  return [52_200_625, 614_125, 7225, 85, 1].map((power) => String.fromCodePoint(33 + (Math.floor(value / power) % 85))).join('')
}

export function fromAscii85(text: string): string {
  const symbols = text.replaceAll(/^<~|~>$/g, '')
  const parts: Buffer[] = []
  for (let at = 0; at < symbols.length; at += 5) {
    const group = symbols.slice(at, at + 5)
    const value = Array.from(group.padEnd(5, 'u')).reduce((sum, symbol) => sum * 85 + ((symbol.codePointAt(0) ?? 33) - 33), 0)
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value % 4_294_967_296)
    parts.push(bytes.subarray(0, group.length - 1))
  }
  return Buffer.concat(parts).toString()
}

function fromNumbers(base: number): (text: string) => string {
  return (text) => (text === '' ? '' : Buffer.from(text.split(' ').map((number) => Number.parseInt(number, base))).toString())
}

function unicodeEscape(text: string): string {
  return Array.from(text)
    .map((symbol) => `\\u{${(symbol.codePointAt(0) ?? 0).toString(16)}}`)
    .join('')
}

function fromUnicodeEscape(text: string): string {
  return text.replaceAll(/\\u\{([0-9a-f]+)\}/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
}

function fromHtmlEntity(text: string): string {
  return text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}

export function rot13(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => shift(letter, 13))
}

/** Moves a Latin letter along the alphabet. */
function shift(letter: string, by: number): string {
  const code = letter.codePointAt(0) ?? 0
  const first = code < 97 ? 65 : 97
  return String.fromCodePoint(first + ((code - first + by) % 26))
}

function atbash(text: string): string {
  return text.replaceAll(/[a-z]/gi, (letter) => {
    const code = letter.codePointAt(0) ?? 0
    return String.fromCodePoint((code < 97 ? 155 : 219) - code)
  })
}

function reversed(text: string): string {
  return Array.from(text).toReversed().join('')
}

/** ITU-R M.1677-1. */
export const MORSE: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'a.- b-... c-.-. d-.. e. f..-. g--. h.... i.. j.--- k-.- l.-.. m-- n-. o--- p.--. q--.- r.-. s... t- u..- v...- w.-- x-..- y-.-- z--.. ' +
    '0----- 1.---- 2..--- 3...-- 4....- 5..... 6-.... 7--... 8---.. 9----.'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
)

/** What has no sign in Morse code is left out. */
function morse(text: string): string {
  const plain = text.normalize('NFD').toLowerCase()
  return plain
    .split(/\s+/)
    .map((word) =>
      Array.from(word)
        .flatMap((symbol) => MORSE[symbol] ?? [])
        .join(' '),
    )
    .filter((word) => word !== '')
    .join(' / ')
}
