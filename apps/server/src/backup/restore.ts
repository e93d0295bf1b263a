import type { State } from '@assay/isms'
import type pg from 'pg'
import { withClient } from '../postgres/client.ts'
import { dataKeyPlace, organisationKeyPlace } from '../secret/keyring.ts'
import { masterKeyIn, type MasterKey } from '../secret/master-key.ts'
import { nameSession } from '../secret/named.ts'
import { unseal } from '../secret/seal.ts'
import { openPayload } from '../store/payload.ts'
import { registerCalled } from '../store/register-named.ts'
import { searchText, titleOf } from '../store/record.ts'
import { tenantStatement } from '../store/scope.ts'
import { BackupError, bytesIn, type Archive, type Content } from './archive.ts'
import { isOfOrganisations, organisationsOf, SESSION_PLACE, TABLES } from './dump.ts'

type Row = Readonly<Record<string, unknown>>

/** What a server is filled from. */
export interface Restoring {
  /** The files of a backup. */
  readonly files: Archive
  /** Those of its keys, of the same moment or a later one. */
  readonly keys: Archive
  /** The master key of this server, which wraps the restored keys from now on. */
  readonly master: MasterKey
}

/** What else comes back. */
export interface Brought {
  /** The secret of sessions that came with the keys; null where none did. */
  readonly session: string | null
  /** Puts files into the data folder, before anybody sees a record. */
  readonly place: () => Promise<void>
}

const NOTHING: Brought = { session: null, place: async () => undefined }

/** Refuses a database that holds an organisation. */
export function assertEmpty(connection: pg.PoolConfig): Promise<void> {
  return withClient(connection, async (client) => {
    await client.query('begin read only')
    await assertNoOrganisation(client)
    await client.query('commit')
  })
}

async function assertNoOrganisation(client: pg.Client): Promise<void> {
  if ((await organisationsOf(client)).length > 0)
    throw new BackupError('the data folder holds an organisation already: restore into an empty one (ASSAY_DATA)')
}

/**
 * Fills an empty database from a backup and its keys. Refuses a database that holds an organisation, and keys that do not fit. All or nothing: Records whose keys were destroyed after the backup was made come back without values. The logs are not signed
 * until an owner has said so: what was signed since is not here.
 */
export async function restoreTables(connection: pg.PoolConfig, restoring: Restoring, { session, place }: Brought = NOTHING): Promise<void> {
  const orgKeys = await openOrganisationKeys(restoring)
  // Whatever fails closes the connection, and with it undoes the transaction.
  await withClient(connection, async (client) => {
    await client.query('begin')
    await assertNoOrganisation(client)
    await assertSameSchema(client, restoring.files)
    await fillTables(client, restoring, orgKeys)
    const organisations = await organisationsOf(client)
    await assertKeysFit(client, organisations)
    const theirs = orgKeys.filter(({ org }) => organisations.includes(org))
    for (const { org, key } of theirs) await rebuildRecords(client, org, key)
    await unlistErased(client, theirs)
    for (const org of organisations) await stopSigning(client, org)
    if (session !== null) await nameSession(client, session)
    await place()
    await client.query('commit')
  })
}

/** Keys of an earlier moment than the backup, or of another server. */
export class KeysDoNotFit extends BackupError {}

const BLANK = `
  select count(*) filter (where payload.sealed is not null and data_key.subject is null) as blank, count(*) as records,
    (select count(*) from blob where blob.org_id = $1 and not exists
      (select from data_key where data_key.org_id = blob.org_id and data_key.subject = blob.id)) as files
  from record
  left join payload on payload.org_id = record.org_id and payload.seq = record.last_seq
  left join data_key on data_key.org_id = record.org_id and data_key.subject = record.id and data_key.version = payload.key_version
  where record.org_id = $1`

/** Refuses keys of an earlier moment, or of another server: a key that is neither there nor marked as destroyed would leave a blank where something was written. */
async function assertKeysFit(client: pg.Client, organisations: readonly string[]): Promise<void> {
  const sum = { blank: 0, records: 0, files: 0 }
  for (const org of organisations) {
    await client.query(tenantStatement(org))
    const { rows } = await client.query<{ blank: string; records: string; files: string }>(BLANK, [org])
    for (const name of ['blank', 'records', 'files'] as const) sum[name] += Number(rows[0]?.[name] ?? 0)
  }
  if (sum.blank + sum.files === 0) return
  const lost = `${sum.blank} of ${sum.records} records and ${sum.files} stored files would come back blank`
  throw new KeysDoNotFit(`these keys do not fit the backup: ${lost}; take keys of the same moment or a later one`)
}

