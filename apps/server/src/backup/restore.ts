import type { State } from '@assay/isms'
import { strFromU8 } from 'fflate'
import type pg from 'pg'
import { withClient } from '../postgres/client.ts'
import { dataKeyPlace, organisationKeyPlace } from '../secret/keyring.ts'
import { masterKeyIn, type MasterKey } from '../secret/master-key.ts'
import { unseal } from '../secret/seal.ts'
import { openPayload } from '../store/payload.ts'
import { registerCalled } from '../store/register-named.ts'
import { searchText, titleOf } from '../store/record.ts'
import { tenantStatement } from '../store/scope.ts'
import { BackupError, isOfOrganisations, organisationsOf, SESSION_PLACE, TABLES } from './dump.ts'

type Files = Readonly<Record<string, Uint8Array>>
type Row = Readonly<Record<string, unknown>>

/** What a server is filled from. */
export interface Restoring {
  /** The files of a backup. */
  readonly files: Files
  /** Those of its keys, of the same moment or a later one. */
  readonly keys: Files
  /** The master key of this server, which wraps the restored keys from now on. */
  readonly master: MasterKey
}

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
 * Fills an empty database from a backup and its keys. Refuses a database that holds an organisation. All or nothing. Records
 * whose keys were destroyed after the backup was made come back without values.
 */
export async function restoreTables(connection: pg.PoolConfig, restoring: Restoring): Promise<void> {
  const { files } = restoring
  const orgKeys = await openOrganisationKeys(restoring)
  const records = rebuildRecords(restoring, orgKeys)
  // Whatever fails closes the connection, and with it undoes the transaction.
  await withClient(connection, async (client) => {
    await client.query('begin')
    await assertNoOrganisation(client)
    await assertSameSchema(client, files)
    await fillTables(client, restoring, { orgKeys, records })
    await client.query('commit')
  })
}

async function assertSameSchema(client: pg.Client, files: Files): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by name')
  const names = rowsIn(files, 'migration')
    .map(({ name }) => String(name))
    .toSorted()
  if (names.join() !== rows.map((row) => row.name).join())
    throw new BackupError('the backup was made by another version: restore it with that version, then upgrade')
}

interface Filling {
  readonly orgKeys: ReadonlyMap<string, OrganisationKey>
  readonly records: readonly Rebuilt[]
}

async function fillTables(client: pg.Client, { files, keys }: Restoring, { orgKeys, records }: Filling): Promise<void> {
  for (const table of TABLES.slice(1)) {
    await fill(client, table, table === 'record' ? records.map(({ row }) => row) : rowsIn(files, table))
    if (table !== 'organisation') continue
    const wrapped = [...orgKeys.values()].map(({ row }) => row)
    await fill(client, 'organisation_key', wrapped)
    await fill(client, 'data_key', rowsIn(keys, 'data_key'))
  }
  await fillSearch(client, records)
  await unlistErased(client, [...orgKeys.keys()])
}

/** Files whose keys were destroyed after the backup was made: their bytes are there, and nothing opens them. */
async function unlistErased(client: pg.Client, organisations: readonly string[]): Promise<void> {
  for (const org of organisations) {
    await client.query(tenantStatement(org))
    await client.query(
      `delete from blob where org_id = $1 and not exists
         (select from data_key where data_key.org_id = blob.org_id and data_key.subject = blob.id and data_key.wrapped is not null)`,
      [org],
    )
  }
}

interface OrganisationKey {
  readonly key: Uint8Array
  /** Its row, wrapped by the master key of this server. */
  readonly row: Row
}

/** The secret that the accounts of a backup depend on; null where its keys are from before it was among them. */
export async function sessionSecretOf({ keys, master }: Pick<Restoring, 'keys' | 'master'>): Promise<string | null> {
  const wrapped = keys['session.secret']
  return wrapped ? strFromU8(await theirMaster(keys, master).unwrap(wrapped, SESSION_PLACE)) : null
}

function theirMaster(keys: Files, master: MasterKey): Pick<MasterKey, 'wrap' | 'unwrap'> {
  const text = keys['master.key']
  return text ? masterKeyIn(strFromU8(text)) : master
}

/** How many rows of a table an archive holds. */
export function countRows(files: Files, table: string): number {
  return rowsIn(files, table).length
}

