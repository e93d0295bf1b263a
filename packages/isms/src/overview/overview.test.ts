import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { record, recordsOf, uuid } from '../records.fixture.ts'
import { occasion, sound } from '../audit/sound.fixture.ts'
import { examineAll } from '../audit/mock-audit.ts'
import { overviewOf } from './overview.ts'

const TODAY = '2026-11-24'
const seen = (list: Parameters<typeof recordsOf>[0]) => overviewOf(examineAll(recordsOf(list), TODAY))

describe('the overview', () => {
  it('of an empty organisation has every clause and all 93 controls undecided', () => {
    const { clauses, themes, due, risks, scale } = seen([])
    assert.deepEqual(
      clauses.map(({ clause }) => clause),
      ['4', '5', '6', '7', '8', '9', '10', 'A', 'other'],
    )
    assert.deepEqual(
      themes.map(({ undecided }) => undecided),
      [37, 8, 14, 34],
    )
    assert.deepEqual([due, risks.total, risks.burnDown, scale], [[], 0, [], null])
  })

  it('puts what weighs most first among what blocks stage 1', () => {
    const grades = seen([]).blocking.map(({ grade }) => grade)
    assert.deepEqual(
      grades,
      grades.toSorted((a, b) => Number(b === 'major') - Number(a === 'major')),
    )
  })

  it('counts a control in the theme it belongs to, by what its evidence shows', () => {
    const control = record('control', 'c', { reference: 'A.8.13', applicable: 'yes', how: 'nightly' })
    const evidence = record('evidence', 'e', { controls: [uuid('c')], collectedOn: '2026-11-20', url: 'https://wiki.example' })
    const technological = seen([control, evidence]).themes.find(({ theme }) => theme === 'technological')
    assert.deepEqual([technological?.undecided, technological?.counts.current], [33, 1])
  })
})

describe('what is due', () => {
  const dueOf = (list: Parameters<typeof recordsOf>[0]) => seen(list).due.map(({ key, what, overdue }) => [key, what, overdue])

  it('is overdue or falls within thirty days, the oldest first', () => {
    const list = [
      record('treatment-action', 'late', { due: '2026-11-23' }),
      record('treatment-action', 'soon', { due: '2026-12-24' }),
      record('treatment-action', 'far', { due: '2026-12-25' }),
      record('document', 'old', { reviewOn: '2026-01-01' }),
    ]
    assert.deepEqual(dueOf(list), [
      ['OLD', 'review', true],
      ['LATE', 'action', true],
      ['SOON', 'action', false],
    ])
  })

  it('leaves out what is done, dropped, closed or withdrawn', () => {
    const list = [
      record('treatment-action', 'done', { due: '2026-11-01', status: 'done' }),
      record('treatment-action', 'dropped', { due: '2026-11-01', status: 'dropped' }),
      record('risk', 'closed', { due: '2026-11-01', status: 'closed' }),
      record('document', 'withdrawn', { reviewOn: '2026-11-01', status: 'withdrawn' }),
    ]
    assert.deepEqual(dueOf(list), [])
  })
})

describe('the picture of the risks', () => {
  it('counts live risks on the points of each stage, and those without a rating', () => {
    const list = [
      record('risk', 'a', { inherentLikelihood: 4, inherentConsequence: 5, residualLikelihood: 2, residualConsequence: 2 }),
      record('risk', 'b', { inherentLikelihood: 4, inherentConsequence: 5 }),
      record('risk', 'c', { inherentLikelihood: 4, inherentConsequence: 5, status: 'closed' }),
    ]
    const { total, cells, unrated } = seen(list).risks
    assert.equal(total, 2)
    assert.deepEqual(cells.inherent, [{ likelihood: 4, consequence: 5, count: 2 }])
    assert.deepEqual(unrated, { inherent: 0, current: 2, residual: 1 })
  })

  it('burns down from all actions to none, and remembers what was late', () => {
    const list = [
      record('treatment-action', 'a', { due: '2026-10-10', doneOn: '2026-11-02', status: 'done' }),
      record('treatment-action', 'b', { due: '2026-12-01' }),
      record('treatment-action', 'c', { due: '2026-10-01', status: 'dropped' }),
    ]
    assert.deepEqual(seen(list).risks.burnDown, [
      { month: '2026-09', planned: 2, open: 2 },
      { month: '2026-10', planned: 1, open: 2 },
      { month: '2026-11', planned: 1, open: 1 },
      { month: '2026-12', planned: 0, open: 1 },
    ])
  })
})

