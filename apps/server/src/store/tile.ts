import { TILE_WIDTH, tileRoot, type ReadHashes } from '@assay/ledger'
import { sql } from 'kysely'
import type { Tx } from './db.ts'

/** The hashes of the log that a transaction sees, level by level. */
export function hashesIn(tx: Tx): ReadHashes {
  return async (level, from, to) => {
    const rows =
      level === 0
        ? await tx.selectFrom('leaf').select('hash').where('seq', '>=', String(from)).where('seq', '<', String(to)).orderBy('seq').execute()
        : await tx
            .selectFrom('tile_root')
            .select('hash')
            .where('level', '=', level - 1)
            .where('index', '>=', String(from))
            .where('index', '<', String(to))
            .orderBy('index')
            .execute()
    return rows.map(({ hash }) => hash)
  }
}

/** Stores the root of every tile that a log of `size` entries has filled and that is not stored yet. */
export async function completeTiles(tx: Tx, org: string, size: number): Promise<void> {
  const read = hashesIn(tx)
  for (let level = 0, full = Math.floor(size / TILE_WIDTH); full > 0; level += 1, full = Math.floor(full / TILE_WIDTH)) {
    const { known } = await tx
      .selectFrom('tile_root')
      .select(sql<string>`count(*)`.as('known'))
      .where('level', '=', level)
      .executeTakeFirstOrThrow()
    for (let index = Number(known); index < full; index += 1) {
      const hash = Buffer.from(tileRoot(await read(level, index * TILE_WIDTH, (index + 1) * TILE_WIDTH)))
      await tx.insertInto('tile_root').values({ org_id: org, level, index, hash }).execute()
    }
  }
}
