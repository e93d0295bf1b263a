import { unzipSync, zipSync, type Zippable } from 'fflate'
import { equalBytes, lines, sha256, toHex, utf8 } from './bytes.ts'
import { LedgerError } from './errors.ts'
import { canonicalJson } from './json.ts'
import { noteFromBytes, openNote, signNote, type SignerKey, type VerifierKey } from './note.ts'

/** The archive of a pack: a ZIP of stored files in its one spelling, and the signed list of what is in it. */

const HEADER = 'assay.evidence-pack/v1'
const REQUIRED = ['checkpoint', 'entries.jsonl', 'records.jsonl', 'vkey.txt'] as const
const EPOCH = new Date(1980, 0, 1)

/** Files by their paths. */
export type PackFiles = Readonly<Record<string, Uint8Array>>

/** Lines of canonical JSON, one value a line. */
export function jsonLines(values: readonly unknown[]): Uint8Array {
  return lines(values.map(canonicalJson))
}

/** Seals files into a pack signed by the log's key. The files must include those a verifier needs. */
export function sealPack(files: PackFiles, key: SignerKey): Uint8Array {
  const sums = Object.entries(files).map(([path, bytes]) => ({ path, sha256: toHex(sha256(bytes)) }))
  return zip({ ...files, MANIFEST: utf8(packManifest(sums, key)) })
}

/** The signed list of what is in a pack, for its file `MANIFEST`. */
export function packManifest(files: readonly { readonly path: string; readonly sha256: string }[], key: SignerKey): string {
  const listed = files.map(({ path, sha256: sum }) => `${sum}  ${path}\n`)
  return signNote(`${HEADER}\n${listed.toSorted().join('')}`, key)
}

/** The files of an archive. Refuses every spelling but the one. Input is hostile. */
export function openZip(pack: Uint8Array): PackFiles {
  const files = filesIn(pack)
  if (!equalBytes(zip(files), pack)) throw new LedgerError('PACK_MALFORMED', 'the archive is not in the one form that a pack has')
  return files
}

/** The files of an archive, in whatever spelling: for one that was opened before. */
export function filesIn(pack: Uint8Array): PackFiles {
  try {
    return unzipSync(pack, { filter: (entry) => refuseCompressed(entry.compression, entry.name) })
  } catch (cause) {
    if (cause instanceof LedgerError) throw cause
    throw new LedgerError('PACK_MALFORMED', `not a ZIP archive: ${String(cause)}`)
  }
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

/** Holds every file against the signed list. */
export function checkManifest(files: PackFiles, key: VerifierKey): void {
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

/** The lines of a file, each without its end. */
export function readLines(bytes: Uint8Array): readonly Uint8Array[] {
  const found: Uint8Array[] = []
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(LINE_FEED, at)
    if (end === -1) throw new LedgerError('PACK_MALFORMED', 'a line without an end')
    found.push(bytes.subarray(at, end))
    at = end + 1
  }
  return found
}

const LINE_FEED = 10

/** A file that must be there. */
export function file(files: PackFiles, path: string): Uint8Array {
  const bytes = files[path]
  if (!bytes) throw new LedgerError('FILE_MISSING', `${path} is missing`, path)
  return bytes
}
