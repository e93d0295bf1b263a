import { createCipheriv, createDecipheriv, createSecretKey } from 'node:crypto'
import { randomBytes } from './random.ts'

/** Bytes that were sealed under another key or for another place, or were changed. */
export class SealError extends Error {}

/** Bytes of a key. */
export const KEY_SIZE = 32

const FORMAT = 1
const NONCE = 12
const TAG = 16

/**
 * AES-256-GCM (NIST SP 800-38D): one byte of format, 12 of nonce, the ciphertext, 16 of tag. `place` is bound to it, not hidden. Node takes a key object in a
 * tenth of the time of bare bytes.
 */
export function seal(plain: Uint8Array, key: Uint8Array, place: string): Uint8Array {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', createSecretKey(key), nonce).setAAD(Buffer.from(place))
  return Buffer.concat([Buffer.of(FORMAT), nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** What was sealed for this place. Throws a SealError on anything else. */
export function unseal(sealed: Uint8Array, key: Uint8Array, place: string): Uint8Array {
  if (sealed[0] !== FORMAT || sealed.length < 1 + NONCE + TAG) throw new SealError('not sealed bytes')
  const end = sealed.length - TAG
  const decipher = createDecipheriv('aes-256-gcm', createSecretKey(key), sealed.subarray(1, 1 + NONCE))
  decipher.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(end))
  try {
    return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE, end)), decipher.final()])
  } catch (cause) {
    throw new SealError('sealed under another key, for another place, or changed', { cause })
  }
}
