import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { field, registers } from '@assay/isms'
import { de } from './de.ts'
import { en } from './en.ts'
import { wrongIn } from './wrong.ts'

const { date, level, list, longText, metaOf, number, requiredText, rows, text } = field
const checked = (schema: Parameters<typeof metaOf>[0]) => ({ ...metaOf(schema), schema })

const NUMBERED =
  /^(?:is too long|is at most|has too many|is at least|has too few|ist zu lang|ist höchstens|hat zu viele|ist mindestens|hat zu wenige)\b/

describe('what is wrong with a value', () => {
  it('is said in sentences of ours, by its kind', () => {
    const cases = [
      [requiredText(), null, 'needs a value'],
      [requiredText(), '   ', 'needs a value'],
      [text(), 'x'.repeat(501), 'is too long: at most 500 characters'],
      [text(), 'a\u0000b', 'holds characters that cannot be stored'],
      [date(), '2026-13-45', 'is not a day'],
      [number(), 'many', 'is not a number'],
      [level('likelihood'), 99, 'is at most 10'],
      [rows({ what: requiredText() }), [{ what: null }], 'has a row that is not complete'],
      [list(), ['x'.repeat(501)], 'is too long: at most 500 characters'],
    ] as const
    for (const [schema, value, said] of cases) assert.deepEqual(wrongIn(checked(schema), value, en.wrong), [said])
  })

  it('is nothing for what can be stored', () => {
    for (const [schema, value] of [
      [text(), null],
      [longText(), 'paragraph'],
      [date(), '2026-11-24'],
      [rows({ what: requiredText() }), [{ what: 'x' }]],
    ] as const)
      assert.deepEqual(wrongIn(checked(schema), value, en.wrong), [])
  })

  it('never speaks in the words of a library, for any field of any register and any value', () => {
    const values = [null, undefined, '', ' ', 0, -1, 1e99, true, {}, [], [{}], [null], 'x'.repeat(60_000), '2026-13-01', Number.NaN]
    const fields = registers.flatMap((register) => register.fields)
    for (const t of [en.wrong, de.wrong]) {
      const said = fields.flatMap((one) => values.flatMap((value) => wrongIn(one, value, t)))
      const ours = new Set<string>([t.missing, t.characters, ...Object.values(t.kind)])
      assert.deepEqual(
        [...new Set(said)].filter((sentence) => !ours.has(sentence) && !NUMBERED.test(sentence)),
        [],
      )
    }
  })
})
