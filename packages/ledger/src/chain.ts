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
  const chains = new Chains()
  for (const leaf of leaves) chains.add(leaf)
  return chains.problems
}

/** The chains of all records of a log, entry by entry: nothing of an entry is kept but what the next one must name. */
export class Chains {
  /** Every entry that does not follow, in order. */
  readonly problems: LedgerError[] = []
  readonly #latest = new Map<string, Link>()

  /** How many records have entries. */
  get records(): number {
    return this.#latest.size
  }

  add({ entry, hash }: Leaf): void {
    const { seq, recordId, recordVersion } = entry
    if (!follows(entry, this.#latest.get(recordId)))
      this.problems.push(new LedgerError('VERSION_GAP', `entry ${seq} does not follow the record's previous entry`, recordId))
    this.#latest.set(recordId, { seq, recordVersion, hash })
  }
}

/** What the next entry of a record must name. */
interface Link {
  readonly seq: number
  readonly recordVersion: number
  readonly hash: Uint8Array
}

function follows({ prevRecordEntry: link, recordVersion }: Entry, previous: Link | undefined): boolean {
  if (!previous || !link) return !previous && !link && recordVersion === 1
  return recordVersion === previous.recordVersion + 1 && link.seq === previous.seq && link.leafHash === toHex(previous.hash)
}