describe('what is due by the rules of the registers', () => {
  const dueOf = (list: Parameters<typeof recordsOf>[0]) => seen(list).due.map(({ register, what, key }) => [register, what, key])

  it('names no action that is done, whatever its status says, and no treatment of a risk that is treated', () => {
    const list = [
      record('treatment-action', 'done', { due: '2026-10-01', doneOn: '2026-10-01' }),
      record('risk', 'accepted', { due: '2026-10-01', status: 'treated' }),
    ]
    assert.deepEqual(dueOf(list), [])
  })

  it('names a certificate that expires, and a control whose newest evidence stops counting', () => {
    const list = [
      record('certificate', 'cert', { expiresOn: '2026-12-01' }),
      record('control', 'c', { reference: 'A.8.13', applicable: 'yes', how: 'nightly' }),
      record('evidence', 'old', { controls: [uuid('c')], collectedOn: '2026-01-01', validDays: 30, note: 'seen' }),
      record('evidence', 'new', { controls: [uuid('c')], collectedOn: '2026-10-20', validDays: 30, note: 'seen' }),
    ]
    assert.deepEqual(dueOf(list), [
      ['control', 'evidence', 'C'],
      ['certificate', 'certificate', 'CERT'],
    ])
    assert.deepEqual(dueOf(list.filter(({ key }) => key !== 'NEW' && key !== 'CERT')), [['control', 'evidence', 'C']])
  })

  it('names an acceptance that ends, and none that has lapsed', () => {
    const acceptance = { by: uuid('p'), on: '2026-01-01', as: 'owner', until: '2026-12-01' }
    const lapsed = { ...acceptance, lapsed: { on: '2026-11-01', cause: ['owner'] } }
    const list = [
      record('risk', 'ends', { acceptance }),
      record('risk', 'gone', { acceptance: lapsed }),
      record('risk', 'over', { acceptance, status: 'closed' }),
    ]
    assert.deepEqual(dueOf(list), [['risk', 'acceptance', 'ENDS']])
  })

  it('asks nothing of evidence without anything in it', () => {
    const list = [
      record('control', 'c', { reference: 'A.8.13', applicable: 'yes', how: 'nightly' }),
      record('evidence', 'nothing', { controls: [uuid('c')], collectedOn: '2031-01-01' }),
    ]
    assert.deepEqual([dueOf(list), seen(list).evidence], [[], { fresh: 0, expiring: 0, expired: 0, none: 1 }])
  })
})

describe('what nobody has looked at', () => {
  it('stands beside what passed, so that no clause without a check reads as met', () => {
    const { clauses, notLookedAt, stage1, blocking } = seen([])
    for (const { clause, passed, failed, notAssessed, notLookedAt: unseen } of clauses)
      assert.ok(passed + failed + notAssessed + unseen > 0, clause)
    assert.ok(clauses.filter(({ clause }) => ['7', '9', '10'].includes(clause)).every((clause) => clause.notLookedAt > 0))
    assert.ok(['OBJ-01', 'AUD-01', 'MRV-01'].every((id) => notLookedAt.some((check) => check.id === id)))
    assert.equal(stage1.failed, blocking.length)
  })

  it('is the same in the sound ISMS, in which nothing blocks', () => {
    const { blocking, stage1, notLookedAt } = overviewOf(examineAll(recordsOf(sound), occasion))
    assert.deepEqual([blocking, stage1.failed], [[], 0])
    assert.deepEqual(notLookedAt, seen([]).notLookedAt)
  })
})
