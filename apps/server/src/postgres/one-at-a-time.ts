import type pg from 'pg'
import { withClient } from './client.ts'

/** The name of the lock in the database; any number that nothing else uses. */
const STARTING = 0x41535360

/**
 * Does what servers of one database do one after the other, such as bringing its schema up to date: whoever comes second waits. The lock ends with its
 * transaction, also where this process is killed, and holds behind a pooler.
 */
export function oneAtATime<T>(connection: pg.ClientConfig, work: () => Promise<T>): Promise<T> {
  return withClient(connection, async (client) => {
    await client.query('begin; set local idle_in_transaction_session_timeout = 0')
    await client.query('select pg_advisory_xact_lock($1)', [STARTING])
    const value = await work()
    await client.query('commit')
    return value
  })
}
