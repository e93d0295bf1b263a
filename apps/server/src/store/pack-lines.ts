import { administration, isShown, type DisclosureLevel, type Register, type State } from '@assay/isms'
import { commitField, fromBase64, lines, toHex, type PackRecord } from '@assay/ledger'
import { sql, type SqlBool } from 'kysely'
import type { Tx } from './db.ts'
import { committedState } from './leaf.ts'
import { registerCalled } from './register-named.ts'
import { openPayloads, payloadIn, withPayloads, type Payload } from './payload.ts'
import { unpackPayload } from './state.ts'
import { unarchived, type Vault } from './vault.ts'

/** Rows that are in memory at once, and handled in one turn. */
const BATCH = 250

/** What of the records goes into a pack. */
export interface Disclosing extends Vault {
  /** Names of registers; null for all. */
  readonly registers: readonly string[] | null
  readonly level: DisclosureLevel
  /** Whether the reader may learn who a pseudonym of the log is. */
  readonly traces: boolean
}

/** Every record of some registers with the salts of its latest entry, archived ones included, register by register, some at a time. */
export async function* packRecordsOf(tx: Tx, disclosing: Disclosing): AsyncGenerator<readonly PackRecord[]> {
  let after: readonly [string, number] = ['', 0]
  for (;;) {
    const rows = await recordsAfter(tx, after, disclosing.registers)
    const payloads = await openPayloads(tx, disclosing, rows)
    yield rows.map((row, index) => toPackRecord(row, payloadIn(payloads[index])?.salts ?? {}, disclosing))
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = [last.register, last.number]
  }
}

async function recordsAfter(tx: Tx, [register, number]: readonly [string, number], wanted: readonly string[] | null) {
  const rows = tx
    .selectFrom('record')
    .select(['id', 'register', 'number', 'version', 'key', 'archived', 'erased', 'state', 'last_seq as seq', 'id as record_id'])
    .where(sql<SqlBool>`(register, number) > (${register}, ${number})`)
    .orderBy('register')
    .orderBy('number')
    .limit(BATCH)
  return withPayloads(tx, await (wanted === null ? rows : rows.where('register', 'in', wanted)).execute())
}

type Row = Awaited<ReturnType<typeof recordsAfter>>[number]

function toPackRecord({ id, register: name, version, ...row }: Row, salts: Payload['salts'], disclosing: Disclosing): PackRecord {
  const record = { id, register: name, version, state: unpackPayload(committedState(row), salts), salts }
  const hidden = Object.keys(salts).filter((path) => isHidden(path.slice(1), registerCalled(name), disclosing))
  return hidden.length === 0 && disclosing.level === 'full' ? record : hide(record, new Set(hidden))
}

/** What the administration knows of people is for those who may know who a pseudonym is. */
function isHidden(field: string, register: Register | undefined, { level, traces }: Disclosing): boolean {
  if (!register) return level !== 'full'
  const ofPeople = !field.startsWith('$') && administration.includes(register)
  return !isShown(level, register, field) || (ofPeople && !traces)
}

/** Leaves of the fields that a pack does not show their commitments. */
function hide(record: PackRecord, hidden: ReadonlySet<string>): PackRecord {
  const salts = Object.entries(record.salts)
  return {
    ...record,
    state: Object.fromEntries(Object.entries(record.state).filter(([name]) => !hidden.has(`/${name}`))),
    salts: Object.fromEntries(salts.filter(([path]) => !hidden.has(path))),
    hidden: Object.fromEntries(
      salts.filter(([path]) => hidden.has(path)).map(([path, salt]) => [path, commitmentOf(record.state, path, salt)]),
    ),
  }
}

function commitmentOf(state: State, path: string, salt: string): string {
  return toHex(commitField(path, state[path.slice(1)], fromBase64(salt) ?? new Uint8Array()))
}

/** Every entry of the log, as lines of a pack, some at a time. */
export async function* entryLines(tx: Tx, vault: Vault): AsyncGenerator<Uint8Array> {
  for (let from = 0; ; from += BATCH) {
    const stored = tx.selectFrom('leaf').select(['seq', 'bytes']).where('seq', '>=', String(from)).orderBy('seq').limit(BATCH)
    const rows = (await stored.execute()).map((row) => ({ ...row, key_version: null, sealed: null }))
    yield lines((await unarchived(vault, rows)).map(({ bytes }) => bytes))
    if (rows.length < BATCH) return
  }
}
