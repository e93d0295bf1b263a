import type { Loaded } from '../define.ts'
import type { Document } from '../document/schema.ts'
import type { Person } from '../register/person.ts'
import { daysBetween } from '../day.ts'
import { fault, faults, type AuditInput, type Examine, type Fault } from './input.ts'

const ACKNOWLEDGE_DAYS = 30

/** Clauses 5.2 and 5.3. */
export const policyChecks: Readonly<Record<string, Examine>> = {
  'POL-01': ({ documents, people }) => {
    const policies = documents.filter(isMainPolicy)
    const leaders = new Set(people.filter(({ state }) => state.roles.includes('top-management')).map(({ id }) => id))
    return [
      ...fault(policies.length === 0, 'no information security policy'),
      ...faults(policies, ({ state }) => state.approvedOn === null, 'never approved'),
      ...faults(policies, ({ state }) => state.approvedBy !== null && !leaders.has(state.approvedBy), 'not approved by top management'),
    ]
  },
  'POL-02': ({ documents }) =>
    faults(
      documents.filter(isMainPolicy),
      ({ state }) => state.commitsToRequirements !== true || state.commitsToImprovement !== true,
      'no commitment to applicable requirements, or to continual improvement',
    ),
  'POL-03': (input) =>
    input.documents
      .filter(({ state }) => state.mustAcknowledge === true && state.approvedOn !== null)
      .flatMap((policy) => unconfirmed(policy, input)),
  'POL-04': ({ documents, today }) =>
    faults(
      documents,
      ({ state }) => isPolicy(state) && state.standing !== 'withdrawn' && state.reviewOn !== null && state.reviewOn < today,
      'past its review date',
    ),
  'POL-05': ({ controls, documents }) => {
    const approved = new Set(documents.filter(({ state }) => state.approvedOn !== null).map(({ id }) => id))
    return faults(
      controls,
      ({ state }) => state.applicable === 'yes' && state.needsPolicy === true && !state.documents.some((id) => approved.has(id)),
      'needs a policy, and no approved one is linked',
    )
  },
  'ROL-01': ({ people }) =>
    (['isms-conformity', 'performance-reporting'] as const).flatMap((role) =>
      fault(!people.some(({ state }) => state.standing !== 'left' && state.roles.includes(role)), `nobody holds the role ${role}`),
    ),
  'ROL-02': ({ people }) =>
    faults(people, ({ state }) => state.standing === 'left' && state.roles.length > 0, 'has left and still holds a role'),
}

function isMainPolicy({ state }: Loaded<Document>): boolean {
  return state.kind === 'policy' && state.standing !== 'withdrawn'
}

function isPolicy({ kind }: Document): boolean {
  return kind === 'policy' || kind === 'topic-policy'
}

function unconfirmed(policy: Loaded<Document>, { people, acknowledgements, today }: AuditInput): readonly Fault[] {
  const confirmed = new Set(
    acknowledgements
      .filter(({ state }) => state.document === policy.id && state.version === policy.state.approvedVersion)
      .map(({ state }) => state.person),
  )
  const late = people.filter((person) => isDue(person, policy.state, today) && !confirmed.has(person.id))
  return fault(late.length > 0, `not confirmed after ${ACKNOWLEDGE_DAYS} days by ${late.map(({ key }) => key).join(', ')}`, policy.key)
}

function isDue({ state }: Loaded<Person>, policy: Document, today: string): boolean {
  const since =
    [policy.approvedOn, state.startedOn]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? today
  return state.standing === 'active' && daysBetween(since, today) > ACKNOWLEDGE_DAYS
}
