import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fieldChanges, textChanges, type TextPart } from './difference.ts'

/** Texts that share much, as versions do. */
const texts = fc
  .array(
    fc.constantFrom('We back up nightly.', 'We back up hourly.', 'Restores are tested.', 'a b', ' ', '\n', '\n\n', '- one', 'ä\u{1F512}'),
    {
      maxLength: 30,
    },
  )
  .map((parts) => parts.join(''))

function textOf(parts: readonly TextPart[], ...kinds: readonly TextPart['kind'][]): string {
  return parts
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('')
}

describe('what became of a text', () => {
  it('holds both texts to the letter, whatever they are', () => {
    fc.assert(
      fc.property(texts, texts, (from, to) => {
        const parts = textChanges(from, to)
        assert.equal(textOf(parts, 'same', 'removed'), from)
        assert.equal(textOf(parts, 'same', 'added'), to)
        assert.ok(parts.every(({ text }, index) => text !== '' && parts[index - 1]?.kind !== parts[index]?.kind))
      }),
    )
  })

  it('is nothing between a text and itself', () => {
    fc.assert(fc.property(texts, (text) => textChanges(text, text).every(({ kind }) => kind === 'same')))
  })

  it('names the words of a paragraph that was reworded, and leaves the others alone', () => {
    assert.deepEqual(textChanges('One.\n\nWe back up nightly.\n\nThree.', 'One.\n\nWe back up hourly.\n\nThree.'), [
      { kind: 'same', text: 'One.\n\nWe back up ' },
      { kind: 'removed', text: 'nightly.' },
      { kind: 'added', text: 'hourly.' },
      { kind: 'same', text: '\n\nThree.' },
    ])
  })

  it('names a paragraph that came', () => {
    assert.deepEqual(textChanges('One.\n\nThree.\n', 'One.\n\nTwo.\n\nThree.\n'), [
      { kind: 'same', text: 'One.\n\n' },
      { kind: 'added', text: 'Two.\n\n' },
      { kind: 'same', text: 'Three.\n' },
    ])
  })

  it('answers for the longest texts that there are', () => {
    const long = (word: string): string => Array.from({ length: 8_000 }, (_, index) => `${word}${index % 7}`).join(' ')
    const parts = textChanges(long('a'), long('b'))
    assert.equal(textOf(parts, 'same', 'added'), long('b'))
  })
})

describe('the fields that differ', () => {
  it('are named with both values; nothing and absent are one', () => {
    assert.deepEqual(fieldChanges(['a', 'b', 'c'], { a: 1, b: null, d: 1 }, { a: 2, c: null, d: 2 }), [{ field: 'a', from: 1, to: 2 }])
  })
})
