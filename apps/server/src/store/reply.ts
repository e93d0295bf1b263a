import type { Actor } from '../actor.ts'
import { Problem } from '../problem.ts'
import type { Tx } from './db.ts'

/** What was answered to whom under which idempotency key: the positions in the log, from which the answer is read again. */

interface Asked {
  readonly idempotencyKey: string
  /** What is asked under the key; null where the caller asks one thing alone. */
  readonly fingerprint: string | null
}

/** The entries that an actor's request under this key left; null where there was none. Refuses the key of another request. */
export async function repliedSeqs(tx: Tx, actorId: string, { idempotencyKey, fingerprint }: Asked): Promise<readonly number[] | null> {
  const known = await tx
    .selectFrom('reply')
    .select(['body', 'request'])
    .where('actor', '=', actorId)
    .where('idempotency_key', '=', idempotencyKey)
    .executeTakeFirst()
  if (!known) return null
  if (known.request !== fingerprint)
    throw new Problem(
      422,
      'KEY_REUSED',
      'this idempotency key stands for another request: see whether that was saved, then send this under a new key',
    )
  return known.body as readonly number[]
}

interface Reply {
  readonly actor: Actor
  readonly idempotencyKey: string | null
  readonly fingerprint: string | null
  readonly seqs: readonly number[]
}

/** Keeps what requests with a key left. */
export async function keepReplies(tx: Tx, replies: readonly Reply[]): Promise<void> {
  const rows = replies.flatMap(({ actor, idempotencyKey, fingerprint, seqs }) =>
    idempotencyKey === null
      ? []
      : [{ org_id: actor.org, actor: actor.id, idempotency_key: idempotencyKey, request: fingerprint, body: JSON.stringify(seqs) }],
  )
  if (rows.length > 0) await tx.insertInto('reply').values(rows).execute()
}
