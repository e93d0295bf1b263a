import { encodingOf } from './encoding.ts'
import { unreadable } from './grid.ts'

/** UTF-8 or UTF-16 with its mark or betrayed by its zeros, else UTF-8, else the encoding of one byte whose letters are of one language. Other NUL bytes are no text. */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  if (bytes.includes(0)) throw unreadable('the file holds NUL bytes: it is not text, and not a workbook')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder(encodingOf(bytes)).decode(bytes)
  }
}

/** The lines of a text, one after the other: all of them at once would be as many strings. */
export function* linesIn(text: string): Generator<string> {
  for (let start = 0; start <= text.length;) {
    const end = text.indexOf('\n', start)
    const line = text.slice(start, end < 0 ? text.length : end)
    yield line.endsWith('\r') ? line.slice(0, -1) : line
    if (end < 0) return
    start = end + 1
  }
}

const SAMPLE = 200

function wideEncoding(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return bytes.length % 2 === 0 ? byZeros(bytes.subarray(0, SAMPLE)) : null
}

/** Western text in UTF-16 has a zero in every other byte, on one side only. */
function byZeros(sample: Uint8Array): string | null {
  const even = sample.filter((byte, index) => byte === 0 && index % 2 === 0).length
  const odd = sample.filter((byte, index) => byte === 0 && index % 2 === 1).length
  const many = sample.length * 0.4
  if (even === 0 && odd > many) return 'utf-16le'
  return odd === 0 && even > many ? 'utf-16be' : null
}
