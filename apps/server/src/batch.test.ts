import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { batcher } from './batch.ts'

describe('a batcher', () => {
  it('serves the first at once and alone, and those who come meanwhile together, in their order', async () => {
    const batches: (readonly number[])[] = []
    const ask = batcher<number, number>({
      run: async (inputs) => {
        batches.push(inputs)
        await turn()
        return inputs.map((input) => input * 2)
      },
      mayJoin: (inputs) => inputs.length < 3,
    })
    assert.deepEqual(await Promise.all([1, 2, 3, 4, 5].map(ask)), [2, 4, 6, 8, 10])
    assert.deepEqual(batches, [[1], [2, 3, 4], [5]])
  })

  it('gives each its own answer or its own failure, whoever it was batched with', async () => {
    const requests = fc.array(fc.record({ bad: fc.boolean(), alone: fc.boolean() }), { maxLength: 20 })
    await fc.assert(
      fc.asyncProperty(requests, async (inputs) => {
        const done: number[] = []
        const ask = batcher<{ readonly index: number; readonly bad: boolean; readonly alone: boolean }, number>({
          run: async (batch) => {
            await turn()
            const bad = batch.find((one) => one.bad)
            if (bad) throw new Error(`${bad.index} is bad`)
            done.push(...batch.map(({ index }) => index))
            return batch.map(({ index }) => index)
          },
          mayJoin: (batch, next) => !next.alone && batch.every(({ alone }) => !alone),
        })
        const outcomes = await Promise.allSettled(inputs.map((input, index) => ask({ ...input, index })))
        const good = inputs.flatMap(({ bad }, index) => (bad ? [] : [index]))
        assert.deepEqual(done, good, 'each once, in order')
        for (const [index, outcome] of outcomes.entries()) {
          if (outcome.status === 'fulfilled') assert.equal(outcome.value, index)
          else assert.equal(String(outcome.reason), `Error: ${index} is bad`)
        }
        assert.deepEqual(
          outcomes.map(({ status }) => status === 'rejected'),
          inputs.map(({ bad }) => bad),
        )
      }),
      { numRuns: 60 },
    )
  })
})
