import type pg from 'pg'
import { withClient } from '../postgres/client.ts'

/** What the application may do with the tables of the log: add, and never change or delete. */
const APPEND_ONLY = ['leaf', 'payload', 'checkpoint', 'cosignature', 'tile_root', 'signing_stop']

/** Refuses to start where somebody gave the application's role more than appending to the log. */
export function assertGrants(connection: pg.PoolConfig): Promise<void> {
  return withClient(connection, async (client) => {
    const { rows } = await client.query<{ name: string; right: string }>(
      `select name, "right" from unnest($1::text[]) as name, unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) as "right"
       where has_table_privilege('assay_app', name, "right")`,
      [APPEND_ONLY],
    )
    const excess = rows.map(({ name, right }) => `${right} on ${name}`)
    if (excess.length > 0) throw new Error(`the role assay_app may do more than append to the log: revoke ${excess.join(', ')}`)
  })
}
