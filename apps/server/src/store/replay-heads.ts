import {
  equalBytes,
  LedgerError,
  openCheckpoint,
  parseCheckpoint,
  rangeRoot,
  type Checkpoint,
  type Range,
  type VerifierKey,
} from '@assay/ledger'
import type { Tx } from './db.ts'

/** The key of a log, and what it is known to have signed last. */
export interface LogVerifier extends VerifierKey {
  /** The text of a checkpoint, kept outside the database. */
  readonly signed?: { readonly last: () => string | null }
}

/** Holds the log against every checkpoint that was signed. */
export interface HeadChecker {
  /** What does not hold once the log has grown to this range. */
  readonly at: (range: Range) => readonly LedgerError[]
  /** The most entries that any checkpoint speaks of. */
  readonly newest: number
}

/** A checker of the stored checkpoints, and of the one that is kept outside, which convicts a database that was rolled back or rewritten. */
export async function headChecker(tx: Tx, key: LogVerifier): Promise<HeadChecker> {
  const stored = await tx.selectFrom('checkpoint').select(['size', 'root', 'note']).orderBy('size').execute()
  const bySize = new Map(stored.map((checkpoint) => [Number(checkpoint.size), checkpoint]))
  const text = key.signed?.last() ?? null
  const kept = text === null ? null : parseCheckpoint(text)
  return {
    at: (range) => [...checkStored(bySize.get(range.size), range, key), ...(kept?.size === range.size ? checkKept(kept, range) : [])],
    newest: Math.max(Number(stored.at(-1)?.size ?? 0), kept?.size ?? 0),
  }
}

function checkKept({ root }: Checkpoint, range: Range): readonly LedgerError[] {
  if (equalBytes(rangeRoot(range), root)) return []
  return [new LedgerError('ROOT_MISMATCH', `the log up to ${range.size} is not what was signed`, String(range.size))]
}

interface Stored {
  readonly root: Buffer
  readonly note: string
}

function checkStored(stored: Stored | undefined, range: Range, key: VerifierKey): readonly LedgerError[] {
  if (!stored) return []
  const root = rangeRoot(range)
  if (equalBytes(root, stored.root) && signs(stored.note, { size: range.size, root, key })) return []
  return [new LedgerError('ROOT_MISMATCH', `the log up to ${range.size} is not what its checkpoint signs`, String(range.size))]
}

interface Head {
  readonly size: number
  readonly root: Uint8Array
  readonly key: VerifierKey
}

function signs(note: string, { size, root, key }: Head): boolean {
  try {
    const checkpoint = openCheckpoint(note, key)
    return checkpoint.size === size && equalBytes(checkpoint.root, root)
  } catch {
    return false
  }
}
