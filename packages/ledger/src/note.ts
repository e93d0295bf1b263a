import { createPrivateKey, createPublicKey, generateKeyPairSync, sign as ed25519Sign, verify as ed25519Verify } from 'node:crypto'
import { concat, equalBytes, fromBase64, fromHex, fromUtf8, sha256, toBase64, toHex, utf8 } from './bytes.ts'
import { LedgerError } from './errors.ts'

/** Signed notes with Ed25519 keys (c2sp.org/signed-note, type 0x01; RFC 8032). */

const ED25519 = Uint8Array.of(1)
const SPKI_PREFIX = Uint8Array.of(0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00)
const KEY_SIZE = 32
const SIGNATURE_SIZE = 64
const MAX_NOTE_BYTES = 4_000_000
const MAX_SIGNATURES = 64

export interface VerifierKey {
  readonly name: string
  readonly id: Uint8Array
  readonly publicKey: Uint8Array
}

export interface SignerKey extends VerifierKey {
  /** PKCS #8 PEM. Secret. */
  readonly privatePem: string
}

/** A new Ed25519 key pair under `name` (for a log: its origin). */
export function generateSignerKey(name: string): SignerKey {
  const { privateKey } = generateKeyPairSync('ed25519')
  return signerKey(name, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
}

/** The signer of a stored private key. */
export function signerKey(name: string, privatePem: string): SignerKey {
  assertKeyName(name)
  const spki = createPublicKey(createPrivateKey(privatePem)).export({ type: 'spki', format: 'der' })
  const publicKey = Uint8Array.from(spki.subarray(-KEY_SIZE))
  return { name, id: keyId(name, publicKey), publicKey, privatePem }
}

/** `name+hex(id)+base64(type || public key)`, the form in which a key is pinned. */
export function formatVerifierKey(key: VerifierKey): string {
  return `${key.name}+${toHex(key.id)}+${toBase64(concat(ED25519, key.publicKey))}`
}

/** Parses a vkey; splits at the first two `+` only, since base64 may hold more. */
export function parseVerifierKey(text: string): VerifierKey {
  const [, name = '', hex = '', base64 = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+(\S+)$/.exec(text) ?? []
  const id = fromHex(hex)
  const blob = fromBase64(base64)
  if (!id || blob?.length !== KEY_SIZE + 1 || blob[0] !== 1) throw malformedKey()
  const publicKey = blob.subarray(1)
  if (!equalBytes(id, keyId(name, publicKey))) throw malformedKey()
  return { name, id, publicKey }
}

/** The signed note of `text`, which must end in a newline. */
export function signNote(text: string, key: SignerKey): string {
  if (!isNoteText(text)) throw new LedgerError('NOTE_MALFORMED', 'a note ends in a newline and holds no control characters')
  const signature = ed25519Sign(null, utf8(text), createPrivateKey(key.privatePem))
  return `${text}\n\u2014 ${key.name} ${toBase64(concat(key.id, signature))}\n`
}

/**
 * The text of a note that carries a valid signature by `key`. Lines of unknown keys are passed over;
 * a bad signature by the known key rejects the note. Input is hostile.
 */
export function openNote(note: string, key: VerifierKey): string {
  const { text, lines } = splitNote(note)
  const own = lines.map(parseSignatureLine).filter((line) => line.name === key.name && equalBytes(line.id, key.id))
  if (own.length === 0) throw new LedgerError('SIGNATURE_MISSING', `no signature by ${key.name}`)
  if (!own.every((line) => isSignedBy(text, line.signature, key))) {
    throw new LedgerError('SIGNATURE_INVALID', `the signature by ${key.name} does not fit the text`)
  }
  return text
}

function splitNote(note: string): { text: string; lines: readonly string[] } {
  const end = note.lastIndexOf('\n\n')
  if (note.length > MAX_NOTE_BYTES || end < 0 || !note.endsWith('\n')) throw malformedNote()
  const text = note.slice(0, end + 1)
  const lines = note.slice(end + 2, -1).split('\n')
  if (!isNoteText(text) || lines.length > MAX_SIGNATURES) throw malformedNote()
  return { text, lines }
}

function parseSignatureLine(line: string): { name: string; id: Uint8Array; signature: Uint8Array } {
  const match = /^\u2014 ([^+\s]+) (\S+)$/.exec(line)
  const blob = fromBase64(match?.[2] ?? '')
  if (!match?.[1] || !blob || blob.length < 5) throw malformedNote()
  return { name: match[1], id: blob.subarray(0, 4), signature: blob.subarray(4) }
}

function isSignedBy(text: string, signature: Uint8Array, key: VerifierKey): boolean {
  if (signature.length !== SIGNATURE_SIZE) return false
  const der = Buffer.from(concat(SPKI_PREFIX, key.publicKey))
  return ed25519Verify(null, utf8(text), createPublicKey({ key: der, format: 'der', type: 'spki' }), signature)
}

function isNoteText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- signed-note forbids every control character but newline
  return text.endsWith('\n') && text.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f]/.test(text)
}

function keyId(name: string, publicKey: Uint8Array): Uint8Array {
  return sha256(utf8(`${name}\n`), ED25519, publicKey).slice(0, 4)
}

function assertKeyName(name: string): void {
  if (!/^[^+\s]+$/u.test(name)) throw malformedKey()
}

function malformedKey(): LedgerError {
  return new LedgerError('KEY_MALFORMED', 'not an Ed25519 verifier key')
}

function malformedNote(): LedgerError {
  return new LedgerError('NOTE_MALFORMED', 'not a signed note')
}

/** The text of note bytes. */
export function noteFromBytes(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes)
  } catch {
    throw malformedNote()
  }
}
