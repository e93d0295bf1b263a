import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Actor } from '../actor.ts'
import { openTestInstance, type TestInstance, type TestReply } from '../instance.fixture.ts'

type Send = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<TestReply>

let instance: TestInstance
let own: Actor
let send: Send

before(async () => {
  instance = await openTestInstance()
  own = await instance.organisation('Own')
  send = await instance.as(own, 'owner')
})
after(() => instance.close())

const under = (key: string, version = '"1"') => ({ 'idempotency-key': key, 'if-match': version })

async function entries(): Promise<number> {
  const { rows } = await instance.sql('select count(*)::int as count from leaf where org_id = $1', [own.org])
  return Number(rows[0]?.['count'])
}

describe('a request under an idempotency key', () => {
  it('is answered alike each time it is sent, and done once', async () => {
    const [risk, size] = [{ title: 'Fire', description: 'in the hall' }, await entries()]
    const first = await send('POST', '/api/risks', risk, under('alike'))
    const again = await send('POST', '/api/risks', `{ "description": "in the hall",\n "title": "Fire" }`, under('alike'))
    assert.equal(first.status, 201)
    assert.deepEqual([again.status, again.body, again.headers.get('etag')], [first.status, first.body, first.headers.get('etag')])
    assert.equal(await entries(), size + 1)
  })

  it('is refused where anything of it differs, and nothing is done', async () => {
    const { body } = await send('POST', '/api/risks', { title: 'Flood' }, under('bound'))
    const size = await entries()
    const key = String(body['key'])
    const others: readonly (readonly [string, string, unknown, Readonly<Record<string, string>>])[] = [
      ['POST', '/api/risks', { title: 'Flood 2' }, under('bound')],
      ['POST', '/api/risks', { title: 'Flood', description: null }, under('bound')],
      ['POST', '/api/assets', { title: 'Flood' }, under('bound')],
      ['POST', '/api/assets', { name: 'Tape' }, under('bound')],
      ['PUT', `/api/risks/${key}`, { title: 'Flood' }, under('bound')],
      ['POST', '/api/risks', { title: 'Flood' }, under('bound', '"2"')],
      ['DELETE', `/api/risks/${key}`, undefined, under('bound')],
      ['POST', `/api/risks/${key}/erase`, { scope: 'record', legalBasis: 'entered-by-mistake' }, under('bound')],
    ]
    for (const [method, path, sent, headers] of others) {
      const { status, body: answer } = await send(method, path, sent, headers)
      const refused = status === 422 && answer['code'] === 'KEY_REUSED'
      assert.ok(refused || (status === 400 && path === '/api/assets'), `${method} ${path} ${JSON.stringify(sent)}: ${status}`)
    }
    assert.equal(await entries(), size)
  })

  it('is another one from another actor', async () => {
    const other = await instance.as(own, 'manager')
    const first = await send('POST', '/api/risks', { title: 'Theft' }, under('mine'))
    const theirs = await other('POST', '/api/assets', { name: 'Tape' }, under('mine'))
    assert.deepEqual([first.status, theirs.status, theirs.body['register']], [201, 201, 'asset'])
  })

  it('is done once however many are sent at once, and of two different ones one is refused', async () => {
    const size = await entries()
    const same = await Promise.all(Array.from({ length: 20 }, () => send('POST', '/api/risks', { title: 'Storm' }, under('race'))))
    assert.equal(new Set(same.map(({ status, body }) => JSON.stringify([status, body]))).size, 1)
    assert.equal(await entries(), size + 1)
    const mixed = await Promise.all(
      Array.from({ length: 20 }, (_, index) => send('POST', '/api/risks', { title: `Hail ${index % 2}` }, under('mixed'))),
    )
    assert.deepEqual(new Set(mixed.map(({ status }) => status)), new Set([201, 422]))
    assert.equal(await entries(), size + 2)
  })

  it('is answered alike for changes, archiving and erasures too', async () => {
    const key = String((await send('POST', '/api/risks', { title: 'Quake' })).body['key'])
    const steps: readonly (readonly [string, string, unknown, string])[] = [
      ['PUT', `/api/risks/${key}`, { title: 'Earthquake' }, '"1"'],
      ['DELETE', `/api/risks/${key}`, undefined, '"2"'],
      ['POST', `/api/risks/${key}/erase`, { scope: 'record', legalBasis: 'entered-by-mistake' }, '"3"'],
    ]
    for (const [method, path, body, version] of steps) {
      const headers = under(`${method} ${key} ${version.slice(1, 2)}`, version)
      const first = await send(method, path, body, headers)
      assert.equal(first.status, 200, JSON.stringify(first.body))
      assert.deepEqual((await send(method, path, body, headers)).body, first.body)
    }
  })
})
