import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { nobody } from './mechanism/context.ts'
import { emptyOf } from './mechanism/field.ts'
import { judge } from './mechanism/judge.ts'
import type { State } from './mechanism/record.ts'
import type { Register } from './mechanism/register.ts'
import { SHAPE, upgraded } from './mechanism/upgrade.ts'
import { registers } from './registers.ts'

/** States as version 0.1.0 stored them come into the shape of today: each fits, and nothing that was stored is lost. */

const PERSON = '019aa000-0000-7000-8000-000000000001'
const RECORD = '019aa000-0000-7000-8000-000000000002'

const line = fc.stringMatching(/^[a-z]{4,12}$/)
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2026-11-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const person = fc.constant(PERSON)
const records = fc.constant([RECORD])
const yes = fc.boolean()
const step = fc.integer({ min: 1, max: 5 })
const among = <const T extends readonly string[]>(...words: T) => fc.constantFrom(...words)

type Shape = Readonly<Record<string, fc.Arbitrary<unknown>>>

/** The fields of 0.1.0 that its upgrade touches, and some that it leaves. */
const shapes: Readonly<Record<string, Shape>> = {
  organisation: {
    name: line,
    headcount: step,
    climateRelevant: yes,
    reviewIntervalDays: fc.integer({ min: 1, max: 2000 }),
    timeZones: fc.array(line),
  },
  scope: { title: line, statement: line, version: line },
  person: {
    name: line,
    email: line,
    roles: fc.constantFrom(['top-management'], ['internal-auditor', 'isms-conformity']),
    standing: among('active', 'external', 'left'),
    leftOn: day,
  },
  'risk-criteria': {
    title: line,
    likelihoodLabels: fc.constant(['rare', 'likely', 'certain']),
    consequenceLabels: fc.constant(['small', 'middle', 'large']),
    bands: fc.constantFrom(['low:2', 'medium:5', 'high:9'], ['low: 4', 'high: 9']),
    acceptanceScore: fc.integer({ min: 0, max: 9 }),
    approvedBy: person,
    approvedOn: day,
  },
  risk: {
    title: line,
    owner: person,
    controls: records,
    inherentLikelihood: step,
    residualLikelihood: step,
    treatment: among('modify', 'retain', 'avoid', 'share'),
    progress: among('identified', 'assessed', 'in-treatment', 'accepted', 'closed'),
    acceptedBy: person,
    acceptedOn: day,
    acceptedLikelihood: step,
    acceptedConsequence: step,
    acceptedTreatment: among('modify', 'retain', 'avoid', 'share'),
    acceptanceReason: line,
    acceptanceExpiresOn: day,
  },
  'treatment-action': {
    title: line,
    risk: fc.constant(RECORD),
    due: day,
    doneOn: day,
    progress: among('planned', 'in-progress', 'done', 'dropped'),
    note: line,
  },
  control: {
    title: line,
    reference: among('A.5.1', 'A.8.13', 'X.1'),
    applicable: among('yes', 'no'),
    exclusionReason: line,
    needsPolicy: yes,
  },
  soa: {
    title: line,
    version: line,
    changes: line,
    preparedBy: person,
    standing: among('draft', 'approved'),
    approvedBy: person,
    approvedOn: day,
    decisions: fc.constantFrom(['A.5.1 | yes | RA+BR | RISK-1', 'Own control | no | - | -'], ['A.7.6 | no | - | -']),
  },
  document: {
    title: line,
    body: line,
    version: line,
    author: person,
    owner: person,
    kind: among('policy', 'procedure'),
    classification: among('public', 'internal'),
    standing: among('draft', 'approved', 'withdrawn'),
    approvedBy: person,
    approvedOn: day,
    approvedVersion: line,
    approvedBody: line,
    approvedTitle: line,
    approvedClassification: among('public', 'internal'),
    approvedOwner: person,
    approvedReviewOn: day,
    mustAcknowledge: yes,
  },
  acknowledgement: { title: line, person, document: fc.constant(RECORD), version: line, acknowledgedOn: day },
  incident: {
    title: line,
    progress: among('open', 'contained', 'resolved', 'closed'),
    personalData: yes,
    authorityNotified: yes,
    rootCause: line,
  },
  change: { title: line, significant: yes, changedOn: day, plan: line, risks: records, owner: person },
  certificate: { number: line, body: line, soaVersion: line, expiresOn: day },
  finding: {
    title: line,
    description: line,
    progress: among('open', 'in-progress', 'done', 'closed'),
    rootCause: line,
    records,
    requirement: line,
  },
  'legal-hold': {
    title: line,
    records: fc.constant(['PER-3']),
    reason: line,
    since: day,
    releasedOn: day,
    releasedBy: person,
    releaseReason: line,
  },
  // One without words was refused.
  comment: { about: among('RISK-12', 'risk-3', 'GONE-1'), text: line, author: person },
}

