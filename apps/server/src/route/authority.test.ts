import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { registers, type Register } from '@assay/isms'
import { isAllowed, roles, type Actor, type Role } from '../actor.ts'
import { routeTable } from '../app.ts'
import { openTestInstance, type TestInstance, type TestReply } from '../instance.fixture.ts'
import { acts, policyOf, type Act } from '../policy.ts'

/** Who may do what to which register, by every way that leads there. */

type Send = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<TestReply>

let instance: TestInstance
let own: Actor
const senders = new Map<Role, Send>()

before(async () => {
  instance = await openTestInstance()
  own = await instance.organisation('Own')
  for (const role of roles) senders.set(role, await instance.as(own, role))
})
after(() => instance.close())

const sendAs = (role: Role): Send => senders.get(role) ?? assert.fail(role)
const owner: Send = (...given) => sendAs('owner')(...given)
const version = (number: number) => ({ 'if-match': `"${number}"` })

/** The route of an act. */
const ways: Readonly<Record<Act, (plural: string) => readonly [string, string]>> = {
  read: (plural) => ['get', `/api/${plural}/{id}`],
  history: (plural) => ['get', `/api/${plural}/{id}/history`],
  export: (plural) => ['get', `/api/${plural}/export`],
  create: (plural) => ['post', `/api/${plural}`],
  update: (plural) => ['put', `/api/${plural}/{id}`],
  archive: (plural) => ['delete', `/api/${plural}/{id}`],
  restore: (plural) => ['post', `/api/${plural}/{id}/restore`],
  import: (plural) => ['post', `/api/${plural}/import`],
  erase: (plural) => ['post', `/api/${plural}/{id}/erase`],
}

describe('the policy of a register', () => {
  it('is that of every route that leads to it', async () => {
    const table = routeTable()
    let cells = 0
    for (const register of registers) {
      for (const act of acts.filter((one) => one !== 'restore' || !register.permanent)) {
        const [method, path] = ways[act](register.plural)
        const found = table.find((route) => route.method === method && route.path === path) ?? assert.fail(`${method} ${path}`)
        assert.equal(found.action, policyOf(register, act), `${act} ${register.name}`)
        for (const role of roles) {
          const { status } = await sendAs(role)(method.toUpperCase(), path.replace('{id}', 'NONE-1'), bodyOf(act), version(1))
          assert.equal(status === 403, !isAllowed(as(role), policyOf(register, act)), `${role} ${act} ${register.name}: ${status}`)
          cells += 1
        }
      }
    }
    process.stdout.write(`authority: ${registers.length} registers x ${acts.length} acts x ${roles.length} roles = ${cells} cells\n`)
  })

  it('holds for rows that are imported as for records that are written', async () => {
    for (const register of registers) {
      const row = Object.fromEntries([[register.label, 'Imported']])
      for (const role of roles) {
        const count = await countOf(register)
        await sendAs(role)('POST', `/api/${register.plural}/import?confirm=true`, utf8(JSON.stringify([row])))
        const mayCreate = isAllowed(as(role), policyOf(register, 'import'))
        assert.ok(mayCreate || (await countOf(register)) === count, `${role} imported a ${register.name}`)
      }
    }
  })

  it('holds for the records that a row brings along', async () => {
    const sheet = utf8('Finding,Owner\nNo restore test,Somebody New\n')
    const refused = await sendAs('auditor')('POST', '/api/findings/import?confirm=true', sheet)
    assert.deepEqual([refused.status, refused.body['code']], [403, 'FORBIDDEN'])
    assert.equal(
      (await sendAs('auditor')('POST', '/api/findings/import?confirm=true', utf8('Finding,Description\nNo restore test,It was said\n')))
        .status,
      200,
    )
    assert.equal((await sendAs('manager')('POST', '/api/findings/import?confirm=true', sheet)).status, 200)
  })
})

