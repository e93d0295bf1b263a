import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { coverage } from '../../bench/coverage.ts'
import { fisherWorse, holm } from './compare.ts'
import { anytime, clopperPearson, upperBound, wilson } from './interval.ts'
import { enough, STOP } from './sequential.ts'

const near = (actual: number, expected: number, digits = 4): void => assert.equal(actual.toFixed(digits), expected.toFixed(digits))

describe('intervals', () => {
  it('are those of Clopper and Pearson', () => {
    for (const [hits, n, low, high] of [
      [0, 10, 0, 0.3085],
      [0, 30, 0, 0.1157],
      [0, 100, 0, 0.0362],
      [5, 100, 0.0164, 0.1128],
      [0, 1000, 0, 0.0037],
    ] as const) {
      near(clopperPearson(hits, n).low, low)
      near(clopperPearson(hits, n).high, high)
    }
  })

  it('are those of Wilson', () => {
    near(wilson(0, 10).high, 0.2775)
    near(wilson(5, 100).low, 0.0215)
    near(wilson(5, 100).high, 0.1118)
  })

  it('say what no hit in so many supports', () => {
    for (const [n, rate] of [
      [29, 0.1],
      [59, 0.05],
      [149, 0.02],
      [299, 0.01],
      [598, 0.005],
    ] as const) {
      assert.ok(upperBound(0, n) < rate, String(n))
      assert.ok(upperBound(0, n - 1) >= rate - 0.0001, String(n))
    }
  })

  it('hold the observed rate, and are all there is where nothing was observed', () => {
    assert.deepEqual(clopperPearson(0, 0), { low: 0, high: 1 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 300 }), (n, wanted) => {
        const hits = Math.min(n, wanted)
        for (const { low, high } of [clopperPearson(hits, n), wilson(hits, n), anytime(hits, n)])
          assert.ok(low <= hits / n + 1e-9 && high >= hits / n - 1e-9)
        assert.ok(anytime(hits, n).high >= clopperPearson(hits, n).high - 0.01)
      }),
    )
  })

  it('cover the true rate in 94 % of runs or more, also where the run stopped when it liked', () => {
    for (const { rate, fixed, stopped } of coverage(1500)) {
      assert.ok(fixed >= 0.94, `${rate}: ${fixed}`)
      assert.ok(stopped >= 0.94, `${rate}: ${stopped}`)
    }
  })
})

describe('stopping early', () => {
  it('needs about as much as the rate asks for', () => {
    assert.equal(enough(0, 10, STOP), false)
    assert.equal(enough(0, 300, STOP), true)
    assert.equal(enough(8, 10, STOP), true)
  })
})

describe('comparison', () => {
  it('is Fisher, one side', () => {
    near(fisherWorse({ hits: 0, n: 100 }, { hits: 3, n: 100 }), 0.123, 3)
    near(fisherWorse({ hits: 0, n: 100 }, { hits: 5, n: 100 }), 0.03, 3)
    near(fisherWorse({ hits: 0, n: 100 }, { hits: 6, n: 100 }), 0.014, 3)
  })

  it('is corrected by Holm, in the order given', () => {
    assert.deepEqual(
      holm([0.01, 0.04, 0.03, 0.005]).map((p) => p.toFixed(3)),
      ['0.030', '0.060', '0.060', '0.020'],
    )
  })
})
