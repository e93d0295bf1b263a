import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { nobody } from './mechanism/context.ts'
import { commonRules, houseCodes, Refusal } from './mechanism/refusal.ts'
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

describe('a house rule', () => {
  const codes = [...new Set([commonRules, ...all.map(({ rules }) => rules)].flatMap(houseCodes))]

  it('is asked whether an owner has switched it off', () => {
    const source = globSync('**/*.ts', { cwd: import.meta.dirname }).map((path) => readFileSync(join(import.meta.dirname, path), 'utf8'))
    const deaf = codes.filter((code) => !source.some((text) => text.includes(`rulesOff.has('${code}')`)))
    assert.deepEqual([codes.length > 10, deaf], [true, []])
  })

  it('is switched off by its code, and no other rule is', () => {
    const houseRule = registers.find(({ name }) => name === 'house-rule')
    const settled = (rule: string): unknown => {
      const next = houseRule?.schema.parse({ rule, reason: 'There is one of us' })
      try {
        return houseRule?.settle?.({
          id: 'new',
          key: 'RULE-1',
          way: 'create',
          next: next as never,
          previous: null,
          archiving: false,
          context: nobody('2026-11-24'),
        })['rule']
      } catch (error) {
        if (error instanceof Refusal) return error.code
        throw error
      }
    }
    assert.deepEqual(['TOO_SOON', 'NOT_AUTHORISED', 'NO_SUCH_RULE'].map(settled), ['TOO_SOON', 'NO_HOUSE_RULE', 'NO_HOUSE_RULE'])
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
