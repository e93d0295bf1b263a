import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import { SigningStopped } from '../log/signing-stopped.ts'
import { Problem } from '../problem.ts'
import { publish } from '../publisher.ts'
import type { Services } from '../services.ts'
import { newestCheckpoint, type Published } from '../store/checkpoint.ts'
import { reading, type Tx } from '../store/db.ts'

const TRIES = 50

/**
 * Reads in one snapshot that one signed checkpoint covers exactly, so that a document and its proof speak of the same state.
 * Others go on writing; a snapshot that they overtook is let go and taken again.
 */
export async function readingUnderCheckpoint<T>(
  services: Services,
  actor: Actor,
  work: (tx: Tx, checkpoint: Published) => Promise<T>,
): Promise<T> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const checkpoint = await publish(services, actor)
    const outcome = await reading(services.db, actor.org, async (tx) => {
      const { size } = await tx
        .selectFrom('ledger_head')
        .select(sql<string>`size`.as('size'))
        .executeTakeFirstOrThrow()
      return Number(size) === checkpoint.size ? { value: await work(tx, checkpoint) } : null
    })
    if (outcome) return outcome.value
  }
  throw new Problem(503, 'BUSY', 'others write too fast for a snapshot: try again')
}

/** The same for what is looked at and not handed out: where the log is not signed, under the last checkpoint there is, which may be of an earlier state. */
export async function readingUnderLastCheckpoint<T>(
  services: Services,
  actor: Actor,
  work: (tx: Tx, checkpoint: Published) => Promise<T>,
): Promise<T> {
  try {
    return await readingUnderCheckpoint(services, actor, work)
  } catch (error) {
    if (!(error instanceof SigningStopped)) throw error
    return reading(services.db, actor.org, async (tx) => work(tx, (await newestCheckpoint(tx)) ?? { size: 0, note: '' }))
  }
}
