import assert from 'node:assert/strict'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../actor.ts'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'

let instance: TestInstance
let actor: Actor
let send: Send

interface Change {
  readonly index: number
  readonly event: string
  readonly register: string
  readonly key: string
}

before(async () => {
  instance = await openTestInstance()
  actor = await instance.organisation('Harbour')
  send = await instance.as(actor, 'owner')
})
after(() => instance.close())

/** Reads as a program does that keeps nothing but `next`. */
async function readAll(asking: Send, query: string, limit: number): Promise<readonly Change[]> {
  const found: Change[] = []
  let next = -1
  for (let more = true; more;) {
    const { body } = await asking('GET', `/api/change-feed?after=${next}&limit=${limit}${query}`)
    found.push(...(body['items'] as Change[]))
    more = next < Number(body['next'])
    next = Number(body['next'])
  }
  return found
}

describe('the change feed', () => {
  it('is found under the name of the register of changes, too, where somebody asks after an entry', async () => {
    const [feed, named, list] = await Promise.all(
      ['/api/change-feed?after=-1&limit=3', '/api/changes?after=-1&limit=3', '/api/changes'].map((path) => send('GET', path)),
    )
    assert.deepEqual([named?.status, named?.body], [200, feed?.body])
    assert.deepEqual([list?.status, list?.body['items']], [200, []])
  })

  it('shows every entry once and in order, whatever the size of its pages and however many write meanwhile', async () => {
    const writing = Array.from({ length: 30 }, (_, n) => send('POST', '/api/risks', { title: `Risk ${n}` }))
    const early = await readAll(send, '', 3)
    await Promise.all(writing)
    assert.deepEqual(
      early.map(({ index }) => index),
      early.map((_, index) => index),
    )
    for (const limit of [1, 7, 500]) {
      const all = await readAll(send, '', limit)
      const { rows } = await instance.sql('select count(*)::integer as count from leaf where org_id = $1', [actor.org])
      assert.deepEqual(
        all.map(({ index }) => index),
        Array.from({ length: Number(rows[0]?.['count']) }, (_, index) => index),
      )
    }
    const risks = await readAll(send, '&register=risk', 10)
    assert.deepEqual(new Set(risks.map(({ event }) => event)), new Set(['risk.create']))
    assert.equal(risks.length, 30)
  })

  it('says what happened to which record, and nothing that the record says', async () => {
    await send('POST', '/api/people', { name: 'Ann Lee', email: 'ann@harbour.example' })
    const { body } = await send('GET', '/api/change-feed?register=person')
    assert.deepEqual(Object.keys((body['items'] as object[])[0] ?? {}).toSorted(), [
      'at',
      'event',
      'id',
      'index',
      'key',
      'register',
      'version',
    ])
    assert.doesNotMatch(JSON.stringify(body), /Ann|harbour/)
  })

  it('shows who may do what here to owners alone, and to nobody what is of another organisation', async () => {
    const administrative = ['tenant', 'member', 'api-key', 'security-event']
    assert.ok((await readAll(send, '', 100)).some(({ register }) => register === 'member'))
    const other = await instance.as(await instance.organisation('Quay'), 'owner')
    assert.ok((await readAll(other, '', 100)).every(({ register }) => register !== 'risk'))
    for (const asking of [
      await instance.as(actor, 'reader'),
      await instance.as(actor, 'manager'),
      await instance.withKey(actor, 'manager'),
    ]) {
      const all = await readAll(asking, '', 4)
      assert.ok(all.length >= 31)
      assert.deepEqual(
        all.filter(({ register }) => administrative.includes(register)),
        [],
      )
      assert.equal((await asking('GET', '/api/change-feed?register=member')).status, 400)
    }
    assert.equal((await send('GET', '/api/change-feed?register=none')).status, 400)
  })

  it('answers as soon as there is something, where somebody waits', async () => {
    const { next } = (await send('GET', '/api/change-feed?limit=500')).body
    const waiting = send('GET', `/api/change-feed?after=${String(next)}&wait=20`)
    await send('POST', '/api/risks', { title: 'Awaited' })
    assert.deepEqual(
      ((await waiting).body['items'] as Change[]).map(({ event }) => event),
      ['risk.create'],
    )
    const none = await send('GET', `/api/change-feed?after=1000000&wait=1`)
    assert.deepEqual(none.body['items'], [])
    assert.ok(Number(none.body['next']) < 1000, 'nobody is led beyond the end')
  })

  it('reads what went to the archive, too', async () => {
    const folder = join(instance.services.dataFolder, 'cold')
    writeFileSync(join(instance.services.dataFolder, 'archive'), `folder ${folder}`)
    await Promise.all(Array.from({ length: 260 }, (_, n) => send('POST', '/api/threats', { title: `Threat ${n}` })))
    await send('GET', '/api/ledger/checkpoint')
    const archive = instance.services.archive() ?? assert.fail()
    assert.ok((await instance.services.prune(archive, actor.org, new Date(Date.now() + 86_400_000))) >= 256)
    const all = await readAll(send, '', 100)
    assert.deepEqual(
      all.map(({ index }) => index),
      all.map((_, index) => index),
    )
    rmSync(join(instance.services.dataFolder, 'archive'))
  })
})
