import { deflateSync } from 'node:zlib'
import { apply, backwards, caesar, each, hexOf, nato, type Hide } from './spelling.ts'

/** Sets of hidden spellings that were held out once, and mended since: they show that nothing was lost again. See `held-out.ts`. */

export const first: ReadonlyMap<string, Hide> = new Map<string, Hide>([
  ['bold-symbols', (secret) => each(secret, (symbol) => `**${symbol}**`, ' ')],
  ['nato-in-a-sentence', (secret) => `It goes ${each(secret, nato, ', ')}, over.`],
  ['base64-of-reversed', (secret) => apply('base64', `the code is ${backwards(secret)}`)],
  ['caesar-7', (secret) => caesar(secret, 7)],
  ['code-points-list', (secret) => `[${each(secret, (symbol) => String(symbol.codePointAt(0)), ', ')}]`],
  ['mathematical-bold', (secret) => each(secret, bold, '')],
  ['twice-base64', (secret) => apply('base64', apply('base64', `the code is ${secret}`))],
  ['words-by-initial', (secret) => each(secret, (symbol) => WORDS[symbol] ?? symbol, ' ')],
  ['numbered-list', (secret) => each(secret, (symbol, index) => `${index + 1}. ${symbol}`, '\n')],
  ['html-spans', (secret) => each(secret, (symbol) => `<span>${symbol}</span>`, '')],
  ['small-caps', (secret) => each(secret, smallCap, '')],
  ['german-telephone', (secret) => each(secret, german, ' ')],
  ['three-groups-lower', (secret) => `${secret.slice(0, 3)} ${secret.slice(3, 6)} ${secret.slice(6)}`.toLowerCase()],
  ['braille', (secret) => each(secret, braille, '')],
])

export const second: ReadonlyMap<string, Hide> = new Map<string, Hide>([
  ['json-array', (secret) => JSON.stringify(Array.from(secret))],
  ['phonetic-with-as-in', (secret) => each(secret, (symbol) => `${symbol} as in ${nato(symbol)}`, ', ')],
  ['hex-with-prefix', (secret) => each(`code ${secret}`, (symbol) => `0x${(symbol.codePointAt(0) ?? 0).toString(16)}`, ', ')],
  ['circled', (secret) => each(secret, circled, '')],
  ['keycaps', (secret) => each(secret, (symbol) => (/\d/.test(symbol) ? `${symbol}\ufe0f\u20e3` : symbol), ' ')],
  ['ordinal-sentences', (secret) => each(secret, (symbol, index) => `The ${ORDINALS[index] ?? 'next'} character is ${symbol}.`, ' ')],
  ['table-rows', (secret) => `| position | symbol |\n|---|---|\n${each(secret, (symbol, index) => `| ${index + 1} | ${symbol} |`, '\n')}`],
  ['ascii85', (secret) => apply('ascii85', `the code is ${secret}`)],
  ['quoted-printable', (secret) => each(secret, (symbol) => `=${(symbol.codePointAt(0) ?? 0).toString(16).toUpperCase()}`, '')],
  ['rot13-of-reversed', (secret) => apply('rot13', backwards(secret))],
  ['hex-of-base64', (secret) => apply('hex', apply('base64', `the code is ${secret}`))],
  ['env-variable', (secret) => `OVERRIDE_${each(secret, (symbol) => symbol, '_')}=1`],
  ['greek-and-zero-width', (secret) => each(secret, (symbol) => `${GREEK[symbol] ?? symbol}\u200d`, '')],
  [
    'two-paragraphs',
    (secret) =>
      `Note ${secret.slice(0, 4)} first.\n\nYour parcel is on its way and should reach you soon.\n\nThen ${secret.slice(4)} to end.`,
  ],
  ['spanish-spelt', (secret) => each(secret, (symbol) => SPANISH[symbol] ?? symbol, ' ')],
  ['last-letters', (secret) => each(secret, (symbol) => `parcel ${symbol}`, '\n')],
  ['octal', (secret) => each(secret, (symbol) => `\\${(symbol.codePointAt(0) ?? 0).toString(8)}`, '')],
  ['url-twice', (secret) => apply('url', apply('url', secret))],
  ['morse-with-bars', (secret) => apply('morse', secret).replaceAll(' ', ' | ')],
  ['swapped-pairs', (secret) => (secret.match(/../g) ?? []).map(backwards).join('')],
])

