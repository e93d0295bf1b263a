import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { annexA } from '@assay/frameworks'
import { control } from '../control/register.ts'
import { document } from '../document/register.ts'
import { nobody, type Acting, type Context } from '../mechanism/context.ts'
import type { Decision } from '../mechanism/decision.ts'
import { judge } from '../mechanism/judge.ts'
import { perform, type Performed } from '../mechanism/perform.ts'
import type { Loaded, State } from '../mechanism/record.ts'
import { Refusal } from '../mechanism/refusal.ts'
import type { Register, Way } from '../mechanism/register.ts'
import { record, recordsOf, uuid } from '../records.fixture.ts'
import { riskCriteria } from '../risk-criteria/register.ts'
import { soa } from '../soa/register.ts'
import { risk } from './register.ts'

const TODAY = '2026-11-24'
const signature = {
  by: uuid('top'),
  on: '2026-01-01',
  of: null,
  as: 'top-management',
  for: null,
  until: null,
  reason: null,
  ground: null,
  lapsed: null,
  stated: null,
}
const scales = {
  version: '1.0',
  likelihoodScale: ['a', 'b', 'c'],
  consequenceScales: [{ dimension: 'all', steps: ['a', 'b', 'c'] }],
  levels: ['low', 'high'],
  matrix: [{ levels: ['low', 'low', 'low'] }, { levels: ['low', 'high', 'high'] }, { levels: ['low', 'high', 'high'] }],
  acceptance: [
    { level: 'low', acceptable: true, who: 'owner', months: 12 },
    { level: 'high', acceptable: false, who: 'owner', months: null },
  ],
}
const criteria = record('risk-criteria', 'c1', { ...scales, status: 'approved', approval: signature })
const owner = record('person', 'owner', {})
const other = record('person', 'other', {})

interface Given {
  readonly records?: readonly Loaded[]
  readonly person?: Loaded | null
  readonly acting?: Partial<Acting>
  readonly rulesOff?: readonly string[]
}

function context({ records = [criteria], person = owner, acting = {}, rulesOff = [] }: Given = {}): Context {
  const base = nobody(TODAY, recordsOf(records))
  return { ...base, person, rulesOff: new Set(rulesOff), acting: { ...base.acting, role: 'contributor', person, ...acting } }
}

/** A command, and the rules over what it decided. */
function decide(
  register: Register,
  name: string,
  { given, input = {}, where = context() }: { given: State; input?: State; where?: Context },
): State {
  const before = record(register.name, 'r1', given)
  const done: Performed = perform(register, name, { record: before, input: { ...emptyInput(register, name), ...input }, context: where })
  return settle(register, { next: done.state, previous: before.state, way: 'command', where })
}

function emptyInput(register: Register, name: string): State {
  const fields = register.commands[name]?.input ?? {}
  return Object.fromEntries(Object.entries(fields).map(([field, schema]) => [field, schema.safeParse(undefined).data ?? null]))
}

function settle(
  register: Register,
  { next, previous, way, where }: { next: State; previous: State | null; way: Way; where: Context },
): State {
  return judge(register, { id: uuid('r1'), key: 'R-1', next, previous, way, archiving: false, context: where })
}

function refused(code: string, clause: string): (error: unknown) => boolean {
  return (error) => error instanceof Refusal && error.code === code && error.clause === clause
}

describe('assessing a risk', () => {
  const assess = (given: State, input: State, where = context()) => decide(risk, 'assess', { given, input, where })

  it('rates it, says when, and by which criteria', () => {
    const state = assess({}, { stage: 'inherent', likelihood: 2, consequence: 3 })
    const { inherentLikelihood, inherentConsequence, assessedOn, assessedUnder, status } = state
    assert.deepEqual([inherentLikelihood, inherentConsequence, assessedOn, assessedUnder, status], [2, 3, TODAY, criteria.id, 'assessed'])
  })

  it('is refused off the scale, and while no criteria were approved', () => {
    const draft = record('risk-criteria', 'c2', scales)
    assert.throws(() => assess({}, { stage: 'current', likelihood: 4, consequence: 1 }), refused('RISK_OFF_SCALE', '6.1.2 b'))
    for (const records of [[], [draft]])
      assert.throws(
        () => assess({}, { stage: 'current', likelihood: 1, consequence: 1 }, context({ records })),
        refused('CRITERIA_MISSING', '6.1.2 a'),
      )
  })
})

