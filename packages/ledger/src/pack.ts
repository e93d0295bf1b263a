import { unzipSync, zipSync, type Zippable } from 'fflate'
import { equalBytes, fromBase64, fromUtf8, lines, sha256, toHex, utf8 } from './bytes.ts'
import { checkChains, decodeAt, type Leaf } from './chain.ts'
import { openCheckpoint, type Checkpoint } from './checkpoint.ts'
import { cosignedTimes, type CosignerKey } from './cosignature.ts'
import type { Entry } from './entry.ts'
import { LedgerError, type LedgerErrorCode } from './errors.ts'
import { commitFields } from './fields.ts'
import { canonicalJson, parseCanonicalJson, type Json } from './json.ts'
import { leafHash, merkleRoot } from './merkle.ts'
import { noteFromBytes, openNote, parseVerifierKey, signNote, type SignerKey, type VerifierKey } from './note.ts'

/**
 * An evidence pack: a ZIP of stored files whose MANIFEST, a signed note, lists the SHA-256 of every other file.
 * The archive has one spelling only, so that any changed byte is found.
 */

const HEADER = 'assay.evidence-pack/v1'
const REQUIRED = ['checkpoint', 'entries.jsonl', 'records.jsonl', 'vkey.txt'] as const
const EPOCH = new Date(1980, 0, 1)

export type PackFiles = Readonly<Record<string, Uint8Array>>

/** One record as a pack discloses it: its whole state and the salts that open the commitments. */
export interface PackRecord {
  readonly id: string
  readonly register: string
  readonly version: number
  /** The committed fields: the record's state with `$key` and `$archived`. */
  readonly state: Readonly<Record<string, unknown>>
  /** JSON Pointer to base64 salt. */
  readonly salts: Readonly<Record<string, string>>
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
  /** Empty when everything holds; otherwise what does not, the first to be found first. */
  readonly problems: readonly PackProblem[]
  /** What a pack cannot show, so that nobody reads more into it. */
  readonly notProven: readonly string[]
}

const NOT_PROVEN = [
  'that what the records say is true',
  'that every event was recorded',
  'the exact time of a change: times are claims of the application',
  'who stands behind a pseudonym',
]
const NOT_WITNESSED = 'that others were shown the same log: no witness that you trust has signed this checkpoint'

/** Lines of canonical JSON, one value a line. */
export function jsonLines(values: readonly unknown[]): Uint8Array {
  return lines(values.map(canonicalJson))
}

/** Seals files into a pack signed by the log's key. The files must include those a verifier needs. */
export function sealPack(files: PackFiles, key: SignerKey): Uint8Array {
  const listed = Object.entries(files).map(([path, bytes]) => `${toHex(sha256(bytes))}  ${path}\n`)
  const manifest = signNote(`${HEADER}\n${listed.toSorted().join('')}`, key)
  return zip({ ...files, MANIFEST: utf8(manifest) })
}

/**
 * Verifies a pack offline. `pinned` is the key the reader trusts; without it the key inside the pack is used,
 * which shows that the pack is whole but not whose it is. Input is hostile; never throws on it.
 */
export function verifyPack(pack: Uint8Array, pinned?: string, witnesses: readonly CosignerKey[] = []): PackReport {
  const found: Found = { checkpoint: null, records: 0, witnesses: 0 }
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
    problems: problems.map(({ code, message, subject }) => ({ code, message, subject: subject ?? null })),
    notProven: [
      ...(pinned ? [] : ['whose log this is: compare vkey.txt with a key you were given another way']),
      ...NOT_PROVEN,
      ...(found.witnesses > 0 ? [] : [NOT_WITNESSED]),
    ],
  }
}

interface Trust {
  readonly pinned: string | undefined
  readonly witnesses: readonly CosignerKey[]
}

function examine(pack: Uint8Array, { pinned, witnesses }: Trust, found: Found): readonly LedgerError[] {
  const files = openZip(pack)
  const key = chooseKey(files, pinned)
  checkManifest(files, key)
  const note = noteFromBytes(file(files, 'checkpoint'))
  found.checkpoint = openCheckpoint(note, key)
  found.witnesses = cosignedTimes(note, witnesses).length
  const entries = checkEntries(readLines(file(files, 'entries.jsonl')), found.checkpoint)
  const records = readLines(file(files, 'records.jsonl')).map(parseRecord)
  found.records = records.length
  return [...checkChains(entries), ...checkRecords(records, entries)]
}

/** The records that a pack discloses. For a pack that was verified; throws a `LedgerError` on any other. */
export function packRecords(pack: Uint8Array): readonly PackRecord[] {
  return readLines(file(openZip(pack), 'records.jsonl')).map(parseRecord)
}

