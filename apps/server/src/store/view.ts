import type { Records, Seen, State, View } from '@assay/isms'
import type { Tx } from './db.ts'

const BATCH = 2000

/**
 * Loads the live records that some views show, and of each only the fields that one of them names: an audit of 50,000
 * assets holds a tenth of what they are. Reading a register that no view named is a defect and throws.
 */
export async function loadViews(tx: Tx, views: readonly View[]): Promise<Records> {
  const loaded = new Map<string, readonly Seen[]>()
  for (const [register, several] of Map.groupBy(views, (view) => view.register)) {
    loaded.set(register, await loadFields(tx, register, [...new Set(several.flatMap((view) => view.fields))]))
  }
  return (register) => loaded.get(register) ?? undeclared(register)
}

async function loadFields(tx: Tx, register: string, fields: readonly string[]): Promise<readonly Seen[]> {
  const seen: Seen[] = []
  for (let after = 0, full = true; full;) {
    const rows = await readBatch(tx, register, after)
    for (const { id, key, state } of rows) seen.push({ id, key, state: pick(state, fields) })
    after = rows.at(-1)?.number ?? after
    full = rows.length === BATCH
  }
  return seen
}

/** Whole states in small batches: cheaper than letting PostgreSQL take them apart (50 ms against 330 ms for 50,000 assets). */
function readBatch(tx: Tx, register: string, after: number) {
  return tx
    .selectFrom('record')
    .select(['id', 'key', 'number', 'state'])
    .where('register', '=', register)
    .where('archived', '=', false)
    .where('number', '>', after)
    .orderBy('number')
    .limit(BATCH)
    .execute()
}

function pick(state: State, fields: readonly string[]): State {
  const picked: Record<string, unknown> = {}
  for (const field of fields) picked[field] = state[field] ?? null
  return picked
}

function undeclared(register: string): never {
  throw new Error(`a rule reads ${register} and declares no view of it`)
}
