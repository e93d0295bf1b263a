import { createPrivateKey, createPublicKey, generateKeyPairSync, hash, sign as signRaw, timingSafeEqual, verify } from 'node:crypto'

/** What runs fastest in Node. `browser.ts` does the same where there is no Node; a property test holds one to the other. */

/** Where small inputs are put together; hashing is synchronous, so one is enough. */
const scratch = Buffer.allocUnsafeSlow(65_536)
const SPKI_PREFIX = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00)

/**
 * SHA-256 of `prefix || salt || text in UTF-8`, as a binary string (one character a byte); nothing is allocated on the way, for callers that
 * hash many small things.
 */
export function digest(prefix: Uint8Array, salt: Uint8Array, text: string): string {
  const start = prefix.length + salt.length
  if (start + text.length * 3 > scratch.length) return hash('sha256', Buffer.concat([prefix, salt, utf8(text)]), 'binary')
  scratch.set(prefix)
  scratch.set(salt, prefix.length)
  return hash('sha256', scratch.subarray(0, start + scratch.write(text, start, 'utf8')), 'binary')
}

/** SHA-256 of a short binary string, as a binary string. */
export function digestBinary(binary: string): string {
  return hash('sha256', scratch.subarray(0, scratch.write(binary, 'latin1')), 'binary')
}

/** The text of ASCII bytes. Of any others comes a text that is not ASCII. */
export function asciiOf(bytes: Uint8Array): string {
  return toBinary(bytes)
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
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const target = length > scratch.length ? new Uint8Array(length) : scratch
  let offset = 0
  for (const part of parts) {
    target.set(part, offset)
    offset += part.length
  }
  return target.subarray(0, length)
}

/** UTF-8 bytes of a well-formed string; a lone surrogate is refused by the encoders that call this. */
export function utf8(text: string): Uint8Array {
  return Buffer.from(text, 'utf8')
}

/** Compares secrets and hashes without leaking where they differ. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}

export function toHex(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('hex')
}

/** Standard base64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
}

/** The bytes of base64 in any spelling. */
export function readBase64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'base64'))
}

/** Whether an Ed25519 signature (RFC 8032) of 64 bytes is one by a public key of 32. */
export function verifyEd25519(message: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
  const der = Buffer.concat([SPKI_PREFIX, key])
  return verify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature)
}

/** A new Ed25519 private key, as PKCS #8 PEM. */
export function generatePem(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** The 32 bytes of the public key of a private one. */
export function publicKeyOf(privatePem: string): Uint8Array {
  const spki = createPublicKey(createPrivateKey(privatePem)).export({ type: 'spki', format: 'der' })
  return Uint8Array.from(spki.subarray(SPKI_PREFIX.length))
}

/** The Ed25519 signature of a message. */
export function sign(message: Uint8Array, privatePem: string): Uint8Array {
  return signRaw(null, message, createPrivateKey(privatePem))
}
