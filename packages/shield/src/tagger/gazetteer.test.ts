import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { packed } from '../../train/lists.ts'
import { DROPPED, openGazetteer } from './gazetteer.ts'
import { hashOf } from './hash.ts'

describe('the lists', () => {
  it('say of each word what was entered, and nothing of any other', () => {
    const words = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12, unit: 'grapheme' }), { minLength: 1, maxLength: 300 })
    fc.assert(
      fc.property(
        words,
        fc.array(fc.integer({ min: 1, max: 16_383 }), { minLength: 1, maxLength: 200 }),
        words,
        (entered, masks, others) => {
          const marks = new Map(entered.map((word, at) => [word, masks[at % masks.length] ?? 1]))
          const lists = openGazetteer(packed(marks))
          const short = new Map<number, number>()
          for (const [word, mask] of marks) if (!short.has(hashOf(word) >>> DROPPED)) short.set(hashOf(word) >>> DROPPED, mask)
          for (const word of [...entered, ...others]) assert.equal(lists.maskOf(hashOf(word)), short.get(hashOf(word) >>> DROPPED) ?? 0)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('know the first hash and the last', () => {
    const lists = openGazetteer({ count: 2, masks: [5, 9], hashes: Buffer.from([0, 0, 255, 255, 255, 127, 1]).toString('base64') })
    assert.equal(lists.maskOf(0), 5)
    assert.equal(lists.maskOf(-1), 9)
    assert.equal(lists.maskOf(1 << DROPPED), 0)
  })
})
