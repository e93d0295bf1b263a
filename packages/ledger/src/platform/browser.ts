import { ed25519 } from '@noble/curves/ed25519.js'
import { SHA256 } from '@stablelib/sha256'

/** What `node.ts` does, where there is no Node. */

const encoder = new TextEncoder()
/** Where small inputs are put together; hashing is synchronous, so one is enough, and one state of the hash. */
const scratch = new Uint8Array(65_536)
const state = new SHA256()

export function digest(prefix: Uint8Array, salt: Uint8Array, text: string): string {
  return toBinary(sha256(prefix, salt, utf8(text)))
}

export function digestBinary(binary: string): string {
  return toBinary(sha256(scratch.subarray(0, write(binary))))
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
  const sum = new Uint8Array(state.digestLength)
  state.reset()
  for (const part of parts) state.update(part)
  state.finish(sum)
  return sum
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
  let hex = ''
  for (const byte of bytes) hex += HEX[byte]
  return hex
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

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