describe('treating a risk', () => {
  const assessed = { inherentLikelihood: 2, inherentConsequence: 2, owner: owner.id, status: 'assessed' }
  const treat = (given: State, input: State, where = context()) => decide(risk, 'treat', { given, input, where })

  it('names controls, moves it on, and says when the treatment changed', () => {
    const { treatment, controls, status, treatmentChangedOn } = treat(
      assessed,
      { treatment: 'modify', controls: [uuid('ctl')] },
      context({ records: [criteria, record('control', 'ctl', {})] }),
    )
    assert.deepEqual([treatment, controls, status, treatmentChangedOn], ['modify', [uuid('ctl')], 'in-treatment', TODAY])
  })

  it('is refused before an assessment, without any means, and with an excluded control', () => {
    const unrated = { owner: owner.id, status: 'assessed' }
    assert.throws(() => treat(unrated, { treatment: 'retain' }), refused('RISK_NOT_ASSESSED', '6.1.2 d'))
    assert.throws(() => treat(assessed, { treatment: 'modify' }), refused('TREATMENT_NEEDS_CONTROL', '6.1.3 b'))
    const excluded = record('control', 'ctl', { applicable: 'no', exclusionReason: 'none of it' })
    assert.throws(
      () => treat(assessed, { treatment: 'modify', controls: [excluded.id] }, context({ records: [criteria, excluded] })),
      refused('CONTROL_EXCLUDED', '6.1.3 b'),
    )
  })
})

describe('accepting a risk', () => {
  const ready = { owner: owner.id, treatment: 'modify', residualLikelihood: 1, residualConsequence: 3, status: 'in-treatment' }
  const high = { ...ready, residualLikelihood: 3 }
  const accept = (given: State, input: State = {}, where = context()) => decide(risk, 'accept', { given, input, where })
  const acceptanceOf = (state: State) => state['acceptance'] as Decision

  it('is a decision of its owner on what stood there, and lapses when that changes', () => {
    const state = accept(ready, { until: '2027-11-24' })
    const { by, on, as, until, ground } = acceptanceOf(state)
    assert.deepEqual([by, on, as, until, ground?.['residualLikelihood']], [owner.id, TODAY, 'owner', '2027-11-24', 1])
    const later = settle(risk, { next: { ...state, residualLikelihood: 3 }, previous: state, way: 'command', where: context() })
    assert.deepEqual(acceptanceOf(later).lapsed, { on: TODAY, cause: ['residualLikelihood'] })
    const renamed = settle(risk, { next: { ...state, title: 'Other' }, previous: state, way: 'update', where: context() })
    assert.equal(acceptanceOf(renamed).lapsed, null)
  })

  it('ends after as many months as the criteria say, where nobody names a day', () => {
    assert.equal(acceptanceOf(accept(ready)).until, '2027-11-24')
    assert.throws(() => accept(high, { reason: 'until March' }), refused('ACCEPTANCE_WITHOUT_END', '6.1.3 f'))
    assert.throws(() => accept(ready, { until: '2020-01-01' }), refused('ACCEPTANCE_PAST', '6.1.3 f'))
  })

  it('is refused to everybody but its owner, and whom they named for it', () => {
    assert.throws(() => accept(ready, {}, context({ person: other })), refused('NOT_RISK_OWNER', '6.1.3 f'))
    assert.throws(() => accept(ready, {}, context({ person: null })), refused('PERSON_UNKNOWN', '5.3'))
    assert.throws(() => accept({ ...ready, owner: null }), refused('NOT_RISK_OWNER', '6.1.3 f'))
    const delegations = [{ what: 'risk-acceptance', role: null, by: owner.id }] as const
    const { by, for: principal } = acceptanceOf(accept(ready, {}, context({ person: other, acting: { delegations } })))
    assert.deepEqual([by, principal], [other.id, owner.id])
  })

  it('needs a treatment, a residual rating, and above the acceptance level a reason in words', () => {
    assert.throws(() => accept({ ...ready, treatment: null }), refused('TREATMENT_MISSING', '6.1.3 a'))
    assert.throws(() => accept({ ...ready, residualLikelihood: null }), refused('RESIDUAL_NOT_ASSESSED', '6.1.3 f'))
    for (const reason of [null, '.'])
      assert.throws(() => accept(high, { reason, until: '2027-01-01' }), refused('RISK_ABOVE_ACCEPTANCE', '6.1.2 a'))
    assert.equal(acceptanceOf(accept(high, { reason: 'until March', until: '2027-03-01' })).reason, 'until March')
  })

  it('is written by no form, import or interface', () => {
    const before = record('risk', 'r1', ready).state
    const taken = { ...before, acceptance: { ...signature, by: owner.id } }
    for (const way of ['create', 'update', 'import'] as const)
      assert.throws(
        () => settle(risk, { next: taken, previous: way === 'create' ? null : before, way, where: context() }),
        refused('OWNED_BY_COMMAND', '7.5.3'),
      )
  })
})

