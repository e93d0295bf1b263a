import { equalBytes, fromBase64, toBase64, toHex } from './bytes.ts'
import { openCheckpoint, type Checkpoint } from './checkpoint.ts'
import { LedgerError } from './errors.ts'
import { formatVerifierKey, openNote, parseVerifierKey, readNote, signNote, type SignerKey, type VerifierKey } from './note.ts'

/**
 * How the keys of a log follow each other: a signed note by the new key, and by the one before it where that is still there. It stands in the
 * log itself, in the policy of the entry from which on the new key signs.
 */

const HEADER = 'assay.log-key/v1'
const MOST = 64

/** Why another key signs from here on. All but the first begin an epoch: the log has another name then. */
export const SUCCESSION_REASONS = [
  'rotated',
  'restored',
  'other-folder',
  'history-missing',
  'history-behind',
  'log-behind',
  'key-missing',
  'other-key',
  'witness-ahead',
  'witness-refused',
] as const

export type SuccessionReason = (typeof SUCCESSION_REASONS)[number]

export interface SuccessionParts {
  /** From 1; a rotation stays in its epoch. */
  readonly epoch: number
  /** The SHA-256, in hex, of the vkey of the second key. */
  readonly mlDsa: string
  /** The key that signed before. */
  readonly previous: VerifierKey
  /** The last checkpoint under the key before that this log continues; size 0 where it continues none. */
  readonly after: Pick<Checkpoint, 'size' | 'root'>
  /** The greatest size that is known to have been signed under the key before. What lies between is not in this log. */
  readonly signed: number
  readonly reason: SuccessionReason
}

export interface Succession extends SuccessionParts {
  readonly key: VerifierKey
  /** Whether the key before has signed it, too. */
  readonly isFollowed: boolean
  /** The signed note. */
  readonly note: string
}

/** The note by which a key follows another, which signs it where it is still there. A key's name is the log's origin. */
export function signSuccession(parts: SuccessionParts, key: SignerKey, previous: SignerKey | null): string {
  const text = [
    HEADER,
    key.name,
    `epoch ${parts.epoch}`,
    `key ${formatVerifierKey(key)}`,
    `ml-dsa-44 ${parts.mlDsa}`,
    `previous ${formatVerifierKey(parts.previous)}`,
    `after ${parts.after.size} ${toBase64(parts.after.root)}`,
    `signed ${parts.signed}`,
    `reason ${parts.reason}\n`,
  ].join('\n')
  const note = signNote(text, key)
  return previous ? note + signNote(text, previous).slice(text.length + 1) : note
}

/** Reads a note of this kind. Refuses one that its own key has not signed, and one with a bad signature of the key before. Input is hostile. */
export function openSuccession(note: string): Succession {
  const parts = parse(readNote(note).text)
  openNote(note, parts.key)
  return { ...parts, note, isFollowed: isSignedBy(note, parts.previous) }
}

function isSignedBy(note: string, key: VerifierKey): boolean {
  try {
    openNote(note, key)
    return true
  } catch (error) {
    if (error instanceof LedgerError && error.code === 'SIGNATURE_MISSING') return false
    throw error
  }
}

const COUNT = '(0|[1-9]\\d{0,14})'
const FORM = new RegExp(
  [
    `^${HEADER}`,
    '([^\\n]+)',
    `epoch ${COUNT}`,
    'key (\\S+)',
    'ml-dsa-44 ([0-9a-f]{64})',
    'previous (\\S+)',
    `after ${COUNT} (\\S+)`,
    `signed ${COUNT}`,
    `reason (${SUCCESSION_REASONS.join('|')})\n$`,
  ].join('\n'),
)

function parse(text: string): Omit<Succession, 'note' | 'isFollowed'> {
  const found = FORM.exec(text)
  if (!found) throw malformed()
  const part = (index: number): string => found[index] ?? ''
  const root = fromBase64(part(7))
  if (root?.length !== 32) throw malformed()
  const parts = {
    epoch: Number(part(2)),
    key: parseVerifierKey(part(3)),
    mlDsa: part(4),
    previous: parseVerifierKey(part(5)),
    after: { size: Number(part(6)), root },
    signed: Number(part(8)),
    reason: part(9) as SuccessionReason,
  }
  assertNamed(parts, part(1))
  return parts
}

/** A rotation keeps the name of the log, so that witnesses go on with it; an epoch is another log to them. */
function assertNamed({ key, previous, reason, after, signed }: Omit<Succession, 'note' | 'isFollowed'>, origin: string): void {
  const isRotation = reason === 'rotated'
  if (origin !== key.name || isRotation !== (key.name === previous.name) || signed < after.size) throw malformed()
}

