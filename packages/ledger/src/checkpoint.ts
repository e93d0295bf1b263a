import { fromBase64, toBase64 } from './bytes.ts'
import { LedgerError } from './errors.ts'
import { openNote, signNote, type SignerKey, type VerifierKey } from './note.ts'

/** The head of a log at one size (c2sp.org/tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
}

/** The signed note of a checkpoint. The key's name is the log's origin. */
export function signCheckpoint(checkpoint: Checkpoint, key: SignerKey): string {
  return signNote(`${checkpoint.origin}\n${checkpoint.size}\n${toBase64(checkpoint.root)}\n`, key)
}

/** Verifies the signature, then parses. Refuses another origin than the key's. Input is hostile. */
export function openCheckpoint(note: string, key: VerifierKey): Checkpoint {
  const checkpoint = parseCheckpoint(openNote(note, key))
  if (checkpoint.origin !== key.name) throw new LedgerError('ORIGIN_MISMATCH', `checkpoint of ${checkpoint.origin}, key of ${key.name}`)
  return checkpoint
}

/** Parses a checkpoint body; extension lines are allowed and ignored. */
export function parseCheckpoint(body: string): Checkpoint {
  const [origin, size, root64] = body.split('\n')
  const root = fromBase64(root64 ?? '')
  if (!origin || !isSize(size) || root?.length !== 32) {
    throw new LedgerError('CHECKPOINT_MALFORMED', 'a checkpoint is an origin, a size and a root')
  }
  return { origin, size: Number(size), root }
}

/** Plain decimal, and a number that we can count to. */
function isSize(text: string | undefined): boolean {
  return /^(?:0|[1-9]\d*)$/.test(text ?? '') && Number.isSafeInteger(Number(text))
}
