import { verifyEd25519 } from '#platform'

export { generatePem, publicKeyOf, sign } from '#platform'

/** Ed25519 (RFC 8032) on raw public keys of 32 bytes. */

const SIGNATURE_SIZE = 64

export const ED25519_KEY_SIZE = 32

/** Whether a signature is one of the message by a key. Input is hostile. */
export function isSigned(message: Uint8Array, signature: Uint8Array, key: Uint8Array): boolean {
  return signature.length === SIGNATURE_SIZE && verifyEd25519(message, signature, key)
}