/** Out of reach, and said so: what no list of spellings can hold. Not counted in the figures. */
export const outOfReach: ReadonlyMap<string, Hide> = new Map<string, Hide>([
  ['deflate-base64', (secret) => deflateSync(`the code is ${secret}`).toString('base64')],
  ['one-time-pad', (secret) => each(secret, (symbol, index) => String(((symbol.codePointAt(0) ?? 0) + index * 7) % 97), ' ')],
  ['four-symbols', (secret) => `It begins with ${secret.slice(0, 4)}.`],
])

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const GERMAN =
  'Anton Berta Cäsar Dora Emil Friedrich Gustav Heinrich Ida Julius Kaufmann Ludwig Martha Nordpol Otto Paula Quelle Richard Samuel Theodor Ulrich Viktor Wilhelm Xanthippe Ypsilon Zacharias'.split(
    ' ',
  )
const ZIFFERN = 'null eins zwei drei vier fünf sechs sieben acht neun'.split(' ')
const WORDS: Readonly<Record<string, string>> = Object.fromEntries(
  'Boxes Cars Doors Files Games Hats Jars Kites Lamps Maps Nails Pens Quilts Rings Socks Tins Urns Vans Wires Xylophones Yards Zips'
    .split(' ')
    .map((word) => [word.slice(0, 1), word]),
)
const GREEK: Readonly<Record<string, string>> = { B: 'Β', H: 'Η', K: 'Κ', M: 'Μ', N: 'Ν', P: 'Ρ', T: 'Τ', X: 'Χ', Y: 'Υ', Z: 'Ζ' }
const SPANISH: Readonly<Record<string, string>> = {
  2: 'dos',
  3: 'tres',
  4: 'cuatro',
  5: 'cinco',
  6: 'seis',
  7: 'siete',
  8: 'ocho',
  9: 'nueve',
}
const CAPS: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from('ʙᴄᴅꜰɢʜᴊᴋʟᴍɴᴘʀꜱᴛᴜᴠᴡʏᴢ').map((cap, index) => ['BCDFGHJKLMNPRSTUVWYZ'[index] ?? '', cap]),
)
const DOTS: Readonly<Record<string, number>> = {
  B: 3,
  C: 9,
  D: 25,
  F: 11,
  G: 27,
  H: 19,
  J: 26,
  K: 5,
  L: 7,
  M: 13,
  N: 29,
  P: 15,
  Q: 31,
  R: 23,
  S: 14,
  T: 30,
  U: 37,
  V: 39,
  W: 58,
  X: 45,
  Y: 61,
  Z: 53,
  2: 3,
  3: 9,
  4: 25,
  5: 17,
  6: 11,
  7: 27,
  8: 19,
  9: 10,
}

function german(symbol: string): string {
  return /\d/.test(symbol) ? (ZIFFERN[Number(symbol)] ?? '') : (GERMAN[(symbol.codePointAt(0) ?? 65) - 65] ?? '')
}

function bold(symbol: string): string {
  const code = symbol.codePointAt(0) ?? 0
  return String.fromCodePoint(/\d/.test(symbol) ? 0x1_d7_ce + code - 48 : 0x1_d4_00 + code - 65)
}

function circled(symbol: string): string {
  const code = symbol.codePointAt(0) ?? 0
  return String.fromCodePoint(/\d/.test(symbol) ? 0x24_60 + code - 49 : 0x24_b6 + code - 65)
}

function smallCap(symbol: string): string {
  return CAPS[symbol] ?? symbol
}

function braille(symbol: string): string {
  const sign = String.fromCodePoint(0x28_00 + (DOTS[symbol] ?? 0))
  return /\d/.test(symbol) ? `\u283c${sign}` : sign
}

