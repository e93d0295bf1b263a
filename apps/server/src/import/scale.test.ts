import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { Memory } from './memory.fixture.ts'

/** The scale of a file belongs to its columns and not to a cell. */

const likelihood = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain']
const harm = ['Negligible', 'Minor', 'Moderate', 'Major', 'Severe']

/** An organisation with a scale of five steps each way. */
function withCriteria(): Memory {
  const memory = new Memory()
  memory.put('risk-criteria', {
    title: 'Criteria',
    version: '1.0',
    status: 'approved',
    likelihoodScale: likelihood,
    consequenceScales: [{ dimension: 'Service', steps: harm }],
    levels: ['low', 'high'],
    matrix: likelihood.map(() => ({ levels: harm.map(() => 'low') })),
    acceptance: [{ level: 'low', acceptable: true, who: 'owner', months: null }],
    approval: { by: null, on: '2026-01-01', as: 'top-management' },
  })
  return memory
}

const ratings = (memory: Memory): unknown[][] => memory.pick('risk', 'inherentLikelihood', 'inherentConsequence')

describe('ratings of a scale that is not ours', () => {
  const sheet = 'ID,Risk,Likelihood_1_3,Impact_1_3\nR-1,Pump fails,3,3\nR-2,Key is lost,1,2\n'

  it('are asked about once a column, with what each number would become', async () => {
    const memory = withCriteria()
    const { questions } = await memory.import('risk', sheet)
    assert.deepEqual(
      questions.map(({ field, word, lines }) => [field, word, lines]),
      [
        ['inherentLikelihood', '$scale', [2, 3]],
        ['inherentConsequence', '$scale', [2, 3]],
      ],
    )
    assert.deepEqual(questions[0]?.options, [
      { value: 'spread', label: '1 → 1 Rare, 2 → 3 Possible, 3 → 5 Almost certain' },
      { value: 'same', label: '1 → 1 Rare, 2 → 2 Unlikely, 3 → 3 Possible' },
    ])
    assert.deepEqual(ratings(memory), [
      [null, null],
      [null, null],
    ])
  })

  it('become what somebody says, each column for itself', async () => {
    const memory = withCriteria()
    await memory.import('risk', sheet, { answers: { inherentLikelihood: { $scale: 'spread' }, inherentConsequence: { $scale: 'same' } } })
    assert.deepEqual(ratings(memory), [
      [5, 3],
      [1, 2],
    ])
  })
})

describe('ratings of our scale', () => {
  it('need no highest step in each column: one column of the file that reaches it tells', async () => {
    const memory = withCriteria()
    const { questions } = await memory.import('risk', 'ID,Risk,Likelihood,Impact\nR-1,Pump fails,4,5\nR-2,Key is lost,2,3\n')
    assert.deepEqual(
      [questions, ratings(memory)],
      [
        [],
        [
          [4, 5],
          [2, 3],
        ],
      ],
    )
  })

  it('are asked about once where many rows never reach the end', async () => {
    const memory = withCriteria()
    const rows = Array.from({ length: 12 }, (_, index) => `R-${index},Risk ${index},${(index % 3) + 1},${((index + 1) % 3) + 1}`)
    const { questions } = await memory.import('risk', `ID,Risk,Likelihood,Impact\n${rows.join('\n')}\n`)
    assert.deepEqual(
      questions.map(({ word }) => word),
      ['$scale', '$scale'],
    )
  })
})
