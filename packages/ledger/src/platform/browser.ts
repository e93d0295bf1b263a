import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 as hash } from '@noble/hashes/sha2.js'

/** What `node.ts` does, where there is no Node. */

const encoder = new TextEncoder()

export function digest(prefix: string, text: string): string {
  return toBinary(sha256(fromBinary(prefix), utf8(text)))
}

export function digestBinary(binary: string): string {
  return toBinary(hash(fromBinary(binary)))
}

export function toBinary(bytes: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < bytes.length; at += CHUNK) binary += Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + CHUNK))
  return binary
}

/** As many arguments as every engine takes. */
const CHUNK = 8192

export function fromBinary(binary: string): Uint8Array {
  return Uint8Array.from(binary, (character) => character.charCodeAt(0))
}

export function sha256(...parts: readonly Uint8Array[]): Uint8Array {
  const state = hash.create()
  for (const part of parts) state.update(part)
  return state.digest()
}

export function utf8(text: string): Uint8Array {
  return encoder.encode(text)
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  let difference = a.length ^ b.length
  for (const [index, byte] of a.entries()) difference |= byte ^ (b[index] ?? 0)
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
