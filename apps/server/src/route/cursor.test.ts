import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { isPlainText } from '@assay/isms'
import fc from 'fast-check'
import { Problem } from '../problem.ts'
import { decodeCursor, encodeCursor, MAX_CURSOR, type Sorted } from './cursor.ts'

const byTitle: Sorted = { sort: '-title', kind: 'text' }
const byKey: Sorted = { sort: 'key', kind: 'number' }
const int = fc.integer({ min: -2_147_483_648, max: 2_147_483_647 })

describe('a cursor', () => {
  it('leads back to its position, whatever a title holds, and is never too long to be sent', () => {
    const title = fc.string({ unit: 'binary', maxLength: 500 }).filter(isPlainText)
    fc.assert(
      fc.property(title, int, (value, number) => {
        const cursor = encodeCursor(byTitle, { value, number })
        assert.ok(cursor.length <= MAX_CURSOR)
        assert.deepEqual(decodeCursor(byTitle, cursor), { value, number })
      }),
    )
    const worst = encodeCursor(byTitle, { value: '\u0001'.repeat(500), number: 1 })
    assert.ok(worst.length <= MAX_CURSOR)
  })

  it('is refused in another order, with a value out of range or of another type, or in an earlier form', () => {
    const made = (...parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url')
    const wrong = [
      made(1, 'title', 'a', 1),
      made(1, '-title', 1, 1),
      made(1, '-title', 'a\0', 1),
      made(1, '-title', '\uD800', 1),
      made(1, '-title', 'a', 2 ** 31),
      made(1, '-title', 'a', 1.5),
      made(1, '-title', 'a', '1'),
      made(1, '-title', 'x'.repeat(2001), 1),
      made(2, '-title', 'a', 1),
      made('a', 1),
      made(),
      '',
      'not base64',
    ]
    for (const cursor of wrong) assert.throws(() => decodeCursor(byTitle, cursor), Problem, cursor.slice(0, 60))
    assert.throws(() => decodeCursor(byKey, made(1, 'key', 1e99, 1)), Problem)
  })

  it('is refused as any other text', () => {
    fc.assert(fc.property(fc.string(), (text) => assert.throws(() => decodeCursor(byKey, text), Problem)))
  })
})
