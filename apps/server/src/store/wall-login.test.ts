import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../actor.ts'
import { commit, type Command } from '../commit.ts'
import { openAccountPool } from '../account/auth.ts'
import { openTestInstance, servingOf, type TestInstance } from '../instance.fixture.ts'
import { withClient } from '../postgres/client.ts'
import { openDb, reading, writing } from './db.ts'
import { registerNamed } from './register-named.ts'
import { scopeStatement, tenantStatement } from './scope.ts'
import { WallError } from './wall.ts'

let instance: TestInstance
let a: Actor
let b: Actor
/** Tables with rows of organisations, from the catalogue. */
let tables: readonly string[]
/** Tables of accounts. */
let others: readonly string[]

const DIRECTORY = new Set(['organisation', 'ledger_head', 'membership', 'api_key'])
/** Holds no rows of organisations or people. */
const OPEN = new Set(['migration', 'server_secret'])

before(async () => {
  instance = await openTestInstance()
  a = await instance.organisation('Wall A')
  b = await instance.organisation('Wall B')
  for (const actor of [a, b]) await commit(instance.services, actor, [asset('Laptop'), asset('Server')])
  const { rows } = await instance.sql(
    `select relname as name, exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'org_id') as own
     from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`,
  )
  tables = rows.filter(({ own }) => own === true).map(({ name }) => String(name))
  others = rows.filter(({ own, name }) => own !== true && !OPEN.has(String(name))).map(({ name }) => String(name))
})
after(() => instance.close())

function asset(name: string): Command {
  const register = registerNamed('asset')
  return {
    register,
    id: null,
    version: null,
    way: 'system' as const,
    reads: [],
    decide: () => ({ state: register.schema.parse({ name }), event: 'asset.create' }),
  }
}

type Attempt = { readonly rows: readonly Readonly<Record<string, unknown>>[] } | { readonly refused: string }

/** What SQL does that somebody smuggles in, on a connection as the pool has it. */
function inject(login: 'app' | 'accounts', text: string): Promise<Attempt> {
  return withClient(servingOf(instance.connection)[login], async (client) => {
    const results = await client.query(text)
    return { rows: (Array.isArray(results) ? results : [results]).flatMap(({ rows }) => rows) }
  }).catch((error: unknown) => ({ refused: error instanceof Error && 'code' in error ? String(error.code) : String(error) }))
}

const DENIED = { refused: '42501' }
const as = (org: string, ...statements: readonly string[]): string =>
  ['begin', 'set local role assay_app', tenantStatement(org), ...statements, 'rollback'].join('; ')

describe('the login of the pool', () => {
  it('sees every table in the catalogue', () =>
    assert.ok(tables.length >= 17 && others.length >= 6, `${tables.length} and ${others.length}`))

  it('may do nothing with any table until it takes the role, nor after it gave it back', async () => {
    for (const name of [...tables, ...others]) {
      for (const statement of [
        `select * from "${name}"`,
        `delete from "${name}"`,
        `truncate "${name}"`,
        `alter table "${name}" disable row level security`,
      ]) {
        assert.deepEqual(await inject('app', statement), DENIED, statement)
        assert.deepEqual(await inject('app', as(a.org, 'reset role', statement)), DENIED, statement)
      }
    }
  })

  it('sees nothing without an organisation, and nothing of another', async () => {
    for (const name of tables) {
      const none = await inject('app', `begin; set local role assay_app; select org_id from "${name}"; rollback`)
      assert.deepEqual(none, { rows: [] }, name)
      const other = await inject('app', as(a.org, `select org_id from "${name}" where org_id = '${b.org}'`))
      assert.deepEqual(other, { rows: [] }, name)
    }
  })

  it('sees of all organisations who belongs where, and no other table', async () => {
    for (const name of tables) {
      const found = await inject(
        'app',
        `begin; set local role assay_app; ${scopeStatement('directory')}; select org_id from "${name}"; rollback`,
      )
      if (!DIRECTORY.has(name)) assert.deepEqual(found, { rows: [] }, name)
    }
  })

  it('writes nothing for another organisation', async () => {
    const attempts = [
      `insert into counter (org_id, register, next) values ('${b.org}', 'x', 1)`,
      `update record set org_id = '${b.org}'`,
      `insert into leaf (org_id, seq, record_id, bytes, hash) values ('${b.org}', 99, '${randomUUID()}', '', '')`,
    ]
    for (const statement of attempts) assert.deepEqual(await inject('app', as(a.org, statement)), DENIED, statement)
    const deleted = await inject(
      'app',
      as(a.org, `delete from link where org_id = '${b.org}'`, `update record set title = 'x' where org_id = '${b.org}' returning id`),
    )
    assert.deepEqual(deleted, { rows: [] })
  })

  it('cannot take another role, read accounts, or make itself anything', async () => {
    const owner = String(instance.connection.user)
    const attempts = [
      `set role "${owner}"`,
      'set role assay_accounts',
      `set session authorization "${owner}"`,
      'select * from "user"',
      'select rolpassword from pg_authid',
      'alter role current_user superuser',
      'create table mine ()',
      `copy record to program 'true'`,
      `select pg_read_file('/etc/passwd')`,
      `alter system set fsync = off`,
    ]
    for (const statement of attempts) {
      for (const text of [statement, as(a.org, statement)]) {
        const attempt = await inject('app', text)
        assert.ok('refused' in attempt && /^(?:42501|25001)$/.test(attempt.refused), text)
      }
    }
  })

  it('leaves nothing on its connection when a transaction ends', async () => {
    const { db } = instance.services
    for (const work of [reading, writing]) await work(db, a.org, async () => undefined)
    const client = await db.pool.connect()
    const { rows } = await client.query(
      `select current_user = session_user as bare, current_setting('assay.org', true) as org, current_setting('assay.scope', true) as scope`,
    )
    client.release()
    assert.deepEqual(
      rows.map(({ bare, org, scope }) => [bare, org || null, scope || null]),
      [[true, null, null]],
    )
  })

  it('names an organisation by a UUID and nothing else', () => {
    for (const text of [`x'; reset role; --`, `${randomUUID()}'`, randomUUID().toUpperCase(), 'x'])
      assert.throws(() => tenantStatement(text))
  })
})

