import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256, toHex, utf8 } from '@assay/ledger'
import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate'
import type pg from 'pg'
import { withClient } from '../postgres/client.ts'
import type { SessionSecret } from '../account/session-secret.ts'
import type { MasterKey } from '../secret/master-key.ts'
import { scopeStatement, tenantStatement } from '../store/scope.ts'
import { fateOf } from './data-folder.ts'

/** What cannot be restored, and why. */
export class BackupError extends Error {}

/** The newest format is written; those before it are read. In v2 the signing keys lay in the backup. */
const FORMATS = ['assay.backup/v3', 'assay.backup/v2']
const KEYS_FORMATS = ['assay.backup-keys/v2', 'assay.backup-keys/v1']
/** What opens a backup lies apart from it: destroying a key must not be undone by an old backup. */
const KEY_TABLES = ['organisation_key', 'data_key']
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
  'cosignature',
  'blob',
  'pseudonym',
  'membership',
  'invitation',
  'api_key',
  'key_use',
  'failed_sign_in',
  'reply',
  'user',
  'account',
  'twoFactor',
  'passkey',
]

/** Sessions and links that sign somebody in: whoever has a backup must not be somebody. And counts of tries, which a restore forgets. */
const LEFT_OUT = ['session', 'verification', 'one_time_link', 'try_limit']

interface Manifest {
  readonly format: string
  readonly files: Readonly<Record<string, string>>
}

/**
 * The whole database but its keys, the stored files and the timestamps as one ZIP. What records say is in it as sealed payloads
 * alone. One snapshot: a backup under load is consistent.
 */
export async function dumpDatabase(connection: pg.PoolConfig, folder: string): Promise<Uint8Array> {
  const files = await inSnapshot(connection, async (client) => {
    const whole = !(await isSealed(client))
    return tableFiles(client, whole ? [...KEY_TABLES, ...TABLES] : TABLES, whole ? '' : ` - '{state,title,search}'::text[]`)
  })
  for (const name of ['blobs', 'timestamps']) Object.assign(files, folderFiles(folder, name))
  const settings = readdirSync(folder).filter((name) => fateOf(name) === 'setting')
  return archive(FORMATS, { ...files, 'settings.json': utf8(JSON.stringify(settings)) })
}

/** Whatever opens what a backup holds, or speaks for who made it. */
export interface Secrets {
  /** The data folder, with the signing keys of logs. */
  readonly folder: string
  readonly master: MasterKey
  readonly session: SessionSecret
}

/**
 * The keys that open a backup, destroyed ones as such, the signing keys of logs, the secret that accounts depend on, and the master key
 * where it is a file. As one ZIP, to be kept apart and not for long.
 */
export async function dumpKeys(connection: pg.PoolConfig, { folder, master, session }: Secrets): Promise<Uint8Array> {
  const tables = await inSnapshot(connection, (client) => tableFiles(client, KEY_TABLES, ''))
  const wrapped = await master.wrap(utf8(session.text()), SESSION_PLACE)
  const text = master.text()
  const files = { ...tables, ...folderFiles(folder, 'keys'), 'session.secret': wrapped }
  return archive(KEYS_FORMATS, text === null ? files : { ...files, 'master.key': strToU8(text) })
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

async function tableFiles(client: pg.Client, wanted: readonly string[], without: string): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {}
  const organisations = await organisationsOf(client)
  for (const table of await existingTables(client, wanted)) {
    const lines = await linesOf(client, { table, without: table === 'record' ? without : '' }, organisations)
    files[`tables/${table}.jsonl`] = strToU8(lines.map((line) => `${line}\n`).join(''))
  }
  return files
}

function archive([format = '']: readonly string[], files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const sums = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, toHex(sha256(bytes))]))
  const manifest: Manifest = { format, files: sums }
  return zipSync({ ...files, 'manifest.json': utf8(JSON.stringify(manifest, null, 1)) }, { level: 6 })
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

interface Part {
  readonly table: string
  /** SQL that takes members out of a row. */
  readonly without: string
}

async function linesOf(client: pg.Client, { table, without }: Part, organisations: readonly string[]): Promise<readonly string[]> {
  const row = `(to_jsonb(t)${without})::text as line`
  const name = client.escapeIdentifier(table)
  if (!(await isOfOrganisations(client, table))) return readLines(client, `select ${row} from ${name} t`)
  const lines: string[] = []
  for (const org of organisations) {
    await client.query(tenantStatement(org))
    lines.push(...(await readLines(client, `select ${row} from ${name} t where org_id = $1`, [org])))
  }
  return lines
}

async function readLines(client: pg.Client, text: string, values: readonly string[] = []): Promise<readonly string[]> {
  const { rows } = await client.query<{ line: string }>(text, [...values])
  return rows.map((row) => row.line)
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

function folderFiles(folder: string, name: string): Record<string, Uint8Array> {
  const root = join(folder, name)
  if (!existsSync(root)) return {}
  const entries = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return [`${name}${path.slice(root.length)}`, Uint8Array.from(readFileSync(path))]
    }),
  )
}

/** Reads a backup and checks every file against its manifest. Refuses anything else. Input is hostile. */
export function openBackup(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return openArchive(bytes, FORMATS, 'this is not a backup of Assay')
}

/** Reads the keys of a backup as `openBackup` reads the backup. */
export function openKeys(bytes: Uint8Array): Readonly<Record<string, Uint8Array>> {
  return openArchive(bytes, KEYS_FORMATS, 'these are not the keys of a backup of Assay')
}

function openArchive(bytes: Uint8Array, formats: readonly string[], otherwise: string): Readonly<Record<string, Uint8Array>> {
  const files = unzip(bytes)
  const manifest: Manifest = JSON.parse(strFromU8(files['manifest.json'] ?? strToU8('{}')))
  if (!formats.includes(manifest.format)) throw new BackupError(otherwise)
  for (const [name, sum] of Object.entries(manifest.files)) {
    const file = files[name]
    if (!file || toHex(sha256(file)) !== sum) throw new BackupError(`the backup is damaged: ${name}`)
    if (name.includes('..') || name.startsWith('/')) throw new BackupError(`the backup names a file outside: ${name}`)
  }
  return files
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes)
  } catch (cause) {
    throw new BackupError('the backup is not a readable ZIP archive', { cause })
  }
}
