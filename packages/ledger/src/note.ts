import { concat, equalBytes, fromBase64, fromUtf8, toBase64, utf8 } from './bytes.ts'
import { ED25519_KEY_SIZE, generatePem, isSigned, publicKeyOf, sign } from './ed25519.ts'
import { LedgerError } from './errors.ts'
import { formatKey, parseKey, publicKey, type KeyType, type PublicKey } from './key.ts'

/** Signed notes with Ed25519 keys (c2sp.org/signed-note, type 0x01; RFC 8032). */

const NOTE_KEY: KeyType = { code: 1, size: ED25519_KEY_SIZE, title: 'Ed25519 verifier' }
const MAX_NOTE_BYTES = 4_000_000
const MAX_SIGNATURES = 64

export type VerifierKey = PublicKey

export interface SignerKey extends VerifierKey {
  /** PKCS #8 PEM. Secret. */
  readonly privatePem: string
}

/** One signature line of a note. Nothing is verified. */
export interface NoteSignature {
  readonly name: string
  readonly id: Uint8Array
  /** What follows the key id. */
  readonly signature: Uint8Array
}

/** A new Ed25519 key pair under `name` (for a log: its origin). */
export function generateSignerKey(name: string): SignerKey {
  return signerKey(name, generatePem())
}

/** The signer of a stored private key. */
export function signerKey(name: string, privatePem: string): SignerKey {
  return { ...publicKey(name, NOTE_KEY, publicKeyOf(privatePem)), privatePem }
}

/** `name+hex(id)+base64(type || public key)`, the form in which a key is pinned. */
export function formatVerifierKey(key: VerifierKey): string {
  return formatKey(key, NOTE_KEY)
}

/** Parses a vkey of type 0x01. */
export function parseVerifierKey(text: string): VerifierKey {
  return parseKey(text, [NOTE_KEY]).key
}

/** The signed note of `text`, which must end in a newline. */
export function signNote(text: string, key: SignerKey): string {
  if (!isNoteText(text)) throw new LedgerError('NOTE_MALFORMED', 'a note ends in a newline and holds no control characters')
  return `${text}\n${signatureLine(key, sign(utf8(text), key.privatePem))}`
}

/** A signature as a line of a note. */
export function signatureLine({ name, id }: PublicKey, signature: Uint8Array): string {
  return `\u2014 ${name} ${toBase64(concat(id, signature))}\n`
}

/**
 * The text of a note that carries a valid signature by `key`. Lines of unknown keys are passed over;
 * a bad signature by the known key rejects the note. Input is hostile.
 */
export function openNote(note: string, key: VerifierKey): string {
  const { text, signatures } = readNote(note)
  for (const { signature } of signaturesBy(signatures, key)) {
    if (!isSigned(utf8(text), signature, key.publicKey)) throw invalidSignature(key)
  }
  return text
}

/** The signatures by one key; refuses where there is none. */
export function signaturesBy(signatures: readonly NoteSignature[], { name, id }: PublicKey): readonly NoteSignature[] {
  const own = signatures.filter((line) => line.name === name && equalBytes(line.id, id))
  if (own.length === 0) throw new LedgerError('SIGNATURE_MISSING', `no signature by ${name}`)
  return own
}

export function invalidSignature({ name }: PublicKey): LedgerError {
  return new LedgerError('SIGNATURE_INVALID', `the signature by ${name} does not fit the text`)
}

/** Takes a note apart at its last empty line. Nothing is verified. Input is hostile. */
export function readNote(note: string): { readonly text: string; readonly signatures: readonly NoteSignature[] } {
  const end = note.lastIndexOf('\n\n')
  if (note.length > MAX_NOTE_BYTES || end < 0 || !note.endsWith('\n')) throw malformedNote()
  const text = note.slice(0, end + 1)
  const lines = note.slice(end + 2, -1).split('\n')
  if (!isNoteText(text) || lines.length > MAX_SIGNATURES) throw malformedNote()
  return { text, signatures: lines.map(parseSignatureLine) }
}

function parseSignatureLine(line: string): NoteSignature {
  const [, name = '', base64 = ''] = /^\u2014 ([^+\s]+) (\S+)$/.exec(line) ?? []
  const blob = fromBase64(base64)
  if (!blob || blob.length < 5) throw malformedNote()
  return { name, id: blob.subarray(0, 4), signature: blob.subarray(4) }
}

function isNoteText(text: string): boolean {
  // oxlint-disable-next-line no-control-regex -- signed-note forbids every control character but newline
  return text.endsWith('\n') && text.isWellFormed() && !/[\u0000-\u0009\u000b-\u001f]/.test(text)
}

function malformedNote(): LedgerError {
  return new LedgerError('NOTE_MALFORMED', 'not a signed note')
}

/** Notes kept in one file: each ends where a line of signatures is followed by anything else. */
export function splitNotes(text: string): readonly string[] {
  const notes: string[] = []
  let open = ''
  for (const line of text.split('\n').slice(0, -1)) {
    const signed = /\n\n(?:\u2014 .*\n)+$/.test(open)
    if (signed && !line.startsWith('\u2014 ')) {
      notes.push(open)
      open = ''
    }
    open += `${line}\n`
  }
  return open === '' ? notes : [...notes, open]
}

/** The text of note bytes. */
export function noteFromBytes(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes)
  } catch {
    throw malformedNote()
  }
}
