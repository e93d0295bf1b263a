import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Context, Loaded, State } from '../define.ts'
import { record, recordsOf, uuid } from '../records.fixture.ts'
import { Refusal } from '../refusal.ts'
import { risk } from '../register/risk.ts'
import { riskCriteria } from '../register/risk-criteria.ts'
import { control } from '../register/control.ts'
import { document } from '../register/document.ts'
import { soa } from '../register/soa.ts'
import { annexA } from '@assay/frameworks'

const criteria = record('risk-criteria', 'c1', {
  likelihoodLabels: ['a', 'b', 'c'],
  consequenceLabels: ['a', 'b', 'c'],
  bands: ['low: 3', 'high: 9'],
  acceptanceScore: 3,
})
const owner = record('person', 'owner', {})
const other = record('person', 'other', {})

function context(records: readonly Loaded[] = [criteria], person: Loaded | null = owner): Context {
  return { today: '2026-11-24', person, records: recordsOf(records) }
}

function decide(command: 'assess' | 'treat' | 'accept', given: State, input: unknown, where: Context = context()): State {
  return risk.commands[command]?.decide(record('risk', 'r1', given), input, where).state ?? {}
}

function refused(code: string, clause: string): (error: unknown) => boolean {
  return (error) => error instanceof Refusal && error.code === code && error.clause === clause
}

describe('assessing a risk', () => {
  it('rates it and says when', () => {
    const state = decide('assess', {}, { stage: 'inherent', likelihood: 2, consequence: 3 })
    assert.deepEqual(
      [state['inherentLikelihood'], state['inherentConsequence'], state['assessedOn'], state['progress']],
      [2, 3, '2026-11-24', 'assessed'],
    )
  })

  it('is refused off the scale, and without criteria', () => {
    assert.throws(() => decide('assess', {}, { stage: 'current', likelihood: 4, consequence: 1 }), refused('RISK_OFF_SCALE', '6.1.2 b'))
    assert.throws(
      () => decide('assess', {}, { stage: 'current', likelihood: 1, consequence: 1 }, context([])),
      refused('CRITERIA_MISSING', '6.1.2 a'),
    )
  })
})

describe('treating a risk', () => {
  const assessed = { inherentLikelihood: 2, inherentConsequence: 2 }

  it('names controls and moves it on', () => {
    const state = decide('treat', assessed, { treatment: 'modify', controls: [uuid('ctl')] })
    assert.deepEqual([state['treatment'], state['controls'], state['progress']], ['modify', [uuid('ctl')], 'in-treatment'])
  })

  it('is refused before an assessment, without any means, and with an excluded control', () => {
    assert.throws(() => decide('treat', {}, { treatment: 'retain' }), refused('RISK_NOT_ASSESSED', '6.1.2 d'))
    assert.throws(() => decide('treat', assessed, { treatment: 'modify' }), refused('TREATMENT_NEEDS_CONTROL', '6.1.3 b'))
    const excluded = record('control', 'ctl', { applicable: 'no', exclusionReason: 'none' })
    assert.throws(
      () => decide('treat', assessed, { treatment: 'modify', controls: [excluded.id] }, context([excluded])),
      refused('CONTROL_EXCLUDED', '6.1.3 c'),
    )
  })
})

describe('accepting a risk', () => {
  const ready = { owner: owner.id, treatment: 'modify', residualLikelihood: 1, residualConsequence: 3 }
  const high = { ...ready, residualLikelihood: 3 }

  it('freezes what was accepted', () => {
    const state = decide('accept', ready, { expiresOn: '2027-11-24' })
    assert.deepEqual(
      [state['acceptedLikelihood'], state['acceptedConsequence'], state['acceptedTreatment'], state['acceptedBy'], state['acceptedOn']],
      [1, 3, 'modify', owner.id, '2026-11-24'],
    )
    const later = risk.commands['assess']?.decide(
      { ...record('risk', 'r1', {}), state },
      { stage: 'residual', likelihood: 3, consequence: 3 },
      context(),
    ).state
    assert.deepEqual([later?.['residualLikelihood'], later?.['acceptedLikelihood']], [3, 1])
  })

  it('is refused to everybody but its owner', () => {
    for (const person of [other, null])
      assert.throws(() => decide('accept', ready, {}, context([criteria], person)), refused('NOT_RISK_OWNER', '6.1.3 f'))
    assert.throws(() => decide('accept', { ...ready, owner: null }, {}, context([criteria], null)), refused('NOT_RISK_OWNER', '6.1.3 f'))
  })

  it('needs a treatment, a residual rating, and above the acceptance level a reason', () => {
    assert.throws(() => decide('accept', { ...ready, treatment: null }, {}), refused('TREATMENT_MISSING', '6.1.3 a'))
    assert.throws(() => decide('accept', { ...ready, residualLikelihood: null }, {}), refused('RISK_NOT_ASSESSED', '6.1.3 f'))
    assert.throws(() => decide('accept', high, {}), refused('RISK_ABOVE_ACCEPTANCE', '6.1.3 a'))
    assert.equal(decide('accept', high, { reason: 'until March' })['acceptanceReason'], 'until March')
  })
})

