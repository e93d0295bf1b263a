import { daysBetween } from '../day.ts'
import { fault, faults, over, type Audited, type AuditInput, type Examine, type Fault } from './input.ts'

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
  'POL-02': over(
    ({ documents }) => documents.filter(isMainPolicy),
    (policies) =>
      faults(
        policies,
        ({ state }) => state.commitsToRequirements !== true || state.commitsToImprovement !== true,
        'no commitment to applicable requirements, or to continual improvement',
      ),
  ),
  'POL-03': over(
    ({ documents }) => documents.filter(({ state }) => state.mustAcknowledge === true && state.approvedOn !== null),
    (policies, input) => policies.flatMap((policy) => unconfirmed(policy, input)),
  ),
  'POL-04': over(
    ({ documents }) => documents.filter(({ state }) => isPolicy(state) && state.standing !== 'withdrawn'),
    (policies, { today }) => faults(policies, ({ state }) => state.reviewOn !== null && state.reviewOn < today, 'past its review date'),
  ),
  'POL-05': over(
    ({ controls }) => controls.filter(({ state }) => state.applicable === 'yes' && state.needsPolicy === true),
    (controls, { documents }) => {
      const approved = new Set(documents.filter(({ state }) => state.approvedOn !== null).map(({ id }) => id))
      return faults(
        controls,
        ({ state }) => !state.documents.some((id) => approved.has(id)),
        'needs a policy, and no approved one is linked',
      )
    },
  ),
  'ROL-01': ({ people }) =>
    (['isms-conformity', 'performance-reporting'] as const).flatMap((role) =>
      fault(!people.some(({ state }) => state.standing !== 'left' && state.roles.includes(role)), `nobody holds the role ${role}`),
    ),
  'ROL-02': over(
    ({ people }) => people.filter(({ state }) => state.roles.length > 0),
    (holders) => faults(holders, ({ state }) => state.standing === 'left', 'has left and still holds a role'),
  ),
}

type Policy = Audited<'documents'>

function isMainPolicy({ state }: Policy): boolean {
  return state.kind === 'policy' && state.standing !== 'withdrawn'
}

function isPolicy({ kind }: Policy['state']): boolean {
  return kind === 'policy' || kind === 'topic-policy'
}

function unconfirmed(policy: Policy, { people, acknowledgements, today }: AuditInput): readonly Fault[] {
  const confirmed = new Set(
    acknowledgements
      .filter(({ state }) => state.document === policy.id && state.version === policy.state.approvedVersion)
      .map(({ state }) => state.person),
  )
  const late = people.filter((person) => isDue(person, policy, today) && !confirmed.has(person.id))
  return fault(late.length > 0, `not confirmed after ${ACKNOWLEDGE_DAYS} days by ${late.map(({ key }) => key).join(', ')}`, policy.key)
}

function isDue({ state }: Audited<'people'>, policy: Policy, today: string): boolean {
  const since =
    [policy.state.approvedOn, state.startedOn]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? today
  return state.standing === 'active' && daysBetween(since, today) > ACKNOWLEDGE_DAYS
}
