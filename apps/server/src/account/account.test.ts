import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openReceipt } from '@assay/ledger'
import type { Actor } from '../actor.ts'
import { examine } from '../export/examine.ts'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'

let instance: TestInstance
let actor: Actor
let owner: Send

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Heron')
  owner = await instance.as(actor, 'owner')
  await instance.withKey(actor, 'manager')
  await owner('POST', '/api/members', { name: 'Ada', email: 'ada@example.org', role: 'reader' })
})
after(() => instance.close())

interface Activity {
  readonly items: readonly { readonly seq: number; readonly type: string; readonly actorRef: string; readonly onBehalfOf: string | null }[]
  readonly actors: Readonly<Record<string, { readonly name: string; readonly kind: string }>>
  readonly next: number | null
}

async function activity(send: Send, query = ''): Promise<Activity> {
  return (await send('GET', `/api/activity${query}`)).body as unknown as Activity
}

/** Tables of who may do what, and the columns in which a change must be seen. `key_use` and `failed_sign_in` say nothing that is proved. */
const BOUND = ['membership', 'api_key', 'pseudonym', 'invitation', 'organisation'] as const
const UNBOUND: ReadonlySet<string> = new Set(['organisation.org_id', 'organisation.created_at'])

describe('the administration', () => {
  it('is bound by the ledger: a change of any column of any of its tables behind its back is named', async () => {
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
    let changes = 0
    for (const table of BOUND) {
      const columns = await instance.sql(
        'select column_name as name, data_type as type from information_schema.columns where table_name = $1',
        [table],
      )
      for (const { name, type } of columns.rows) {
        if (name === 'org_id' || UNBOUND.has(`${table}.${String(name)}`)) continue
        await instance.sql(`create table kept as select * from ${table}`)
        await instance.sql(
          `update ${table} set ${String(name)} = ${another(String(name), String(type))} where ctid in (select ctid from ${table} limit 1)`,
        )
        const { problems } = await examine(instance.services, actor)
        assert.ok(
          problems.some(({ code }) => code === 'RECORD_CHANGED'),
          `${table}.${String(name)}`,
        )
        await restore(table)
        changes += 1
      }
    }
    assert.ok(changes >= 20, `${changes} changes`)
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
  })

  it('is bound by the ledger: a row that was added or taken away is named', async () => {
    await instance.sql(`insert into membership (org_id, user_id, role) values ($1, 'intruder', 'owner')`, [actor.org])
    assert.equal((await examine(instance.services, actor)).problems[0]?.code, 'RECORD_CHANGED')
    await instance.sql(`delete from membership where user_id = 'intruder'`)
    await instance.sql('create table kept as select * from api_key')
    await instance.sql('delete from api_key')
    assert.equal((await examine(instance.services, actor)).problems[0]?.code, 'RECORD_CHANGED')
    await restore('api_key')
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
  })

  it('is bound by the ledger: two actors whose pseudonyms were exchanged are named', async () => {
    const exchange = () =>
      instance.sql(
        `update pseudonym p set ref = q.ref from pseudonym q where p.org_id = q.org_id and p.actor <> q.actor
         and p.actor in (select actor from pseudonym order by actor limit 2) and q.actor in (select actor from pseudonym order by actor limit 2)`,
      )
    await exchange()
    assert.equal((await examine(instance.services, actor)).problems.length, 4)
    await exchange()
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
  })

  it('is a list of who did what, for those who may know who it was', async () => {
    await owner('POST', '/api/risks', { title: 'Backups are never restored' })
    const { items, actors } = await activity(owner)
    assert.equal(items[0]?.type, 'risk.create')
    assert.equal(actors[items[0]?.actorRef ?? '']?.name, 'owner')
    assert.ok(items.some(({ type }) => type === 'member.invite') && items.some(({ type }) => type === 'api-key.create'))
    const reader = await instance.as(actor, 'reader')
    const unnamed = await activity(reader)
    assert.deepEqual(unnamed.actors, {})
    for (const name of ['Ada', 'owner', 'manager']) assert.ok(!JSON.stringify(unnamed.items).includes(`"title":"${name}"`), name)
    assert.ok(JSON.stringify(unnamed.items).includes('Backups are never restored'))
    assert.equal((await reader('GET', `/api/activity/actors/${items[0]?.actorRef}`)).status, 403)
  })

  it('proves who a pseudonym is by a receipt, to those who may know it', async () => {
    const { items } = await activity(owner, '?register=risk')
    const auditor = await instance.as(actor, 'auditor')
    const { body } = await auditor('GET', `/api/activity/actors/${items[0]?.actorRef}`)
    assert.equal(body['name'], 'owner')
    const receipt = await auditor('GET', String(body['receipt']))
    const { vkey } = (await auditor('GET', '/api/ledger/checkpoint')).body as { readonly vkey: string }
    const { shown } = openReceipt(Buffer.from(receipt.bytes).toString(), vkey)
    assert.deepEqual([shown['/name'], shown['/pseudonym']], ['owner', items[0]?.actorRef])
    const reader = await instance.as(actor, 'reader')
    assert.equal((await reader('GET', String(body['receipt']))).status, 403)
    assert.equal((await owner('GET', `/api/ledger/receipts/${String(body['seq'])}?fields=credentials`)).status, 403)
  })

  it('names the author of a key beside the key', async () => {
    const send = await instance.withKey(actor, 'contributor')
    await send('POST', '/api/assets', { name: 'Made by a program' })
    const { items, actors } = await activity(owner, '?register=asset')
    assert.deepEqual([actors[items[0]?.actorRef ?? '']?.kind, actors[items[0]?.onBehalfOf ?? '']?.kind], ['key', 'member'])
  })

  it('pages through everything that was ever done', async () => {
    const seen: number[] = []
    for (let next: number | null = 1e9; next !== null;) {
      const page: Activity = await activity(owner, `?limit=3&heartbeats=true&before=${next}`)
      seen.push(...page.items.map(({ seq }) => seq))
      next = page.next
    }
    assert.deepEqual(
      seen,
      seen.toSorted((a, b) => b - a),
    )
    assert.equal(seen.at(-1), 0)
    assert.equal(seen.length, (seen[0] ?? 0) + 1)
  })

  it('enters exports and packs before they leave', async () => {
    await owner('GET', '/api/risks/export?format=csv')
    await owner('GET', '/api/bundle')
    const { items } = await activity(owner, '?register=security-event')
    assert.deepEqual(
      items.slice(0, 2).map(({ type }) => type),
      ['security-event.pack', 'security-event.export'],
    )
  })

  it('sees what an account signs in with changed behind its back', async () => {
    const account = await instance.services.signIn.newAccount({ name: 'Bo', email: 'bo@example.org' })
    const credentials = (await instance.services.signIn.credentialsOf([account])).get(account) ?? null
    const { admitMember } = await import('./members.ts')
    await admitMember(instance.services, actor, { account, name: 'Bo', email: 'bo@example.org', role: 'reader', credentials })
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
    await instance.sql(`update "user" set email = 'mallory@example.org' where id = $1`, [account])
    const { problems } = await examine(instance.services, actor)
    assert.match(problems[0]?.message ?? '', /signs in with was changed/)
    await instance.sql(`update "user" set email = 'bo@example.org' where id = $1`, [account])
  })
})

async function restore(table: string): Promise<void> {
  await instance.sql(
    `begin; set local session_replication_role = replica; delete from ${table}; insert into ${table} select * from kept; drop table kept; commit`,
  )
}

/** Another value of a column, as SQL. */
function another(name: string, type: string): string {
  switch (type) {
    case 'boolean':
      return `not ${name}`
    case 'uuid':
      return 'gen_random_uuid()'
    case 'bytea':
      return `decode(repeat('ab', 32), 'hex')`
    case 'timestamp with time zone':
      return `coalesce(${name}, now()) + interval '1 day'`
    case 'ARRAY':
      return `array['write']`
    default:
      return `'changed'`
  }
}
