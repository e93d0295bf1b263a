import { fromBase64, fromUtf8, toBase64 } from './bytes.ts'
import { cosignedTimes, type CosignerKey } from './cosignature.ts'
import type { Checkpoint } from './checkpoint.ts'
import { verifyDisclosure, type Disclosure } from './disclosure.ts'
import { decodeEntry, type Entry } from './entry.ts'
import { LedgerError } from './errors.ts'
import { canonicalJson, parseCanonicalJson, type Json } from './json.ts'
import { leafHash, verifyInclusion, type Proof } from './merkle.ts'
import { parseVerifierKey, splitNotes } from './note.ts'
import { followKeys, openUnder, type Succession } from './succession.ts'
import { provableInterval, type Interval } from './time.ts'

/**
 * A receipt: one entry, its place in the log, and what of the record it shows, as a `tlog-proof` (c2sp.org/tlog-proof).
 * Its `extra` line carries the entry and the disclosures; none of it is trusted before it hashes into the signed root.
 */

const HEADER = 'c2sp.org/tlog-proof@v1'
const HASH_SIZE = 32
const MAX_RECEIPT = 1_000_000
const MAX_PROOF = 64

/** What a receipt is made of. */
export interface ReceiptParts {
  readonly index: number
  readonly entry: Uint8Array
  readonly disclosures: readonly Disclosure[]
  readonly proof: Proof
  /** The signed note of the checkpoint. */
  readonly checkpoint: string
  /** That of the last witnessed checkpoint without the entry, for whoever asks since when it can have been there. */
  readonly earlier?: string | null
  /** The notes by which the log's keys follow each other, the oldest first. */
  readonly keys?: readonly string[]
}

/** What a receipt shows, once everything in it holds. */
export interface Receipt {
  readonly checkpoint: Checkpoint
  readonly entry: Entry
  readonly leafHash: Uint8Array
  /** The signed note with every line of it, for whoever holds it against witnesses. */
  readonly note: string
  /** The signed note of an earlier checkpoint of the same log, without the entry; null where the receipt has none. */
  readonly earlier: string | null
  /** By which notes the key that signs it came to be, the oldest first. */
  readonly successions: readonly Succession[]
  /** The fields it discloses, by JSON Pointer. */
  readonly shown: Readonly<Record<string, Json>>
}

/** The text of a receipt. */
export function writeReceipt({ index, entry, disclosures, proof, checkpoint, earlier = null, keys = [] }: ReceiptParts): string {
  const extra = canonicalJson({
    disclosures,
    entry: toBase64(entry),
    ...(earlier !== null && { earlier }),
    ...(keys.length > 0 && { keys: keys.join('') }),
  })
  return [HEADER, `extra ${toBase64(extra)}`, `index ${index}`, ...proof.map(toBase64), '', checkpoint].join('\n')
}

/** Verifies a receipt offline against a pinned key, or one that follows it. Input is hostile; throws a `LedgerError` that says what does not hold. */
export function openReceipt(text: string, vkey: string): Receipt {
  const { index, proof, note, extra } = parse(text)
  const { bytes, disclosures, earlier, keys } = parseExtra(extra)
  const chain = followKeys(splitNotes(keys), parseVerifierKey(vkey.trim()))
  const checkpoint = openUnder(chain, note)
  const hash = leafHash(bytes)
  const claim = { index: BigInt(index), size: BigInt(checkpoint.size), leafHash: hash, root: checkpoint.root }
  if (!verifyInclusion(claim, proof)) throw new LedgerError('PROOF_INVALID', `the log does not hold this entry at ${index}`, String(index))
  const entry = decodeEntry(bytes)
  if (entry.seq !== index) throw new LedgerError('ENTRY_MALFORMED', `entry ${entry.seq} stands at ${index}`, String(index))
  for (const disclosure of disclosures) verifyDisclosure(entry.fields, disclosure)
  if (earlier !== null && openUnder(chain, earlier).size > index)
    throw new LedgerError('PROOF_INVALID', 'the earlier checkpoint is not earlier than the entry', String(index))
  return {
    checkpoint,
    note,
    earlier,
    successions: chain.successions,
    entry,
    leafHash: hash,
    shown: Object.fromEntries(disclosures.map(({ path, value }) => [path, value])),
  }
}

interface Parsed {
  readonly index: number
  readonly proof: Proof
  readonly note: string
  readonly extra: Uint8Array
}

function parse(text: string): Parsed {
  const end = text.indexOf('\n\n')
  if (text.length > MAX_RECEIPT || end < 0) throw malformed()
  const [header, extra = '', index = '', ...hashes] = text.slice(0, end).split('\n')
  const proof = hashes.map(fromBase64)
  if (header !== HEADER || !isProof(proof)) throw malformed()
  return { index: indexOf(index), proof, note: text.slice(end + 2), extra: extraOf(extra) }
}

function indexOf(line: string): number {
  const index = /^index (0|[1-9]\d{0,14})$/.exec(line)?.[1]
  if (index === undefined) throw malformed()
  return Number(index)
}

function extraOf(line: string): Uint8Array {
  const extra = fromBase64(/^extra (\S+)$/.exec(line)?.[1] ?? '-')
  if (!extra) throw malformed()
  return extra
}

function isProof(hashes: readonly (Uint8Array | null)[]): hashes is Proof {
  return hashes.length <= MAX_PROOF && hashes.every((hash) => hash?.length === HASH_SIZE)
}

interface Extra {
  readonly bytes: Uint8Array
  readonly disclosures: readonly Disclosure[]
  readonly earlier: string | null
  readonly keys: string
}

function parseExtra(extra: Uint8Array): Extra {
  const value = parseCanonicalJson(extra)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed()
  const { entry, disclosures, earlier, keys, ...more } = value as { readonly [key: string]: Json }
  const bytes = typeof entry === 'string' ? fromBase64(entry) : null
  if (!bytes || !isList(disclosures) || Object.keys(more).length > 0) throw malformed()
  return { bytes, disclosures, earlier: noteIn(earlier), keys: noteIn(keys) ?? '' }
}

/** Each is checked, member by member, before anything of it is believed. */
function isList(value: Json | undefined): value is Json & readonly Disclosure[] {
  return Array.isArray(value)
}

function noteIn(value: Json | undefined): string | null {
  if (value === undefined || value === null || typeof value === 'string') return value ?? null
  throw malformed()
}

/** Between which moments a receipt's entry was written, as those of `witnesses` prove it who signed its checkpoints. */
export function receiptInterval(
  { entry, checkpoint, note, earlier }: Receipt,
  witnesses: readonly CosignerKey[],
  threshold: number,
): Interval {
  const later = { size: checkpoint.size, times: cosignedTimes(note, witnesses) }
  const before = earlier === null ? [] : [{ size: entry.seq, times: cosignedTimes(earlier, witnesses) }]
  return provableInterval(entry.seq, [...before, later], threshold)
}

/** A receipt as a file holds it. */
export function receiptFromBytes(bytes: Uint8Array): string {
  try {
    return fromUtf8(bytes)
  } catch {
    throw malformed()
  }
}

function malformed(): LedgerError {
  return new LedgerError('PROOF_INVALID', 'not a receipt')
}
