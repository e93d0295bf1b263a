import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { provableInterval } from './time.ts'

describe('the interval of an entry', () => {
  const seen = [
    { size: 10, times: [100, 130] },
    { size: 20, times: [200] },
    { size: 30, times: [300, 310, 305] },
  ]

  it('goes from the earliest signature without it to the latest with it', () => {
    assert.deepEqual(provableInterval(15, seen, 1), { after: 100, before: 200 })
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ]
    for (const order of orders)
      assert.deepEqual(
        provableInterval(
          15,
          order.flatMap((at) => seen[at] ?? []),
          1,
        ),
        { after: 100, before: 200 },
        order.join(),
      )
    assert.deepEqual(provableInterval(15, seen, 2), { after: 100, before: 310 })
    assert.deepEqual(provableInterval(10, seen, 2), { after: 100, before: 310 })
    assert.deepEqual(provableInterval(9, seen, 2), { after: null, before: 130 })
    assert.deepEqual(provableInterval(30, seen, 1), { after: 300, before: null })
  })

  it('is open where not enough witnesses signed, and nobody is never enough', () => {
    assert.deepEqual(provableInterval(15, seen, 4), { after: null, before: null })
    assert.deepEqual(provableInterval(15, [{ size: 16, times: [] }], 0), { after: null, before: null })
  })

  it('holds the moment of writing, whatever the witnesses saw, as long as their clocks are right', () => {
    const log = fc.array(fc.nat(50), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(log, fc.array(fc.nat(2000), { maxLength: 10 }), (gaps, sightings) => {
        let now = 0
        const written = gaps.map((gap) => (now += gap + 1))
        const cosigned = sightings.map((time) => ({ size: written.filter((at) => at <= time).length, times: [time] }))
        for (const [index, at] of written.entries()) {
          const { after, before } = provableInterval(index, cosigned, 1)
          assert.ok((after === null || after < at) && (before === null || before >= at))
        }
      }),
    )
  })
})