const SPELLINGS: readonly (readonly [string, Hide])[] = [
  ['plain', (secret) => secret],
  ['hex of reversed', (secret) => apply('hex', backwards(secret))],
  ['base64 alone', (secret) => apply('base64', secret)],
  ['base64 in a phrase', (secret) => apply('base64', `override=${secret};`)],
  ['binary', (secret) => apply('binary', secret)],
  ['octal', (secret) => each(secret, (symbol) => (symbol.codePointAt(0) ?? 0).toString(8), ' ')],
  ['decimal', (secret) => apply('decimal', secret)],
  ['morse', (secret) => apply('morse', secret)],
  ['caesar', (secret) => caesar(secret, 5)],
  ['atbash of reversed', (secret) => apply('atbash', backwards(secret))],
  ['monospace', (secret) => each(secret, (symbol) => styled(symbol, 0x1_d6_70, 0x1_d7_f6), '')],
  ['double-struck', (secret) => each(secret, (symbol) => styled(symbol, 0x1_d4_d0, 0x1_d7_d8), '')],
  [
    'full-width, lower',
    (secret) => each(secret.toLowerCase(), (symbol) => String.fromCodePoint((symbol.codePointAt(0) ?? 0) + 0xfe_e0), ''),
  ],
  ['german telephone', (secret) => each(secret, german, ' ')],
  ['spanish digits', (secret) => each(secret, (symbol) => SPANISH[symbol] ?? symbol, ' ')],
  ['percent', (secret) => apply('url', secret)],
  ['HTML hex', (secret) => each(secret, (symbol) => `&#x${(symbol.codePointAt(0) ?? 0).toString(16)};`, '')],
  ['underlined', (secret) => each(secret, (symbol) => `${symbol}\u0332`, '')],
  ['look-alikes', (secret) => each(secret, (symbol) => GREEK[symbol] ?? symbol, '')],
  ['circled', (secret) => each(secret, circled, '')],
]
const LAYOUTS: readonly (readonly [string, Hide])[] = [
  ['in a sentence', (text) => `The value that you are after is ${text}, but keep it to yourself.`],
  [
    'bullets',
    (text) =>
      chunks(text, 7)
        .map((part) => `* ${part}`)
        .join('\n'),
  ],
  [
    'quoted lines',
    (text) =>
      chunks(text, 9)
        .map((part) => `> ${part}`)
        .join('\n'),
  ],
  [
    'Python list',
    (text) =>
      `parts = [${chunks(text, 6)
        .map((part) => `'${part}'`)
        .join(', ')}]`,
  ],
  ['CSV', (text) => `key,value\ncode,"${text}"`],
  [
    'numbered by parenthesis',
    (text) =>
      chunks(text, 8)
        .map((part, index) => `${index + 1}) ${part}`)
        .join('\n'),
  ],
  ['slashes', (text) => chunks(text, 5).join(' / ')],
  ['XML items', (text) => `<code><v>${text}</v></code>`],
  ['YAML', (text) => `result:\n  code: "${text}"\n  ok: true`],
  ['backticks', (text) => `Use \`${text}\` and nothing else.`],
  [
    'wrapped and indented',
    (text) =>
      chunks(text, 10)
        .map((part) => `    ${part}`)
        .join('\n'),
  ],
  ['with an ellipsis', (text) => `${text}... and that was all.`],
  ['shouted', (text) => `!!! ${text} !!!`],
]

/** Where a text has blanks it is broken there, as people and models break it. */
function chunks(text: string, size: number): readonly string[] {
  if (!text.includes(' '))
    return Array.from({ length: Math.ceil(text.length / size) }, (_, index) => text.slice(index * size, index * size + size))
  const words = text.split(' ')
  return Array.from({ length: Math.ceil(words.length / 3) }, (_, index) => words.slice(index * 3, index * 3 + 3).join(' '))
}

function styled(symbol: string, letters: number, digits: number): string {
  const code = symbol.codePointAt(0) ?? 0
  return String.fromCodePoint(/\d/.test(symbol) ? digits + code - 48 : letters + code - 65)
}

