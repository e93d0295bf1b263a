import { equalBytes, fromUtf8, toHex } from './bytes.ts'
import { checkChains, decodeAt, type Leaf } from './chain.ts'
import { openCheckpoint, parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import { cosignedTimes, type CosignerKey } from './cosignature.ts'
import type { Entry } from './entry.ts'
import { LedgerError, type LedgerErrorCode } from './errors.ts'
import { KeyChanges, type KeyChange } from './key-change.ts'
import { appendLeaves, emptyRange, leafHash, merkleRoot, rangeRoot } from './merkle.ts'
import { formatVerifierKey, noteFromBytes, parseVerifierKey, splitNotes, type VerifierKey } from './note.ts'
import { checkManifest, file, filesIn, openZip, readLines, type PackFiles } from './pack-archive.ts'
import { checkRecords, notShown, parseRecord, scopeIn, WHOLE, type PackRecord, type PackScope } from './pack-record.ts'
import { openUnder, type KeyChain } from './succession.ts'
import { provableInterval, type Interval } from './time.ts'

/**
 * An evidence pack: a ZIP of stored files whose MANIFEST, a signed note, lists the SHA-256 of every other file.
 * The archive has one spelling only, so that any changed byte is found.
 */

/** Between which moments the last change of a record was written, as the reader's witnesses prove it, in seconds since 1970. */
export interface Written extends Interval {
  readonly recordId: string
}

export interface PackProblem {
  readonly code: LedgerErrorCode
  readonly message: string
  readonly subject: string | null
}

export interface PackReport {
  readonly ok: boolean
  readonly origin: string | null
  readonly size: number | null
  readonly root: string | null
  readonly records: number
  /** How many of the witnesses that the reader trusts vouch for the checkpoint. */
  readonly witnesses: number
  readonly scope: PackScope
  /** How many witnesses the log's own policy asks for, and how many it names; null where the log has no policy. */
  readonly policy: { readonly threshold: number; readonly witnesses: number } | null
  /** Where another key began to sign, the first first. One that is not a rotation began an epoch: what was signed before may be lost. */
  readonly keys: readonly KeyChange[]
  /** Empty unless the reader named witnesses. */
  readonly written: readonly Written[]
  /** Empty when everything holds; otherwise what does not, the first to be found first. */
  readonly problems: readonly PackProblem[]
  /** What a pack cannot show, so that nobody reads more into it. */
  readonly notProven: readonly string[]
}

const NOT_PROVEN = [
  'that the Statement of Applicability, the audit and the pages in it follow from its records: they are signed, and were not derived again',
  'that what the records say is true',
  'that every event was recorded',
  'the exact time of a change: times are claims of the application',
  'who stands behind a pseudonym',
]
const NOT_WITNESSED = 'that others were shown the same log: no witness that you trust has signed this checkpoint'

/**
 * Verifies a pack offline. `pinned` is the key the reader trusts; without it the key inside the pack is used,
 * which shows that the pack is whole but not whose it is. Input is hostile; never throws on it.
 */
export function verifyPack(pack: Uint8Array, pinned?: string, witnesses: readonly CosignerKey[] = []): PackReport {
  const found: Found = { checkpoint: null, records: 0, witnesses: 0, scope: WHOLE, policy: null, keys: [], written: [] }
  try {
    const problems = examine(pack, { pinned, witnesses }, found)
    return report(found, problems, pinned)
  } catch (error) {
    const problem = error instanceof LedgerError ? error : new LedgerError('PACK_MALFORMED', `unreadable: ${String(error)}`)
    return report(found, [problem], pinned)
  }
}

interface Found {
  checkpoint: Checkpoint | null
  records: number
  witnesses: number
  scope: PackScope
  policy: PackReport['policy']
  keys: readonly KeyChange[]
  written: readonly Written[]
}

function report(found: Found, problems: readonly LedgerError[], pinned: string | undefined): PackReport {
  const { checkpoint } = found
  return {
    ok: problems.length === 0,
    origin: checkpoint?.origin ?? null,
    size: checkpoint?.size ?? null,
    root: checkpoint ? toHex(checkpoint.root) : null,
    records: found.records,
    witnesses: found.witnesses,
    scope: found.scope,
    policy: found.policy,
    keys: found.keys,
    written: found.written,
    problems: problems.map(({ code, message, subject }) => ({ code, message, subject: subject ?? null })),
    notProven: [
      ...(pinned ? [] : ['whose log this is: compare vkey.txt with a key you were given another way']),
      ...NOT_PROVEN,
      ...found.keys.flatMap(lostIn),
      ...notShown(found.scope),
      ...(found.witnesses > 0 ? [] : [NOT_WITNESSED]),
    ],
  }
}

function lostIn({ epoch, after, signed }: KeyChange): readonly string[] {
  return signed > after
    ? [`what the entries from ${after} to ${signed - 1} said before epoch ${epoch}: they were signed, and are not in this log`]
    : []
}

interface Trust {
  readonly pinned: string | undefined
  readonly witnesses: readonly CosignerKey[]
}

function examine(pack: Uint8Array, { pinned, witnesses }: Trust, found: Found): readonly LedgerError[] {
  const files = openZip(pack)
  const key = keyIn(files)
  checkManifest(files, key)
  const note = noteFromBytes(file(files, 'checkpoint'))
  found.checkpoint = openCheckpoint(note, key)
  found.witnesses = cosignedTimes(note, witnesses).length
  const entries = checkEntries(readLines(file(files, 'entries.jsonl')), found.checkpoint)
  const changes = new KeyChanges()
  for (const { entry } of entries) changes.add(entry)
  const chain = chainTo(key, changes, pinned)
  found.keys = changes.report(chain, rootsAfter(chain, entries))
  const records = readLines(file(files, 'records.jsonl')).map(parseRecord)
  const latest = latestOf(entries)
  found.records = records.length
  found.scope = scopeIn(files)
  found.policy = policyIn(entries)
  found.written = writtenIn(latest, [...checkKept(files, chain, entries), note], witnesses)
  return [...checkChains(entries), ...checkRecords(records, latest, found.scope)]
}

function policyIn(leaves: readonly Leaf[]): PackReport['policy'] {
  const notice = leaves.findLast(({ entry }) => entry.notice?.kind === 'policy')?.entry.notice
  return notice?.kind === 'policy' ? { threshold: notice.witnesses.threshold, witnesses: notice.witnesses.keys.length } : null
}

/** The earlier checkpoints of a pack, each of which the entries must hash to. */
function checkKept(files: PackFiles, chain: KeyChain, leaves: readonly Leaf[]): readonly string[] {
  const paths = ['checkpoints.txt', 'timestamp/checkpoint']
  const notes = paths.flatMap((path) => (files[path] ? splitNotes(noteFromBytes(files[path])) : []))
  const sorted = notes.toSorted((one, other) => sizeOf(one) - sizeOf(other))
  let range = emptyRange
  for (const note of sorted) {
    const { size, root } = openUnder(chain, note)
    if (size > leaves.length) throw new LedgerError('SIZE_MISMATCH', `a checkpoint of ${size} entries over ${leaves.length}`, String(size))
    range = appendLeaves(
      range,
      leaves.slice(range.size, size).map(({ hash }) => hash),
    )
    if (!equalBytes(rangeRoot(range), root))
      throw new LedgerError('ROOT_MISMATCH', `the log up to ${size} is not what its checkpoint signs`, String(size))
  }
  return notes
}

function sizeOf(note: string): number {
  return parseCheckpoint(note).size
}

/** For each record the interval of its last change, where every one of the reader's witnesses is asked for. */
function writtenIn(latest: ReadonlyMap<string, Entry>, notes: readonly string[], witnesses: readonly CosignerKey[]): readonly Written[] {
  if (witnesses.length === 0) return []
  const cosigned = notes.map((note) => ({ size: sizeOf(note), times: cosignedTimes(note, witnesses) }))
  return [...latest].map(([recordId, { seq }]) => ({ recordId, ...provableInterval(seq, cosigned, witnesses.length) }))
}

function latestOf(leaves: readonly Leaf[]): ReadonlyMap<string, Entry> {
  return new Map(leaves.map(({ entry }) => [entry.recordId, entry]))
}

/** A file of a pack; null where it has none of this path. For a pack that was verified. */
export function packFile(pack: Uint8Array, path: string): Uint8Array | null {
  return filesIn(pack)[path] ?? null
}

/** The records that a pack discloses. For a pack that was verified: what is listed and signed is not looked at again. Throws a `LedgerError` where it is no archive. */
export function packRecords(pack: Uint8Array): readonly PackRecord[] {
  return packRecordsIn(file(filesIn(pack), 'records.jsonl'))
}

/** The records on the lines of `records.jsonl`. */
export function packRecordsIn(bytes: Uint8Array): readonly PackRecord[] {
  return readLines(bytes).map(parseRecord)
}

function checkEntries(encoded: readonly Uint8Array[], checkpoint: Checkpoint): readonly Leaf[] {
  if (encoded.length !== checkpoint.size) {
    throw new LedgerError('SIZE_MISMATCH', `${encoded.length} entries under a checkpoint of ${checkpoint.size}`, 'entries.jsonl')
  }
  const leaves = encoded.map((bytes, seq) => ({ entry: decodeAt(bytes, seq), hash: leafHash(bytes) }))
  if (!equalBytes(merkleRoot(leaves.map((leaf) => leaf.hash)), checkpoint.root)) {
    throw new LedgerError('ROOT_MISMATCH', 'the entries do not hash to the signed root', 'entries.jsonl')
  }
  return leaves
}

function keyIn(files: PackFiles): VerifierKey {
  return parseVerifierKey(fromUtf8(file(files, 'vkey.txt')).slice(0, -1))
}

/** The keys of the log, from the one that the reader trusts to the one inside. */
function chainTo(inside: VerifierKey, changes: KeyChanges, pinned: string | undefined): KeyChain {
  const trusted = pinned === undefined ? inside : pinnedKey(pinned)
  const chain = trusted && changes.chain(trusted)
  if (!chain || formatVerifierKey(chain.key) !== formatVerifierKey(inside))
    throw new LedgerError('SIGNATURE_MISSING', 'the pack is not signed by the key you trust, nor by one that follows it')
  return chain
}

function pinnedKey(text: string): VerifierKey | null {
  try {
    return parseVerifierKey(text.trim())
  } catch {
    return null
  }
}

/** The roots of the first entries that keys say they continue. */
function rootsAfter({ successions }: KeyChain, leaves: readonly Leaf[]): ReadonlyMap<number, Uint8Array> {
  const roots = new Map<number, Uint8Array>()
  let range = emptyRange
  for (const { after } of successions) {
    range = appendLeaves(
      range,
      leaves.slice(range.size, after.size).map(({ hash }) => hash),
    )
    roots.set(range.size, rangeRoot(range))
  }
  return roots
}
