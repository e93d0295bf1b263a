import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Damage } from '../mechanism/check.ts'
import type { Loaded } from '../mechanism/record.ts'
import { record, recordsOf, uuid } from '../records.fixture.ts'
import { damaged } from './damage.fixture.ts'
import { mockAudit } from './mock-audit.ts'
import { occasion, sound } from './sound.fixture.ts'

const resultOf = (id: string, list: readonly Loaded[]) =>
  mockAudit(recordsOf(list), '2', occasion).checks.find((check) => check.id === id) ?? assert.fail(id)

/** The sound ISMS with twenty more risks like its own. */
function many(damage: Damage): readonly Loaded[] {
  const one = sound.find(({ id }) => id === uuid('risk')) ?? assert.fail()
  return [...damaged(damage), ...Array.from({ length: 20 }, (_, index) => ({ ...one, id: uuid(`r${index}`), key: `R${index}` }))]
}

describe('a fault weighs', () => {
  it('what the facts say of most, and less where it is a slip among many', () => {
    const damage = { set: 'risk', to: { acceptance: null } }
    assert.deepEqual([resultOf('TRT-02', damaged(damage)).grade, resultOf('TRT-02', many(damage)).grade], ['major', 'minor'])
  })

  it('major all the same where a risk without an owner lies above the acceptance level', () => {
    assert.equal(resultOf('RSK-03', many({ set: 'risk', to: { owner: null } })).grade, 'major')
    assert.equal(resultOf('RSK-03', many({ set: 'risk', to: { owner: null, inherentLikelihood: 1 } })).grade, 'minor')
  })

  it('less where a run of assessments left single risks out', () => {
    const damage = { set: 'risk', to: { assessedOn: '2019-01-01' } }
    assert.deepEqual([resultOf('RSK-06', damaged(damage)).grade, resultOf('RSK-06', many(damage)).grade], ['major', 'minor'])
  })
})

describe('what can be right all the same', () => {
  it('is a question: the check passes and shows it', () => {
    const cases: readonly (readonly [string, string, Damage])[] = [
      ['CER-05', 'EDITION_UNKNOWN', { set: 'cert', to: { edition: null } }],
      ['SOA-09', 'CITED_VERSION_UNKNOWN', { set: 'cert', to: { soaVersion: '7.0' } }],
      ['RSK-02', 'OTHER_LEVEL', { set: 'risk', to: { statedLevel: 'Stufe 3' } }],
      ['SOA-07', 'NEEDED', { set: 'A.8.33', to: { applicable: 'no', exclusionReason: 'tests use made-up data' } }],
    ]
    for (const [id, code, damage] of cases) {
      const { result, faults, questions } = resultOf(id, damaged(damage))
      assert.deepEqual([result, faults, questions.map((question) => question.code)], ['pass', [], [code]], id)
    }
  })
})

describe('what was said wrongly before', () => {
  it('a planned control is not said to be implemented', () => {
    assert.equal(
      resultOf(
        'SOA-06',
        damaged([
          { set: 'A.5.1', to: { status: 'planned' } },
          { set: 'ev A.5.1', to: { controls: [] } },
        ]),
      ).result,
      'pass',
    )
  })

  it('a reason in words is a reason', () => {
    assert.equal(resultOf('SOA-03', damaged({ set: 'A.5.1', to: { reasons: [], justification: 'Customers ask for it.' } })).result, 'pass')
  })

  it('an acceptance may follow the statement, as 6.1.3 has it', () => {
    assert.equal(resultOf('SOA-05', damaged({ set: 'risk', to: { 'acceptance.on': '2026-11-20' } })).result, 'pass')
  })

  it('another number of the statement alone is no finding', () => {
    assert.equal(resultOf('SOA-09', damaged({ set: 'cert', to: { soaVersion: '0.9' } })).result, 'pass')
  })

  it('an old risk is found beside a new one', () => {
    const old = record('risk', 'old', { assessedOn: '2019-01-01', inherentLikelihood: 1, inherentConsequence: 1 })
    assert.deepEqual(
      resultOf('RSK-06', [...sound, old]).faults.map((fault) => fault.record),
      ['OLD'],
    )
  })

  it('a policy that is being written anew counts by its last approved version', () => {
    assert.equal(resultOf('POL-01', damaged({ set: 'policy', to: { status: 'revising', body: 'x' } })).result, 'pass')
  })
})
