import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { nobody } from '@assay/isms'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { costOf, TURN_MS } from '../turn.fixture.ts'

/** Imports that are confirmed: many records in one transaction, while others have their turns. */

/** What is asked of a worker beside the file. */
const { acting } = nobody('2026-11-24')
const file = { register: 'risk', file: 'risks.csv', mapping: null, sheet: null, answers: {} }
const asking = { ...file, scale: null, now: 0, by: null, acting, rulesOff: [], wants: 'preview' }
let instance: TestInstance

before(async () => {
  instance = await openTestInstance(undefined, null, false)
})
after(() => instance.close())

const files: Readonly<Record<string, readonly [make: () => string, records: number]>> = {
  'as many owners as risks': [() => `ID,Risk,Owner\n${lines(1500, (row) => `R${row},Risk ${row},Owner ${row}`)}`, 3000],
  'long notes': [() => `ID,Risk,Remark\n${lines(1000, (row) => `N${row},Noted ${row},${'word '.repeat(900)}`)}`, 1000],
}

function lines(count: number, make: (row: number) => string): string {
  return Array.from({ length: count }, (_, row) => make(row)).join('\n')
}

describe('a large import that is confirmed', () => {
  for (const [name, [make, records]] of Object.entries(files)) {
    it(`leaves everybody their turns, and is whole: ${name}`, async () => {
      const org = await instance.organisation(name)
      const key = await instance.keyOf(org, 'manager')
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/octet-stream' }
      const bytes = new TextEncoder().encode(make())
      let status = 0
      const cost = await costOf(async () => {
        const reply = await instance.app.request('/api/risks/import?confirm=true', { method: 'POST', body: bytes, headers })
        await reply.arrayBuffer()
        status = reply.status
      })
      assert.equal(status, 200)
      assert.ok(cost.turn < TURN_MS, `one turn of the server cost ${cost.turn} ms`)
      const { rows } = await instance.sql(
        `select count(*)::int as count from record where org_id = $1 and register in ('risk', 'person')`,
        [org.org],
      )
      assert.equal(rows[0]?.['count'], records)
    })
  }
})

describe('the queue of the workers', () => {
  it('gives every organisation its turn, however much another has in it', async () => {
    const [busy, quiet] = await Promise.all(['Busy', 'Quiet'].map((name) => instance.organisation(name)))
    if (!busy || !quiet) assert.fail()
    const order: string[] = []
    const run = (org: string): Promise<unknown> =>
      instance.services.workers.run({
        name: 'plan-import',
        org,
        argument: { ...asking, size: 14 },
        // A job is fed when it begins; when it ends is for the machine to say.
        feed: (push) => {
          order.push(org)
          return push(Buffer.from('ID,Risk\nR1,Leak'.slice(0, 14)))
        },
      })
    await Promise.all([...Array.from({ length: 8 }, () => run(busy.org)), run(quiet.org)])
    assert.ok(order.indexOf(quiet.org) < 4, `it was number ${order.indexOf(quiet.org)}`)
  })

  it('refuses what one organisation has too much of, and never another for it', async () => {
    const [busy, quiet] = await Promise.all(['Busier', 'Quieter'].map((name) => instance.organisation(name)))
    if (!busy || !quiet) assert.fail()
    const run = async (org: string): Promise<string> => {
      const argument = { ...asking, size: 0 }
      try {
        await instance.services.workers.run({ name: 'plan-import', org, argument })
        return 'done'
      } catch (error) {
        return error instanceof Error && 'code' in error ? String(error.code) : String(error)
      }
    }
    const many = Array.from({ length: 40 }, () => run(busy.org))
    assert.equal(await run(quiet.org), 'UNREADABLE_FILE')
    const codes = await Promise.all(many)
    assert.deepEqual([...new Set(codes)].toSorted(), ['TOO_MANY_AT_ONCE', 'UNREADABLE_FILE'])
  })
})