function malformed(): LedgerError {
  return new LedgerError('KEY_MALFORMED', 'not a note by which one key of a log follows another')
}

/** One key of a log, and the checkpoints that it may have signed. */
interface Span {
  readonly key: VerifierKey
  readonly epoch: number
  /** They are larger than this. */
  readonly from: number
  /** By what it was followed; null for the key that signs today. */
  readonly next: Succession | null
}

/** The keys of a log, each following the one before it, from a key that the reader trusts to the one that signs today. */
export interface KeyChain {
  /** The key that signs today. */
  readonly key: VerifierKey
  readonly epoch: number
  /** By which notes it came to be, the oldest first. */
  readonly successions: readonly Succession[]
  readonly spans: readonly Span[]
}

/**
 * Follows the keys of a log from the one that the reader trusts. Refuses notes that do not follow each other, a trusted key that is not
 * among them, and a key after it which the one before has not signed. Input is hostile.
 */
export function followKeys(notes: readonly string[], trusted: VerifierKey): KeyChain {
  if (notes.length > MOST) throw malformed()
  const successions = notes.map(openSuccession)
  const spans = spansOf(successions, trusted)
  const at = spans.findIndex(({ key }) => isSame(key, trusted))
  if (at === -1) throw new LedgerError('SIGNATURE_MISSING', `no key of this log is the one that you trust: ${trusted.name}`)
  const broken = successions.slice(at).find(({ isFollowed }) => !isFollowed)
  if (broken) throw unfollowed(broken)
  const last = spans.at(-1)
  return { key: last?.key ?? trusted, epoch: last?.epoch ?? 1, successions, spans }
}

function spansOf(successions: readonly Succession[], only: VerifierKey): readonly Span[] {
  const [first] = successions
  if (!first) return [{ key: only, epoch: 1, from: -1, next: null }]
  const start: Span = { key: first.previous, epoch: first.reason === 'rotated' ? first.epoch : first.epoch - 1, from: -1, next: null }
  const spans = [start]
  for (const one of successions) {
    const before = spans.at(-1) ?? start
    if (!follows(one, before)) throw new LedgerError('KEY_MALFORMED', 'the keys of this log do not follow each other')
    spans[spans.length - 1] = { ...before, next: one }
    spans.push({ key: one.key, epoch: one.epoch, from: one.after.size, next: null })
  }
  return spans
}

function follows({ previous, epoch, reason, after }: Succession, before: Span): boolean {
  return isSame(previous, before.key) && epoch === before.epoch + (reason === 'rotated' ? 0 : 1) && after.size >= Math.max(0, before.from)
}

function isSame(one: VerifierKey, other: VerifierKey): boolean {
  return one.name === other.name && equalBytes(one.publicKey, other.publicKey)
}

function unfollowed({ key, epoch, reason }: Succession): LedgerError {
  const message = `epoch ${epoch} of the log (${reason}) is not signed by the key before it: compare the key ${toHex(key.id)} with one that you were given another way`
  return new LedgerError('KEY_UNFOLLOWED', message, key.name)
}

/**
 * Opens a checkpoint by whichever key of the log signed it. Refuses one that a key signed after another had followed it, and one of an earlier
 * epoch that this log does not continue: what was signed there is lost. Input is hostile.
 */
export function openUnder({ spans, key }: KeyChain, note: string): Checkpoint {
  const { signatures } = readNote(note)
  const signing = spans.findLast((span) => signatures.some(({ name, id }) => name === span.key.name && equalBytes(id, span.key.id)))
  const checkpoint = openCheckpoint(note, signing?.key ?? key)
  if (signing?.next) assertContinued(checkpoint, signing.next)
  if (checkpoint.size <= (signing?.from ?? -1))
    throw new LedgerError('KEY_RETIRED', `a key signed a log of ${checkpoint.size} before its time`)
  return checkpoint
}

function assertContinued({ size, root }: Checkpoint, { after, reason, epoch }: Succession): void {
  if (size < after.size || (size === after.size && equalBytes(root, after.root))) return
  if (reason === 'rotated')
    throw new LedgerError('KEY_RETIRED', `a checkpoint of ${size} entries by a key that was followed at ${after.size}`)
  const message = `a checkpoint of ${size} entries was signed before epoch ${epoch} (${reason}), and this log continues ${after.size} of them`
  throw new LedgerError('EPOCH_LOST', message, String(size))
}
