import { claimedTime, provableInterval, type CosignedSize, type Interval } from '@assay/ledger'
import { logPolicyIn } from '@assay/isms'
import { sql } from 'kysely'
import { cosignedNote, originColumn, type Published } from './checkpoint.ts'
import type { Tx } from './db.ts'

/** Between which moments entries were written, as the log's witnesses prove it. */
export async function intervalsOf(tx: Tx, seqs: readonly number[]): Promise<ReadonlyMap<number, Interval>> {
  const { threshold } = await policyOf(tx)
  const sizes = await sizesAround(tx, seqs, { threshold })
  const cosigned = await cosignedSizes(tx, sizes)
  return new Map(seqs.map((seq) => [seq, provableInterval(seq, cosigned, threshold)]))
}

interface Policy {
  /** How many witnesses must have signed; one at least. */
  readonly threshold: number
}

async function policyOf(tx: Tx): Promise<Policy> {
  const row = await tx.selectFrom('record').select('state').where('register', '=', 'log-policy').executeTakeFirst()
  return { threshold: Math.max(row ? logPolicyIn(row.state).threshold : 1, 1) }
}

/** The witnessed sizes next to each entry: the last without it, and the first with it. */
async function sizesAround(tx: Tx, seqs: readonly number[], policy: Policy): Promise<readonly string[]> {
  const { rows } = await sql<{ last: string | null; first: string | null }>`${witnessedSizes(policy)}
    select (select max(size) from witnessed where size <= seq) as last, (select min(size) from witnessed where size > seq) as first
    from (select unnest(${seqs}::bigint[]) as seq) asked`.execute(tx)
  return [...new Set(rows.flatMap(({ last, first }) => [last ?? [], first ?? []].flat()))]
}

/** The sizes of checkpoints that enough witnesses vouched for. */
function witnessedSizes({ threshold }: Policy) {
  return sql`with witnessed as (select size from cosignature join checkpoint using (org_id, size)
    where witness <> ${originColumn} group by size having count(*) >= ${threshold})`
}

/** The witnessed checkpoints next to an entry: the last without it, and the first with it. */
export async function witnessedAround(tx: Tx, seq: number): Promise<{ readonly last: Published | null; readonly first: Published | null }> {
  const { rows } = await sql<{ size: string; note: string }>`${witnessedSizes(await policyOf(tx))}
    select size, note from checkpoint where size in
      ((select max(size) from witnessed where size <= ${seq}), (select min(size) from witnessed where size > ${seq}))`.execute(tx)
  const found = rows.map(({ size, note }) => ({ size: Number(size), note }))
  return { last: found.find(({ size }) => size <= seq) ?? null, first: found.find(({ size }) => size > seq) ?? null }
}

async function cosignedSizes(tx: Tx, sizes: readonly string[]): Promise<readonly CosignedSize[]> {
  if (sizes.length === 0) return []
  const rows = await tx
    .selectFrom('cosignature')
    .innerJoin('checkpoint', (join) =>
      join.onRef('checkpoint.org_id', '=', 'cosignature.org_id').onRef('checkpoint.size', '=', 'cosignature.size'),
    )
    .select(['cosignature.size', 'line'])
    .where('cosignature.size', 'in', sizes)
    .where('witness', '<>', originColumn)
    .execute()
  const bySize = Map.groupBy(rows, ({ size }) => Number(size))
  return [...bySize].map(([size, lines]) => ({ size, times: lines.map(({ line }) => claimedTime(line)) }))
}

const MAX_NOTES = 2000

/** Checkpoints that enough witnesses vouched for, with their signatures, the oldest first, the first of each hour; the newest two thousand. */
export async function witnessedNotes(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ size: string; note: string }>`${witnessedSizes(await policyOf(tx))}
    select size, note from (
      select distinct on (date_trunc('hour', signed_at)) size, note from checkpoint
      where size in (select size from witnessed) order by date_trunc('hour', signed_at), size
    ) hourly order by size desc limit ${MAX_NOTES}`.execute(tx)
  const notes: string[] = []
  for (const { size, note } of rows.toReversed()) notes.push(await cosignedNote(tx, { size: Number(size), note }, { mlDsa: false }))
  return notes
}
