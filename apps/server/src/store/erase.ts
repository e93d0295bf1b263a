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
    const kept = new Set([record.state['sha256'], ...(await namedElsewhere(tx, record.id, named))])
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
  const sums = (await openPayloads(tx, vault, await unarchived(vault, rows))).map((opened) => payloadIn(opened)?.state['sha256'])
  return [...new Set(sums.filter((sum) => typeof sum === 'string'))]
}

async function namedElsewhere(tx: Tx, recordId: string, sums: readonly string[]): Promise<readonly string[]> {
  if (sums.length === 0) return []
  const rows = await tx
    .selectFrom('record')
    .select(sql<string>`state ->> 'sha256'`.as('sum'))
    .where('id', '<>', recordId)
    .where(sql<SqlBool>`state ->> 'sha256' = any(${sums}::text[])`)
    .execute()
  return rows.map(({ sum }) => sum)
}
