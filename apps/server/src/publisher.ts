import {
  appendLeaves,
  concat,
  emptyRange,
  parseCheckpoint,
  proveConsistency,
  rangeRoot,
  signCheckpoint,
  signMlDsa,
  verifyConsistency,
  type Proof,
  type Range,
} from '@assay/ledger'
import type { LogKey } from './keys.ts'
import { diskFull } from './problem.ts'
import { writing, readingDirectory, type Db, type Tx } from './store/db.ts'
import type { SignedHistory } from './signed-history.ts'
import { wake } from './store/job.ts'
import { repeat, type Repeating } from './repeat.ts'
import type { Published } from './store/checkpoint.ts'
import { completeTiles, hashesIn } from './store/tile.ts'

const HASH = 32
/** The jobs that carry a checkpoint out of here. */
export const CARRYING = ['witness', 'anchor', 'timestamp']
const BATCH = 20_000

/**
 * Integrates what was appended since the last checkpoint and signs the new head. Always extends the stored
 * range, and proves that it extends what was signed last, which is kept outside the database: a log that was cut, rewritten or
 * restored from an older backup is not signed.
 */
export async function publish(db: Db, org: string, key: LogKey): Promise<Published> {
  return writing(db, org, async (tx) => {
    const head = await tx.selectFrom('ledger_head').select('size').where('org_id', '=', org).forUpdate().executeTakeFirst()
    // The example company was taken away in the meantime.
    if (!head) return { size: 0, note: '' }
    const last = await lastCheckpoint(tx)
    const range = await extend(tx, last?.range ?? emptyRange)
    await completeTiles(tx, org, range.size)
    if (last && range.size === last.range.size) return { size: range.size, note: last.note }
    if (!db.hasRoom()) throw diskFull()
    const root = rangeRoot(range)
    const proof = await provePrefix(tx, key.signed, { size: range.size, root })
    const checkpoint = { origin: key.name, size: range.size, root }
    const note = signCheckpoint(checkpoint, key)
    key.signed.append(note)
    const hashes = { root: Buffer.from(root), peaks: Buffer.from(concat(...range.peaks)), consistency: Buffer.from(concat(...proof)) }
    const row = { org_id: org, size: range.size, ...hashes, note }
    await tx.insertInto('checkpoint').values(row).execute()
    const line = signMlDsa(checkpoint, key.mlDsa, Math.floor(Date.now() / 1000))
    await tx.insertInto('cosignature').values({ org_id: org, size: range.size, witness: key.name, line }).execute()
    await wake(tx, org, { kinds: CARRYING, now: Date.now() })
    return { size: range.size, note }
  })
}

interface Head {
  readonly size: number
  readonly root: Uint8Array
}

/** The proof that what was signed last is a prefix of the new head; empty before the first. Throws where it is none. */
async function provePrefix(tx: Tx, signed: SignedHistory, { size, root }: Head): Promise<Proof> {
  const text = signed.last()
  const last = text === null ? null : parseCheckpoint(text)
  if (!last || last.size === 0) return []
  const proof = last.size > size ? [] : await proveConsistency(hashesIn(tx), last.size, size)
  const claim = { size1: BigInt(last.size), size2: BigInt(size), root1: last.root, root2: root }
  if (!verifyConsistency(claim, proof))
    throw new Error(
      `the log of ${last.origin} does not continue the ${last.size} entries that were signed last: was an older database restored beside its file checkpoints?`,
    )
  return proof
}

async function lastCheckpoint(tx: Tx): Promise<{ readonly range: Range; readonly note: string } | null> {
  const row = await tx.selectFrom('checkpoint').selectAll().orderBy('size', 'desc').limit(1).executeTakeFirst()
  if (!row) return null
  const peaks = Array.from({ length: row.peaks.length / HASH }, (_, index) => row.peaks.subarray(index * HASH, (index + 1) * HASH))
  return { range: { size: Number(row.size), peaks }, note: row.note }
}

async function extend(tx: Tx, start: Range): Promise<Range> {
  const rows = await tx
    .selectFrom('leaf')
    .select(['seq', 'hash'])
    .where('seq', '>=', String(start.size))
    .orderBy('seq')
    .limit(BATCH)
    .execute()
  rows.forEach((row, index) => {
    if (Number(row.seq) !== start.size + index) throw new Error(`the log has no entry ${start.size + index}`)
  })
  const range = appendLeaves(
    start,
    rows.map((row) => row.hash),
  )
  return rows.length === BATCH ? extend(tx, range) : range
}

/** Publishes all organisations again and again. Returns what stops it. */
export function startPublisher(db: Db, keyOf: (slug: string) => LogKey, repeating: Repeating): () => Promise<void> {
  return repeat(repeating, () => publishAll(db, keyOf))
}

async function publishAll(db: Db, keyOf: (slug: string) => LogKey): Promise<void> {
  const organisations = await readingDirectory(db, (tx) => tx.selectFrom('organisation').select(['org_id', 'slug']).execute())
  for (const { org_id, slug } of organisations) await publish(db, org_id, keyOf(slug))
}
