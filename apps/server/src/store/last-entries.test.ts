import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { collectGarbage } from '../turn.fixture.ts'
import { uuidv7 } from '../uuid.ts'
import { LastEntries, type Last } from './last-entries.ts'

const ids = Array.from({ length: 40 }, (_, index) => uuidv7(index))
const MOMENT = '2026-11-29T00:00:00.000Z'

/** Ids that hash to the same place, too. */
const twins = ids.slice(0, 10).map((id, index) => `0000000${index}${id.slice(8)}`)

const act = fc.record({
  id: fc.constantFrom(...ids, ...twins),
  kind: fc.constantFrom('set', 'set', 'set', 'delete'),
  seq: fc.nat(),
  register: fc.constantFrom('asset', 'risk', 'control'),
})

const lastOf = (seq: number, register: string): Omit<Last, 'createdAt'> => ({
  seq,
  register,
  version: 1,
  leafHash: 'ab'.repeat(32),
  ts: MOMENT,
})

describe('the last entries of records', () => {
  it('are what a map says, after any acts', () => {
    const property = fc.property(fc.array(act, { maxLength: 200 }), (acts) => {
      const [entries, model] = [new LastEntries(), new Map<string, Last>()]
      const deleted = new Set<string>()
      for (const { id, kind, seq, register } of acts) {
        // Records are forgotten once all are entered.
        if (deleted.has(id)) continue
        if (kind === 'delete') deleted.add(id)
        if (kind === 'delete') entries.delete(id)
        else entries.set(id, lastOf(seq, register))
        if (kind === 'delete') model.delete(id)
        else model.set(id, { ...lastOf(seq, register), createdAt: MOMENT })
      }
      for (const id of [...ids, ...twins]) assert.deepEqual(entries.get(id), model.get(id))
      assert.deepEqual(new Map(entries.left()), new Map([...model].map(([id, { register }]) => [id, register])))
    })
    fc.assert(property)
  })

  it('of many records are all there, in little memory', async () => {
    const many = Array.from({ length: 50_000 }, (_, index) => uuidv7(index))
    const before = await held()
    const entries = new LastEntries()
    for (const [seq, id] of many.entries()) entries.set(id, lastOf(seq, 'asset'))
    const each = ((await held()) - before) / many.length
    for (const [seq, id] of many.entries()) assert.equal(entries.get(id)?.seq, seq)
    assert.ok(each < 160, `${each.toFixed(0)} bytes a record`)
  })
})

/** Bytes that are held; buffers that were let go of are given back a turn after the objects. */
async function held(): Promise<number> {
  for (let round = 0; round < 3; round += 1) {
    collectGarbage()
    await new Promise(setImmediate)
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
