import { auditChecks } from '@assay/frameworks'
import { acknowledgementSchema } from '../acknowledgement/fields.ts'
import { documents, documentsInForce, isPolicy, kindOf, type InForce } from '../audit/documents.ts'
import { isAsDecided } from '../audit/ground.ts'
import { assignments, gone, held, people } from '../audit/people.ts'
import { controls } from '../audit/statement.ts'
import { daysBetween, latest, monthsAfter } from '../day.ts'
import { defineCheck, derived, each, faulter, inTurn } from '../mechanism/check.ts'
import { groundOf } from '../mechanism/context.ts'
import { view } from '../mechanism/record.ts'
import { printed } from './fields.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('document')

const DAYS_TO_CONFIRM = 30
const MONTHS_TO_WATCH = 12

const acknowledgements = view('acknowledgement', acknowledgementSchema, ['person', 'document', 'version', 'assignedOn', 'status'])

const inForce = { documents: documentsInForce }

/** Who confirmed what, and when they were asked to. */
const confirmations = derived([acknowledgements], (records) => {
  const all = acknowledgements.in(records)
  return {
    given: new Set(
      all.filter(({ state }) => state.status === 'acknowledged').map(({ state }) => `${state.document} ${state.version} ${state.person}`),
    ),
    asked: new Map(all.map(({ state }) => [`${state.document} ${state.person}`, state.assignedOn])),
  }
})

/** Whether somebody was asked to confirm a document so long ago that they should have: when it was assigned, else since it and they are there. */
function isLate(
  { version }: InForce,
  { assignedOn, startedOn, asOf }: { readonly assignedOn: string | null; readonly startedOn: string | null; readonly asOf: string },
): boolean {
  const since = assignedOn ?? latest([version.approval?.on ?? version.from, startedOn]) ?? asOf
  return daysBetween(since, asOf) > DAYS_TO_CONFIRM
}

/** The controls that call for a policy of their own: A.5.15 does, A.7.11 does not. */
const needPolicy = new Set(auditChecks.find(({ id }) => id === 'POL-05')?.controls ?? [])

function mainPolicies(all: readonly InForce[]): readonly InForce[] {
  return all.filter((document) => kindOf(document) === 'policy')
}