describe('risk criteria', () => {
  const write = (given: State) =>
    settle(riskCriteria, {
      next: record('risk-criteria', 'x', { ...scales, ...given }).state,
      previous: null,
      way: 'create',
      where: context(),
    })

  it('have two to ten steps, several dimensions, and any table for a matrix', () => {
    assert.ok(write({}))
    const steps = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']
    const dimensions = [
      { dimension: 'money', steps: ['a', 'b'] },
      { dimension: 'law', steps: ['c', 'd'] },
    ]
    assert.ok(write({ likelihoodScale: steps, consequenceScales: dimensions, matrix: steps.map(() => ({ levels: ['high', 'low'] })) }))
  })

  it('are refused with a scale of another size, or a matrix of another shape', () => {
    assert.throws(() => write({ likelihoodScale: ['a'] }), refused('SCALE_LENGTH', '6.1.2 a'))
    assert.throws(
      () => write({ consequenceScales: [...scales.consequenceScales, { dimension: 'law', steps: ['a', 'b'] }] }),
      refused('SCALES_DIFFER', '6.1.2 a'),
    )
    for (const matrix of [[{ levels: ['low', 'low', 'low'] }], scales.matrix.map(() => ({ levels: ['low', 'low', 'none'] }))])
      assert.throws(() => write({ matrix }), refused('MATRIX_SHAPE', '6.1.2 a'))
  })

  it('come into force by top management, and replace those before', () => {
    const where = context({ acting: { role: 'owner', ismsRoles: ['top-management'], heldRoles: ['top-management'] } })
    const done = perform(riskCriteria, 'approve', {
      record: record('risk-criteria', 'c2', { ...scales, version: '2.0' }),
      input: {},
      context: where,
    })
    assert.equal(done.state['status'], 'approved')
    assert.deepEqual(
      done.also.map((also) => [also.id, 'set' in also && also.set]),
      [[criteria.id, { status: 'superseded' }]],
    )
    const outsider = context({ acting: { role: 'owner', heldRoles: ['top-management'] } })
    assert.throws(
      () => perform(riskCriteria, 'approve', { record: record('risk-criteria', 'c2', scales), input: {}, context: outsider }),
      refused('NOT_AUTHORISED', '5.3'),
    )
    assert.throws(
      () => perform(riskCriteria, 'approve', { record: record('risk-criteria', 'c2', scales), input: {}, context: where }),
      refused('VERSION_TAKEN', '7.5.3 e'),
    )
  })
})

describe('excluding a control', () => {
  const exclude = (given: State, input: State = {}, records: readonly Loaded[] = []) =>
    decide(control, 'exclude', { given, input, where: context({ records }) })

  it('needs a justification in words', () => {
    for (const justification of [null, '.', 'n/a', 'R1'])
      assert.throws(() => exclude({}, { justification }), refused('JUSTIFICATION_MISSING', '6.1.3 d'))
    assert.equal(exclude({}, { justification: 'There are no offices' })['decidedOn'], TODAY)
  })

  it('is refused while a live risk or a duty needs it', () => {
    const needing = record('risk', 'r7', { treatment: 'modify', controls: [uuid('r1')] })
    const closed = record('risk', 'r8', { treatment: 'modify', controls: [uuid('r1')], status: 'closed' })
    const duty = record('obligation', 'o1', { controls: [uuid('r1')] })
    const justification = 'There are no offices'
    for (const records of [[needing], [duty]])
      assert.throws(() => exclude({}, { justification }, records), refused('CONTROL_NEEDED', '6.1.3 b'))
    assert.ok(exclude({}, { justification }, [closed]))
  })

  it('takes the reason away when the control comes in again', () => {
    const out = exclude({}, { justification: 'There are no offices' })
    assert.equal(decide(control, 'include', { given: out, input: { justification: 'There are now' } })['exclusionReason'], null)
  })

  it('leaves the title of an Annex A control as the standard has it, and says what it answers', () => {
    const state = settle(control, {
      next: record('control', 'ctl', { reference: 'A.8.11', title: 'My own words' }).state,
      previous: null,
      way: 'create',
      where: context({ records: [] }),
    })
    assert.deepEqual([state['title'], state['requirements']], ['Data masking', ['iso27001-2022:A.8.11']])
  })
})

