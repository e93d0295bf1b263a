import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { Trie } from './trie.ts'

const letters = fc.constantFrom('a', 'é', 'ß', 'n', 'и', 'ł', 'κ', 'م', 'न', 'ा', 'ስ', '王', '김', 'ก')
const word = fc.array(letters, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''))
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
const gap = fc.constantFrom(' ', '-', '.', '_', '  ', '. ')

describe('a table of words', () => {
  it('finds each of its words, whatever follows, and over every gap that a blank stands for', () => {
    fc.assert(
      fc.property(phrase, gap, fc.constantFrom('', ' ', ':', '5', '.', '\n', ' x', '=1'), fc.boolean(), (one, between, after, isUpper) => {
        const trie = new Trie<string>()
        trie.add(one, 'found')
        const written = one.replaceAll(' ', between)
        const text = `, ${isUpper && written.toUpperCase().length === written.length ? written.toUpperCase() : written}${after}`
        const starts: number[] = []
        trie.each(text, (start, { end }) => {
          starts.push(start)
          return end
        })
        assert.deepEqual(starts.slice(0, 1), [2], text)
      }),
      { numRuns: 2000 },
    )
  })
})
