import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 as hash } from '@noble/hashes/sha2.js'

/** What `node.ts` does, where there is no Node. */

const encoder = new TextEncoder()
/** Where small inputs are put together; hashing is synchronous, so one is enough. */
const scratch = new Uint8Array(65_536)

export function digest(prefix: string, text: string): string {
  const start = write(prefix)
  const { read, written } = encoder.encodeInto(text, scratch.subarray(start))
  return toBinary(read === text.length ? hash(scratch.subarray(0, start + written)) : sha256(fromBinary(prefix), utf8(text)))
}

export function digestBinary(binary: string): string {
  return toBinary(hash(scratch.subarray(0, write(binary))))
}

/** Puts a short binary string into the scratch; returns its length. */
function write(binary: string): number {
  for (let at = 0; at < binary.length; at += 1) scratch[at] = binary.charCodeAt(at)
  return binary.length
}

const decoder = new TextDecoder('latin1')

/** What the encoding standard calls latin1 is windows-1252, which is ASCII where bytes are. */
export function asciiOf(bytes: Uint8Array): string {
  return decoder.decode(bytes)
}

export function toBinary(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += CHUNK) binary += Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + CHUNK))
  return binary
}

/** As many arguments as every engine takes. */
const CHUNK = 8192

export function fromBinary(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at)
  return bytes
}

export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  let length = 0
  for (const part of parts) length += part.length
  if (length > scratch.length) return hashLong(parts)
  let end = 0
  for (const part of parts) {
    scratch.set(part, end)
    end += part.length
  }
  return hash(scratch.subarray(0, end))
}

function hashLong(parts: readonly Uint8Array[]): Uint8Array {
  const state = hash.create()
  for (const part of parts) state.update(part)
  return state.digest()
}

export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length
  for (let at = 0; at < a.length; at += 1) difference |= (a[at] ?? 0) ^ (b[at] ?? 0)
  return difference === 0
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(toBinary(bytes))
}

/** Nothing where the text is not base64; the caller compares the spelling. */
export function readBase64(text: string): Uint8Array {
  try {
    return fromBinary(atob(text))
  } catch {
    return new Uint8Array()
  }
}

/** As RFC 8032 has it, and as OpenSSL does it: no cofactor, no encodings beside the canonical one. */
export function verifyEd25519(message: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, key, { zip215: false })
  } catch {
    return false
  }
}

/** A browser verifies and never signs: private keys stay with the server. */
export function generatePem(): string {
  throw new Error('keys are made where they stay')
}

export function publicKeyOf(_privatePem: string): Uint8Array {
  return fromBinary(generatePem())
}

export function sign(_message: Uint8Array, _privatePem: string): Uint8Array {
  return fromBinary(generatePem())
}
