import { perform, registers, SHAPE, upgraded, type Register } from '@assay/isms'
import { sql, type SqlBool } from 'kysely'
import { serverActor, type Actor } from '../actor.ts'
import { commitMany, type Command } from '../commit.ts'
import type { Services } from '../services.ts'
import { reading, readingDirectory, type Tx } from '../store/db.ts'
import { toStored, type Stored } from '../store/record.ts'

/**
 * Brings the records of every organisation into the shape that their registers have now. Each is entered in the ledger as an upgrade by the
 * server, so that its row and its last entry agree; what it said before stays where it was said. Returns how many there were.
 */
export async function upgradeRecords(services: Pick<Services, 'db' | 'keyring' | 'archive' | 'now'>): Promise<number> {
  const organisations = await readingDirectory(services.db, (tx) => tx.selectFrom('organisation').select(['org_id', 'slug']).execute())
  let count = 0
  for (const { org_id: org, slug } of organisations) {
    const actor = serverActor(org, slug, 'operator')
    for (const register of registers) if (register.shape > 1) count += await upgradeRegister(services, actor, register)
  }
  return count
}

type Shell = Parameters<typeof upgradeRecords>[0]

/** As many records as one commit brings along. */
const TOGETHER = 500

async function upgradeRegister(shell: Shell, actor: Actor, register: Register): Promise<number> {
  for (let count = 0; ;) {
    const commands = await reading(shell.db, actor.org, async (tx) => upgradesOf(tx, register, await earlier(tx, register)))
    if (commands.length === 0) return count
    await commitMany(shell, actor, commands)
    count += commands.length
  }
}

/** Records in an earlier shape. What was erased says nothing in any shape. */
async function earlier(tx: Tx, register: Register) {
  return tx
    .selectFrom('record')
    .selectAll()
    .where('register', '=', register.name)
    .where('erased', '=', false)
    .where(sql<SqlBool>`coalesce((state ->> ${SHAPE})::int, 1) < ${register.shape}`)
    .orderBy('number')
    .limit(TOGETHER)
    .execute()
}

type Rows = Awaited<ReturnType<typeof earlier>>

async function upgradesOf(tx: Tx, register: Register, rows: Rows): Promise<readonly Command[]> {
  const named = rows.flatMap(({ state }) =>
    Object.values(state).filter((value) => typeof value === 'string' && /^[A-Z]{2,8}-\d+$/i.test(value)),
  )
  const ids = await idsOf(
    tx,
    named.map((key) => String(key).toUpperCase()),
  )
  return rows.map((row) => {
    const state = upgraded(register.upgrades, row.state, (key) => ids.get(key.toUpperCase()) ?? null)
    const whole = toStored({ ...row, state }, register)
    return commandOf(register, whole)
  })
}

/** The upgrade of one record; one that belongs to another register after all is moved there by the decision that says so. */
function commandOf(register: Register, record: Stored): Command {
  const sorting = register.commands['sort']
  const grade = record.state['grade']
  const moves = sorting !== undefined && !record.archived && register.importing.become?.(record.state) != null
  const decide: Command['decide'] = (_, context) =>
    moves
      ? { ...perform(register, 'sort', { record, input: { grade }, context }), event: `${register.name}.upgrade` }
      : { state: record.state, event: `${register.name}.upgrade` }
  return { register, id: record.id, version: record.version, way: 'system', reads: [], decide }
}

async function idsOf(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (keys.length === 0) return new Map()
  const rows = await tx
    .selectFrom('record')
    .select(['id', 'key'])
    .where('key', 'in', [...new Set(keys)])
    .execute()
  return new Map(rows.map(({ id, key }) => [key, id]))
}
