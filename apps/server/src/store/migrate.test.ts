import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import pg from 'pg'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { migrate } from './migrate.ts'

const SHIPPED = join(import.meta.dirname, 'migrations')

let instance: TestInstance
let folder: string

before(async () => {
  instance = await openTestInstance()
  folder = mkdtempSync(join(tmpdir(), 'assay-migrations-'))
  cpSync(SHIPPED, folder, { recursive: true })
})
after(async () => {
  rmSync(folder, { recursive: true, force: true })
  await instance.close()
})

describe('migrations', () => {
  it('run once', async () => {
    assert.deepEqual(await migrate(instance.connection, never, folder), [])
  })

  it('take a backup before they change a database that has data', async () => {
    const order: string[] = []
    writeFileSync(join(folder, '900-after.sql'), 'create table later (org_id uuid primary key)')
    const done = await migrate(instance.connection, async () => void order.push((await hasTable('later')) ? 'late' : 'in time'), folder)
    assert.deepEqual([done, order], [['900-after.sql'], ['in time']])
  })

  it('are undone as a whole when they fail, and the next start tries again', async () => {
    writeFileSync(join(folder, '901-broken.sql'), 'create table half (org_id uuid primary key); select * from nowhere')
    await assert.rejects(
      migrate(instance.connection, async () => undefined, folder),
      /901-broken.sql failed and was undone/,
    )
    assert.equal(await hasTable('half'), false)
    writeFileSync(join(folder, '901-broken.sql'), 'create table half (org_id uuid primary key)')
    assert.deepEqual(await migrate(instance.connection, async () => undefined, folder), ['901-broken.sql'])
  })

  it('refuse a database of a newer version, and one whose history is another', async () => {
    await assert.rejects(
      migrate(instance.connection, never, SHIPPED),
      /900-after.sql, which this version does not know: start a newer version/,
    )
    writeFileSync(join(folder, '900-after.sql'), 'create table other (org_id uuid primary key)')
    await assert.rejects(migrate(instance.connection, never, folder), /built with another 900-after.sql/)
  })

  it('bring a database of every earlier version to this one, records included', async () => {
    const names = readdirSync(SHIPPED).toSorted()
    for (const last of names.keys()) {
      const database = `m${randomUUID().replaceAll('-', '')}`
      await instance.sql(`create database ${database}`)
      const connection = { ...instance.connection, database }
      const earlier = mkdtempSync(join(tmpdir(), 'assay-earlier-'))
      for (const name of names.slice(0, last + 1)) cpSync(join(SHIPPED, name), join(earlier, name))
      await migrate(connection, never, earlier)
      assert.deepEqual(await migrate(connection, async () => undefined, SHIPPED), names.slice(last + 1))
      rmSync(earlier, { recursive: true })
    }
  })
})

describe('the schema', () => {
  it('has no sequence: a rollback would leave a gap in the log', async () => {
    const { rows } = await instance.sql(`select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`)
    assert.deepEqual(rows, [])
  })
})

async function never(): Promise<void> {
  assert.fail('no backup was wanted')
}

async function hasTable(name: string): Promise<boolean> {
  const client = new pg.Client(instance.connection)
  await client.connect()
  const { rows } = await client.query(`select from pg_tables where tablename = $1`, [name])
  await client.end()
  return rows.length > 0
}
