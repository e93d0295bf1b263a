import type pg from 'pg'

/**
 * Which organisation a transaction sees, and as which role. All of it ends with the transaction: whatever outlives one is seen by
 * the next client of a pooler. Statements, since a distributed database passes on `set local` and no function call.
 */

/** The role that owns nothing, under which the application works. */
export const APP_ROLE = 'assay_app'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

/** Lets a transaction see one organisation. The only value that is put into SQL: it is a UUID or refused. */
export function tenantStatement(org: string): string {
  if (org !== '' && !UUID.test(org)) throw new Error('an organisation is named by a UUID')
  return `set local assay.org = '${org}'`
}

/** Lets a transaction see who belongs where, or its organisation. */
export function scopeStatement(scope: 'tenant' | 'directory'): string {
  return `set local assay.scope = '${scope}'`
}

/** Reads or writes rows of one organisation on a connection of the owner, whom row-level security holds too unless it is a superuser. */
export async function inOrganisation<T>(client: pg.ClientBase, org: string, work: () => Promise<T>): Promise<T> {
  await client.query(`begin; ${tenantStatement(org)}`)
  try {
    const value = await work()
    await client.query('commit')
    return value
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
