import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { age } from './age.ts'
import { date } from './date.ts'

const CASES: readonly (readonly [text: string, ...expected: string[]])[] = [
  ['born 2/8/1935, not 2/8', '2/8/1935'],
  ['on 2024-01-31 at 10:00, 31.01.2024 and 31-01-2024', '2024-01-31', '31.01.2024', '31-01-2024'],
  ['When: 2000-04-16 11:34:35.', '2000-04-16 11:34:35'],
  ['am 14. März 1985, le 1er mai 1990, el 3 de junio de 2001', '14. März 1985', '1er mai 1990', '3 de junio de 2001'],
  ['March 14th, 1985 or April 3; May 2020', 'March 14th, 1985', 'April 3', 'May 2020'],
  ['1 мая 1998, 12 września 2003', '1 мая 1998', '12 września 2003'],
  ['1990年2月7日 と 10월 14일', '1990年2月7日', '10월 14일'],
  ['founded in 1977, since 2001', '1977', '2001'],
  ['12:30, 1.2.3.4, v2.10.2024, in 2000 rows, 1234567890, 3 of 5, 5 marches'],
  ['/2024/01/31/x and build 20240131'],
]

describe('dates', () => {
  for (const [text, ...expected] of CASES)
    it(JSON.stringify(text), () =>
      assert.deepEqual(
        date.find(text).map(({ start, end }) => text.slice(start, end)),
        expected,
      ),
    )
})

describe('ages', () => {
  it('stand before or after the words that say so, in many languages', () => {
    const texts = [
      'I am 45 years old',
      'a 19 year-old man',
      'J’ai 45 ans',
      'Ich bin 45 Jahre alt',
      'tengo 45 años',
      'мне 45 лет',
      'aged 45',
      'at the age of 45',
      'just turned 45',
      '45歳',
    ]
    for (const text of texts) assert.equal(age.find(text).length, 1, text)
    for (const text of ['45 years of experience', 'page 45', 'aged 45%', '400 years old']) assert.deepEqual(age.find(text), [], text)
  })
})
