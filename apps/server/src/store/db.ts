import type { ColumnType, Kysely } from 'kysely'
import type pg from 'pg'
import type { State } from '@assay/isms'
import { openPool } from '../postgres/client.ts'
import { pipelined } from './pipeline.ts'
import { APP_ROLE, scopeStatement, tenantStatement } from './scope.ts'
import { assertWall } from './wall.ts'

type Stamp = ColumnType<Date, Date | string, Date | string>
type Big = ColumnType<string, number | string, number | string>

export interface Tables {
  organisation: {
    org_id: string
    slug: string
    name: string
    example: ColumnType<boolean, boolean | undefined, boolean>
    public_log: ColumnType<boolean, boolean | undefined, boolean>
    second_factor: ColumnType<boolean, boolean | undefined, boolean>
    created_at: ColumnType<Date, never, never>
  }
  ledger_head: { org_id: string; size: Big }
  record: RecordTable
  counter: { org_id: string; register: string; next: number; live: number }
  link: { org_id: string; source: string; field: string; target: string }
  leaf: { org_id: string; seq: Big; record_id: string; bytes: ColumnType<Buffer | null, Buffer, never>; hash: Buffer }
  payload: { org_id: string; seq: Big; key_version: number | null; sealed: Buffer | null }
  organisation_key: { org_id: string; version: number; wrapped: Buffer }
  data_key: { org_id: string; subject: string; version: number; wrapped: Buffer | null; destroyed_at: Date | null }
  log_secret: { org_id: string; vkey: string; sealed: Buffer; made_at: ColumnType<Date, never, never> }
  signing_stop: {
    org_id: string
    origin: string
    reason: string
    witness: string
    size: Big
    ours: string | null
    theirs: string | null
    since: ColumnType<Date, never, never>
  }
  checkpoint: {
    org_id: string
    size: Big
    root: Buffer
    peaks: Buffer
    consistency: Buffer | null
    note: string
    signed_at: ColumnType<Date, never, never>
  }
  cosignature: { org_id: string; size: Big; witness: string; line: string; seen_at: ColumnType<Date, never, never> }
  tile_root: { org_id: string; level: number; index: Big; hash: Buffer }
  blob: { org_id: string; sha256: string; size: Big; id: string; stored_at: ColumnType<Date, never, never> }
  pseudonym: { org_id: string; actor: string; ref: string; record_id: string | null }
  membership: { org_id: string; user_id: string; role: string; record_id: string | null; email: string; confirmed: boolean }
  invitation: { org_id: string; record_id: string; code_hash: Buffer; expires_at: Date }
  key_use: { org_id: string; key_id: string; used_at: Date }
  failed_sign_in: { org_id: string; hour: Date; count: number }
  api_key: {
    org_id: string
    id: string
    name: string
    role: string
    hash: Buffer
    scopes: string[]
    author: string | null
    /** `2026-11-28`. */
    expires_on: string | null
    created_at: Date
    revoked_at: Date | null
  }
  job: {
    org_id: string
    id: string
    kind: string
    subject: string
    status: ColumnType<'waiting' | 'dead', 'waiting' | 'dead' | undefined, 'waiting' | 'dead'>
    due_at: Date
    again: ColumnType<boolean, boolean | undefined, boolean>
    failures: ColumnType<number, number | undefined, number>
    holder: ColumnType<string | null, string | null | undefined, string | null>
    leased_until: ColumnType<Date | null, Date | null | undefined, Date | null>
    fence: ColumnType<string, number | undefined, never>
    created_at: Date
  }
  job_run: { org_id: string; job_id: string; due_at: Date; started_at: Date; ended_at: Date; outcome: string }
  consumer: { org_id: string; name: string; position: Big }
  webhook_delivery: {
    org_id: string
    id: string
    webhook: string
    entry: ColumnType<string | null, number | null, never>
    status: ColumnType<'waiting' | 'delivered' | 'failed' | 'held', undefined, 'waiting' | 'delivered' | 'failed' | 'held'>
    attempts: ColumnType<number, undefined, number>
    outcome: ColumnType<string | null, undefined, string | null>
    created_at: Date
    tried_at: ColumnType<Date | null, undefined, Date | null>
  }
  anchored: { org_id: string; anchor: Buffer; size: Big; anchored_at: Date }
  reply: {
    org_id: string
    idempotency_key: string
    actor: string
    request: string | null
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
  erased: ColumnType<boolean, boolean | undefined, boolean>
  state: ColumnType<State, string, string>
  unique_key: ColumnType<string | null, string | null | undefined, string | null>
  title: string
  last_seq: Big
  last_leaf: Buffer
  created_at: Stamp
  updated_at: Stamp
  search: ColumnType<string, unknown, unknown>
}

/** The database of the application, reached as a login without rights that takes the role without ownership, so that row-level security holds. */
export interface Db {
  readonly pool: pg.Pool
  readonly prepare: boolean
  /** Whether its disk has room for what somebody wants to write, as far as one can tell. */
  readonly hasRoom: () => boolean
  readonly close: () => Promise<void>
}

/** A transaction of one organisation. Only `commit` opens one that changes registers. */
export type Tx = Kysely<Tables>

interface Options {
  /** Whether statements are prepared under names, which some poolers do not keep apart. */
  readonly prepare?: boolean
  readonly hasRoom?: () => boolean
}

/** Opens the application's pool. Every connection of it has passed `assertWall`. */
export function openDb(connection: pg.PoolConfig, { prepare = true, hasRoom = () => true }: Options = {}): Db {
  const pool = openPool({ max: 16, ...connection, pipeline: true, check: assertWall })
  return { pool, prepare, hasRoom, close: () => pool.end() }
}

/** Reads as one organisation, in one snapshot. */
export function reading<T>(db: Db, org: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return within(db, { org, scope: 'tenant', mode: READ }, work)
}

/** Reads who belongs where: the four tables of the directory, across organisations. */
export function readingDirectory<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return within(db, { org: '', scope: 'directory', mode: READ }, work)
}

/** Writes as one organisation. For `commit`, accounts and the publisher alone: the architecture test says so. */
export function writing<T>(db: Db, org: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return within(db, { org, scope: 'tenant', mode: WRITE }, work)
}

const READ = 'start transaction isolation level repeatable read read only'
const WRITE = 'start transaction isolation level read committed read write'

interface Mode {
  readonly org: string
  readonly scope: 'tenant' | 'directory'
  readonly mode: typeof READ | typeof WRITE
}

/**
 * Runs `work` in a transaction, as the role that owns nothing. Without its opening the login has no rights, and no statement of `work`
 * would run. Its opening travels with the first statement of `work`, so it costs no round trip. Whatever
 * fails undoes everything; a connection that cannot even be rolled back is thrown away.
 */
async function within<T>(db: Db, { org, scope, mode }: Mode, work: (tx: Tx) => Promise<T>): Promise<T> {
  const client = await db.pool.connect()
  const { tx, end } = pipelined<Tables>(client, db.prepare)
  try {
    const opening = client.query(`${mode}; set local role ${APP_ROLE}; ${tenantStatement(org)}; ${scopeStatement(scope)}`)
    const [value] = await Promise.all([work(tx), opening])
    end()
    const { command } = await client.query('commit')
    if (command !== 'COMMIT') throw new Error('the transaction was undone')
    client.release()
    return value
  } catch (error) {
    end()
    await client.query('rollback').then(
      () => client.release(),
      (lost: unknown) => client.release(lost instanceof Error ? lost : true),
    )
    throw error
  }
}