describe('approving a document', () => {
  const manager = { role: 'manager', others: true } as const
  const draft = { title: 'Backup policy', kind: 'procedure', body: 'Text', author: owner.id, status: 'draft' }
  const approve = (given: State, person: Loaded | null, input: State = {}, more: Given = {}) =>
    decide(document, 'approve', { given, input, where: context({ records: [], person, acting: manager, ...more }) })

  it('keeps the text that was approved under a number that is given once', () => {
    const state = approve(draft, other, { version: '2.0' })
    const [version] = state['versions'] as readonly State[]
    assert.deepEqual(
      [state['status'], version?.['body'], version?.['version'], (state['approval'] as Decision).by],
      ['approved', 'Text', '2.0', other.id],
    )
    const frozen = { ...state, body: 'Other' }
    assert.throws(
      () => settle(document, { next: frozen, previous: state, way: 'update', where: context({ records: [] }) }),
      refused('FROZEN', '7.5.3'),
    )
    const revising = decide(document, 'revise', { given: state, where: context({ records: [] }) })
    assert.deepEqual([revising['status'], revising['version']], ['revising', '3.0'])
    for (const number of ['2.0', '0.5'])
      assert.throws(() => approve({ ...revising, body: 'New' }, other, { version: number }), refused('VERSION_TAKEN', '7.5.3 e'))
    const next = approve({ ...revising, body: 'New' }, other)['versions'] as readonly State[]
    assert.deepEqual(
      next.map((one) => [one['version'], one['body'], one['until']]),
      [
        ['2.0', 'Text', TODAY],
        ['3.0', 'New', null],
      ],
    )
  })

  it('is refused to its author where somebody else could, to nobody, and without text', () => {
    assert.throws(() => approve(draft, owner), refused('AUTHOR_APPROVES', 'A.5.3'))
    assert.ok(approve(draft, owner, {}, { acting: { role: 'manager', others: false } }))
    assert.ok(approve(draft, owner, {}, { rulesOff: ['AUTHOR_APPROVES'] }))
    assert.throws(() => approve(draft, null), refused('PERSON_UNKNOWN', '5.3'))
    assert.throws(() => approve({ ...draft, body: null }, other), refused('DOCUMENT_EMPTY', '7.5.2'))
    assert.throws(() => approve({ ...draft, status: 'approved' }, other), refused('WRONG_STATE', '7.5.3'))
  })

  it('of the main policy is top management’s', () => {
    const policy = { ...draft, kind: 'policy' }
    assert.throws(
      () => approve(policy, other, {}, { acting: { ...manager, heldRoles: ['top-management'] } }),
      refused('NOT_TOP_MANAGEMENT', '5.2'),
    )
    assert.ok(approve(policy, other, {}, { acting: { ...manager, heldRoles: ['top-management'], ismsRoles: ['top-management'] } }))
  })
})

describe('approving the Statement of Applicability', () => {
  const decided = annexA.map(({ id }) => record('control', id, { reference: id, applicable: 'yes', title: id }))
  const approve = (records: readonly Loaded[]) =>
    decide(soa, 'approve', { given: {}, where: context({ records, acting: { role: 'manager' } }) })

  it('keeps every row whole, and what stands above them', () => {
    const { rows, head, version } = approve(decided)
    assert.deepEqual(
      [(rows as readonly State[]).length, version, (head as readonly State[]).some(({ name }) => name === 'edition')],
      [93, '1.0', true],
    )
  })

  it('is refused while one is open', () => assert.throws(() => approve(decided.slice(1)), refused('SOA_INCOMPLETE', '6.1.3 d')))
})
