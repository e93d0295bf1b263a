import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../actor.ts'
import { commit, type Command } from '../commit.ts'
import { examine } from '../export/examine.ts'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { publish } from '../publisher.ts'
import { NOT_BOUND } from './bound.fixture.ts'
import { registerNamed } from './register-named.ts'

/** Every column of every table is either bound by the ledger, so that the doctor names a change of it by SQL, or named as not bound, and why. */

let instance: TestInstance
let actor: Actor

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Harbour')
  const send = await instance.as(actor, 'owner')
  const file = (await send('POST', '/api/blobs', Uint8Array.from(Buffer.from('a file')))).body
  await send('POST', '/api/evidences', { title: 'Interview', ...file })
  const person = await send('POST', '/api/people', { name: 'Eva', email: 'eva@harbour.example' })
  await send('POST', '/api/risks', { title: 'A risk', owner: person.body['key'] }, { 'idempotency-key': 'once' })
  await send('POST', '/api/members', { name: 'Ada', email: 'ada@harbour.example', role: 'reader' })
  await instance.keyOf(actor, 'manager')
  await commit(
    instance.services,
    actor,
    Array.from({ length: 260 }, () => laptop),
  )
  await publish(instance.services, actor)
  await send('POST', '/api/risks', { title: 'Another' })
  await publish(instance.services, actor)
})
after(() => instance.close())

const register = registerNamed('asset')
const laptop: Command = {
  register,
  id: null,
  version: null,
  way: 'system',
  reads: [],
  decide: () => ({ state: register.schema.parse({ name: 'Laptop' }), event: 'asset.create' }),
}

interface Column {
  readonly table: string
  readonly name: string
  readonly type: string
}

async function columns(): Promise<readonly Column[]> {
  const { rows } = await instance.sql(
    `select table_name as "table", column_name as name, udt_name as type from information_schema.columns join pg_tables on tablename = table_name and schemaname = table_schema
     where table_schema = 'public' order by 1, ordinal_position`,
  )
  return rows as unknown as readonly Column[]
}

/** A value of the type that is another one. */
const ANOTHER: Readonly<Record<string, (name: string) => string>> = {
  text: (name) => `coalesce(${name}, '') || 'x'`,
  uuid: () => 'gen_random_uuid()',
  bytea: (name) => `coalesce(${name}, '') || '\\xab'`,
  int8: (name) => `coalesce(${name}, 0) + 1000`,
  int4: (name) => `coalesce(${name}, 0) + 1000`,
  int2: (name) => `coalesce(${name}, 0) + 100`,
  bool: (name) => `not coalesce(${name}, false)`,
  timestamptz: (name) => `coalesce(${name}, now()) + interval '1 day'`,
  timestamp: (name) => `coalesce(${name}, now()) + interval '1 day'`,
  jsonb: (name) => `coalesce(${name}, '{}') || '{"another": 1}'`,
  _text: (name) => `array_append(${name}, 'x')`,
  tsvector: () => `'another'::tsvector`,
}

/** Whether the doctor says anything of a change of the last row; null where the table has none. What stands in the way in the database is out of the way. */
async function isSeen({ table, name, type }: Column): Promise<boolean | null> {
  const column = `"${name}"`
  const value = (ANOTHER[type] ?? assert.fail(`${table}.${name}: ${type}`))(column)
  await instance.sql(`create table kept_row as select * from "${table}"`)
  const changed = await instance
    .sql(
      `set session_replication_role = replica; update "${table}" set ${column} = ${value} where ctid = (select max(ctid) from "${table}" where org_id = '${actor.org}')`,
    )
    .catch(refused)
  try {
    if (changed === 'refused') return true
    if ([changed].flat().at(-1)?.rowCount === 0) return null
    return (await examine(instance.services, actor).catch(() => ({ problems: ['refused'] }))).problems.length > 0
  } finally {
    await instance.sql(
      `set session_replication_role = replica; delete from "${table}"; insert into "${table}" select * from kept_row; drop table kept_row`,
    )
  }
}

/** A value that the database itself does not take. */
function refused(error: unknown): 'refused' {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('23')) return 'refused'
  throw error
}

describe('every column of every table', () => {
  it('is bound by the ledger, or named as not bound', async () => {
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
    const all = await columns()
    const organised = new Set(all.filter(({ name }) => name === 'org_id').map(({ table }) => table))
    const wrong: string[] = []
    let bound = 0
    for (const column of all) {
      const place = `${column.table}.${column.name}`
      const why = NOT_BOUND[column.table] ?? NOT_BOUND[place]
      if (column.name === 'org_id' || NOT_BOUND[column.table] !== undefined) continue
      const seen = organised.has(column.table) ? await isSeen(column) : false
      if (seen === true) bound += 1
      if (seen === null) wrong.push(`${place} has no row to be changed`)
      else if (seen === (why !== undefined))
        wrong.push(seen ? `${place} is bound, and named as not` : `${place} is neither bound nor named`)
    }
    assert.deepEqual(wrong, [])
    assert.ok(bound >= 40, `${bound} columns are bound`)
    const known = new Set(all.flatMap(({ table, name }) => [table, `${table}.${name}`]))
    assert.deepEqual(
      Object.keys(NOT_BOUND).filter((name) => !known.has(name)),
      [],
      'nothing is named that is not there',
    )
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
  })
})
