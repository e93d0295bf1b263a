import { LedgerError, type Entry } from '@assay/ledger'
import type { Opened } from './payload.ts'

/** Entries whose values can no longer be read, until a later entry of their record says that they were erased. */
export class Erasures {
  readonly #open = new Map<string, number[]>()
  count = 0

  meet({ recordId, notice, seq }: Entry, opened: Opened): void {
    if (notice?.kind === 'erasure') {
      this.count += this.#open.get(recordId)?.length ?? 0
      this.#open.delete(recordId)
    }
    if (opened === 'gone') this.#open.set(recordId, [...(this.#open.get(recordId) ?? []), seq])
  }

  unexplained(): readonly LedgerError[] {
    return [...this.#open].map(
      ([id, seqs]) =>
        new LedgerError('PAYLOAD_LOST', `what entries ${seqs.slice(0, 20).join(', ')} say of ${id} is lost, and no entry erased it`, id),
    )
  }
}
