import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { common } from './mechanism/text.en.ts'
import { administration, registers } from './registers.ts'

const all = [...registers, ...administration]

describe('the code of a refusal', () => {
  it('has one sentence, whichever register says no: whoever gets the code alone finds its words', async () => {
    assert.deepEqual(saidTwice(all.map(({ name, text }) => [name, text.refusals])), [])
    const german = await Promise.all(all.map(async ({ name, languages }) => [name, (await languages['de']?.())?.refusals ?? {}] as const))
    assert.deepEqual(saidTwice(german), [])
  })

  it('has words in its own register or those of all, for every rule', () => {
    const silent = all.flatMap(({ name, rules, text }) =>
      Object.keys(rules)
        .filter((code) => text.refusals[code] === undefined && common.refusals[code] === undefined)
        .map((code) => `${name} ${code}`),
    )
    assert.deepEqual(silent, [])
  })
})

/** Codes that two registers say otherwise. */
function saidTwice(spoken: readonly (readonly [register: string, refusals: Readonly<Record<string, string>>])[]): readonly string[] {
  const known = new Map<string, string>()
  return spoken.flatMap(([register, refusals]) =>
    Object.entries(refusals).flatMap(([code, sentence]) => {
      const other = known.get(code) ?? sentence
      known.set(code, sentence)
      return other === sentence ? [] : [`${register} ${code}`]
    }),
  )
}
