import type { State } from '@assay/isms'
import { sql, type SqlBool } from 'kysely'
import { eraseFiles } from './blob.ts'
import type { Tx } from './db.ts'
import type { Change } from './leaf.ts'
import { openPayloads, payloadIn } from './payload.ts'
import { unarchived, type Vault } from './vault.ts'

/** Erases the files that only erased versions name. To be called while the versions can still be read. */
export async function eraseBeside(tx: Tx, vault: Vault, changes: readonly Change[]): Promise<void> {
  for (const { record, notice } of changes) {
    if (notice?.kind !== 'erasure') continue
    const named = await filesEverNamed(tx, vault, record.id)
    const kept = new Set([...filesIn(record.state), ...(await namedElsewhere(tx, record.id, named))])
    await eraseFiles(
      tx,
      named.filter((sum) => !kept.has(sum)),
    )
  }
}

async function filesEverNamed(tx: Tx, vault: Vault, recordId: string): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('leaf')
    .leftJoin('payload', (join) => join.onRef('payload.org_id', '=', 'leaf.org_id').onRef('payload.seq', '=', 'leaf.seq'))
    .select(['leaf.seq', 'leaf.record_id', 'leaf.bytes', 'payload.key_version', 'payload.sealed'])
    .where('leaf.record_id', '=', recordId)
    .execute()
  const opened = await openPayloads(tx, vault, await unarchived(vault, rows))
  return [...new Set(opened.flatMap((payload) => filesIn(payloadIn(payload)?.state ?? {})))]
}

/** The files that a state names: what was stored as evidence, and what an approval, or that of an earlier version, was printed on. */
function filesIn({ sha256, file, versions }: State): readonly string[] {
  const earlier = Array.isArray(versions) ? (versions as readonly State[]).map((version) => version['file']) : []
  return [sha256, file, ...earlier].filter((sum) => typeof sum === 'string')
}

async function namedElsewhere(tx: Tx, recordId: string, sums: readonly string[]): Promise<readonly string[]> {
  if (sums.length === 0) return []
  const rows = await tx
    .selectFrom('record')
    .select('state')
    .where('id', '<>', recordId)
    .where(
      sql<SqlBool>`(state ->> 'sha256' = any(${sums}::text[]) or state ->> 'file' = any(${sums}::text[])
        or exists (select from jsonb_path_query(state, '$.versions[*].file') as file where file #>> '{}' = any(${sums}::text[])))`,
    )
    .execute()
  return rows.flatMap(({ state }) => filesIn(state))
}
