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
    for (const table of await existingTables(client)) {
      const { rows } = await client.query<{ line: string }>(`select to_jsonb(t)::text as line from ${client.escapeIdentifier(table)} t`)
      files[`tables/${table}.jsonl`] = strToU8(rows.map((row) => `${row.line}\n`).join(''))
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

/** Fills an empty database from a backup. Refuses a database that holds an organisation. All or nothing. */
export async function restoreTables(connection: pg.PoolConfig, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    await client.query('begin')
    const { rows } = await client.query('select 1 from organisation limit 1')
    if (rows.length > 0) throw new BackupError('the data folder holds an organisation already: restore into an empty one (ASSAY_DATA)')
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
  const rows = lines.split('\n').filter(Boolean)
  const name = `public.${client.escapeIdentifier(table)}`
  for (let start = 0; start < rows.length; start += CHUNK) {
    const chunk = `[${rows.slice(start, start + CHUNK).join(',')}]`
    await client.query(`insert into ${name} select * from jsonb_populate_recordset(null::${name}, $1::jsonb)`, [chunk])
  }
}
