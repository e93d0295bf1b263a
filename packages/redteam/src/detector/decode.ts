import { fromAscii85, fromBase32, MORSE } from '../mutator/encoding.ts'

/** Other spellings that a text may hold, and what they say. Each takes the text as it stands; null where it holds nothing of its kind. */
export interface Decoder {
  readonly id: string
  readonly decode: (text: string) => string | null
}

export const decoders: readonly Decoder[] = [
  { id: 'url', decode: (text) => replaced(text, /(?:%[0-9a-f]{2})+/gi, (run) => fromHex(run.replaceAll('%', ''))) },
  { id: 'quoted-printable', decode: (text) => replaced(text, /(?:=[0-9A-F]{2}){3,}/g, (run) => fromHex(run.replaceAll('=', ''))) },
  { id: 'html', decode: (text) => replaced(text, /&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, fromEntity) },
  {
    id: 'escape',
    decode: (text) => replaced(text, /(?:\\u\{([0-9a-f]{1,6})\}|(?:\\u|U\+)([0-9a-f]{4})\b ?|\\x([0-9a-f]{2}))/gi, fromEscape),
  },
  {
    id: 'tags',
    decode: (text) => replaced(text, /[\u{e0020}-\u{e007e}]/gu, (symbol) => String.fromCodePoint((symbol.codePointAt(0) ?? 0) - 0xe_00_00)),
  },
  { id: 'base64', decode: (text) => runs(text, /[A-Za-z0-9+/_-]{12,}={0,2}/g, fromBase64) },
  {
    id: 'base32',
    decode: (text) =>
      runs(text, /(?:[a-z2-7]{16,}|[A-Z2-7]{16,})={0,6}/g, (run) => (/[2-7A-Z]/.test(run) ? fromBase32(run.toUpperCase()) : '')),
  },
  {
    id: 'hex',
    decode: (text) => runs(text, /(?:(?:0x|\\x)?[0-9a-f]{2}[\s:,;-]{0,2}){8,}/gi, (run) => fromHex(run.replaceAll(/0x|[^0-9a-f]/gi, ''))),
  },
  { id: 'binary', decode: (text) => runs(text, /(?:(?:0b)?[01]{7,8}[\s,]{1,2}){7,}(?:0b)?[01]{7,8}|[01]{64,}/g, fromBinary) },
  { id: 'decimal', decode: (text) => runs(text, /(?:\d{2,3}[\s,;.-]{1,2}){7,}\d{2,3}/g, (run) => fromNumbers(run, 10)) },
  { id: 'octal', decode: (text) => runs(text, /(?:\\?[0-7]{2,3}[\s,]{0,2}){8,}/g, (run) => fromNumbers(run, 8)) },
  { id: 'ascii85', decode: (text) => runs(text, /<~[!-u]{5,}~>/g, fromAscii85) },
  { id: 'morse', decode: (text) => runs(text, /(?:[.\-·−–]{1,6}[\s/|]{1,3}){7,}[.\-·−–]{1,8}/g, fromMorse) },
  { id: 'css', decode: (text) => replaced(text, /\\0{0,4}([0-9a-f]{2}) ?/gi, (_, hex) => String.fromCodePoint(Number.parseInt(hex, 16))) },
  { id: 'together', decode: together },
  { id: 'together', decode: unwrapped },
  { id: 'braille', decode: (text) => runs(text, /[\u2800-\u28ff]{4,}/g, fromBraille) },
  { id: 'names', decode: fromNames },
]

function replaced(text: string, pattern: RegExp, decode: (whole: string, ...groups: string[]) => string): string | null {
  if (text.search(pattern) === -1) return null
  return text.replace(pattern, decode)
}

/** The decoded runs alone, one a line. */
function runs(text: string, pattern: RegExp, decode: (run: string) => string): string | null {
  const found = [...text.matchAll(pattern)].map(([run]) => decode(run)).filter(isReadable)
  return found.length === 0 ? null : found.join('\n')
}

/** Words of prose are base64 and base32 to a pattern; what they decode to is noise. */
function isReadable(text: string): boolean {
  return text !== '' && readableShare(Buffer.from(text, 'latin1')) > 0
}

const [READABLE, HALF_READABLE, IN_A_ROW] = [0.8, 0.6, 10]

const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) => Number((byte > 31 && byte < 127) || [9, 10, 13].includes(byte)))

/** Which share of bytes is printable ASCII or a line's end; nothing where that is less than noise has by chance. */
function readableShare(bytes: Uint8Array): number {
  let [plain, row, longest] = [0, 0, 0]
  for (const byte of bytes) {
    const readable = PLAIN[byte] ?? 0
    row = readable * (row + 1)
    plain += readable
    if (row > longest) longest = row
  }
  const share = bytes.length === 0 ? 0 : plain / bytes.length
  return share >= READABLE || (share >= HALF_READABLE && longest >= IN_A_ROW) ? share : 0
}

/** Where prose runs into it, it may begin at another symbol: the way that reads best is taken. */
function fromBase64(run: string): string {
  let best: { readonly share: number; readonly bytes: Buffer } | null = null
  for (let skip = 0; skip < 4; skip += 1) {
    const bytes = Buffer.from(skip === 0 ? run : run.slice(skip), 'base64')
    const share = readableShare(bytes)
    if (share > (best?.share ?? 0)) best = { share, bytes }
    if (share === 1) break
  }
  return best?.bytes.toString('latin1') ?? ''
}

