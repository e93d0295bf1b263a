import { equalBytes, fromBase64, toBase64 } from './bytes.ts'
import { openCheckpoint, parseCheckpoint, type Checkpoint } from './checkpoint.ts'
import { cosign, type WitnessKey } from './cosignature.ts'
import { LedgerError } from './errors.ts'
import { merkleRoot, verifyConsistency, type Proof } from './merkle.ts'
import { readNote, type VerifierKey } from './note.ts'

/** What a witness does (c2sp.org/tlog-witness): it vouches for a checkpoint that extends the last one it saw, and for no other. */

const MAX_PROOF = 63
const HASH_SIZE = 32

/** What a log asks of a witness. */
export interface AddCheckpoint {
  /** The size that the log believes the witness saw last. */
  readonly old: number
  /** The consistency proof from there. */
  readonly proof: Proof
  /** The signed checkpoint. */
  readonly note: string
}

/** A log as a witness knows it. */
export interface WitnessedLog {
  /** The keys that may sign it: while one follows another there are two. */
  readonly keys: readonly VerifierKey[]
  /** The last checkpoint that the witness vouched for; null before the first. */
  readonly seen: Pick<Checkpoint, 'size' | 'root'> | null
}

export type WitnessAnswer =
  | { readonly status: 200; readonly line: string; readonly seen: Checkpoint }
  | { readonly status: 409; readonly size: number }
  /** What the log has signed, and does not extend what was seen: both together are worth keeping. */
  | { readonly status: 422; readonly refused: Checkpoint; readonly note: string }
  | { readonly status: 400 | 403 | 404 }

export interface Witnessing {
  readonly logOf: (origin: string) => WitnessedLog | null
  readonly key: WitnessKey
  /** Seconds since 1970. */
  readonly time: number
}

export function formatAddCheckpoint({ old, proof, note }: AddCheckpoint): string {
  return [`old ${old}`, ...proof.map(toBase64), '', note].join('\n')
}

/** Answers one request. Whoever calls it stores `seen` durably before the line leaves the house. Input is hostile. */
export function addCheckpoint(body: string, { logOf, key, time }: Witnessing): WitnessAnswer {
  const request = parse(body)
  const claimed = request && claimOf(request.note)
  if (!request || !claimed) return { status: 400 }
  const log = logOf(claimed.origin)
  if (!log) return { status: 404 }
  const checkpoint = verified(request.note, log.keys)
  if (!checkpoint) return { status: 403 }
  return judge(request, checkpoint, log.seen) ?? { status: 200, line: cosign(readNote(request.note).text, key, time), seen: checkpoint }
}

/** Why a checkpoint is refused; null where it extends what was seen. */
function judge({ old, proof, note }: AddCheckpoint, checkpoint: Checkpoint, seen: WitnessedLog['seen']): WitnessAnswer | null {
  const last = seen?.size ?? 0
  if (old > checkpoint.size) return { status: 400 }
  if (old !== last) return { status: 409, size: last }
  return extendsLast(checkpoint, seen, proof) ? null : { status: 422, refused: checkpoint, note }
}

/** There is one empty log, and every log extends it. Of one size there is one root. */
function extendsLast({ size, root }: Checkpoint, seen: WitnessedLog['seen'], proof: Proof): boolean {
  if (size === 0) return proof.length === 0 && equalBytes(root, merkleRoot([]))
  if (!seen || seen.size === 0) return proof.length === 0
  return verifyConsistency({ size1: BigInt(seen.size), size2: BigInt(size), root1: seen.root, root2: root }, proof)
}

/** The checkpoint that one of the keys has signed; a bad signature by any of them is none. */
function verified(note: string, keys: readonly VerifierKey[]): Checkpoint | null {
  const opened = keys.map((key) => attempt(() => openCheckpoint(note, key)))
  if (opened.some((one) => one instanceof LedgerError && one.code !== 'SIGNATURE_MISSING')) return null
  const [checkpoint] = opened.flatMap((one) => (one instanceof LedgerError ? [] : [one]))
  return checkpoint ?? null
}

function attempt(work: () => Checkpoint): Checkpoint | LedgerError {
  try {
    return work()
  } catch (error) {
    if (error instanceof LedgerError) return error
    throw error
  }
}

function claimOf(note: string): Checkpoint | null {
  try {
    return parseCheckpoint(readNote(note).text)
  } catch {
    return null
  }
}

function parse(body: string): AddCheckpoint | null {
  const end = body.indexOf('\n\n')
  const [first = '', ...hashes] = body.slice(0, Math.max(0, end)).split('\n')
  const old = /^old (0|[1-9]\d{0,15})$/.exec(first)?.[1]
  const proof = hashes.map(fromBase64)
  if (old === undefined || hashes.length > MAX_PROOF || !proof.every((hash) => hash?.length === HASH_SIZE)) return null
  return { old: Number(old), proof: proof.flatMap((hash) => hash ?? []), note: body.slice(end + 2) }
}
