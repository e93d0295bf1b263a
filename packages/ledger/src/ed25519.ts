import { createPrivateKey, createPublicKey, generateKeyPairSync, sign as nodeSign, verify as nodeVerify } from 'node:crypto'
import { concat } from './bytes.ts'

/** Ed25519 (RFC 8032) on raw public keys of 32 bytes. */

const SPKI_PREFIX = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00)
const SIGNATURE_SIZE = 64

export const ED25519_KEY_SIZE = 32

/** A new private key, as PKCS #8 PEM. */
export function generatePem(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

export function publicKeyOf(privatePem: string): Uint8Array {
  const spki = createPublicKey(createPrivateKey(privatePem)).export({ type: 'spki', format: 'der' })
  return Uint8Array.from(spki.subarray(-ED25519_KEY_SIZE))
}

export function sign(message: Uint8Array, privatePem: string): Uint8Array {
  return nodeSign(null, message, createPrivateKey(privatePem))
}

export function isSigned(message: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_SIZE) return false
  const der = Buffer.from(concat(SPKI_PREFIX, key))
  return nodeVerify(null, message, createPublicKey({ key: der, format: 'der', type: 'spki' }), signature)
}