/** What was signed under this name since the backup is not here: another epoch goes on from it. */
async function stopSigning(client: pg.Client, org: string): Promise<void> {
  await client.query(tenantStatement(org))
  await client.query(
    `insert into signing_stop (org_id, origin, reason, size)
     select org_id, state ->> 'origin', 'restored', (select coalesce(max(size), 0) from checkpoint where checkpoint.org_id = record.org_id)
     from record where org_id = $1 and register = 'log-policy' and state ->> 'origin' is not null
     on conflict do nothing`,
    [org],
  )
}

async function assertSameSchema(client: pg.Client, files: Archive): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by name')
  const names: string[] = []
  for await (const part of rowsIn(files, 'migration')) for (const { name } of part) names.push(String(name))
  if (names.toSorted().join() !== rows.map((row) => row.name).join())
    throw new BackupError('the backup was made by another version: restore it with that version, then upgrade')
}

async function fillTables(client: pg.Client, { files, keys }: Restoring, orgKeys: readonly OrganisationKey[]): Promise<void> {
  for (const table of TABLES.slice(1)) {
    await fill(client, table, rowsIn(files, table))
    if (table !== 'organisation') continue
    // Keys of a later moment may be of organisations that are not in the backup yet.
    const known = new Set(await organisationsOf(client))
    await fill(client, 'organisation_key', [orgKeys.filter(({ org }) => known.has(org)).map(({ row }) => row)])
    for (const name of ['data_key', 'log_secret']) await fill(client, name, rowsOf(rowsIn(keys, name), known))
  }
}

async function* rowsOf(parts: AsyncIterable<readonly Row[]>, organisations: ReadonlySet<string>): AsyncGenerator<readonly Row[]> {
  for await (const part of parts) yield part.filter((row) => organisations.has(organisationOf(row)))
}

/** Files whose keys were destroyed after the backup was made: their bytes are there, and nothing opens them. */
async function unlistErased(client: pg.Client, organisations: readonly OrganisationKey[]): Promise<void> {
  for (const { org } of organisations) {
    await client.query(tenantStatement(org))
    await client.query(
      `delete from blob where org_id = $1 and not exists
         (select from data_key where data_key.org_id = blob.org_id and data_key.subject = blob.id and data_key.wrapped is not null)`,
      [org],
    )
  }
}

interface OrganisationKey {
  readonly org: string
  readonly key: Uint8Array
  /** Its row, wrapped by the master key of this server. */
  readonly row: Row
}

/** The secret that the accounts of a backup depend on; null where its keys are from before it was among them. */
export async function sessionSecretOf({ keys, master }: Pick<Restoring, 'keys' | 'master'>): Promise<string | null> {
  const wrapped = await bytesIn(keys, 'session.secret')
  if (wrapped.length === 0) return null
  return Buffer.from(await (await theirMaster(keys, master)).unwrap(wrapped, SESSION_PLACE)).toString('utf8')
}

async function theirMaster(keys: Archive, master: MasterKey): Promise<Pick<MasterKey, 'wrap' | 'unwrap'>> {
  const text = (await bytesIn(keys, 'master.key')).toString('utf8')
  return text === '' ? master : masterKeyIn(text)
}

/** How many rows of a table an archive holds. */
export async function countRows(files: Archive, table: string): Promise<number> {
  let count = 0
  for await (const part of rowsIn(files, table)) count += part.length
  return count
}

async function openOrganisationKeys({ keys, master }: Restoring): Promise<readonly OrganisationKey[]> {
  const theirs = await theirMaster(keys, master)
  const found: OrganisationKey[] = []
  for await (const part of rowsIn(keys, 'organisation_key')) {
    for (const row of part) {
      const org = organisationOf(row)
      const place = organisationKeyPlace(org, Number(row['version']))
      const key = await theirs.unwrap(bytesOf(row['wrapped']), place).catch((cause: unknown) => {
        throw new BackupError('these keys are wrapped under a master key that is not the one here', { cause })
      })
      found.push({ org, key, row: { ...row, wrapped: hexOf(await master.wrap(key, place)) } })
    }
  }
  return found
}

/** Rows that are in memory at once. */
const BATCH = 500

