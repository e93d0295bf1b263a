import type { Actor } from '../actor.ts'
import type { Tx } from './db.ts'

/** What was answered to whom under which idempotency key: the positions in the log, from which the answer is read again. */

/** The entries that an actor's request under this key left; null where there was none. */
export async function repliedSeqs(tx: Tx, actorId: string, idempotencyKey: string): Promise<readonly number[] | null> {
  const known = await tx
    .selectFrom('reply')
    .select('body')
    .where('actor', '=', actorId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst()
  return known ? (known.body as readonly number[]) : null
}

interface Reply {
  readonly actor: Actor
  readonly idempotencyKey: string | null
  readonly seqs: readonly number[]
}

/** Keeps what requests with a key left. */
export async function keepReplies(tx: Tx, replies: readonly Reply[]): Promise<void> {
  const rows = replies.flatMap(({ actor, idempotencyKey, seqs }) =>
    idempotencyKey === null ? [] : [{ org_id: actor.org, actor: actor.id, idempotency_key: idempotencyKey, body: JSON.stringify(seqs) }],
  )
  if (rows.length > 0) await tx.insertInto('reply').values(rows).execute()
}
