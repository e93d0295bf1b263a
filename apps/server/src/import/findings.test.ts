import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { mockAudit } from '@assay/isms'
import { counts, Memory } from './memory.fixture.ts'

/** What a certified organisation brings along, and what of it was lost or refused. */

const TODAY = '2026-11-24'

function resultsOf(memory: Memory, ids: readonly string[]): readonly (readonly [string, string, number])[] {
  const { checks } = mockAudit((register) => memory.of(register), '2', TODAY)
  return ids.map((id) => {
    const check = checks.find((one) => one.id === id) ?? assert.fail(id)
    return [id, check.result, check.stated] as const
  })
}

const files = {
  scope: 'Title,Version,Status,Approved by,Approved on,Statement\nScope,1.0,Published,the Board,2026-02-01,All of it\n',
  document:
    'Title,Type,Version,Status,Approved by,Approved on,Review date\nPolicy,Information security policy,3,Published,the Board,2026-05-01,2027-05-01\n',
  soa: 'Title,Version,Status,Approved by,Approved on\nStatement,2.0,Published,the Board,2026-02-01\n',
  risk: 'ID,Risk,Owner,Likelihood,Impact,Treatment,Status,Accepted by,Accepted on,Acceptance expires\nR1,Leak,Ann,2,3,Retain,Accepted,Ann,2026-03-01,2027-03-01\n',
}

describe('a history that moves in (finding B1)', () => {
  it('counts in the audit as what its source states, and the report says how much of it does', async () => {
    const memory = new Memory()
    for (const [register, file] of Object.entries(files)) assert.deepEqual((await memory.import(register, file)).rejected, [], register)
    assert.deepEqual(resultsOf(memory, ['SCP-01', 'POL-01', 'TRT-02', 'TRT-05']), [
      ['SCP-01', 'pass', 1],
      ['POL-01', 'pass', 1],
      ['TRT-02', 'pass', 1],
      ['TRT-05', 'pass', 1],
    ])
    assert.equal(memory.pick('soa', 'status')[0]?.[0], 'approved')
  })
})

describe('a record that is here and of which nothing was decided', () => {
  const sheet = 'Control ID,Applicable,Justification,Status\nA.7.6,No,We have no secure areas,\nA.8.1,Yes,Laptops,Implemented\n'

  it('takes what its source states, marked as stated', async () => {
    const memory = new Memory()
    for (const reference of ['A.7.6', 'A.8.1']) memory.put('control', { title: reference, reference })
    const plan = await memory.import('control', sheet, { file: 'soa.csv' })
    assert.deepEqual([counts(plan), plan.noted], [[0, 2, 0, 0], []])
    assert.deepEqual(memory.pick('control', 'reference', 'applicable', 'exclusionReason', 'justification'), [
      ['A.7.6', 'no', 'We have no secure areas', null],
      ['A.8.1', 'yes', null, 'Laptops'],
    ])
    const stated = memory.of('control').map(({ state }) => state['stated'] as Record<string, unknown>)
    assert.deepEqual(
      stated.map((one) => [one['file'], one['fields']]),
      [
        ['soa.csv', ['applicable', 'exclusionReason']],
        ['soa.csv', ['applicable']],
      ],
    )
    assert.deepEqual(plan.stated, [
      { title: 'Applicable', rows: 2 },
      { title: 'Justification for exclusion', rows: 1 },
    ])
    assert.deepEqual(counts(await memory.import('control', sheet)), [0, 0, 2, 0])
  })

  it('takes a decision that a later file states, and none once one was taken here', async () => {
    const memory = new Memory()
    const first = 'ID,Risk,Owner,Likelihood,Impact\nR1,Leak,Ann,2,3\nR2,Fire,Ann,2,3\n'
    await memory.import('risk', first)
    memory.change('risk', 'RISK-2', { treatment: 'avoid' })
    const later = 'ID,Risk,Accepted by,Accepted on\nR1,Leak,Ann,2026-03-01\nR2,Fire,Ann,2026-03-01\n'
    const plan = await memory.import('risk', later, { file: 'later.csv' })
    const [taken, kept] = memory.pick('risk', 'acceptance', 'stated') as [
      [{ on: string; stated: unknown }, { fields: string[] }],
      [null, unknown],
    ]
    assert.deepEqual([taken[0].on, taken[0].stated, kept[0]], ['2026-03-01', { source: 'later.csv', by: null }, null])
    assert.deepEqual(taken[1].fields, ['inherentLikelihood', 'inherentConsequence', 'acceptance'])
    assert.deepEqual(
      plan.noted.map(({ line, reason }) => [line, reason]),
      [
        [3, 'decided here by command: not changed'],
        [3, 'decided here by command: not changed'],
      ],
    )
  })
})

describe('an exclusion without a reason in a file', () => {
  it('comes in as its source has it, and the audit finds it where it belongs (finding C4)', async () => {
    for (const isThere of [true, false]) {
      const memory = new Memory()
      if (isThere) memory.put('control', { title: 'x', reference: 'A.7.6' })
      const plan = await memory.import('control', 'Control ID,Applicable,Justification\nA.7.6,No,\n')
      assert.deepEqual(plan.rejected, [])
      assert.equal(memory.pick('control', 'applicable')[0]?.[0], 'no')
      const { checks } = mockAudit((register) => memory.of(register), '1', TODAY)
      const faults = checks.find(({ id }) => id === 'SOA-02')?.faults
      assert.deepEqual(
        faults?.map(({ code }) => code),
        ['EXCLUDED_WITHOUT_REASON'],
      )
    }
  })
})