describe('risk criteria', () => {
  const settle = (given: State) =>
    riskCriteria.settle?.({ id: 'x', next: { ...criteria.state, ...given }, previous: null, context: context() })

  it('may be 3x3 to 5x5, in words or numbers', () => {
    assert.ok(settle({}))
    assert.ok(settle({ likelihoodLabels: ['1', '2', '3', '4', '5'], bands: ['ok: 15'] }))
  })

  it('are refused with gaps or a scale of another size', () => {
    for (const given of [{ likelihoodLabels: ['a', 'b'] }, { bands: ['low: 5', 'high: 4'] }, { bands: ['low: 8'] }, { bands: ['high'] }]) {
      assert.throws(() => settle(given), refused('RISK_OFF_SCALE', '6.1.2 a'))
    }
  })
})

describe('excluding a control', () => {
  const change = (next: State, records: readonly Loaded[] = []) =>
    control.settle?.({ id: uuid('ctl'), next: record('control', 'ctl', next).state, previous: null, context: context(records) }) ?? {}

  it('needs a justification, however it is done', () => {
    assert.throws(() => change({ applicable: 'no' }), refused('JUSTIFICATION_MISSING', '6.1.3 d'))
    assert.equal(change({ applicable: 'no', exclusionReason: 'no offices' })['decidedOn'], '2026-11-24')
  })

  it('is refused while the treatment of a live risk needs it', () => {
    const needing = record('risk', 'r1', { treatment: 'modify', controls: [uuid('ctl')] })
    const closed = record('risk', 'r2', { treatment: 'modify', controls: [uuid('ctl')], progress: 'closed' })
    assert.throws(() => change({ applicable: 'no', exclusionReason: 'x' }, [needing]), refused('CONTROL_NEEDED', '6.1.3 c'))
    assert.ok(change({ applicable: 'no', exclusionReason: 'x' }, [closed]))
  })

  it('leaves the title of an Annex A control as the standard has it', () => {
    assert.equal(change({ reference: 'A.8.11', title: 'My own words' })['title'], 'Data masking')
  })
})

describe('approving a document', () => {
  const draft = { body: 'Text', author: owner.id, standing: 'draft' }
  const approve = (given: State, person: Loaded | null) =>
    document.commands['approve']?.decide(record('document', 'd1', given), { version: '2.0' }, context([], person)).state ?? {}

  it('freezes the text that was approved', () => {
    const state = approve(draft, other)
    assert.deepEqual(
      [state['standing'], state['approvedBody'], state['approvedVersion'], state['approvedBy']],
      ['approved', 'Text', '2.0', other.id],
    )
    const edited = document.settle?.({ id: 'd', next: { ...state, body: 'Other' }, previous: state, context: context([], owner) })
    assert.deepEqual([edited?.['standing'], edited?.['author'], edited?.['approvedBody']], ['draft', owner.id, 'Text'])
  })

  it('is refused to its author, to nobody, without text and twice', () => {
    assert.throws(() => approve(draft, owner), refused('AUTHOR_APPROVES', '7.5.2 c'))
    assert.throws(() => approve(draft, null), refused('PERSON_UNKNOWN', '7.5.2 c'))
    assert.throws(() => approve({ ...draft, body: null }, other), refused('DOCUMENT_EMPTY', '7.5.2 b'))
    assert.throws(() => approve({ ...draft, standing: 'approved' }, other), refused('ALREADY_APPROVED', '7.5.3'))
  })
})

describe('approving the Statement of Applicability', () => {
  const decided = annexA.map(({ id }) => record('control', id, { reference: id, applicable: 'yes' }))
  const approve = (records: readonly Loaded[]) => soa.commands['approve']?.decide(record('soa', 's1', {}), {}, context(records)).state ?? {}

  it('freezes 93 decisions', () => assert.equal((approve(decided)['decisions'] as readonly string[]).length, 93))
  it('is refused while one is open', () => assert.throws(() => approve(decided.slice(1)), refused('SOA_INCOMPLETE', '6.1.3 d')))
})
