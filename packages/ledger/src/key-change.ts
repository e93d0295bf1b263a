import { equalBytes } from './bytes.ts'
import type { Entry } from './entry.ts'
import { LedgerError } from './errors.ts'
import type { VerifierKey } from './note.ts'
import { followKeys, type KeyChain, type SuccessionReason } from './succession.ts'

/** A key that follows another, as the entries of a log say it. */
export interface KeyChange {
  /** The entry from which on the key signs. */
  readonly entry: number
  readonly epoch: number
  /** The name of the log from here on. */
  readonly origin: string
  readonly reason: SuccessionReason
  /** How many entries of what was signed before this log continues. */
  readonly after: number
  /** How many entries are known to have been signed before: what is above `after` is not in this log. */
  readonly signed: number
  /** Whether the key before has signed it, too. */
  readonly isFollowed: boolean
}

/** Where in a log keys follow each other, met entry by entry. */
export class KeyChanges {
  readonly #met: { readonly entry: number; readonly note: string }[] = []

  add({ seq, notice }: Pick<Entry, 'seq' | 'notice'>): void {
    if (notice?.kind === 'policy' && notice.succession !== undefined) this.#met.push({ entry: seq, note: notice.succession })
  }

  /** The keys of the log, from the one that the reader trusts to the one that signed its head. Throws a `LedgerError` where they do not follow. */
  chain(trusted: VerifierKey): KeyChain {
    return followKeys(
      this.#met.map(({ note }) => note),
      trusted,
    )
  }

  /** What the entries say of their keys. Each must continue what it says that it continues: `roots` are those of the first entries, by their number. */
  report({ successions }: KeyChain, roots: ReadonlyMap<number, Uint8Array>): readonly KeyChange[] {
    return successions.map(({ key, epoch, reason, after, signed, isFollowed }, index) => {
      const entry = this.#met[index]?.entry ?? -1
      const root = roots.get(after.size)
      if (after.size > entry || !root || !equalBytes(root, after.root)) throw discontinued(epoch, after.size)
      return { entry, epoch, origin: key.name, reason, after: after.size, signed, isFollowed }
    })
  }
}

function discontinued(epoch: number, size: number): LedgerError {
  return new LedgerError(
    'ROOT_MISMATCH',
    `the log does not continue the ${size} entries that epoch ${epoch} says it continues`,
    String(size),
  )
}
