import { sql } from 'kysely'
import { Problem } from '../problem.ts'
import { readingDirectory, type Db } from './db.ts'

/** The name of the lock in the database; any number that nothing else uses. */
const SET_UP = 0x41535359

/**
 * Does what only one may do at a time on this database, such as setting the server up. Whoever comes second is refused at once: waiting
 * would hold a connection that the first one needs. The lock ends with its transaction, also where this process is killed.
 */
export function alone<T>(db: Db, work: () => Promise<T>): Promise<T> {
  return readingDirectory(db, async (tx) => {
    const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(${SET_UP}) as free`.execute(tx)
    if (rows[0]?.free !== true) throw new Problem(409, 'SET_UP_BUSY', 'somebody is setting this server up just now: try again in a moment')
    return work()
  })
}
