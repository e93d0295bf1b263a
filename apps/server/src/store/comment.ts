import { sql, type SqlBool } from 'kysely'
import type { Tx } from './db.ts'
import { keysOf } from './record.ts'

/** What somebody said about a record. */
export interface Comment {
  readonly key: string
  readonly text: string
  /** Name of the author; null where the account is tied to no person. */
  readonly author: string | null
  readonly at: string
}

const MAX_COMMENTS = 200

/** What people said about a record, oldest first. */
export async function commentsOn(tx: Tx, id: string): Promise<readonly Comment[]> {
  const rows = await tx
    .selectFrom('record')
    .select(['key', 'state', 'created_at'])
    .where('register', '=', 'comment')
    .where('archived', '=', false)
    .where(sql<SqlBool>`state @> ${JSON.stringify({ about: id })}::jsonb`)
    .orderBy('number', 'desc')
    .limit(MAX_COMMENTS)
    .execute()
  const authors = await keysOf(
    tx,
    rows.flatMap(({ state }) => (typeof state['author'] === 'string' ? [state['author']] : [])),
  )
  return rows
    .map((row) => ({
      key: row.key,
      text: String(row.state['text'] ?? ''),
      author: authors.get(String(row.state['author']))?.title ?? null,
      at: row.created_at.toISOString(),
    }))
    .toReversed()
}
