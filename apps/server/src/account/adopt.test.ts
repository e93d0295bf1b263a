import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import { examine } from '../export/examine.ts'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { serverActor } from '../actor.ts'
import { commit } from '../commit.ts'
import { registerNamed } from '../store/register-named.ts'
import { adoptAdministration } from './adopt.ts'
import { listApiKeys } from './api-keys.ts'
import { acceptInvitation, inviteMember, listMembers } from './members.ts'
import { changeTenant, readTenant } from './tenant.ts'

let instance: TestInstance
const org = randomUUID()
const key = randomUUID()
const refs = { owner: randomUUID(), key: randomUUID(), left: randomUUID(), operator: randomUUID() }
let owner = ''

/** An organisation as it stood before administration was entered: rows, and nothing in the ledger that names them. */
before(async () => {
  instance = await openTestInstance()
  owner = await instance.services.signIn.newAccount({ name: 'Ada', email: 'ada@earlier.example' })
  await instance.sql(`insert into organisation (org_id, slug, name) values ($1, 'earlier', 'Earlier')`, [org])
  await instance.sql('insert into ledger_head values ($1, 0)', [org])
  await instance.sql(`insert into membership (org_id, user_id, role) values ($1, $2, 'owner')`, [org, owner])
  await instance.sql(`insert into api_key (org_id, id, name, role, hash) values ($1, $2, 'pipeline', 'owner', $3)`, [
    org,
    key,
    Buffer.alloc(32, 7),
  ])
  for (const [actor, ref] of Object.entries({
    [`user:${owner}`]: refs.owner,
    [`key:${key}`]: refs.key,
    'user:gone': refs.left,
    'key:operator': refs.operator,
  }))
    await instance.sql('insert into pseudonym (org_id, actor, ref) values ($1, $2, $3)', [org, actor, ref])
})
after(() => instance.close())

describe('an organisation from before administration was entered', () => {
  it('is named by the doctor until it is taken over, then holds', async () => {
    const actor = serverActor(org, 'earlier', 'operator')
    assert.ok((await examine(instance.services, actor)).problems.some(({ code }) => code === 'RECORD_WITHOUT_ENTRY'))
    await adoptAdministration(instance.services)
    await adoptAdministration(instance.services)
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
  })

  it('keeps the pseudonyms under which everybody stands in its log', async () => {
    const { rows } = await instance.sql('select ref from pseudonym where org_id = $1', [org])
    assert.deepEqual(rows.map(({ ref }) => ref).toSorted(), [refs.owner, refs.key, refs.operator].toSorted())
    const kept = await instance.sql(`select state ->> 'pseudonyms' as lines from record where org_id = $1 and register = 'tenant'`, [org])
    assert.ok(String(kept.rows[0]?.['lines']).includes(`user:gone ${refs.left}`))
    const register = registerNamed('asset')
    const create = {
      register,
      id: null,
      version: null,
      way: 'system' as const,
      reads: [],
      decide: () => ({ state: register.schema.parse({ name: 'Laptop' }), event: 'asset.create' }),
    }
    await commit(instance.services, serverActor(org, 'earlier', 'operator'), [create])
    const last = await instance.sql(`select convert_from(bytes, 'UTF8')::jsonb ->> 'actorRef' as ref from leaf order by seq desc limit 1`)
    assert.equal(last.rows[0]?.['ref'], refs.operator)
  })

  it('takes back somebody who had left, and still holds', async () => {
    const actor = serverActor(org, 'earlier', 'operator')
    const { code } = await inviteMember(instance.services, actor, { name: 'Bea', email: 'bea@earlier.example', role: 'reader' })
    await acceptInvitation(instance.services, code, { account: 'gone', email: 'bea@earlier.example', credentials: null, proved: false })
    const { version, state } = await readTenant(instance.services.db, org)
    await changeTenant(instance.services, actor, { change: { name: `${String(state['name'])} again` }, version })
    assert.deepEqual((await examine(instance.services, actor)).problems, [])
  })

  it('gives keys that had no author and no end both, and takes ownership from them', async () => {
    const [member] = await listMembers(instance.services.db, org)
    const [found] = await listApiKeys(instance.services.db, org)
    assert.deepEqual([found?.id, found?.role, found?.author], [key, 'manager', member?.id])
    assert.ok(String(found?.expiresOn) <= new Date(Date.now() + 91 * 86_400_000).toISOString())
  })
})
