import { createHash } from 'node:crypto'
import {
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Driver,
  type QueryResult,
} from 'kysely'
import type pg from 'pg'

/**
 * Kysely over one client of the pool, without the queue that Kysely keeps: statements that are issued together are sent
 * together and answered in order, and a commit costs four round trips in place of eight (ADR 005). Short statements are
 * prepared once a connection, which saves their planning; reads are planned for the values they come with.
 */

const MAX_PREPARED_LENGTH = 4000
const MAX_PREPARED = 200

/** Names of prepared statements by their text; they live as long as the connection. */
const prepared = new WeakMap<pg.PoolClient, Map<string, string>>()

/** A query builder over a client for the length of one transaction. */
export interface Pipeline<Tables> {
  readonly tx: Kysely<Tables>
  /** Refuses every later statement: a straggler must not run in somebody else's transaction. */
  readonly end: () => void
}

/** `prepare` is off behind poolers that let two clients meet each other's names. */
export function pipelined<Tables>(client: pg.PoolClient, prepare: boolean): Pipeline<Tables> {
  const connection = new PipelinedConnection(client, prepare)
  const tx = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => driverOf(connection),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  })
  return { tx, end: () => connection.end() }
}

class PipelinedConnection implements DatabaseConnection {
  readonly #client: pg.PoolClient
  readonly #names: Map<string, string>
  readonly #prepare: boolean
  #ended = false

  constructor(client: pg.PoolClient, prepare: boolean) {
    this.#client = client
    this.#prepare = prepare
    this.#names = prepared.get(client) ?? new Map<string, string>()
    prepared.set(client, this.#names)
  }

  end(): void {
    this.#ended = true
  }

  async executeQuery<R>({ sql: text, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    if (this.#ended) throw new Error('the transaction has ended')
    const values = [...parameters]
    const name = this.#prepare ? this.#nameOf(text) : null
    const { rows, rowCount } = await this.#client.query(name === null ? { text, values } : { name, text, values })
    return { rows: rows as R[], numAffectedRows: BigInt(rowCount ?? 0) }
  }

  // oxlint-disable-next-line require-yield -- the interface wants it, and nothing here streams
  async *streamQuery<R>(): AsyncGenerator<QueryResult<R>> {
    throw new Error('a pipelined connection does not stream')
  }

  #nameOf(text: string): string | null {
    const known = this.#names.get(text)
    if (known !== undefined) return known
    if (!/^(?:insert|update|with "appended") /.test(text) || text.length > MAX_PREPARED_LENGTH || this.#names.size >= MAX_PREPARED)
      return null
    const name = createHash('sha256').update(text).digest('hex').slice(0, 32)
    this.#names.set(text, name)
    return name
  }
}

async function nothing(): Promise<void> {}

async function refuse(): Promise<void> {
  throw new Error('transactions are opened in store/db.ts')
}

function driverOf(connection: DatabaseConnection): Driver {
  return {
    init: nothing,
    acquireConnection: async () => connection,
    releaseConnection: nothing,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    destroy: nothing,
  }
}
