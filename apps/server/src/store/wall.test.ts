import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../actor.ts'
import { commit } from '../commit.ts'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { reading } from './db.ts'
import { registerNamed } from './register-named.ts'

let instance: TestInstance
let actor: Actor

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Wall')
})
after(() => instance.close())

describe('the second wall', () => {
  it('shows no row of another organisation to the application role, whatever it asks', async () => {
    const register = registerNamed('asset')
    const state = register.schema.parse({ name: 'Secret of the neighbour' })
    const other = await instance.organisation('Neighbour')
    await commit(instance.services, other, [
      { register, id: null, version: null, way: 'system' as const, reads: [], decide: () => ({ state, event: 'asset.create' }) },
    ])
    const rows = await reading(instance.services.db, actor.org, (tx) => tx.selectFrom('record').select(['title', 'org_id']).execute())
    assert.ok(rows.length > 0 && rows.every((row) => row.org_id === actor.org))
  })

  it('forces row-level security on every table that has an organisation', async () => {
    const { rows } = await instance.sql(
      `select c.relname as name, c.relrowsecurity and c.relforcerowsecurity as forced from pg_class c join pg_attribute a on a.attrelid = c.oid
       where c.relkind = 'r' and a.attname = 'org_id' and c.relnamespace = 'public'::regnamespace`,
    )
    assert.ok(rows.length >= 13)
    assert.deepEqual(
      rows.filter((row) => row['forced'] !== true),
      [],
    )
  })

  it('begins every key with the organisation and keeps every foreign key inside it', async () => {
    const { rows } = await instance.sql(
      `select conrelid::regclass::text as name, contype, pg_get_constraintdef(oid) as definition from pg_constraint
       where connamespace = 'public'::regnamespace and contype in ('p', 'f')`,
    )
    const outside = new Set([
      'migration',
      'server_secret',
      '"user"',
      'session',
      'account',
      'verification',
      '"twoFactor"',
      'passkey',
      'try_limit',
      'one_time_link',
    ])
    const wrong = rows.filter(
      (row) => !outside.has(String(row['name'])) && !/^(PRIMARY|FOREIGN) KEY \(org_id[,)]/.test(String(row['definition'])),
    )
    assert.deepEqual(wrong, [])
  })

  it('gives the application no right to change or delete what was logged', async () => {
    const { rows } = await instance.sql(
      `select table_name, privilege_type from information_schema.role_table_grants where grantee = 'assay_app' and table_name in ('leaf', 'payload', 'checkpoint', 'cosignature', 'tile_root')`,
    )
    assert.deepEqual([...new Set(rows.map((row) => row['privilege_type']))].toSorted(), ['INSERT', 'SELECT'])
  })
})