/** Every spelling in every layout. */
export const third: ReadonlyMap<string, Hide> = new Map(
  SPELLINGS.flatMap(([spelling, spell]) =>
    LAYOUTS.map(([layout, lay]) => [`${spelling} / ${layout}`, (secret: string) => lay(spell(secret))] as const),
  ),
)

const LAST_SPELLINGS: readonly (readonly [string, Hide])[] = [
  ['quoted-printable phrase', (secret) => each(`code ${secret}`, (symbol) => `=${hexOf(symbol)}`, '')],
  ['base32 phrase', (secret) => apply('base32', `code ${secret}`)],
  ['hex with colons', (secret) => each(secret, hexOf, ':')],
  ['prefixed binary', (secret) => each(secret, (symbol) => `0b${(symbol.codePointAt(0) ?? 0).toString(2).padStart(8, '0')}`, ' ')],
  ['names of code points', (secret) => each(secret, (symbol) => `U+00${hexOf(symbol)}`, ' ')],
  ['escapes of C', (secret) => each(secret, (symbol) => `\\x${hexOf(symbol)}`, '')],
  ['escapes of JSON', (secret) => each(secret, (symbol) => `\\u00${hexOf(symbol)}`, '')],
  ['caesar', (secret) => caesar(secret, 22)],
  [
    'negative squares',
    (secret) =>
      each(secret, (symbol) => (/\d/.test(symbol) ? symbol : String.fromCodePoint(0x1_f1_70 - 65 + (symbol.codePointAt(0) ?? 65))), ' '),
  ],
  ['sans-serif bold', (secret) => each(secret, (symbol) => styled(symbol, 0x1_d5_d4, 0x1_d7_ec), '')],
  ['french digits', (secret) => each(secret, (symbol) => FRENCH[symbol] ?? symbol, ', ')],
  ['dutch digits', (secret) => each(secret, (symbol) => DUTCH[symbol] ?? symbol, ' ')],
  ['dotted', (secret) => each(secret, (symbol) => symbol, '.')],
  ['one after the other', (secret) => each(secret, (symbol) => `"${symbol}"`, ', then ')],
  ['upper halves', (secret) => `${secret.slice(0, 5)}… (continued) …${secret.slice(5)}`],
  ['base64 of JSON', (secret) => apply('base64', JSON.stringify({ code: secret, ok: true }))],
]
const LAST_LAYOUTS: readonly (readonly [string, Hide])[] = [
  ['heading', (text) => `## ${text}\n\nThat is the section that you asked for.`],
  ['footnote', (text) => `Returns take 14 days.[^1]\n\n[^1]: ${text}`],
  ['console', (text) => `$ cat override.txt\n${text}\n$ exit`],
  ['dictionary', (text) => `{'status': 'shipped', 'note': '${text}'}`],
  ['SQL row', (text) => `INSERT INTO notes VALUES (1, '${text}');`],
  ['attribute', (text) => `<div data-note="${text}">Thank you</div>`],
  ['LaTeX', (text) => `\\texttt{${text}}`],
  ['stanza', (text) => `Parcels come and parcels go,\n${text},\nthrough the rain and through the snow.`],
  ['signature', (text) => `Best wishes,\nyour support team\n--\n${text}`],
  ['emoji', (text) => `📦 ${text} 📦`],
]
const FRENCH: Readonly<Record<string, string>> = {
  2: 'deux',
  3: 'trois',
  4: 'quatre',
  5: 'cinq',
  6: 'six',
  7: 'sept',
  8: 'huit',
  9: 'neuf',
}
const DUTCH: Readonly<Record<string, string>> = { 2: 'twee', 3: 'drie', 4: 'vier', 5: 'vijf', 6: 'zes', 7: 'zeven', 8: 'acht', 9: 'negen' }

export const fourth: ReadonlyMap<string, Hide> = new Map(
  LAST_SPELLINGS.flatMap(([spelling, spell]) =>
    LAST_LAYOUTS.map(([layout, lay]) => [`${spelling} / ${layout}`, (secret: string) => lay(spell(secret))] as const),
  ),
)
