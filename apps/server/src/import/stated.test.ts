import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { counts, Memory } from './memory.fixture.ts'

/** What a file says that only commands set here. */

const accepted =
  'ID,Risk,Owner,Likelihood,Impact,Status,Accepted by,Accepted on,Acceptance expires,Acceptance reason\n' +
  'R1,Leak,Ann,2,3,Accepted,Ann,2026-03-01,2027-03-01,Insured\n' +
  'R2,Fire,Ann,1,5,Open,Bob,,,Too dear\n' +
  'R3,Flood,Ann,1,5,Open,Ann,2027-01-01,,\n' +
  'R4,Theft,Ann,1,5,Open,the Board,2026-04-01,,\n'

describe('a decision that a file states', () => {
  it('comes in with its parts, as recorded from the file and signed by nobody here', async () => {
    const memory = new Memory()
    const plan = await memory.import('risk', accepted, { file: 'risks.csv' })
    const ann = memory.of('person').find(({ state }) => state['name'] === 'Ann')
    const [[acceptance]] = memory.pick('risk', 'acceptance') as [[unknown]]
    assert.deepEqual(acceptance, {
      by: ann?.id,
      on: '2026-03-01',
      of: null,
      as: 'stated',
      for: null,
      until: '2027-03-01',
      reason: 'Insured',
      ground: null,
      lapsed: null,
      stated: { source: 'risks.csv', by: null },
    })
    const stated = memory.of('risk')[0]?.state['stated'] as Record<string, unknown>
    assert.deepEqual([stated['file'], stated['line'], stated['on'], stated['by']], ['risks.csv', 2, '2026-11-24', 'Ann'])
    assert.deepEqual(stated['fields'], ['inherentLikelihood', 'inherentConsequence', 'acceptance', 'status'])
    assert.deepEqual(memory.pick('risk', 'status')[0], ['treated'])
    assert.deepEqual(
      plan.stated.map(({ title, rows }) => [title, rows]),
      [
        ['Inherent likelihood', 4],
        ['Inherent consequence', 4],
        ['Acceptance', 2],
        ['Status', 1],
      ],
    )
  })

  it('names whom no record is of by the name in the file, and makes nobody', async () => {
    const memory = new Memory()
    await memory.import('risk', accepted)
    const acceptance = memory.of('risk')[3]?.state['acceptance'] as { by: unknown; stated: unknown }
    assert.deepEqual([acceptance.by, acceptance.stated], [null, { source: 'register.csv', by: 'the Board' }])
    assert.deepEqual(memory.pick('person', 'name'), [['Ann']])
  })

  it('without a day is not made up: its parts go into the note, and are named', async () => {
    const memory = new Memory()
    const plan = await memory.import('risk', accepted)
    assert.equal(memory.of('risk')[1]?.state['acceptance'], null)
    assert.match(String(memory.of('risk')[1]?.state['sourceNote']), /Accepted by: Bob\nAcceptance reason: Too dear/)
    assert.deepEqual(
      plan.noted.map(({ line, column, cell, reason }) => [line, column, cell, reason]),
      [
        [3, 'Accepted by', 'Bob', 'a decision without a day is none'],
        [3, 'Acceptance reason', 'Too dear', 'a decision without a day is none'],
        [4, 'Accepted by', 'Ann', 'a decision cannot lie ahead'],
        [4, 'Accepted on', '2027-01-01', 'a decision cannot lie ahead'],
      ],
    )
  })

  it('is not changed by a second import, which finds nothing to do', async () => {
    const memory = new Memory()
    await memory.import('risk', accepted)
    const again = await memory.import('risk', accepted)
    assert.deepEqual(counts(again), [0, 0, 4, 0])
  })
})