describe('the login of accounts', () => {
  it('has the tables of accounts, and nothing of organisations', async () => {
    for (const name of tables) assert.deepEqual(await inject('accounts', `select * from "${name}"`), DENIED, name)
    for (const name of others) assert.ok('rows' in (await inject('accounts', `select * from "${name}"`)), name)
    for (const statement of ['set role assay_app', 'alter table "user" add column x text', 'drop table session'])
      assert.deepEqual(await inject('accounts', statement), DENIED, statement)
  })
})

describe('a database login that would be no wall', () => {
  /** A login made as the operator should not make it. */
  async function login(attributes: string, ...grants: readonly string[]) {
    const user = `w${randomUUID().replaceAll('-', '')}`
    await instance.sql(`create role ${user} login password 'known to tests' ${attributes}`)
    for (const grant of grants) await instance.sql(grant.replace('USER', user))
    return { ...instance.connection, user, password: 'known to tests' }
  }

  const cases: readonly (readonly [string, string, readonly string[], RegExp])[] = [
    ['a superuser', 'noinherit superuser', ['grant assay_app to USER'], /is a superuser/],
    ['one that bypasses row-level security', 'noinherit bypassrls', ['grant assay_app to USER'], /bypasses row-level security/],
    ['one that may become the owner', 'noinherit', ['grant assay_app to USER', 'grant assay to USER'], /owns the tables, or may become/],
    ['one that inherits', 'inherit', ['grant assay_app to USER'], /rights of its own/],
    ['one with rights of its own', 'noinherit', ['grant assay_app to USER', 'grant select on record to USER'], /rights of its own/],
    ['one without the role', 'noinherit', [], /no member of assay_app/],
  ]
  for (const [name, attributes, grants, sentence] of cases) {
    it(`serves nothing: ${name}`, async () => {
      const owner = String(instance.connection.user)
      const connection = await login(attributes, ...grants.map((grant) => grant.replace('grant assay to', `grant "${owner}" to`)))
      const db = openDb(connection)
      await assert.rejects(
        reading(db, a.org, async (tx) => tx.selectFrom('record').selectAll().execute()),
        (error: unknown) => {
          assert.ok(error instanceof WallError)
          assert.match(error.message, sentence)
          return true
        },
      )
      await db.close()
      await instance.sql(`drop owned by ${connection.user}`)
      await instance.sql(`drop role ${connection.user}`)
    })
  }

  it('signs nobody in: one that may read records, may not read accounts, or is the owner', async () => {
    for (const connection of [servingOf(instance.connection).app, instance.connection]) {
      const pool = openAccountPool({ ...connection })
      await assert.rejects(pool.connect(), WallError)
      await pool.end()
    }
    const reader = await login('inherit', 'grant assay_app, assay_accounts to USER')
    const pool = openAccountPool(reader)
    await assert.rejects(pool.connect(), /may read records/)
    await pool.end()
    await instance.sql(`drop role ${reader.user}`)
  })
})
