import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { record, recordsOf, uuid } from '../records.fixture.ts'
import { statementOfApplicability } from './statement.ts'

const TODAY = '2026-11-24'
const control = (given: Readonly<Record<string, unknown>>) => record('control', 'ctl', { reference: 'A.8.13', applicable: 'yes', ...given })
const evidence = (id: string, given: Readonly<Record<string, unknown>>) =>
  record('evidence', id, { controls: [uuid('ctl')], note: 'seen', ...given })

function rowFor(records: Parameters<typeof recordsOf>[0]) {
  return statementOfApplicability(recordsOf(records), TODAY).find((row) => row.reference === 'A.8.13') ?? assert.fail('no row')
}

describe('the Statement of Applicability', () => {
  it('has all 93 rows of an empty organisation, none of them decided', () => {
    const rows = statementOfApplicability(recordsOf([]), TODAY)
    assert.equal(rows.length, 93)
    assert.ok(
      rows.every((row) => row.applicable === 'undecided' && row.implementation === 'undecided' && row.evidenceState === 'nothing-defined'),
    )
  })

  it('shows own controls after the 93', () => {
    const rows = statementOfApplicability(recordsOf([record('control', 'own', { title: 'Redaction before the model' })]), TODAY)
    assert.deepEqual([rows.length, rows.at(-1)?.title, rows.at(-1)?.theme], [94, 'Redaction before the model', 'own'])
  })

  it('builds the justification from live risks and obligations', () => {
    const row = rowFor([
      control({ justification: 'good practice' }),
      record('risk', 'risk-1', { controls: [uuid('ctl')] }),
      record('risk', 'risk-2', { controls: [uuid('ctl')], status: 'closed' }),
      record('obligation', 'obl-1', { controls: [uuid('ctl')], kind: 'legal' }),
      record('obligation', 'obl-2', { controls: [uuid('ctl')], kind: 'contractual' }),
    ])
    assert.deepEqual([row.reasons, row.risks], [['RA', 'LR', 'CO'], ['RISK-1']])
    assert.equal(row.justification, 'treats RISK-1; required by OBL-1, OBL-2; good practice')
  })
})

describe('what the evidence of a control shows', () => {
  const how = { how: 'Continuous backup' }
  const cases = [
    ['not-applicable', [control({ applicable: 'no', exclusionReason: 'x' })]],
    ['nothing-defined', [control({}), evidence('e', { collectedOn: TODAY })]],
    ['never-evidenced', [control(how)]],
    ['never-evidenced', [control(how), evidence('e', { collectedOn: null })]],
    ['current', [control(how), evidence('e', { collectedOn: '2026-11-01' })]],
    ['current', [control({ ...how, frequencyDays: 30 }), evidence('e', { collectedOn: '2026-10-25' })]],
    ['stale', [control({ ...how, frequencyDays: 30 }), evidence('e', { collectedOn: '2026-10-24' })]],
    ['stale', [control({ ...how, frequencyDays: 365 }), evidence('e', { collectedOn: '2026-10-24', validDays: 7 })]],
    [
      'failing',
      [
        control(how),
        evidence('e1', { collectedOn: '2026-11-01', result: 'pass' }),
        evidence('e2', { collectedOn: '2026-11-02', result: 'fail' }),
      ],
    ],
    [
      'current',
      [
        control(how),
        evidence('e1', { collectedOn: '2026-11-03', result: 'pass' }),
        evidence('e2', { collectedOn: '2026-11-02', result: 'fail' }),
      ],
    ],
  ] as const
  for (const [index, [status, records]] of cases.entries())
    it(`is ${status} (${index + 1})`, () => assert.equal(rowFor(records).evidenceState, status))

  const ages = [
    ['none', []],
    ['none', [evidence('e', { collectedOn: null })]],
    ['fresh', [evidence('e', { collectedOn: '2026-11-24', validDays: 31 })]],
    ['expiring', [evidence('e', { collectedOn: '2026-11-24', validDays: 30 })]],
    ['expiring', [evidence('e', { collectedOn: '2026-11-14', validDays: 10 })]],
    ['expired', [evidence('e', { collectedOn: '2026-11-13', validDays: 10 })]],
  ] as const
  for (const [index, [expected, records]] of ages.entries())
    it(`says how long evidence counts: ${expected} (${index + 1})`, () =>
      assert.equal(rowFor([control(how), ...records]).freshness, expected))

  it('never depends on the order of the evidence', () => {
    const items = ['2026-11-01', '2026-11-05', '2026-09-01'].map((collectedOn, index) =>
      evidence(`e${index}`, { collectedOn, result: index === 1 ? 'fail' : 'pass' }),
    )
    fc.assert(
      fc.property(
        fc.shuffledSubarray(items, { minLength: 3 }),
        (shuffled) => rowFor([control(how), ...shuffled]).evidenceState === 'failing',
      ),
    )
  })
})
