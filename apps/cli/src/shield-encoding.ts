/** How bytes are read as text, and written again. What is of no encoding that can be told is not read: half of it would be passed over in silence. */

export interface Decoded {
  readonly status: 'read'
  readonly text: string
  readonly encoding: string
  /** The bytes of another text in the same encoding, with the mark that was at its beginning. */
  readonly encode: (text: string) => Buffer
}

export interface Undecoded {
  readonly status: 'unread'
  readonly why: string
}

/** Marks at the beginning (Unicode, 23.8), the longest first. */
const MARKS: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
]

/** Reads bytes by the encoding that is named, by the mark at their beginning, or by what they can only be. */
export function decoded(bytes: Buffer, named?: string): Decoded | Undecoded {
  if (named !== undefined) return isKnown(named) ? by(bytes, named) : unread(`there is no encoding ${named}`)
  const marked = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))
  if (marked) return by(bytes, marked[1], marked[0].length)
  const wide = wideOf(bytes)
  if (wide !== null) return by(bytes, wide)
  if (bytes.includes(0)) return unread('it is binary')
  const utf8 = by(bytes, 'utf-8')
  if (utf8.status === 'read') return utf8
  return isWestern(bytes) ? by(bytes, 'windows-1252') : unread('its encoding cannot be told: name it with --encoding')
}

function unread(why: string): Undecoded {
  return { status: 'unread', why }
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== ''
  } catch {
    return false
  }
}

function by(bytes: Buffer, encoding: string, marked = 0): Decoded | Undecoded {
  if (encoding.startsWith('utf-32')) return unread('it is in UTF-32')
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(marked))
    const mark = bytes.subarray(0, marked)
    return { status: 'read', text, encoding, encode: (other) => Buffer.concat([mark, encoded(other, encoding)]) }
  } catch {
    return unread(`it is not ${encoding.toUpperCase()}`)
  }
}

/** UTF-16 without a mark: of Latin text every other byte is zero. */
function wideOf(bytes: Buffer): string | null {
  const sample = bytes.subarray(0, 4096)
  const half = Math.floor(sample.length / 2)
  if (half < 2) return null
  let [even, odd] = [0, 0]
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  if (odd > half * 0.4 && even === 0) return 'utf-16le'
  return even > half * 0.4 && odd === 0 ? 'utf-16be' : null
}

/** Letters of Western languages among ASCII, each beside another letter, and not many: a text of another code page has most of its letters there. */
function isWestern(bytes: Buffer): boolean {
  let [ascii, letters, alone] = [0, 0, 0]
  for (const [at, byte] of bytes.entries()) {
    if (isAsciiLetter(byte)) ascii += 1
    if (byte < 0x80) continue
    if (byte < 0xc0 && !PUNCTUATION.has(byte)) return false
    letters += 1
    if (byte >= 0xc0 && !isBesideLetter(bytes, at)) alone += 1
  }
  return letters < ascii * 0.35 && alone <= letters * 0.2
}

function isBesideLetter(bytes: Buffer, at: number): boolean {
  return isAsciiLetter(bytes[at - 1] ?? 0) || isAsciiLetter(bytes[at + 1] ?? 0)
}

function isAsciiLetter(byte: number): boolean {
  return (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
}

/** Quotes, dashes, the euro and the like in Windows-1252. */
const PUNCTUATION = new Set([
  0x80, 0x82, 0x84, 0x85, 0x8a, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x99, 0x9a, 0xa0, 0xa3, 0xa7, 0xa9, 0xab, 0xae, 0xb0, 0xb4, 0xb7,
  0xba, 0xbb, 0xbf,
])

function encoded(text: string, encoding: string): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding === 'utf-16le') return Buffer.from(text, 'utf16le')
  if (encoding === 'utf-16be') return Buffer.from(text, 'utf16le').swap16()
  return Buffer.concat(Array.from(text, (character) => bytesIn(encoding).get(character) ?? lost(character, encoding)))
}

function lost(character: string, encoding: string): never {
  throw new Error(`${JSON.stringify(character)} cannot be written in ${encoding}`)
}

const tables = new Map<string, ReadonlyMap<string, Buffer>>()

/** The bytes of each character of a code page, one or two. */
function bytesIn(encoding: string): ReadonlyMap<string, Buffer> {
  const known = tables.get(encoding)
  if (known) return known
  const decoder = new TextDecoder(encoding)
  const table = new Map<string, Buffer>()
  const enter = (bytes: readonly number[]): void => {
    const character = decoder.decode(Uint8Array.from(bytes))
    if (!character.includes('\ufffd') && Array.from(character).length === 1 && !table.has(character))
      table.set(character, Buffer.from(bytes))
  }
  for (let one = 0; one < 256; one += 1) enter([one])
  for (let one = 0x81; one < 256; one += 1) for (let other = 0x30; other < 256; other += 1) enter([one, other])
  tables.set(encoding, table)
  return table
}
