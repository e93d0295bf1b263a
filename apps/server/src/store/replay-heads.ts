import {
  concat,
  equalBytes,
  LedgerError,
  openUnder,
  parseCheckpoint,
  rangeRoot,
  type Checkpoint,
  type KeyChain,
  type Range,
} from '@assay/ledger'
import type { Tx } from './db.ts'

/** The keys of a log, and what is known to have been signed last. */
export interface LogVerifier {
  readonly chain: KeyChain
  /** The text of a checkpoint under the name that signs, kept outside the database; null where none is. */
  readonly signed: string | null
}

/** Holds the log against every checkpoint that was signed. */
export interface HeadChecker {
  /** What does not hold once the log has grown to this range. */
  readonly at: (range: Range) => readonly LedgerError[]
  /** The most entries that any checkpoint speaks of. */
  readonly newest: number
}

/** A checker of the stored checkpoints, where it is known who signs, and of the one that is kept outside, which convicts a database that was rolled back or rewritten. */
export async function headChecker(tx: Tx, verifier: LogVerifier | null): Promise<HeadChecker> {
  const stored = await tx.selectFrom('checkpoint').select(['size', 'root', 'note', 'peaks']).orderBy('size').execute()
  const bySize = new Map(stored.map((checkpoint) => [Number(checkpoint.size), checkpoint]))
  const kept = verifier === null || verifier.signed === null ? null : parseCheckpoint(verifier.signed)
  return {
    at: (range) => [
      ...(verifier ? checkStored(bySize.get(range.size), range, verifier.chain) : []),
      ...(kept?.size === range.size ? checkKept(kept, range) : []),
    ],
    newest: Math.max(Number(stored.at(-1)?.size ?? 0), kept?.size ?? 0),
  }
}

function checkKept({ root }: Checkpoint, range: Range): readonly LedgerError[] {
  if (equalBytes(rangeRoot(range), root)) return []
  return [new LedgerError('ROOT_MISMATCH', `the log up to ${range.size} is not what was signed`, String(range.size))]
}

interface Stored {
  readonly root: Buffer
  readonly peaks: Buffer
  readonly note: string
}

function checkStored(stored: Stored | undefined, range: Range, chain: KeyChain): readonly LedgerError[] {
  if (!stored) return []
  const root = rangeRoot(range)
  if (
    equalBytes(root, stored.root) &&
    equalBytes(stored.peaks, concat(...range.peaks)) &&
    signs(stored.note, { size: range.size, root, chain })
  )
    return []
  return [new LedgerError('ROOT_MISMATCH', `the log up to ${range.size} is not what its checkpoint signs`, String(range.size))]
}

interface Head {
  readonly size: number
  readonly root: Uint8Array
  readonly chain: KeyChain
}

function signs(note: string, { size, root, chain }: Head): boolean {
  try {
    const checkpoint = openUnder(chain, note)
    return checkpoint.size === size && equalBytes(checkpoint.root, root)
  } catch {
    return false
  }
}