async function openOrganisationKeys({ keys, master }: Restoring): Promise<ReadonlyMap<string, OrganisationKey>> {
  const theirs = theirMaster(keys, master)
  const found = new Map<string, OrganisationKey>()
  for (const row of rowsIn(keys, 'organisation_key')) {
    const org = String(row['org_id'])
    const place = organisationKeyPlace(org, Number(row['version']))
    const key = await theirs.unwrap(bytesOf(row['wrapped']), place)
    found.set(org, { key, row: { ...row, wrapped: hexOf(await master.wrap(key, place)) } })
  }
  return found
}

/** A record with the words under which it is found. */
interface Rebuilt {
  readonly row: Row
  readonly words: string
}

/** What a backup leaves out of records follows from the payloads of their last entries, as far as there is a key. */
function rebuildRecords({ files, keys }: Restoring, orgKeys: ReadonlyMap<string, OrganisationKey>): readonly Rebuilt[] {
  const live = rowsIn(keys, 'data_key').filter(({ wrapped }) => wrapped !== null)
  const dataKeys = new Map(live.map((row) => [`${String(row['org_id'])} ${String(row['subject'])}`, row]))
  const payloads = new Map(rowsIn(files, 'payload').map((row) => [`${String(row['org_id'])} ${String(row['seq'])}`, row]))
  return rowsIn(files, 'record').map((row) => {
    const org = String(row['org_id'])
    const sealed = payloads.get(`${org} ${String(row['last_seq'])}`)
    const dataKey = dataKeys.get(`${org} ${String(row['id'])}`)
    return rebuild(row, sealed && dataKey ? stateIn(row, { sealed, dataKey, orgKey: orgKeys.get(org)?.key }) : {})
  })
}

interface Sealed {
  readonly sealed: Row
  readonly dataKey: Row
  readonly orgKey: Uint8Array | undefined
}

function stateIn(row: Row, { sealed, dataKey, orgKey }: Sealed): State {
  const version = Number(sealed['key_version'])
  if (!orgKey || Number(dataKey['version']) !== version) return {}
  const [org, recordId, seq] = [String(row['org_id']), String(row['id']), Number(row['last_seq'])]
  const key = unseal(bytesOf(dataKey['wrapped']), orgKey, dataKeyPlace({ org, subject: recordId, version }))
  const {
    $key: _key,
    $archived: _archived,
    $erased: _erased,
    ...state
  } = openPayload(bytesOf(sealed['sealed']), { version, key }, { org, recordId, seq }).state
  return state
}

function rebuild(row: Row, state: State): Rebuilt {
  const register = registerCalled(String(row['register']))
  const record = { key: String(row['key']), erased: row['erased'] === true, state }
  const title = register ? titleOf(register, record) : record.key
  return { row: { ...row, state, title, search: '' }, words: searchText(record) }
}

const CHUNK = 500

async function fill(client: pg.Client, table: string, rows: readonly Row[]): Promise<void> {
  const name = `public.${client.escapeIdentifier(table)}`
  const byOrganisation = (await isOfOrganisations(client, table)) ? Map.groupBy(rows, organisationOf) : new Map([['', rows]])
  for (const [org, own] of byOrganisation) {
    await client.query(tenantStatement(org))
    for (let start = 0; start < own.length; start += CHUNK) {
      const chunk = JSON.stringify(own.slice(start, start + CHUNK))
      await client.query(`insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`, [chunk])
    }
  }
}

async function fillSearch(client: pg.Client, records: readonly Rebuilt[]): Promise<void> {
  for (const [org, own] of Map.groupBy(records, ({ row }) => organisationOf(row))) {
    await client.query(tenantStatement(org))
    for (let start = 0; start < own.length; start += CHUNK) {
      const part = own.slice(start, start + CHUNK)
      await client.query(
        `update record set search = to_tsvector('simple', given.words) from unnest($1::uuid[], $2::text[]) as given (id, words)
         where record.org_id = $3 and record.id = given.id`,
        [part.map(({ row }) => row['id']), part.map(({ words }) => words), org],
      )
    }
  }
}

function rowsIn(files: Files, table: string): readonly Row[] {
  return strFromU8(files[`tables/${table}.jsonl`] ?? new Uint8Array())
    .split('\n')
    .filter(Boolean)
    .map((line): Row => JSON.parse(line))
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
