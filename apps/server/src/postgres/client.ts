import pg from 'pg'

/**
 * The one place where connections are made. A client without an error listener ends the process when its connection is lost,
 * one that is lent out by a pool included; those of this file have one. What was lost is told by the next statement.
 */

const CONNECT_MS = 10_000

/** Works on a connection of its own, and closes it whatever happens. */
export async function withClient<T>(connection: pg.ClientConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionTimeoutMillis: CONNECT_MS, ...connection })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

interface Pooling extends pg.PoolConfig {
  /** Looks at each new connection before anybody gets it; whatever it throws closes the connection. */
  readonly check?: (client: pg.ClientBase) => Promise<void>
}

/** A pool that makes connections anew when they were lost. */
export function openPool({ check, ...connection }: Pooling): pg.Pool {
  const pool = new pg.Pool({
    connectionTimeoutMillis: CONNECT_MS,
    ...connection,
    ...(check && { onConnect: async (client: pg.ClientBase) => check(client) }),
  })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Makes a connection, or says why none can be made. */
export async function assertConnects(pool: pg.Pool): Promise<void> {
  const client = await pool.connect()
  client.release()
}

/** What an address of a database says, with the defaults of PostgreSQL's own variables. */
export function parametersOf(url: string): pg.ClientConfig {
  const { host, port, user, password, database, ssl } = new pg.Client(url)
  return {
    host,
    port,
    database: database ?? user,
    ssl,
    ...(user !== undefined && { user }),
    ...(typeof password === 'string' && { password }),
  }
}