function openZip(pack: Uint8Array): PackFiles {
  let files: PackFiles
  try {
    files = unzipSync(pack, { filter: (entry) => refuseCompressed(entry.compression, entry.name) })
  } catch (cause) {
    if (cause instanceof LedgerError) throw cause
    throw new LedgerError('PACK_MALFORMED', `not a ZIP archive: ${String(cause)}`)
  }
  if (!equalBytes(zip(files), pack)) throw new LedgerError('PACK_MALFORMED', 'the archive is not in the one form that a pack has')
  return files
}

function refuseCompressed(compression: number, name: string): boolean {
  if (compression !== 0) throw new LedgerError('PACK_MALFORMED', 'a pack holds stored files only', name)
  return true
}

function zip(files: PackFiles): Uint8Array {
  const sorted: Zippable = {}
  for (const path of Object.keys(files).toSorted()) sorted[path] = [file(files, path), { level: 0, mtime: EPOCH }]
  return zipSync(sorted)
}

function chooseKey(files: PackFiles, pinned: string | undefined): VerifierKey {
  const inside = fromUtf8(file(files, 'vkey.txt'))
  if (pinned !== undefined && `${pinned.trim()}\n` !== inside)
    throw new LedgerError('SIGNATURE_MISSING', 'the pack is not signed by the key you trust')
  return parseVerifierKey(inside.slice(0, -1))
}

function checkManifest(files: PackFiles, key: VerifierKey): void {
  const [header, ...listed] = openNote(noteFromBytes(file(files, 'MANIFEST')), key)
    .split('\n')
    .slice(0, -1)
  if (header !== HEADER) throw new LedgerError('PACK_MALFORMED', `the manifest is not ${HEADER}`, 'MANIFEST')
  const sums = new Map(listed.map((line) => [line.slice(66), line.slice(0, 64)]))
  for (const path of REQUIRED) if (!sums.has(path)) throw new LedgerError('FILE_MISSING', `${path} is not in the manifest`, path)
  for (const [path, sum] of sums) checkFile(path, file(files, path), sum)
  for (const path of Object.keys(files)) {
    if (path !== 'MANIFEST' && !sums.has(path)) throw new LedgerError('FILE_UNLISTED', `${path} is not in the manifest`, path)
  }
}

function checkFile(path: string, bytes: Uint8Array, sum: string): void {
  if (toHex(sha256(bytes)) !== sum) throw new LedgerError('FILE_CHANGED', `${path} differs from the manifest`, path)
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

function checkRecords(records: readonly PackRecord[], leaves: readonly Leaf[]): readonly LedgerError[] {
  const latest = new Map(leaves.map(({ entry }) => [entry.recordId, entry]))
  const shown = new Set(records.map((record) => record.id))
  const missing = [...latest.values()].filter((entry) => !shown.has(entry.recordId))
  return [
    ...records.flatMap((record) => checkRecord(record, latest.get(record.id)) ?? []),
    ...missing.map(
      (entry) => new LedgerError('ENTRY_WITHOUT_RECORD', `${entry.register} ${entry.recordId} has entries and no record`, entry.recordId),
    ),
  ]
}

/** The state binding: whether a live record is what its latest entry committed to. Null when it holds. */
export function checkRecord(record: PackRecord, latest: Entry | undefined): LedgerError | null {
  const name = String(record.state['$key'] ?? record.id)
  if (!latest) return new LedgerError('RECORD_WITHOUT_ENTRY', `${name} was never entered in the ledger`, name)
  if (record.version !== latest.recordVersion) {
    return new LedgerError('VERSION_GAP', `${name} is at version ${record.version}, its last entry at ${latest.recordVersion}`, name)
  }
  const { root, count } = commitFields(record.state, decodeSalts(record.salts))
  const holds = root === latest.fields.root && count === latest.fields.count && record.register === latest.register
  return holds ? null : new LedgerError('RECORD_CHANGED', `${name} was changed behind the ledger's back`, name)
}

function decodeSalts(salts: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(salts).map(([path, salt]) => [path, fromBase64(salt) ?? new Uint8Array()]))
}

function parseRecord(bytes: Uint8Array): PackRecord {
  const value = parseCanonicalJson(bytes)
  if (!isRecord(value)) throw new LedgerError('STATE_MALFORMED', 'not a record', 'records.jsonl')
  return value
}

function isRecord(value: Json): value is Json & PackRecord {
  if (typeof value !== 'object' || value === null || !('id' in value && 'register' in value && 'version' in value)) return false
  return typeof value['id'] === 'string' && isMap(value['state']) && isMap(value['salts'])
}

function isMap(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function readLines(bytes: Uint8Array): readonly Uint8Array[] {
  const text = fromUtf8(bytes)
  if (text === '') return []
  if (!text.endsWith('\n')) throw new LedgerError('PACK_MALFORMED', 'a line without an end')
  return text.slice(0, -1).split('\n').map(utf8)
}

function file(files: PackFiles, path: string): Uint8Array {
  const bytes = files[path]
  if (!bytes) throw new LedgerError('FILE_MISSING', `${path} is missing`, path)
  return bytes
}