/** Fields that an act of 0.1.0 set together: none of them stood there without the first, nor counted. */
const together: Readonly<Record<string, readonly string[]>> = {
  risk: [
    'acceptedOn',
    'acceptedBy',
    'acceptedLikelihood',
    'acceptedConsequence',
    'acceptedTreatment',
    'acceptanceReason',
    'acceptanceExpiresOn',
  ],
  soa: ['approvedOn', 'approvedBy'],
  'risk-criteria': ['approvedOn', 'approvedBy'],
  document: [
    'approvedOn',
    'approvedBy',
    'approvedVersion',
    'approvedBody',
    'approvedTitle',
    'approvedClassification',
    'approvedOwner',
    'approvedReviewOn',
  ],
}

/** What an upgrade leaves out, and why. */
const left: Readonly<Record<string, string>> = {
  'control.needsPolicy': 'which controls need a policy is a list of the standard and no decision of anybody',
  'organisation.reviewIntervalDays': 'days are months now, rounded',
  'document.standing': 'it is the state now, in words of its own',
  'risk.progress': 'accepted is treated, with the acceptance beside it',
  'incident.progress': 'open is reported, resolved is recovered',
  'soa.standing': 'it is the state now',
  'risk-criteria.bands': 'they are the matrix now: see the test of its own',
  'risk-criteria.acceptanceScore': 'it is the acceptance of each level now: see the test of its own',
  'document.mustAcknowledge': 'whoever must confirm is the audience now: all, or nobody',
  'comment.about': 'it is the id of that record now',
}

const upgrading = registers.filter(({ upgrades }) => upgrades.length > 0)

