import { existsSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { withClient } from '../postgres/client.ts'

/**
 * PostgreSQL leaves what was deleted where it stood: in pages until they are needed again, in keys of GIN indexes for ever, in samples
 * of the planner until the next ANALYZE, in its journal until that is used anew. Here all of these are written again without it.
 */

/** Hold hashes and commitments alone, and grow with the log: nothing in them is ever erased. */
const HOLDS_NO_VALUE = new Set(['leaf', 'checkpoint', 'cosignature', 'tile_root', 'migration'])
/** How long a table may be waited for, and whoever began to read before. */
const WAIT_MS = 30_000
const MAX_SEGMENTS = 500

export interface Rewritten {
  readonly tables: number
  /** Files of the data folder that hold what was erased since, with keys that open it: backups from before an upgrade. */
  readonly backups: readonly string[]
}

/** Rewrites the embedded database whose owner connects. Each table is locked while it is copied. */
async function rewriteDatabase(owner: pg.ClientConfig, folder: string): Promise<Rewritten> {
  return withClient({ ...owner, lock_timeout: WAIT_MS }, async (client) => {
    await waitForReaders(client)
    const tables = await tablesOf(client)
    await client.query('delete from pg_statistic where starelid = any($1::regclass[])', [tables])
    for (const name of tables) await client.query(`vacuum (full) ${name}`)
    await client.query(`analyze ${tables.join(', ')}`)
    await client.query('vacuum (full) pg_statistic')
    await renewJournal(client)
    return { tables: tables.length, backups: backupsIn(folder) }
  })
}

/** A copy keeps what a snapshot of before may still read. Ours live for milliseconds, those of a backup as long as it takes. */
async function waitForReaders(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ now: string }>('select clock_timestamp()::text as now')
  for (let waited = 0; waited < WAIT_MS; waited += 100) {
    const { rowCount } = await client.query(
      `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_xmin is not null and xact_start < $1::timestamptz`,
      [rows[0]?.now],
    )
    if (rowCount === 0) return
    await sleep(100)
  }
  throw new Error('somebody has been reading the database for half a minute: it is rewritten another time')
}

async function tablesOf(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public' order by 1`)
  return rows.filter(({ name }) => !HOLDS_NO_VALUE.has(name)).map(({ name }) => `public.${pg.escapeIdentifier(name)}`)
}

/**
 * Moves on until no segment with an older content lies ahead, then lets the checkpoint remove those behind. The embedded database
 * removes segments rather than using them again (`wal_recycle`), and fills new ones with zeros.
 */
async function renewJournal(client: pg.Client): Promise<void> {
  for (let moved = 0; moved < MAX_SEGMENTS; moved += 1) {
    await client.query(`select pg_logical_emit_message(false, 'assay', 'moving on')`)
    await client.query('select pg_switch_wal()')
    const { rows } = await client.query<{ ahead: boolean }>(
      `select exists (select from pg_ls_waldir() where name ~ '^[0-9A-F]{24}$' and name > pg_walfile_name(pg_current_wal_lsn())) as ahead`,
    )
    if (rows[0]?.ahead !== true) break
  }
  for (let time = 0; time < 2; time += 1) {
    await client.query(`select pg_logical_emit_message(false, 'assay', 'moving on')`)
    await client.query('checkpoint')
  }
}

function backupsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^before-migration-\d+(?:\.keys)?\.zip$/.test(name))
    .toSorted()
}

/** The embedded database, as far as it can be rewritten. */
export interface Pages {
  /** Something is being erased: the files are to be rewritten in the night to come. Durable on return. */
  readonly expect: () => void
  readonly isDue: () => boolean
  /** Rewrites now. */
  readonly rewrite: () => Promise<Rewritten>
}

/** A mark in the data folder says that something was erased since the last time. */
export function pagesIn(owner: pg.ClientConfig, folder: string): Pages {
  const mark = join(folder, 'erasure-pending')
  return {
    expect: () => writeFileSync(mark, `${Date.now()}\n`, { mode: 0o600, flush: true }),
    isDue: () => existsSync(mark),
    rewrite: async () => {
      const before = markedAt(mark)
      const rewritten = await rewriteDatabase(owner, folder)
      emptyLog(join(folder, 'postgres.log'))
      if (markedAt(mark) === before) rmSync(mark, { force: true })
      return rewritten
    },
  }
}

function markedAt(mark: string): number | null {
  return statSync(mark, { throwIfNoEntry: false })?.mtimeMs ?? null
}

/** Versions before let PostgreSQL write down what it refused. */
function emptyLog(path: string): void {
  if (existsSync(path)) truncateSync(path)
}
