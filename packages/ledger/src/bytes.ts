import { readBase64, toBase64, utf8 } from '#platform'

export { asciiOf, digest, digestBinary, equalBytes, fromBinary, sha256, toBase64, toBinary, toHex, utf8 } from '#platform'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Text of UTF-8 bytes; throws a TypeError on malformed input. */
export function fromUtf8(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return fill(new Uint8Array(lengthOf(parts)), parts)
}

/** Each part and a line feed after it; takes any number of parts. */
export function lines(parts: readonly Uint8Array[]): Uint8Array {
  const end = utf8('\n')
  return fill(
    new Uint8Array(lengthOf(parts) + parts.length),
    parts.flatMap((part) => [part, end]),
  )
}

function fill<T extends Uint8Array>(target: T, parts: readonly Uint8Array[]): T {
  let offset = 0
  for (const part of parts) {
    target.set(part, offset)
    offset += part.length
  }
  return target
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((length, part) => length + part.length, 0)
}

/** Orders bytes as numbers from the first on: negative, zero or positive. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((byte, index) => byte !== b[index])
  return at === -1 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1)
}

export function fromHex(text: string): Uint8Array | null {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return null
  return Uint8Array.from({ length: text.length / 2 }, (_, index) => Number.parseInt(text.slice(index * 2, index * 2 + 2), 16))
}

/** Decodes only the one canonical spelling: no blanks, no missing padding, no stray bits. Null otherwise. */
export function fromBase64(text: string): Uint8Array | null {
  const bytes = readBase64(text)
  return toBase64(bytes) === text ? bytes : null
}