describe('an upgrade from the shape of 0.1.0', () => {
  it('is tried for every register that has one', () => {
    assert.deepEqual(upgrading.map(({ name }) => name).toSorted(), Object.keys(shapes).toSorted())
  })

  for (const register of upgrading) {
    const required = new Set(register.fields.filter(({ required: is }) => is).map(({ name }) => name))
    const shape = shapes[register.name] ?? {}
    const some = fc.record(shape, {
      requiredKeys: Object.keys(shape).filter((name) => required.has(name) || (register.name === 'comment' && name === 'text')),
    })
    const stored = some.map((state) => whole(together[register.name] ?? [], state))

    it(`of a ${register.name} fits its schema, whatever of it was there`, () => {
      fc.assert(
        fc.property(stored, (state) => void parsed(register, upgradedState(register, state))),
        { numRuns: 200 },
      )
    })

    it(`of a ${register.name} loses nothing that was stored`, () => {
      fc.assert(
        fc.property(stored, (state) => {
          const now = JSON.stringify(upgradedState(register, state))
          for (const [name, value] of Object.entries(state)) {
            if (left[`${register.name}.${name}`] !== undefined) continue
            const parts = (Array.isArray(value) ? value : [value]).flatMap((part) => String(part).split(' | '))
            for (const part of parts.filter((one) => one !== '-').flatMap((one) => one.split('+')))
              assert.ok(now.includes(part), `${name} ${part} of ${JSON.stringify(state)}: ${now}`)
          }
        }),
        { numRuns: 200 },
      )
    })

    it(`of a ${register.name} is taken in by the rules that hold for every change`, () => {
      fc.assert(
        fc.property(stored, (state) => {
          const previous = filled(register, upgraded(register.upgrades, state))
          const next = filled(register, upgradedState(register, state))
          const change = { id: RECORD, key: 'X-1', previous, next, way: 'system', archiving: false, context: nobody('2026-11-28') } as const
          assert.ok(judge(register, change))
        }),
        { numRuns: 100 },
      )
    })

    it(`of a ${register.name} is done once`, () => {
      fc.assert(
        fc.property(stored, (state) => {
          const once = upgraded(register.upgrades, state, idOf)
          assert.equal(once[SHAPE], register.shape)
          assert.deepEqual(upgraded(register.upgrades, once, idOf), once)
        }),
        { numRuns: 50 },
      )
    })
  }

  it('of a comment about what never was keeps the key in its words, and one that nobody looks up keeps it as it was', () => {
    const register = upgrading.find(({ name }) => name === 'comment') ?? assert.fail()
    const old = { about: 'GONE-1', text: 'Really?' }
    assert.deepEqual(parsed(register, upgradedState(register, old)), {
      about: null,
      text: 'GONE-1: Really?',
      author: null,
      removedBecause: null,
      archiving: null,
    })
    assert.equal(upgraded(register.upgrades, old)['about'], 'GONE-1')
    assert.equal(upgradedState(register, { ...old, about: 'risk-3' })['about'], RECORD)
  })

  it('of criteria gives every cell the level of its band, and accepts the scores that were accepted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.constantFrom([2, 5, 9], [4, 9], [1, 3, 6, 9]), (accepted, limits) => {
        const register = registers.find(({ name }) => name === 'risk-criteria') ?? assert.fail()
        const steps = ['a', 'b', 'c']
        const bands = limits.map((max, index) => `band${index}:${max}`)
        const old = { title: 'x', likelihoodLabels: steps, consequenceLabels: steps, bands, acceptanceScore: accepted }
        const now = upgradedState(register, old) as unknown as {
          readonly matrix: readonly { readonly levels: readonly string[] }[]
          readonly acceptance: readonly { readonly level: string; readonly acceptable: boolean }[]
        }
        for (const [row, column] of steps.flatMap((_, i) => steps.map((__, j) => [i, j] as const))) {
          const score = (row + 1) * (column + 1)
          const level = now.matrix[row]?.levels[column] ?? assert.fail()
          const band = limits.findIndex((max) => score <= max)
          assert.ok(level.startsWith(`band${band}`), `${score} is ${level}`)
          assert.equal(
            now.acceptance.find((one) => one.level === level)?.acceptable,
            score <= accepted,
            `${score} of ${accepted}: ${level}`,
          )
        }
      }),
    )
  })
})

/** Without the first of several fields, none of the others; the first without the second neither. */
function whole([first = '', second = '', ...rest]: readonly string[], state: State): State {
  if (first === '' || (state[first] !== undefined && state[second] !== undefined)) return state
  const gone = new Set([first, second, ...rest])
  return Object.fromEntries(Object.entries(state).filter(([name]) => !gone.has(name)))
}

function idOf(key: string): string | null {
  return key.toUpperCase().startsWith('RISK-') ? RECORD : null
}

function upgradedState(register: Register, state: State): State {
  return upgraded(register.upgrades, state, idOf)
}

/** As a stored state is read: without the mark of its shape, and with every field. */
function parsed(register: Register, state: State): State {
  const names = new Set([...register.fields.map(({ name }) => name), SHAPE])
  assert.deepEqual(
    Object.keys(state).filter((name) => !names.has(name)),
    [],
    `${register.name} has no such fields`,
  )
  return register.schema.parse(filled(register, state))
}

function filled(register: Register, state: State): State {
  return Object.fromEntries(register.fields.map(({ name, kind }) => [name, state[name] ?? emptyOf(kind)]))
}