export const checks = [
  defineCheck({
    id: 'POL-01',
    reads: { ...inForce, all: documents, assignments, people },
    examine: ({ documents: current, all, assignments: terms, people: everybody }) => {
      const policies = mainPolicies(current)
      const written = all.filter(({ state }) => state.kind === 'policy' && state.status !== 'withdrawn')
      if (policies.length === 0)
        return written.length === 0 ? [fault('NO_POLICY')] : written.map((policy) => fault('POLICY_NOT_APPROVED', policy))
      const isTop = ({ version: { approval } }: InForce): boolean => {
        if (approval === null) return false
        if (approval.stated !== null && approval.by === null) return true
        const deciders = [approval.by, approval.for].filter((id) => id !== null)
        const isHolder = deciders.some((person) => held(terms, 'top-management', { person, day: approval.on }))
        return (
          isHolder ||
          (approval.stated !== null &&
            everybody.some(({ id, state }) => deciders.includes(id) && state.statedRoles.includes('top-management')))
        )
      }
      return policies.some(isTop)
        ? []
        : policies.map((policy) => fault('NOT_BY_TOP_MANAGEMENT', policy, { day: policy.version.approval?.on ?? '' }))
    },
    rests: ({ documents: current }) => mainPolicies(current).map(({ version }) => version.approval),
    broken: {
      NO_POLICY: [{ set: 'policy', to: { kind: 'report', 'versions.0.kind': 'report' } }],
      POLICY_NOT_APPROVED: [{ set: 'policy', to: { status: 'draft', versions: [] } }],
      NOT_BY_TOP_MANAGEMENT: [
        { set: 'policy', to: { 'versions.0.approval.by': '@ines' } },
        { set: 'top', to: { from: '2026-06-02' } },
      ],
    },
  }),
  defineCheck({
    id: 'POL-02',
    reads: inForce,
    of: ({ documents: current }) => mainPolicies(current),
    none: fault('NO_POLICY'),
    examine: (_, policies) =>
      inTurn(
        each(
          policies,
          ({ version }) => version.commitsToRequirements !== true,
          (policy) => fault('NO_COMMITMENT', policy),
        ),
        each(
          policies,
          ({ version }) => version.commitsToImprovement !== true,
          (policy) => fault('NO_IMPROVEMENT', policy),
        ),
      ),
    broken: {
      NO_COMMITMENT: [{ set: 'policy', to: { 'versions.0.commitsToRequirements': false } }],
      NO_IMPROVEMENT: [{ set: 'policy', to: { 'versions.0.commitsToImprovement': null } }],
    },
  }),
  defineCheck({
    id: 'POL-03',
    reads: { ...inForce, people, gone, confirmations },
    of: ({ documents: current }) => current.filter((document) => kindOf(document) === 'policy' || document.state.audience === 'all'),
    none: fault('NOTHING_TO_CONFIRM'),
    examine: ({ people: everybody, gone: left, confirmations: { given, asked }, asOf }, policies) =>
      policies.flatMap((policy) => {
        const { id, version } = policy
        const late = everybody.filter((person) => {
          const isThere = person.state.status === 'active' && !left.has(person.id)
          const assignedOn = asked.get(`${id} ${person.id}`) ?? null
          return (
            isThere &&
            !given.has(`${id} ${version.version} ${person.id}`) &&
            isLate(policy, { assignedOn, startedOn: person.state.startedOn, asOf })
          )
        })
        return late.length === 0
          ? []
          : [fault('NOT_CONFIRMED', policy, { count: late.length, people: late.map(({ key }) => key).join(', '), days: DAYS_TO_CONFIRM })]
      }),
    broken: {
      NOT_CONFIRMED: [
        { set: 'ack ines', to: { version: '0.9' } },
        { set: 'ack ines', to: { status: 'assigned', assignedOn: '2026-10-24' } },
        { add: 'person', state: { name: 'New', status: 'active', startedOn: '2026-10-24' } },
      ],
    },
  }),
  defineCheck({
    id: 'POL-04',
    reads: inForce,
    of: ({ documents: current }) => current.filter(isPolicy),
    none: fault('NO_POLICY'),
    examine: ({ asOf }, policies) =>
      inTurn(
        each(
          policies,
          ({ state }) => state.reviewOn === null,
          (policy) => fault('NO_REVIEW_PLANNED', policy),
        ),
        each(
          policies,
          ({ state }) => state.reviewOn !== null && state.reviewOn < asOf,
          (policy) => fault('REVIEW_OVERDUE', policy, { day: policy.state.reviewOn ?? '' }),
        ),
      ),
    broken: {
      NO_REVIEW_PLANNED: [{ set: 'policy', to: { reviewOn: null } }],
      REVIEW_OVERDUE: [{ set: 'access policy', to: { reviewOn: '2026-11-23' } }],
    },
  }),
  defineCheck({
    id: 'POL-05',
    reads: { ...inForce, controls },
    of: ({ controls: all }) => all.filter(({ state }) => state.applicable === 'yes' && needPolicy.has(state.reference ?? '')),
    none: fault('NO_CONTROL_NEEDS_POLICY'),
    examine: ({ documents: current }, needing) => {
      const policies = current.filter(isPolicy)
      const ids = new Set(policies.map(({ id }) => id))
      const named = new Set(policies.flatMap(({ state }) => state.controls))
      return each(
        needing,
        ({ id, state }) => !named.has(id) && !state.documents.some((document) => ids.has(document)),
        (control) => fault('NO_TOPIC_POLICY', control, { reference: control.state.reference ?? '' }),
      )
    },
    broken: {
      NO_TOPIC_POLICY: [
        { set: 'access policy', to: { controls: [] } },
        { set: 'access policy', to: { status: 'draft', versions: [] } },
      ],
    },
  }),
  defineCheck({
    id: 'DOC-01',
    reads: inForce,
    of: ({ documents: current }) => current,
    none: fault('NOTHING_IN_FORCE'),
    examine: (_, current) => current.flatMap((document) => missingOf(document).map((what) => fault(what, document))),
    rests: ({ documents: current }) => current.map(({ version }) => version.approval),
    broken: {
      NUMBER_MISSING: [{ set: 'policy', to: { 'versions.0.number': null } }],
      AUTHOR_MISSING: [{ set: 'policy', to: { 'versions.0.author': null, author: null } }],
      APPROVAL_MISSING: [{ set: 'policy', to: { 'versions.0.approval': null } }],
      CLASSIFICATION_MISSING: [{ set: 'policy', to: { 'versions.0.classification': null } }],
    },
  }),
  defineCheck({
    id: 'DOC-02',
    reads: inForce,
    of: ({ documents: current }) => current,
    none: fault('NOTHING_IN_FORCE'),
    examine: (seen, current) => {
      const numbered = Map.groupBy(
        current.filter(({ version }) => version.number !== null),
        ({ version }) => version.number,
      )
      const twins = [...numbered.values()].filter((several) => several.length > 1)
      return inTurn(
        twins.map((several) =>
          fault('TWO_IN_FORCE', several[0], {
            number: several[0]?.version.number ?? '',
            documents: several.map(({ key }) => key).join(', '),
          }),
        ),
        each(
          current,
          ({ version }) => version.approval !== null && !isAsDecided(version.approval, groundOf(printed, version), seen),
          (document) => fault('CHANGED_SINCE_APPROVAL', document),
        ),
      )
    },
    broken: {
      TWO_IN_FORCE: [{ set: 'access policy', to: { 'versions.0.number': 'P-1' } }],
      CHANGED_SINCE_APPROVAL: [{ set: 'policy', to: { 'versions.0.body': 'We do as we like.' } }],
    },
  }),
  defineCheck({
    id: 'DOC-04',
    reads: { documents },
    of: ({ documents: all }) => all.filter(({ state }) => state.kind === 'external' && state.status !== 'withdrawn'),
    none: fault('NOTHING_EXTERNAL'),
    examine: ({ asOf }, external) =>
      inTurn(
        each(
          external,
          ({ state }) => state.edition === null || state.issuer === null,
          (document) => fault('NOT_IDENTIFIED', document),
        ),
        each(
          external,
          ({ state }) => (state.watchedOn ?? '') < monthsAfter(asOf, -MONTHS_TO_WATCH),
          (document) => fault('NOT_WATCHED', document, { months: MONTHS_TO_WATCH }),
        ),
      ),
    broken: {
      NOT_IDENTIFIED: [
        { set: 'law text', to: { edition: null } },
        { set: 'law text', to: { issuer: null } },
      ],
      NOT_WATCHED: [
        { set: 'law text', to: { watchedOn: null } },
        { set: 'law text', to: { watchedOn: '2025-11-23' } },
      ],
    },
  }),
  defineCheck({
    id: 'DOC-05',
    reads: inForce,
    of: ({ documents: current }) => current.filter(({ version }) => version.approval !== null),
    none: fault('NOTHING_IN_FORCE'),
    examine: (_, current) =>
      each(
        current,
        ({ version }) => version.approval?.of === null,
        (document) => fault('NO_HASH', document),
      ),
    rests: ({ documents: current }) => current.map(({ version }) => version.approval),
    broken: { NO_HASH: [{ set: 'policy', to: { 'versions.0.approval.of': null } }] },
  }),
]

type Missing = 'NUMBER_MISSING' | 'AUTHOR_MISSING' | 'APPROVAL_MISSING' | 'CLASSIFICATION_MISSING'

function missingOf({ state, version }: InForce): readonly Missing[] {
  return [
    version.number === null ? ('NUMBER_MISSING' as const) : null,
    version.author === null && state.author === null ? ('AUTHOR_MISSING' as const) : null,
    version.approval === null ? ('APPROVAL_MISSING' as const) : null,
    version.classification === null ? ('CLASSIFICATION_MISSING' as const) : null,
  ].filter((code) => code !== null)
}
