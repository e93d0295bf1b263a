import {
  appendLeaves,
  commitFields,
  decodeEntry,
  emptyRange,
  equalBytes,
  LedgerError,
  leafHash,
  toHex,
  type Entry,
  type PackProblem,
  type Range,
} from '@assay/ledger'
import { chainOf, namedIn } from '../log/named.ts'
import { stopsOf } from '../log/stop.ts'
import { signedHistory } from '../signed-history.ts'
import { reading, type Db, type Tx } from './db.ts'
import { Erasures } from './erasures.ts'
import { LastEntries, type Last } from './last-entries.ts'
import { headChecker, type LogVerifier } from './replay-heads.ts'
import { openPayloads, payloadIn, withPayloads, type Opened, type Payload } from './payload.ts'
import { tileChecker } from './replay-tiles.ts'
import { findBlobProblems } from './blob.ts'
import { examineCredentials, examineProjections } from './projection.ts'
import { examineRecords } from './replay-records.ts'
import { unpackPayload } from './state.ts'
import { unarchived, type Vault } from './vault.ts'

/** What the replay of the ledger against everything that is stored found. */
export interface Examination {
  readonly ok: boolean
  readonly entries: number
  readonly records: number
  /** Entries whose values were erased, each under a later entry that says so. */
  readonly erased: number
  readonly problems: readonly PackProblem[]
}

interface Place extends Vault {
  readonly slug: string
  /** The data folder, where stored files lie, and what was signed. */
  readonly folder: string
  /** What accounts sign in with now. */
  readonly credentialsOf: (accounts: readonly string[]) => Promise<ReadonlyMap<string, string | null>>
}

const BATCH = 250

/**
 * Replays the whole ledger: every entry against its hash, its record's chain, its payload and the signed checkpoints; then
 * every live record, its columns and links against its last entry; then every stored file against its name.
 * What somebody changed behind the application's back is named. Works in batches, so memory stays bounded.
 */
export async function examineLedger(db: Db, place: Place): Promise<Examination> {
  return reading(db, place.org, async (tx) => {
    const log = await replayLog(tx, place).catch(asLost)
    const live = log.isLost ? NOTHING : await examineRecords(tx, place, log.last)
    const tables = log.isLost ? [] : [...(await examineProjections(tx, place.org)), ...(await examineCredentials(tx, place))]
    const errors = [...log.errors, ...live.errors, ...tables, ...(await findBlobProblems(tx, place))]
    const problems = errors.map(({ code, message, subject }) => ({ code, message, subject: subject ?? null }))
    return { ok: problems.length === 0, entries: log.size, records: live.records, erased: log.erased, problems }
  })
}

interface Log {
  readonly size: number
  readonly erased: number
  /** Whether a part of it cannot be read at all: then nothing can be held against it. */
  readonly isLost: boolean
  readonly last: LastEntries
  readonly errors: readonly LedgerError[]
}

async function replayLog(tx: Tx, place: Place): Promise<Log> {
  const last = new LastEntries()
  const errors: LedgerError[] = []
  const verifier = await verifierIn(tx, place)
  if (verifier instanceof LedgerError) errors.push(verifier)
  const heads = await headChecker(tx, verifier instanceof LedgerError ? null : verifier)
  const tiles = await tileChecker(tx, heads.newest)
  const erasures = new Erasures()
  let range: Range = emptyRange
  for (let full = true; full;) {
    const rows = await unarchived(place, await readRows(tx, range.size))
    const payloads = await openPayloads(tx, place, rows)
    for (const [index, row] of rows.entries()) {
      for (const one of checkRow({ row, opened: payloads[index] ?? 'damaged' }, range.size, { last, erasures })) errors.push(one)
      range = appendLeaves(range, [row.hash])
      for (const one of [...heads.at(range), ...tiles.add(row.hash)]) errors.push(one)
    }
    full = rows.length === BATCH
  }
  for (const one of [...(await checkSize(tx, range.size, heads.newest)), ...tiles.rest(), ...erasures.unexplained()]) errors.push(one)
  return { size: range.size, last, erased: erasures.count, isLost: false, errors }
}