describe('a record that is here', () => {
  it('keeps what its commands decided, and has what the file says instead in its note', async () => {
    const memory = new Memory()
    await memory.import('risk', 'ID,Risk,Owner,Likelihood,Status\nR1,Leak,Ann,2,Open\n')
    memory.change('risk', 'RISK-1', { inherentLikelihood: 4, status: 'assessed' })
    const plan = await memory.import('risk', 'ID,Risk,Owner,Likelihood,Status,Accepted by,Accepted on\nR1,Leak,Ann,2,Open,Ann,2026-01-01\n')
    assert.deepEqual(memory.pick('risk', 'inherentLikelihood', 'status', 'acceptance'), [[4, 'assessed', null]])
    assert.deepEqual(
      plan.noted.map(({ line, column, cell, reason }) => [line, column, cell, reason]),
      [
        ['Likelihood', '2'],
        ['Status', 'Open'],
        ['Accepted by', 'Ann'],
        ['Accepted on', '2026-01-01'],
      ].map(([column, cell]) => [2, column, cell, 'decided here by command: not changed']),
    )
    assert.match(
      String(memory.of('risk')[0]?.state['sourceNote']),
      /Likelihood: 2\nStatus: Open\nAccepted by: Ann\nAccepted on: 2026-01-01/,
    )
  })

  it('is unchanged where the file says the same', async () => {
    const memory = new Memory()
    const file = 'ID,Risk,Likelihood,Impact,Treatment,Status\nR1,Leak,2,4,Mitigate,In progress\n'
    await memory.import('risk', file)
    const plan = await memory.import('risk', file)
    assert.deepEqual([counts(plan), plan.noted], [[0, 0, 1, 0], []])
  })

  it('does not take the reason of a decision that was taken otherwise here', async () => {
    const memory = new Memory()
    memory.put('control', {
      title: 'Access control',
      reference: 'A.5.15',
      applicable: 'yes',
      justification: 'Customers demand it',
      status: 'implemented',
    })
    const plan = await memory.import('control', 'Control ID,Applicable,Justification\nA.5.15,No,Nothing to protect\n')
    assert.deepEqual(memory.pick('control', 'applicable', 'justification', 'exclusionReason'), [['yes', 'Customers demand it', null]])
    assert.deepEqual(
      plan.noted.map(({ column }) => column),
      ['Applicable', 'Justification'],
    )
  })

  it('in an ending state stays whole: the row is rejected with the rule’s own sentence, and the others go on', async () => {
    const memory = new Memory()
    await memory.import('risk', 'ID,Risk,Status\nR1,Leak,Closed\nR2,Fire,Open\n')
    const plan = await memory.import('risk', 'ID,Risk,Description,Status\nR1,Leak,New words,Closed\nR2,Fire,New words,Open\n')
    assert.deepEqual(counts(plan), [0, 1, 0, 1])
    assert.deepEqual(plan.rejected[0]?.reasons, ['Description stays as it is while the record is closed (7.5.3)'])
  })
})

describe('a state in a file', () => {
  it('that no record begins in stays a note, and is named', async () => {
    const memory = new Memory()
    const plan = await memory.import('document', 'ID,Title,Version,Status\nD1,Policy,1,in-review\n')
    assert.deepEqual(memory.pick('document', 'status'), [['draft']])
    assert.match(String(memory.of('document')[0]?.state['sourceNote']), /Status: in-review/)
    assert.deepEqual(
      plan.noted.map(({ reason }) => reason),
      ['no record begins in this state'],
    )
  })

  it('of an approved document brings its version along, as the source has it', async () => {
    const memory = new Memory()
    await memory.import('document', 'ID,Title,Version,Owner,Status,Approved by,Approved on\nD1,Policy,3,Ann,Published,Ann,2026-05-01\n')
    assert.deepEqual(memory.pick('document', 'status', 'version'), [['approved', '3']])
    const versions = memory.of('document')[0]?.state['versions'] as readonly Record<string, unknown>[]
    assert.deepEqual(
      versions.map((row) => [row['version'], row['from']]),
      [['3', '2026-05-01']],
    )
  })
})

describe('a version that was approved elsewhere', () => {
  for (const register of ['scope', 'soa'] as const) {
    it(`comes in approved, as its source states it: ${register}`, async () => {
      const memory = new Memory()
      const file = 'ID,Title,Version,Status,Approved by,Approved on\nV2,Ours,2.0,Published,the Board,2026-02-01\n'
      await memory.import(register, file, { file: 'versions.xlsx' })
      assert.deepEqual(memory.pick(register, 'sourceId', 'version', 'status'), [['V2', '2.0', 'approved']])
      const approval = memory.of(register)[0]?.state['approval'] as Record<string, unknown>
      assert.deepEqual([approval['on'], approval['stated']], ['2026-02-01', { source: 'versions.xlsx', by: 'the Board' }])
      assert.deepEqual(counts(await memory.import(register, file)), [0, 0, 1, 0])
    })
  }
})

describe('who may', () => {
  it('is asked of each row: a reader’s is rejected with the sentence of the rule', async () => {
    const plan = (await new Memory().plan('risk', 'ID,Risk\nR1,Leak\n', { role: 'reader' })).plan
    assert.deepEqual(plan.rejected[0]?.reasons, ['you may not do this: a contributor may (5.3)'])
  })
})
