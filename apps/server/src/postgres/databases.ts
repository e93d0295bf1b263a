import type pg from 'pg'
import { parametersOf } from './client.ts'
import { ensureLogins, type Login } from './logins.ts'

/** One database, reached as three: who owns the tables, who serves organisations, who signs people in. */
export interface Databases {
  readonly owner: pg.ClientConfig
  /** Settles where the other two may connect; called when the schema is there. */
  readonly serving: () => Promise<Serving>
}

export interface Serving {
  readonly app: pg.ClientConfig
  readonly accounts: pg.ClientConfig
}

/** Where a PostgreSQL of the operator is. */
export interface Addresses {
  /** Where it is served from: a pooler, or the database itself. Its user is a login that owns nothing, or the owner. */
  readonly database: string
  /** The owner, past any pooler. */
  readonly migration: string | null
  /** The login of the account tables, where the operator made the logins. */
  readonly accounts: string | null
}

/** The embedded database knows who is at the other end of its socket, so logins need no password there. */
export function embedded(connection: pg.ClientConfig, folder: string): Databases {
  return { owner: connection, serving: () => generated(connection, connection, folder) }
}

/**
 * A database of the operator. Where `database` names the owner or nobody, the server makes two logins and serves as those; otherwise
 * it serves as the logins that are named.
 */
export function external({ database, migration, accounts }: Addresses, folder: string): Databases {
  const owner = parametersOf(migration ?? database)
  const address = parametersOf(database)
  const isNamed = accounts !== null
  return {
    owner,
    serving: async () => (isNamed ? { app: address, accounts: parametersOf(accounts) } : generated(owner, address, folder)),
  }
}

async function generated(owner: pg.ClientConfig, address: pg.ClientConfig, folder: string): Promise<Serving> {
  const { app, accounts } = await ensureLogins(owner, folder)
  const as = ({ user, password }: Login): pg.ClientConfig => ({ ...address, user, password })
  return { app: as(app), accounts: as(accounts) }
}