/** What holds the signed heads; why nothing does, where what the log says of its keys was changed. */
async function verifierIn(tx: Tx, { slug, folder }: Place): Promise<LogVerifier | LedgerError | null> {
  try {
    const named = await namedIn(tx)
    if (!named) return null
    // After a restore it is known that more was signed: the next epoch says how much.
    const isRestored = (await stopsOf(tx, named.origin, null)).some(({ reason }) => reason === 'restored')
    return { chain: chainOf(named), signed: isRestored ? null : signedHistory(folder, slug).last(named.origin) }
  } catch (error) {
    if (error instanceof LedgerError) return error
    throw error
  }
}

const NOTHING = { records: 0, errors: [] as readonly LedgerError[] }

/** A log of which a part cannot be read at all. */
function asLost(error: unknown): Log {
  if (!(error instanceof LedgerError)) throw error
  return { size: 0, erased: 0, isLost: true, last: new LastEntries(), errors: [error] }
}

async function checkSize(tx: Tx, size: number, newest: number): Promise<readonly LedgerError[]> {
  const head = await tx.selectFrom('ledger_head').select('size').executeTakeFirstOrThrow()
  if (Number(head.size) === size && newest <= size) return []
  return [new LedgerError('SIZE_MISMATCH', `the log has ${size} entries and should have ${Math.max(Number(head.size), newest)}`)]
}

interface Row {
  readonly seq: string
  readonly record_id: string
  readonly bytes: Buffer
  readonly hash: Buffer
  readonly key_version: number | null
  readonly sealed: Buffer | null
}

async function readRows(tx: Tx, from: number) {
  const rows = await tx
    .selectFrom('leaf')
    .select(['seq', 'record_id', 'bytes', 'hash'])
    .where('seq', '>=', String(from))
    .orderBy('seq')
    .limit(BATCH)
    .execute()
  return withPayloads(tx, rows)
}

interface Met {
  readonly last: LastEntries
  readonly erasures: Erasures
}

function checkRow(
  { row, opened }: { readonly row: Row; readonly opened: Opened },
  index: number,
  { last, erasures }: Met,
): readonly LedgerError[] {
  const seq = String(index)
  if (Number(row.seq) !== index) return [new LedgerError('VERSION_GAP', `the log has no entry ${index}`, seq)]
  const entry = readEntry(row)
  if (!entry) return [new LedgerError('ROOT_MISMATCH', `entry ${index} was changed`, seq)]
  erasures.meet(entry, opened)
  return checkEntry({ entry, row, opened }, last)
}

interface Placed {
  readonly entry: Entry
  readonly row: Row
  readonly opened: Opened
}

/** Whether an entry follows its record's last one, and its payload is what it committed to. Enters it as the last. */
function checkEntry({ entry, row, opened }: Placed, last: LastEntries): readonly LedgerError[] {
  const { seq, recordId, register, recordVersion: version, ts } = entry
  const previous = last.get(recordId)
  last.set(recordId, { seq, register, version, ts, leafHash: toHex(row.hash) })
  const name = String(payloadIn(opened)?.state['$key'] ?? recordId)
  const errors: LedgerError[] = []
  if (!follows(entry, previous) || row.record_id !== recordId)
    errors.push(new LedgerError('VERSION_GAP', `entry ${seq} does not follow the previous entry of ${name}`, name))
  if (opened !== 'gone' && !opens(payloadIn(opened), entry))
    errors.push(new LedgerError('PAYLOAD_CHANGED', `what entry ${seq} says of ${name} was changed behind the ledger's back`, name))
  return errors
}

function readEntry({ bytes, hash, seq }: Row): Entry | null {
  if (!equalBytes(leafHash(bytes), hash)) return null
  try {
    const entry = decodeEntry(bytes)
    return entry.seq === Number(seq) ? entry : null
  } catch {
    return null
  }
}

function follows(entry: Entry, previous: Last | undefined): boolean {
  const link = entry.prevRecordEntry
  if (!previous || !link) return !previous && !link && entry.recordVersion === 1
  return entry.recordVersion === previous.version + 1 && link.seq === previous.seq && link.leafHash === previous.leafHash
}

/** Whether the payload is what the entry committed to. */
function opens(payload: Payload | null, entry: Entry): boolean {
  if (!payload) return false
  const { state, salts } = payload
  try {
    const { root, count } = commitFields(unpackPayload(state, salts), decodeSalts(salts))
    return root === entry.fields.root && count === entry.fields.count
  } catch {
    return false
  }
}

function decodeSalts(salts: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(salts).map(([path, salt]) => [path, Uint8Array.from(Buffer.from(salt, 'base64'))]))
}