/** Chunks that stand apart, in lines, lists, quotes or between slashes, are one again. */
function together(text: string): string | null {
  const joined = text.replaceAll(/[\s"'`,|*_•>[\]()-]+(?:\/\s+)?|(?<!\d)\d{1,2}[.):]\s/g, '')
  return joined === text ? null : joined
}

/** Lines are one again with a blank between them, for spellings that part their symbols. Nobody indents by more than a few: bounds keep it linear. */
function unwrapped(text: string): string | null {
  const joined = text
    .replaceAll(/["'`,|]{0,3}\s{0,8}(?:\n|\s\/\s)\s{0,8}(?:[-*•>|]\s{1,8}|\d{1,2}[.):]\s{1,8})?["'`]?|["'`]\s{0,8},\s{0,8}["'`]/g, ' ')
    .replace(/^\s{0,8}(?:[-*•>|]|\d{1,2}[.):])\s{1,8}/, '')
  return joined === text ? null : joined
}

function fromHex(hex: string): string {
  return Buffer.from(hex, 'hex').toString().replaceAll('\u0000', '')
}

function fromEntity(whole: string, hex: string | undefined, decimal: string | undefined): string {
  return codePoint(whole, hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
}

function fromEscape(whole: string, ...digits: readonly (string | undefined)[]): string {
  return codePoint(whole, Number.parseInt(digits.find((one) => typeof one === 'string') ?? '', 16))
}

function codePoint(whole: string, code: number): string {
  return Number.isInteger(code) && code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole
}

function fromBinary(run: string): string {
  const parts = run.includes(' ') || run.includes(',') ? run.replaceAll('0b', '').split(/[\s,]+/) : (run.match(/.{8}/g) ?? [])
  return parts.map((bits) => String.fromCodePoint(Number.parseInt(bits, 2) || 0)).join('')
}

function fromNumbers(run: string, base: number): string {
  const codes = (run.match(/\d+/g) ?? []).map((number) => Number.parseInt(number, base))
  return codes.map((code) => (code >= 32 && code < 127 ? String.fromCodePoint(code) : '\u0000')).join('')
}

const FROM_MORSE: ReadonlyMap<string, string> = new Map(Object.entries(MORSE).map(([symbol, code]) => [code, symbol]))

function fromMorse(run: string): string {
  const codes = run
    .replaceAll('·', '.')
    .replaceAll(/[−–]/g, '-')
    .split(/[\s/|]+/)
  return codes.map((code) => FROM_MORSE.get(code) ?? FROM_MORSE.get(code.slice(0, 5)) ?? '').join('')
}

/** The dots of a to z in the order of Unicode; after the sign of numbers a to j are digits. */
const BRAILLE: ReadonlyMap<number, string> = new Map(
  [1, 3, 9, 25, 17, 11, 27, 19, 10, 26, 5, 7, 13, 29, 21, 15, 31, 23, 14, 30, 37, 39, 58, 45, 61, 53].map((dots, index) => [
    dots,
    String.fromCodePoint(65 + index),
  ]),
)
const NUMBER_SIGN = 60

function fromBraille(run: string): string {
  let digit = false
  return Array.from(run)
    .map((cell) => {
      const dots = (cell.codePointAt(0) ?? 0) - 0x28_00
      const letter = BRAILLE.get(dots) ?? ' '
      const shown = digit && letter <= 'J' ? String('ABCDEFGHIJ'.indexOf(letter) + 1).slice(-1) : letter
      digit = dots === NUMBER_SIGN
      return digit ? '' : shown
    })
    .join('')
}

const NAMED: ReadonlyMap<string, string> = new Map(
  [
    'A:alpha,alfa,anton B:bravo,berta C:charlie,cäsar,caesar D:delta,dora E:echo,emil F:foxtrot,friedrich G:golf,gustav H:hotel,heinrich I:india,ida J:juliet,juliett,julius K:kilo,kaufmann L:lima,ludwig M:mike,martha',
    'N:november,nordpol O:oscar,otto P:papa,paula Q:quebec,quelle R:romeo,richard S:sierra,samuel,siegfried T:tango,theodor U:uniform,ulrich V:victor,viktor W:whiskey,whisky,wilhelm X:xray,x-ray,xanthippe Y:yankee,ypsilon Z:zulu,zacharias',
    '0:zero,null,zéro,cero,nul 1:one,eins,un,uno,één 2:two,zwei,zwo,deux,dos,due,twee 3:three,drei,trois,tres,tre,drie 4:four,vier,quatre,cuatro,quattro 5:five,fünf,cinq,cinco,cinque,vijf 6:six,sechs,seis,sei,zes 7:seven,sieben,sept,siete,sette,zeven',
    '8:eight,acht,huit,ocho,otto 9:nine,niner,neun,neuf,nueve,nove,negen',
  ]
    .join(' ')
    .split(' ')
    .flatMap((line) => {
      const [symbol = '', names = ''] = line.split(':')
      return names.split(',').map((name) => [name, symbol] as const)
    }),
)
const MIN_NAMED = 6

/** Symbols that are spelt out: by the alphabets of radio and telephone, and digits as words. */
function fromNames(text: string): string | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+(?:-ray)?/gu) ?? []
  if (words.length < MIN_NAMED) return null
  const symbols = words.flatMap((word) => (word.length === 1 ? word : (NAMED.get(word) ?? [])))
  return symbols.length < MIN_NAMED ? null : symbols.join('')
}
