import { appendLeaves, concat, emptyRange, rangeRoot, signCheckpoint, signMlDsa, type Range } from '@assay/ledger'
import type { LogKey } from './keys.ts'
import { writing, readingDirectory, type Db, type Tx } from './store/db.ts'
import { repeat, type Repeating } from './repeat.ts'
import type { Published } from './store/checkpoint.ts'
import { completeTiles } from './store/tile.ts'

const HASH = 32
const BATCH = 20_000

/**
 * Integrates what was appended since the last checkpoint and signs the new head. Always extends the stored
 * range, so a log that was cut or rewritten below it does not fit and is refused.
 */
export async function publish(db: Db, org: string, key: LogKey): Promise<Published> {
  return writing(db, org, async (tx) => {
    await tx.selectFrom('ledger_head').select('size').where('org_id', '=', org).forUpdate().executeTakeFirstOrThrow()
    const last = await lastCheckpoint(tx)
    const range = await extend(tx, last?.range ?? emptyRange)
    await completeTiles(tx, org, range.size)
    if (last && range.size === last.range.size) return { size: range.size, note: last.note }
    const root = rangeRoot(range)
    const checkpoint = { origin: key.name, size: range.size, root }
    const note = signCheckpoint(checkpoint, key)
    const row = { org_id: org, size: range.size, root: Buffer.from(root), peaks: Buffer.from(concat(...range.peaks)), note }
    await tx.insertInto('checkpoint').values(row).execute()
    const line = signMlDsa(checkpoint, key.mlDsa, Math.floor(Date.now() / 1000))
    await tx.insertInto('cosignature').values({ org_id: org, size: range.size, witness: key.name, line }).execute()
    return { size: range.size, note }
  })
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
