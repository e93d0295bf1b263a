import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { withClient } from '../postgres/client.ts'

const FOLDER = join(import.meta.dirname, 'migrations')

/** The database is not one that this version may touch. */
export class MigrationError extends Error {}

interface Migration {
  readonly name: string
  readonly sql: string
  readonly sha256: string
}

/**
 * Brings the schema to this version: forward only, each migration in its own transaction, once. Refuses a database
 * that has migrations this version does not know, or others under a known name. `beforeChange` runs before
 * the first change of a database that has data, to take a backup.
 */
export function migrate(connection: pg.PoolConfig, beforeChange: () => Promise<void>, folder: string = FOLDER): Promise<readonly string[]> {
  return withClient(connection, async (client) => {
    const migrations = readMigrations(folder)
    const done = await readDone(client)
    const pending = pendingMigrations(migrations, done)
    if (pending.length > 0 && done.size > 0) await beforeChange()
    for (const migration of pending) await apply(client, migration)
    return pending.map((migration) => migration.name)
  })
}

function readMigrations(folder: string): readonly Migration[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.sql'))
  return names.toSorted().map((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return { name, sql: text, sha256: createHash('sha256').update(text).digest('hex') }
  })
}

async function readDone(client: pg.Client): Promise<ReadonlyMap<string, string>> {
  await client.query(
    'create table if not exists migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
  )
  const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from migration')
  return new Map(rows.map((row) => [row.name, row.sha256]))
}

function pendingMigrations(migrations: readonly Migration[], done: ReadonlyMap<string, string>): readonly Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration.sha256]))
  for (const [name, sha256] of done) {
    if (!known.has(name)) throw new MigrationError(`the database has ${name}, which this version does not know: start a newer version`)
    if (known.get(name) !== sha256)
      throw new MigrationError(`the database was built with another ${name}: it is not a database of this version`)
  }
  return migrations.filter((migration) => !done.has(migration.name))
}

async function apply(client: pg.Client, { name, sql, sha256 }: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(sql)
    await client.query('insert into migration (name, sha256) values ($1, $2)', [name, sha256])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    throw new MigrationError(`migration ${name} failed and was undone: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    })
  }
}
