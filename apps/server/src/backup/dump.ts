import { existsSync, readdirSync } from 'node:fs'
import { open, readdir } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { Readable } from 'node:stream'
import { utf8 } from '@assay/ledger'
import type pg from 'pg'
import { withClient } from '../postgres/client.ts'
import type { SessionSecret } from '../account/session-secret.ts'
import type { MasterKey } from '../secret/master-key.ts'
import { scopeStatement, tenantStatement } from '../store/scope.ts'
import { withArchive, writeArchive, type Archive, type Content, type Part, type Place } from './archive.ts'
import { fateOf } from './data-folder.ts'

/** The newest format is written; those before it are read. In v2 the signing keys lay in the backup. */
const FORMATS = ['assay.backup/v3', 'assay.backup/v2']
const KEYS_FORMATS = ['assay.backup-keys/v2', 'assay.backup-keys/v1']
/** What opens a backup lies apart from it: destroying a key must not be undone by an old backup. */
const KEY_TABLES = ['organisation_key', 'data_key', 'log_secret']
/** In the order in which foreign keys let them be filled. */
export const TABLES = [
  'migration',
  'organisation',
  'ledger_head',
  'counter',
  'leaf',
  'payload',
  'record',
  'link',
  'checkpoint',
  'tile_root',
  'signing_stop',
  'cosignature',
  'blob',
  'pseudonym',
  'membership',
  'invitation',
  'api_key',
  'key_use',
  'failed_sign_in',
  'reply',
  'job',
  'job_run',
  'consumer',
  'anchored',
  'webhook_delivery',
  'user',
  'account',
  'twoFactor',
  'passkey',
]

/** Sessions and links that sign somebody in: whoever has a backup must not be somebody. And counts of tries, which a restore forgets, and what names the secrets of the server itself. */
const LEFT_OUT = ['server_secret', 'session', 'verification', 'one_time_link', 'try_limit']

/**
 * Writes the whole database but its keys, the stored files and the timestamps as one ZIP. What records say is in it as sealed payloads
 * alone. One snapshot: a backup under load is consistent.
 */
export function dumpDatabase(connection: pg.PoolConfig, folder: string, path: string): Promise<void> {
  return inSnapshot(connection, async (client) => {
    const whole = !(await isSealed(client))
    const tables = tableParts(client, whole ? [...KEY_TABLES, ...TABLES] : TABLES, whole ? '' : ` - '{state,title,search}'::text[]`)
    const settings = readdirSync(folder).filter((name) => fateOf(name) === 'setting')
    const files = ['blobs', 'timestamps'].map((name) => folderParts(folder, name))
    await writeArchive(path, newest(FORMATS), inTurn(tables, ...files, [small('settings.json', JSON.stringify(settings))]))
  })
}

/** Whatever opens what a backup holds, or speaks for who made it. */
export interface Secrets {
  /** The data folder, with the names of logs, and what was signed. */
  readonly folder: string
  readonly master: MasterKey
  readonly session: SessionSecret
}

/**
 * The keys that open a backup, destroyed ones as such, the signing keys of logs and what they have signed, the secret that accounts depend on, and the
 * master key where it is a file. As one ZIP, to be kept apart and not for long.
 */
export async function dumpKeys(connection: pg.PoolConfig, { folder, master, session }: Secrets, path: string): Promise<void> {
  const secrets = [small('session.secret', await master.wrap(utf8(session.text()), SESSION_PLACE))]
  const text = master.text()
  if (text !== null) secrets.push(small('master.key', text))
  const files = ['keys', 'checkpoints'].map((name) => folderParts(folder, name))
  await inSnapshot(connection, (client) =>
    writeArchive(path, newest(KEYS_FORMATS), inTurn(tableParts(client, KEY_TABLES, ''), ...files, secrets)),
  )
}

function newest([format = '']: readonly string[]): string {
  return format
}

function small(name: string, content: string | Uint8Array): Part {
  return { name, content: Readable.from([Buffer.from(content as Uint8Array)]) }
}

async function* inTurn(...several: readonly (AsyncIterable<Part> | readonly Part[])[]): AsyncGenerator<Part> {
  for (const parts of several) yield* parts
}

/** Where the secret is sealed for. */
export const SESSION_PLACE = 'assay.session-secret/v1'

