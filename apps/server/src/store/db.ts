import { Kysely, PostgresDialect, sql, type ColumnType, type Transaction } from 'kysely'
import pg from 'pg'
import type { State } from '@assay/isms'

type Stamp = ColumnType<Date, Date | string, Date | string>
type Big = ColumnType<string, number | string, number | string>

export interface Tables {
  organisation: { org_id: string; slug: string; name: string; created_at: ColumnType<Date, never, never> }
  ledger_head: { org_id: string; size: Big }
  record: RecordTable
  counter: { org_id: string; register: string; next: number }
  link: { org_id: string; source: string; field: string; target: string }
  leaf: { org_id: string; seq: Big; record_id: string; bytes: Buffer; hash: Buffer }
  payload: { org_id: string; seq: Big; state: ColumnType<State, string, string>; salts: ColumnType<Record<string, string>, string, string> }
  checkpoint: { org_id: string; size: Big; root: Buffer; peaks: Buffer; note: string; signed_at: ColumnType<Date, never, never> }
  blob: { org_id: string; sha256: string; size: Big; stored_at: ColumnType<Date, never, never> }
  pseudonym: { org_id: string; actor: string; ref: string }
  membership: { org_id: string; user_id: string; role: string }
  api_key: {
    org_id: string
    id: string
    name: string
    role: string
    hash: Buffer
    created_at: ColumnType<Date, never, never>
    revoked_at: Date | null
  }
  reply: {
    org_id: string
    idempotency_key: string
    actor: string
    body: ColumnType<unknown, string, string>
    created_at: ColumnType<Date, never, never>
  }
}

interface RecordTable {
  org_id: string
  id: string
  register: string
  number: number
  key: string
  version: number
  archived: boolean
  state: ColumnType<State, string, string>
  title: string
  last_seq: Big
  last_leaf: Buffer
  created_at: Stamp
  updated_at: Stamp
  search: ColumnType<string, unknown, unknown>
}

/** A pool that runs as the role without ownership, so that row-level security holds. */
export type Db = Kysely<Tables>

/** A transaction of one organisation. Only `commit` opens one that writes. */
export type Tx = Transaction<Tables>

/** Opens the application's pool. */
export function openDb(connection: pg.PoolConfig): Db {
  const pool = new pg.Pool({ max: 16, ...connection, options: '-c role=assay_app' })
  pool.on('error', () => undefined)
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
}

/** Reads as one organisation, in one snapshot. */
export function reading<T>(db: Db, org: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return within(db, { org, scope: 'tenant', accessMode: 'read only' }, work)
}

/** Reads who belongs where: the four tables of the directory, across organisations. */
export function readingDirectory<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return within(db, { org: '', scope: 'directory', accessMode: 'read only' }, work)
}

/** Writes as one organisation. For `commit`, accounts and the publisher alone: the architecture test says so. */
export function writing<T>(db: Db, org: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return within(db, { org, scope: 'tenant', accessMode: 'read write' }, work)
}

interface Mode {
  readonly org: string
  readonly scope: 'tenant' | 'directory'
  readonly accessMode: 'read only' | 'read write'
}

function within<T>(db: Db, { org, scope, accessMode }: Mode, work: (tx: Tx) => Promise<T>): Promise<T> {
  const isolation = accessMode === 'read only' ? 'repeatable read' : 'read committed'
  return db
    .transaction()
    .setIsolationLevel(isolation)
    .setAccessMode(accessMode)
    .execute(async (tx) => {
      await sql`select set_config('assay.org', ${org}, true), set_config('assay.scope', ${scope}, true)`.execute(tx)
      return work(tx)
    })
}
