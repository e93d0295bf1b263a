import { hash, timingSafeEqual } from 'node:crypto'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Where small inputs are put together; hashing is synchronous, so one is enough. */
const scratch = Buffer.allocUnsafeSlow(65_536)

/**
 * SHA-256 of `prefix || text in UTF-8`, as a binary string (one character a byte); nothing is allocated on the way, for callers that
 * hash many small things. The prefix is binary too.
 */
export function digest(prefix: string, text: string): string {
  const start = scratch.write(prefix, 'latin1')
  if (start + text.length * 3 > scratch.length) return hash('sha256', Buffer.concat([Buffer.from(prefix, 'latin1'), utf8(text)]), 'binary')
  return hash('sha256', scratch.subarray(0, start + scratch.write(text, start, 'utf8')), 'binary')
}

/** SHA-256 of a short binary string, as a binary string. */
export function digestBinary(binary: string): string {
  return hash('sha256', scratch.subarray(0, scratch.write(binary, 'latin1')), 'binary')
}

export function toBinary(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
}

export function fromBinary(binary: string): Uint8Array {
  return Buffer.from(binary, 'latin1')
}

/** SHA-256 of the concatenation of `parts`. As a binary string and back it takes a third of the time of a fresh buffer (1.0 M/s against 0.34 M/s). */
export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.from(hash('sha256', parts.length === 1 && parts[0] ? parts[0] : join(parts), 'binary'), 'latin1')
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const length = lengthOf(parts)
  return length > scratch.length ? concat(...parts) : fill(scratch, parts).subarray(0, length)
}

/** UTF-8 bytes of a well-formed string; a lone surrogate is refused by the encoders that call this. */
export function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}

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

/** Compares secrets and hashes without leaking where they differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')
}

export function fromHex(text: string): Uint8Array | null {
  return /^(?:[0-9a-f]{2})*$/.test(text) ? Uint8Array.from(Buffer.from(text, 'hex')) : null
}

/** Standard base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
}

/** Decodes only the one canonical spelling: no blanks, no missing padding, no stray bits. Null otherwise. */
export function fromBase64(text: string): Uint8Array | null {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'))
  return toBase64(bytes) === text ? bytes : null
}
