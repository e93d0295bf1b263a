import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256, toHex, utf8 } from '@assay/ledger'
import { strToU8, strFromU8, unzipSync, zipSync } from 'fflate'
import pg from 'pg'

/** What cannot be restored, and why. */
export class BackupError extends Error {}

const FORMAT = 'assay.backup/v1'
/** In the order in which foreign keys let them be filled. */
const TABLES = [
  'migration',
  'organisation',
  'ledger_head',
  'counter',
  'record',
  'link',
  'leaf',
  'payload',
  'checkpoint',
  'tile_root',
  'cosignature',
  'blob',
  'pseudonym',
  'membership',
  'api_key',
  'reply',
  'user',
  'session',
  'account',
  'verification',
  'twoFactor',
  'passkey',
]

interface Manifest {
  readonly format: string
  readonly files: Readonly<Record<string, string>>
}

/**
 * Writes the whole database, the signing keys and the stored files to one ZIP, mode 0600: it holds secrets.
 * One snapshot: a backup under load is consistent.
 */
export async function dumpDatabase(connection: pg.PoolConfig, path: string, folder: string): Promise<void> {
  const files: Record<string, Uint8Array> = {}
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    const organisations = await organisationsOf(client)
    for (const table of await existingTables(client)) {
      const lines = await linesOf(client, table, organisations)
      files[`tables/${table}.jsonl`] = strToU8(lines.map((line) => `${line}\n`).join(''))
    }
    await client.query('commit')
  } finally {
    await client.end()
  }
  for (const name of ['keys', 'blobs']) Object.assign(files, folderFiles(folder, name))
  const sums = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, toHex(sha256(bytes))]))
  const manifest: Manifest = { format: FORMAT, files: sums }
  writeFileSync(path, zipSync({ ...files, 'manifest.json': utf8(JSON.stringify(manifest, null, 1)) }, { level: 6 }), { mode: 0o600 })
}

/** Row-level security holds for the owner of a table too: whoever is no superuser sees the rows of one organisation at a time. */
async function organisationsOf(client: pg.Client): Promise<readonly string[]> {
  if (!(await hasOrganisations(client))) return []
  await client.query(`select set_config('assay.scope', 'directory', true)`)
  const { rows } = await client.query<{ org_id: string }>('select org_id from organisation order by org_id')
  await client.query(`select set_config('assay.scope', 'tenant', true)`)
  return rows.map((row) => row.org_id)
}

async function hasOrganisations(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(`select from pg_tables where schemaname = 'public' and tablename = 'organisation'`)
  return rowCount === 1
}

async function linesOf(client: pg.Client, table: string, organisations: readonly string[]): Promise<readonly string[]> {
  const name = client.escapeIdentifier(table)
  if (!(await isOfOrganisations(client, table))) return readLines(client, `select to_jsonb(t)::text as line from ${name} t`)
  const lines: string[] = []
  for (const org of organisations) {
    await client.query(`select set_config('assay.org', $1, true)`, [org])
    lines.push(...(await readLines(client, `select to_jsonb(t)::text as line from ${name} t where org_id = $1`, [org])))
  }
  return lines
}

async function readLines(client: pg.Client, text: string, values: readonly string[] = []): Promise<readonly string[]> {
  const { rows } = await client.query<{ line: string }>(text, [...values])
  return rows.map((row) => row.line)
}

async function isOfOrganisations(client: pg.Client, table: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from information_schema.columns where table_schema = 'public' and table_name = $1 and column_name = 'org_id'`,
    [table],
  )
  return rowCount === 1
}

async function existingTables(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(`select tablename as name from pg_tables where schemaname = 'public'`)
  const present = new Set(rows.map((row) => row.name))
  const forgotten = rows.filter((row) => !TABLES.includes(row.name))
  if (forgotten.length > 0) throw new Error(`a backup would forget ${forgotten.map((row) => row.name).join(', ')}`)
  return TABLES.filter((table) => present.has(table))
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
  const files = unzip(bytes)
  const manifest: Manifest = JSON.parse(strFromU8(files['manifest.json'] ?? strToU8('{}')))
  if (manifest.format !== FORMAT) throw new BackupError('this is not a backup of Assay')
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

/** Refuses a database that holds an organisation. */
export async function assertEmpty(connection: pg.PoolConfig): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query('begin read only')
    await assertNoOrganisation(client)
    await client.query('commit')
  } finally {
    await client.end()
  }
}

async function assertNoOrganisation(client: pg.Client): Promise<void> {
  if ((await organisationsOf(client)).length > 0)
    throw new BackupError('the data folder holds an organisation already: restore into an empty one (ASSAY_DATA)')
}

/** Fills an empty database from a backup. Refuses a database that holds an organisation. All or nothing. */
export async function restoreTables(connection: pg.PoolConfig, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query('begin')
    await assertNoOrganisation(client)
    await assertSameSchema(client, files)
    for (const table of TABLES.slice(1)) await fill(client, table, strFromU8(files[`tables/${table}.jsonl`] ?? new Uint8Array()))
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    await client.end()
  }
}

async function assertSameSchema(client: pg.Client, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const { rows } = await client.query<{ name: string }>('select name from migration order by name')
  const lines = strFromU8(files['tables/migration.jsonl'] ?? new Uint8Array())
    .split('\n')
    .filter(Boolean)
  const names = lines.map((line) => String(JSON.parse(line).name)).toSorted()
  if (names.join() !== rows.map((row) => row.name).join())
    throw new BackupError('the backup was made by another version: restore it with that version, then upgrade')
}

const CHUNK = 500

async function fill(client: pg.Client, table: string, lines: string): Promise<void> {
  const name = `public.${client.escapeIdentifier(table)}`
  const rows = lines.split('\n').filter(Boolean)
  const byOrganisation = (await isOfOrganisations(client, table)) ? Map.groupBy(rows, organisationIn) : new Map([['', rows]])
  for (const [org, own] of byOrganisation) {
    await client.query(`select set_config('assay.org', $1, true)`, [org])
    for (let start = 0; start < own.length; start += CHUNK) {
      const chunk = `[${own.slice(start, start + CHUNK).join(',')}]`
      await client.query(`insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`, [chunk])
    }
  }
}

function organisationIn(line: string): string {
  const row: { readonly org_id?: unknown } = JSON.parse(line)
  return typeof row.org_id === 'string' ? row.org_id : ''
}
