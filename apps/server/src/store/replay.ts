import { checkRecord, decodeEntry, equalBytes, LedgerError, leafHash, type Entry, type PackProblem, type PackRecord } from '@assay/ledger'
import { reading, type Db, type Tx } from './db.ts'
import { committedState } from './leaf.ts'
import { allRecords, type Stored } from './record.ts'

/** What the replay of the ledger against the live records found. */
export interface Examination {
  readonly ok: boolean
  readonly entries: number
  readonly records: number
  readonly problems: readonly PackProblem[]
}

/** State binding: every live record against its latest entry, and every entry against its record and its hash. */
export async function examineLedger(db: Db, org: string): Promise<Examination> {
  return reading(db, org, async (tx) => {
    const leaves = await tx.selectFrom('leaf').select(['seq', 'record_id', 'bytes', 'hash']).orderBy('seq').execute()
    const records = await packRecords(tx)
    const latest = new Map(leaves.map((leaf) => [leaf.record_id, decodeEntry(leaf.bytes)]))
    const errors = [...checkLeaves(leaves), ...checkStates(records, latest)]
    const problems = errors.map(({ code, message, subject }) => ({ code, message, subject: subject ?? null }))
    return { ok: problems.length === 0, entries: leaves.length, records: records.length, problems }
  })
}

/** Every record with the salts of its latest entry. */
export async function packRecords(tx: Tx): Promise<readonly PackRecord[]> {
  const records = await allRecords(tx)
  const rows = await tx
    .selectFrom('record')
    .innerJoin('payload', (join) => join.onRef('payload.org_id', '=', 'record.org_id').onRef('payload.seq', '=', 'record.last_seq'))
    .select(['record.id', 'payload.salts'])
    .execute()
  const salts = new Map(rows.map((row) => [row.id, row.salts]))
  return records.map((record) => toPackRecord(record, salts.get(record.id) ?? {}))
}

function toPackRecord(record: Stored, salts: Readonly<Record<string, string>>): PackRecord {
  return { id: record.id, register: record.register, version: record.version, state: committedState(record), salts }
}

interface LeafRow {
  readonly seq: string
  readonly bytes: Buffer
  readonly hash: Buffer
}

function checkLeaves(leaves: readonly LeafRow[]): readonly LedgerError[] {
  return leaves.flatMap((leaf, index) => {
    if (Number(leaf.seq) !== index) return new LedgerError('VERSION_GAP', `the log has no entry ${index}`, String(index))
    return equalBytes(leafHash(leaf.bytes), leaf.hash) ? [] : new LedgerError('ROOT_MISMATCH', `entry ${index} was changed`, String(index))
  })
}

function checkStates(records: readonly PackRecord[], latest: ReadonlyMap<string, Entry>): readonly LedgerError[] {
  const live = new Set(records.map((record) => record.id))
  const gone = [...latest.values()].filter((entry) => !live.has(entry.recordId))
  return [
    ...records.flatMap((record) => safely(record, latest.get(record.id)) ?? []),
    ...gone.map(
      (entry) =>
        new LedgerError('ENTRY_WITHOUT_RECORD', `${entry.register} ${entry.recordId} was deleted behind the ledger's back`, entry.recordId),
    ),
  ]
}

/** A state that cannot even be committed to, such as one with a field more, was changed as well. */
function safely(record: PackRecord, entry: Entry | undefined): LedgerError | null {
  const name = String(record.state['$key'])
  try {
    return checkRecord(record, entry)
  } catch {
    return new LedgerError('RECORD_CHANGED', `${name} was changed behind the ledger's back`, name)
  }
}
