import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type TestInstance, type TestReply } from '../instance.fixture.ts'

/** Seeded mutations of the database by somebody who can write to it: the doctor must find each, name it, and be silent once it is undone. */

const MUTATIONS = Number(process.env['MUTATIONS'] ?? 230)

/** What somebody can write over, in which table. `AT` and `BYTE` are put in, another place and another byte each time. */
const CHANGES: readonly (readonly [table: string, change: string])[] = [
  ['leaf', 'bytes = set_byte(bytes, AT % length(bytes), BYTE)'],
  ['leaf', 'hash = set_byte(hash, AT % 32, BYTE)'],
  ['payload', 'sealed = set_byte(sealed, AT % length(sealed), BYTE)'],
  ['payload', 'key_version = key_version + 1'],
  ['payload', 'sealed = null'],
  ['data_key', 'wrapped = set_byte(wrapped, AT % length(wrapped), BYTE)'],
  ['data_key', 'wrapped = null, destroyed_at = now()'],
  ['data_key', 'version = version + 1'],
  ['record', "state = jsonb_set(state, '{title}', '\"harmless\"')"],
  ['record', "title = title || '!'"],
  ['record', 'version = version + 1'],
  ['record', 'archived = not archived'],
  ['record', 'erased = not erased'],
  ['record', "key = key || '0'"],
  ['record', "register = 'threat'"],
  ['record', 'number = number + 1000'],
  ['record', 'last_seq = 0'],
  ['record', "updated_at = updated_at - interval '1 day'"],
  ['record', "created_at = created_at - interval '1 day'"],
  ['record', "search = to_tsvector('simple', 'nothing')"],
  ['link', 'source = target, target = source'],
  ['link', "field = 'other'"],
  ['checkpoint', 'root = set_byte(root, AT % 32, BYTE)'],
  ['checkpoint', "note = replace(note, E'\\n\\n', E'\\nx\\n\\n')"],
]

let instance: TestInstance
let send: (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<TestReply>

before(async () => {
  instance = await openTestInstance()
  send = await instance.as(await instance.organisation('Harbour'), 'manager')
  const person = (await send('POST', '/api/people', { name: 'Ada' })).body['key']
  for (let index = 1; index <= 12; index += 1) {
    await send('POST', '/api/risks', { title: `Risk ${index}`, owner: person })
    await send('PUT', `/api/risks/RISK-${index}`, { category: 'changed' }, { 'if-match': '"1"' })
    if (index % 4 === 0) await send('GET', '/api/ledger/checkpoint')
  }
})
after(() => instance.close())

async function problems(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  return (await send('GET', '/api/doctor')).body['problems'] as readonly Readonly<Record<string, unknown>>[]
}

describe('mutations of the database', () => {
  it(`are found and named, each of ${MUTATIONS}, and leave no trace once undone`, async () => {
    assert.deepEqual(await problems(), [])
    const missed: string[] = []
    for (let run = 0; run < MUTATIONS; run += 1) {
      const [table, change] = CHANGES[run % CHANGES.length] ?? assert.fail()
      const earlier = await instance.sql(`select ctid, to_jsonb(x) as row from ${table} x`)
      const victim = earlier.rows[(run * 7919) % earlier.rows.length] ?? assert.fail()
      await instance.sql(`create table kept as select * from ${table}`)
      await instance.sql(
        `update ${table} set ${change.replace('AT', String(run * 31)).replace('BYTE', String((run * 89) % 256))} where ctid = '${String(victim['ctid'])}'`,
      )
      const differs = await instance.sql(`select count(*) from (table ${table} except table kept) changed`)
      const found = await problems()
      if (differs.rows[0]?.['count'] !== '0' && (found.length === 0 || found[0]?.['subject'] === null)) missed.push(`${table}: ${change}`)
      await instance.sql(
        `set session_replication_role = replica; delete from ${table}; insert into ${table} select * from kept; drop table kept`,
      )
    }
    assert.deepEqual([...new Set(missed)], [])
    assert.deepEqual(await problems(), [])
  })
})
