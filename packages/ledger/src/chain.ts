import { toHex } from './bytes.ts'
import { decodeEntry, type Entry } from './entry.ts'
import { LedgerError } from './errors.ts'

/** An entry and its leaf hash. */
export interface Leaf {
  readonly entry: Entry
  readonly hash: Uint8Array
}

/** The entry that stands at a position, which it must name itself. Input is hostile. */
export function decodeAt(bytes: Uint8Array, seq: number): Entry {
  const entry = decodeEntry(bytes)
  if (entry.seq !== seq) throw new LedgerError('ENTRY_MALFORMED', `entry ${entry.seq} stands at ${seq}`, String(seq))
  return entry
}

/** Every entry that does not follow the previous one of its record. */
export function checkChains(leaves: readonly Leaf[]): readonly LedgerError[] {
  const latest = new Map<string, Leaf>()
  const problems: LedgerError[] = []
  for (const leaf of leaves) {
    const { entry } = leaf
    if (!follows(entry, latest.get(entry.recordId))) {
      problems.push(new LedgerError('VERSION_GAP', `entry ${entry.seq} does not follow the record's previous entry`, entry.recordId))
    }
    latest.set(entry.recordId, leaf)
  }
  return problems
}

function follows(entry: Entry, previous: Leaf | undefined): boolean {
  const link = entry.prevRecordEntry
  if (!previous || !link) return !previous && !link && entry.recordVersion === 1
  return (
    entry.recordVersion === previous.entry.recordVersion + 1 && link.seq === previous.entry.seq && link.leafHash === toHex(previous.hash)
  )
}
