import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { costOf, TURN_MS } from '../turn.fixture.ts'
import { alike, found, honestRegister, limits, type Make } from './hostile.fixture.ts'

/** Files that want to break the server. Each is refused with a reason or done; the process that serves has its turns, and its memory, back. */

let instance: TestInstance
let key: string

const CPU_MS = 10_000
const KEPT = 60_000_000

before(async () => {
  instance = await openTestInstance(undefined, null, false)
  key = await instance.keyOf(await instance.organisation('Hostile'), 'manager')
  await attempt(() => Buffer.from('ID,Risk\nR-1,Leak\n'), 'false')
})
after(() => instance.close())

interface Outcome {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Sends a file, and holds what it cost. */
async function attempt(make: Make, confirm: 'true' | 'false'): Promise<Outcome> {
  const bytes = Uint8Array.from(make())
  let outcome: Outcome = { status: 0, body: {} }
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' }
  // The request copies its bytes: that is not what the server does.
  const request = new Request(`http://localhost/api/risks/import?confirm=${confirm}`, { method: 'POST', body: bytes, headers })
  const cost = await costOf(async () => {
    const reply = await instance.app.request(request)
    const answer = Buffer.from(await reply.arrayBuffer())
    // A preview of 200,000 rows is for a browser to parse.
    outcome = { status: reply.status, body: answer.length < 1_000_000 ? (JSON.parse(answer.toString()) as Outcome['body']) : {} }
  })
  assert.ok(cost.turn < TURN_MS, `one turn of the server cost ${cost.turn} ms`)
  assert.ok(cost.cpu < CPU_MS, `it cost the server ${cost.cpu} ms`)
  assert.ok(cost.kept < KEPT, `the server holds ${cost.kept} bytes more`)
  return outcome
}

describe('hostile files', () => {
  for (const [name, make] of Object.entries({ ...found, ...alike })) {
    it(`are refused with a reason, or previewed: ${name}`, async () => {
      const { status, body } = await attempt(make, 'false')
      assert.ok([200, 413, 422].includes(status), `${status} ${JSON.stringify(body)}`)
      if (status !== 200) assert.ok(String(body['title']).length > 10 && /^[A-Z_]+$/.test(String(body['code'])), JSON.stringify(body))
    })
  }

  it('wrote nothing, and no error was a surprise', async () => {
    const { rows } = await instance.sql(`select count(*)::int as count from record where register = 'risk'`)
    assert.equal(rows[0]?.['count'], 0)
    assert.deepEqual(instance.errors, [])
  })
})

describe('the limits of a file', () => {
  for (const [name, [below, above]] of Object.entries(limits)) {
    it(`are held just below: ${name}`, async () => {
      const { status, body } = await attempt(below, 'false')
      assert.ok(status === 200 || body['code'] === 'NO_TABLE', JSON.stringify(body))
    })

    it(`are refused just above: ${name}`, async () => {
      const { status, body } = await attempt(above, 'false')
      assert.deepEqual([status, body['code']], [413, 'TOO_LARGE'])
    })
  }

  it('leave room for an honest register of a quarter of a million rows and twelve columns', async () => {
    assert.equal((await attempt(honestRegister, 'false')).status, 200)
  })
})