describe('a legal hold', () => {
  it('is placed and released by an owner, each with a reason, and is in nobody else’s hands', async () => {
    const key = String((await owner('POST', '/api/legal-holds', { title: 'Claim', reason: 'A letter' })).body['key'])
    assert.equal((await owner('POST', '/api/legal-holds', { title: 'Claim' })).body['code'], 'REASON_NEEDED')
    for (const role of ['manager', 'contributor', 'auditor', 'reader'] as const) {
      const send = sendAs(role)
      const tries = [
        await send('POST', '/api/legal-holds', { title: 'Mine', reason: 'x' }),
        await send('PUT', `/api/legal-holds/${key}`, { records: ['PER-1'] }, version(1)),
        await send('POST', `/api/legal-holds/${key}/release`, { reason: 'x' }, version(1)),
        await send('DELETE', `/api/legal-holds/${key}`, undefined, version(1)),
        await send('POST', '/api/legal-holds/import?confirm=true', utf8('Title,Reason\nx,y\n')),
      ]
      assert.deepEqual(new Set(tries.map(({ status }) => status)), new Set([403]), role)
    }
    assert.equal((await owner('PUT', `/api/legal-holds/${key}`, { releasedOn: '2020-01-01' }, version(1))).status, 400)
    for (const change of [{ records: ['PER-1'] }, { since: '2099-01-01' }])
      assert.equal((await owner('PUT', `/api/legal-holds/${key}`, change, version(1))).body['code'], 'FROZEN')
    assert.equal((await owner('DELETE', `/api/legal-holds/${key}`, undefined, version(1))).body['code'], 'HOLD_IN_FORCE')
    const erasure = { scope: 'record', legalBasis: 'entered-by-mistake' }
    assert.equal((await owner('POST', `/api/legal-holds/${key}/erase`, erasure, version(1))).body['code'], 'HOLD_IN_FORCE')
    const released = await owner('POST', `/api/legal-holds/${key}/release`, { reason: 'It was withdrawn' }, version(1))
    assert.deepEqual([released.status, released.body['releaseReason']], [200, 'It was withdrawn'])
    assert.equal((await owner('POST', `/api/legal-holds/${key}/release`, { reason: 'x' }, version(2))).body['code'], 'WRONG_STATE')
    const { body } = await owner('GET', `/api/legal-holds/${key}/history`)
    assert.deepEqual(
      (body['items'] as readonly { type: string }[]).map(({ type }) => type),
      ['legal-hold.release', 'legal-hold.create'],
    )
    assert.equal((await owner('DELETE', `/api/legal-holds/${key}`, undefined, version(2))).status, 200)
  })
})

describe('a comment', () => {
  it('is changed and taken away by its author alone; an owner removes it under an entry that says so', async () => {
    const about = String((await owner('POST', '/api/assets', { name: 'Backups' })).body['key'])
    const key = String((await sendAs('auditor')('POST', '/api/comments', { about, text: 'I saw no restore.' })).body['key'])
    for (const role of roles) {
      const changed = await sendAs(role)('PUT', `/api/comments/${key}`, { text: 'I saw a restore.' }, version(1))
      const gone = await sendAs(role)('DELETE', `/api/comments/${key}`, undefined, version(1))
      assert.deepEqual([changed.body['code'], gone.body['code']], ['NOT_AUTHOR', 'NOT_AUTHOR'], role)
    }
    const row = utf8(JSON.stringify([{ Key: key, About: about, Comment: 'I saw a restore.' }]))
    await owner('POST', '/api/comments/import?confirm=true', row)
    assert.equal((await owner('GET', `/api/comments/${key}`)).body['text'], 'I saw no restore.')
    assert.equal((await sendAs('manager')('POST', `/api/comments/${key}/remove`, { reason: 'x' }, version(1))).status, 403)
    assert.equal((await owner('POST', `/api/comments/${key}/remove`, {}, version(1))).status, 400)
    const removed = await owner('POST', `/api/comments/${key}/remove`, { reason: 'It names a patient' }, version(1))
    assert.deepEqual([removed.status, removed.body['archived'], removed.body['text']], [200, true, 'I saw no restore.'])
    const { body } = await owner('GET', `/api/comments/${key}/history`)
    assert.equal((body['items'] as readonly { type: string }[])[0]?.type, 'comment.remove')
  })
})

/** A member of whom it is sure who they are. */
function as(role: Role): Parameters<typeof isAllowed>[0] {
  return { id: 'user:x', role, scopes: null, confirmed: true, factorWanted: false }
}

function bodyOf(act: Act): unknown {
  if (act === 'import') return new Uint8Array(4)
  return act === 'create' || act === 'update' || act === 'erase' || act === 'restore' ? {} : undefined
}

async function countOf(register: Register): Promise<number> {
  const { rows } = await instance.sql('select count(*)::int as count from record where register = $1', [register.name])
  return Number(rows[0]?.['count'])
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
