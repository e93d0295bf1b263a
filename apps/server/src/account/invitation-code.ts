import { createHash, hkdfSync } from 'node:crypto'

const BYTES = 16

/**
 * The code of an invitation. It follows from the key of the organisation, the record and how long it is good, and stands nowhere: a letter that is
 * sent later, or once more, makes it again.
 */
export function codeOf(orgKey: Uint8Array, record: string, until: string): string {
  return Buffer.from(hkdfSync('sha256', orgKey, '', `assay.invitation/v1\n${record}\n${until}`, BYTES)).toString('base64url')
}

/** Under which a code is known. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
