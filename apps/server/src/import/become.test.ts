import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { counts, Memory } from './memory.fixture.ts'

/** Rows of a file of findings become what their grade makes of them. */

const file =
  'ID,Finding,Severity,Root cause,Corrective action,Owner,Date raised,Due date,Status,Wave\n' +
  'F1,No MFA,Major,Forgotten,Enable MFA,Ann,2026-05-01,2026-06-30,Open,one\n' +
  'F2,Old policy,Low,,Renew it,Ann,2026-05-01,2026-07-30,In progress,two\n' +
  'F3,Odd,Purple,,,Ann,2026-05-01,,Open,three\n'

describe('findings', () => {
  it('whose grade is known become nonconformities and opportunities, with what the source says of them', async () => {
    const memory = new Memory()
    const plan = await memory.import('finding', file, { file: 'audit.csv' })
    assert.deepEqual(memory.pick('nonconformity', 'sourceId', 'title', 'grade', 'rootCause', 'status'), [
      ['F1', 'No MFA', 'major', 'Forgotten', 'open'],
    ])
    assert.deepEqual(memory.pick('opportunity', 'sourceId', 'grade', 'status'), [['F2', 'observation', 'accepted']])
    const { state } = memory.of('nonconformity')[0] ?? assert.fail()
    assert.deepEqual((state['stated'] as Record<string, unknown>)['fields'], ['rootCause'])
    assert.match(String(state['sourceNote']), /Wave: one/)
    assert.deepEqual(
      plan.rows.map(({ register }) => register),
      ['nonconformity', 'opportunity', null],
    )
  })

  it('whose grade nobody knows stay to be sorted, and are named', async () => {
    const memory = new Memory()
    const plan = await memory.import('finding', file)
    assert.deepEqual(memory.pick('finding', 'sourceId', 'title', 'status'), [['F3', 'Odd', 'open']])
    assert.deepEqual(
      plan.noted.map(({ line, cell, reason }) => [line, cell, reason]),
      [[4, 'Odd', 'nobody said what it is: it stays to be sorted']],
    )
  })

  it('are found again where they went, and none is made twice', async () => {
    const memory = new Memory()
    await memory.import('finding', file)
    const again = await memory.import('finding', file)
    assert.deepEqual(counts(again), [0, 0, 3, 0])
    assert.deepEqual([memory.of('nonconformity').length, memory.of('opportunity').length, memory.of('finding').length], [1, 1, 1])
  })

  it('that went on here keep what was decided and done', async () => {
    const memory = new Memory()
    await memory.import('finding', file)
    const actions = [{ what: 'Enable MFA', who: null, due: '2026-06-30', doneOn: '2026-06-01', evidence: [] }]
    memory.change('nonconformity', 'NC-1', { status: 'done', rootCause: 'No owner', actions })
    const again = await memory.import('finding', file)
    assert.deepEqual(memory.pick('nonconformity', 'status', 'rootCause', 'actions'), [['done', 'No owner', actions]])
    assert.deepEqual(
      again.noted.filter(({ line }) => line === 2).map(({ column, cell }) => [column, cell]),
      [
        ['Root cause', 'Forgotten'],
        ['Status', 'open'],
      ],
    )
  })

  it('that lose their grade in the file stay what they became', async () => {
    const memory = new Memory()
    await memory.import('finding', file)
    const again = await memory.import('finding', file.replace('Major', ''))
    assert.deepEqual([counts(again), memory.of('nonconformity').length, memory.of('finding').length], [[0, 0, 3, 0], 1, 1])
  })
})
