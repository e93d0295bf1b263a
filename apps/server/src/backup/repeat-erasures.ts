import { serverActor } from '../actor.ts'
import { commit, type Command, type Shell } from '../commit.ts'
import { registerNamed } from '../store/register-named.ts'
import { reading, readingDirectory } from '../store/db.ts'

const BATCH = 500

/**
 * Enters again what was erased after a backup was made: its keys are destroyed, and the restored log does not say why. Without
 * this a doctor could not tell an erasure from a loss.
 */
export async function repeatErasures(shell: Shell): Promise<void> {
  const organisations = await readingDirectory(shell.db, (tx) => tx.selectFrom('organisation').select(['org_id', 'slug']).execute())
  for (const { org_id: org, slug } of organisations) {
    const actor = serverActor(org, slug, 'operator')
    const commands = await erasuresIn(shell, org)
    for (let start = 0; start < commands.length; start += BATCH) await commit(shell, actor, commands.slice(start, start + BATCH))
  }
}

/** Records whose last payload is sealed under a key that was destroyed. */
async function erasuresIn({ db }: Shell, org: string): Promise<readonly Command[]> {
  const lost = await reading(db, org, (tx) =>
    tx
      .selectFrom('record')
      .innerJoin('payload', (join) => join.onRef('payload.org_id', '=', 'record.org_id').onRef('payload.seq', '=', 'record.last_seq'))
      .innerJoin('data_key', (join) =>
        join
          .onRef('data_key.org_id', '=', 'record.org_id')
          .onRef('data_key.subject', '=', 'record.id')
          .onRef('data_key.version', '=', 'payload.key_version'),
      )
      .select(['record.id', 'record.register'])
      .where('data_key.wrapped', 'is', null)
      .orderBy('record.id')
      .execute(),
  )
  return lost.map(({ id, register }) => ({
    register: registerNamed(register),
    id,
    version: null,
    way: 'system',
    reads: [],
    decide: () => ({
      state: {},
      event: `${register}.erase`,
      notice: { kind: 'erasure', scope: 'record', legalBasis: 'repeated-after-restore' },
    }),
  }))
}