/** What a backup leaves out of records follows from the payloads of their last entries, as far as there is a key. */
async function rebuildRecords(client: pg.Client, org: string, orgKey: Uint8Array): Promise<void> {
  await client.query(tenantStatement(org))
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const { rows } = await client.query<LastEntry>(LAST_ENTRIES, [org, after, BATCH])
    const rebuilt = rows.map((row) => rebuild(row, stateIn(row, org, orgKey)))
    await client.query(
      `update record set state = given.state, title = given.title, search = to_tsvector('simple', given.words)
       from unnest($1::uuid[], $2::jsonb[], $3::text[], $4::text[]) as given (id, state, title, words)
       where record.org_id = $5 and record.id = given.id`,
      [rows.map(({ id }) => id), ...(['state', 'title', 'words'] as const).map((name) => rebuilt.map((one) => one[name])), org],
    )
    const last = rows.at(-1)
    if (!last || rows.length < BATCH) return
    after = last.id
  }
}

/** A record with its last entry, and the key that it is sealed under as long as there is one. */
interface LastEntry {
  readonly id: string
  readonly register: string
  readonly key: string
  readonly erased: boolean
  readonly seq: string
  readonly sealed: Buffer | null
  readonly wrapped: Buffer | null
  readonly version: number
}

const LAST_ENTRIES = `
  select record.id, record.register, record.key, record.erased, record.last_seq as seq, payload.sealed, data_key.wrapped, data_key.version
  from record
  left join payload on payload.org_id = record.org_id and payload.seq = record.last_seq
  left join data_key on data_key.org_id = record.org_id and data_key.subject = record.id and data_key.version = payload.key_version
  where record.org_id = $1 and record.id > $2 order by record.id limit $3`

function stateIn({ id: recordId, seq, sealed, wrapped, version }: LastEntry, org: string, orgKey: Uint8Array): State {
  if (!sealed || !wrapped) return {}
  const key = unseal(wrapped, orgKey, dataKeyPlace({ org, subject: recordId, version }))
  const {
    $key: _key,
    $archived: _archived,
    $erased: _erased,
    ...state
  } = openPayload(sealed, { version, key }, { org, recordId, seq: Number(seq) }).state
  return state
}

function rebuild({ register: name, key, erased }: LastEntry, state: State) {
  const register = registerCalled(name)
  const record = { key, erased, state }
  return { state: JSON.stringify(state), title: register ? titleOf(register, record) : key, words: searchText(record) }
}

type Parts = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>

async function fill(client: pg.Client, table: string, parts: Parts): Promise<void> {
  const name = `public.${client.escapeIdentifier(table)}`
  const isApart = await isOfOrganisations(client, table)
  for await (const part of parts) {
    for (const [org, own] of Map.groupBy(part, isApart ? organisationOf : () => '')) {
      await client.query(tenantStatement(org))
      const given = JSON.stringify(table === 'record' ? own.map((row) => ({ state: {}, title: '', search: '', ...row })) : own)
      await client.query(`insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`, [given])
    }
  }
}

/** The rows of a table, some at a time. */
async function* rowsIn(files: Archive, table: string): AsyncGenerator<readonly Row[]> {
  let rows: Row[] = []
  for await (const line of linesIn(files.read(`tables/${table}.jsonl`))) {
    rows.push(JSON.parse(line))
    if (rows.length < BATCH) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}

const LINE_FEED = 10

/** Lines without their ends. A line feed alone ends one: texts hold other separators as they are. */
async function* linesIn(content: Content): AsyncGenerator<string> {
  let begun: Uint8Array[] = []
  for await (const chunk of content) {
    let from = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      yield Buffer.concat([...begun, chunk.subarray(from, end)]).toString('utf8')
      begun = []
      from = end + 1
    }
    if (from < chunk.length) begun.push(chunk.subarray(from))
  }
  if (begun.length > 0) yield Buffer.concat(begun).toString('utf8')
}

function organisationOf(row: Row): string {
  return typeof row['org_id'] === 'string' ? row['org_id'] : ''
}

/** Bytes as PostgreSQL writes them in JSON: `\x` and hex digits. */
function bytesOf(value: unknown): Uint8Array {
  return Buffer.from(String(value).slice(2), 'hex')
}

function hexOf(bytes: Uint8Array): string {
  return `\\x${Buffer.from(bytes).toString('hex')}`
}
