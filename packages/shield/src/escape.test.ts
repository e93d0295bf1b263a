import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { escapesIn } from './escape.ts'
import { viewOf } from './view.ts'

const CASES: readonly (readonly [text: string, view: string])[] = [
  ['joe&#64;example&period;com &amp; &#x41;', 'joe@example.com & A'],
  ['u=joe%40example.com, M%C3%BCller, 100%', 'u=joe@example.com, Müller, 100%'],
  ['{"a":"joe\\u0040example.com\\nJohn"}', '{"a":"joe@example.com\nJohn"}'],
  ['C:\\new\\table', 'C:\\new\\table'],
  ['joe [at] example [dot] com', 'joe@example.com'],
  ['joe at example dot com', 'joe@example.com'],
  ['joe  at  mail  dot  example dot com, or ann at x dot org', 'joe@mail.example.com, or ann@x.org'],
  ['I am at home', 'I am at home'],
  ['&unknown; %zz \\u00', '&unknown; %zz \\u00'],
  ['ｊｏｅ … x\u200by', 'joe ... xy'],
  ['jоe Москва', 'joe Москва'],
  ['Мо\u200bсква, будь\u2010яку, Αθή\u00adνα', 'Москва, будь-яку, Αθήνα'],
  ['со\u200bо@mail.ru', 'coo@mail.ru'],
]

describe('the view of a text', () => {
  for (const [text, view] of CASES) it(`of ${JSON.stringify(text)}`, () => assert.equal(viewOf(text).text, view))

  it('has nothing invisible and no other hyphens, whatever script stands around them', () => {
    const parts = fc.constantFrom(
      'о',
      'Мос',
      'ква',
      'Αθή',
      'να',
      'joe',
      '1',
      '\u200b',
      '\u00ad',
      '\u2060',
      '\u2010',
      '\u2013',
      '\u2212',
      ' ',
      '…',
    )
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (list) => {
        const { text } = viewOf(list.join(''))
        assert.doesNotMatch(text, /[\p{Cf}\u2010-\u2013\u2212…]/u)
        assert.equal(
          text.length,
          list
            .join('')
            .replaceAll(/\p{Cf}/gu, '')
            .replaceAll('…', '...').length,
        )
      }),
    )
  })

  it('says of each unit where it came from, in order, within the text', () => {
    const parts = fc.constantFrom('&#64;', '%C3%BC', '\\u0041', ' at ', ' dot ', '…', '\u200b', '\ud83d', '👋', 'ﬁ', 'a', '"x":', '–', 'о')
    fc.assert(
      fc.property(fc.array(fc.oneof(parts, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 20 }), (list) => {
        const text = list.join('')
        const view = viewOf(text)
        let last = 0
        for (let index = 0; index < view.text.length; index += 1) {
          const [start, end] = [view.startOf(index), view.endOf(index)]
          assert.ok(start >= last && end > start && end <= text.length)
          last = start
        }
        assert.ok(escapesIn(text).every(({ start, end }) => start < end))
      }),
      { numRuns: 500 },
    )
  })
})
