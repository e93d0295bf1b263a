import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, describe, it } from 'node:test'
import type { Actor } from './actor.ts'
import { examine } from './export/examine.ts'
import { openTestInstance, type Send, type TestInstance } from './instance.fixture.ts'

const ROUNDS = 8

let instance: TestInstance
let own: Actor
let send: Send

before(async () => {
  instance = await openTestInstance()
  own = await instance.organisation('Own')
  send = await instance.as(own, 'owner')
})
after(() => instance.close())

const rotate = async (): Promise<{ readonly status: number; readonly code: unknown }> => {
  const reply = await instance.app.request('/api/keys/rotate', {
    method: 'POST',
    headers: { authorization: 'Bearer operator', host: 'localhost' },
  })
  const body = (await reply.json()) as { readonly code?: unknown }
  return { status: reply.status, code: body.code }
}

describe('a rotation of keys', () => {
  it('loses nothing that is written meanwhile: every record and file opens afterwards', async () => {
    const sums: string[] = []
    const { body } = await send('POST', '/api/assets', { name: 'Tape' })
    let version = 1
    for (let round = 0; round < ROUNDS; round += 1) {
      const turn = `"${version++}"`
      const [rotated, changed, ...made] = await Promise.all([
        rotate(),
        send('PUT', `/api/assets/${String(body['key'])}`, { name: `Tape ${round}` }, { 'if-match': turn }),
        ...Array.from({ length: 4 }, (_, index) => send('POST', '/api/assets', { name: `Disk ${round} ${index}` })),
        ...Array.from({ length: 4 }, () => send('POST', '/api/blobs', new Uint8Array(randomBytes(2000)))),
      ])
      assert.deepEqual([rotated.status, changed.status], [200, 200], String((instance.errors[0] as Error | undefined)?.stack))
      for (const reply of made) {
        assert.equal(reply.status, 201, String((instance.errors[0] as Error | undefined)?.stack))
        if (typeof reply.body['sha256'] === 'string') sums.push(reply.body['sha256'])
      }
    }
    assert.deepEqual((await examine(instance.services, own)).problems, [])
    for (const sum of sums) assert.equal((await send('GET', `/api/blobs/${sum}`)).status, 200)
    assert.equal((await rotate()).status, 200)
    assert.deepEqual((await examine(instance.services, own)).problems, [])
  })

  it('is one at a time: another one meanwhile is refused, and no key is forgotten that still opens something', async () => {
    const backup = instance.app.request('/api/backup/keys', { headers: { authorization: 'Bearer operator', host: 'localhost' } })
    const replies = await Promise.all(Array.from({ length: 6 }, rotate))

    assert.ok((await backup).status === 200 || replies.some(({ status }) => status === 200))
    assert.ok(
      replies.every(({ status, code }) => status === 200 || (status === 409 && code === 'ROTATING')),
      JSON.stringify(replies),
    )
    assert.deepEqual((await examine(instance.services, own)).problems, [])
    assert.equal((await rotate()).status, 200)
    assert.deepEqual(instance.errors, [])
  })
})