/** A database of an earlier version holds no sealed payloads: it is written whole. */
async function isSealed(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(`select from pg_tables where schemaname = 'public' and tablename = 'data_key'`)
  if (rowCount === 0) return false
  const plain = await client.query(
    `select from pg_attribute where attrelid = 'payload'::regclass and attname = 'state' and not attisdropped`,
  )
  return plain.rowCount === 0
}

function inSnapshot<T>(connection: pg.PoolConfig, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(connection, async (client) => {
    await client.query('begin isolation level repeatable read read only')
    const result = await work(client)
    await client.query('commit')
    return result
  })
}

async function* tableParts(client: pg.Client, wanted: readonly string[], without: string): AsyncGenerator<Part> {
  const organisations = await organisationsOf(client)
  for (const table of await existingTables(client, wanted)) {
    const part = { table, without: table === 'record' ? without : '' }
    yield { name: `tables/${table}.jsonl`, content: linesOf(client, part, organisations) }
  }
}

/** The organisations there are. Row-level security holds for the owner of a table too: whoever is no superuser sees the rows of one organisation at a time. */
export async function organisationsOf(client: pg.Client): Promise<readonly string[]> {
  if (!(await hasOrganisations(client))) return []
  await client.query(scopeStatement('directory'))
  const { rows } = await client.query<{ org_id: string }>('select org_id from organisation order by org_id')
  await client.query(scopeStatement('tenant'))
  return rows.map((row) => row.org_id)
}

async function hasOrganisations(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(`select from pg_tables where schemaname = 'public' and tablename = 'organisation'`)
  return rowCount === 1
}

interface Rows {
  readonly table: string
  /** SQL that takes members out of a row. */
  readonly without: string
}

async function* linesOf(client: pg.Client, { table, without }: Rows, organisations: readonly string[]): Content {
  const row = `(to_jsonb(t)${without})::text as line`
  const name = client.escapeIdentifier(table)
  if (!(await isOfOrganisations(client, table))) {
    yield* readLines(client, `select ${row} from ${name} t`)
    return
  }
  for (const org of organisations) {
    await client.query(tenantStatement(org))
    yield* readLines(client, `select ${row} from ${name} t where org_id = ${client.escapeLiteral(org)}`)
  }
}

/** Rows that are in memory at once. */
const BATCH = 500

async function* readLines(client: pg.Client, text: string): Content {
  await client.query(`declare lines no scroll cursor for ${text}`)
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${BATCH} from lines`)
    if (rows.length > 0) yield Buffer.from(rows.map(({ line }) => `${line}\n`).join(''))
    if (rows.length < BATCH) break
  }
  await client.query('close lines')
}

/** Whether the rows of a table belong to organisations. */
export async function isOfOrganisations(client: pg.Client, table: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name = 'org_id'`,
    [table],
  )
  return rowCount === 1
}

async function existingTables(client: pg.Client, wanted: readonly string[]): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`)
  const present = new Set(rows.map((row) => row.name))
  const forgotten = rows.filter((row) => ![...TABLES, ...KEY_TABLES, ...LEFT_OUT].includes(row.name))
  if (forgotten.length > 0) throw new Error(`a backup would forget ${forgotten.map((row) => row.name).join(', ')}`)
  return wanted.filter((table) => present.has(table))
}

async function* folderParts(folder: string, name: string): AsyncGenerator<Part> {
  const root = join(folder, name)
  if (!existsSync(root)) return
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    // What was erased meanwhile is gone, and no part of this moment.
    const file = entry.isFile() ? await open(path).catch(() => null) : null
    if (file) yield { name: `${name}/${relative(root, path)}`, content: file.createReadStream() }
  }
}

/** Opens a backup. Input is hostile. */
export function withBackup<T>(place: Place, work: (files: Archive) => Promise<T>): Promise<T> {
  return withArchive(place, { formats: FORMATS, otherwise: 'this is not a backup of Assay' }, work)
}

/** Opens the keys of a backup. */
export function withKeys<T>(place: Place, work: (keys: Archive) => Promise<T>): Promise<T> {
  return withArchive(place, { formats: KEYS_FORMATS, otherwise: 'these are not the keys of a backup of Assay' }, work)
}
