import { isOlderThan } from '../day.ts'
import { isAcceptable, isOnScale, type Rating } from '../risk/scale.ts'
import { fault, faults, latest, over, type Audited, type AuditInput, type Examine } from './input.ts'

const DEFAULT_INTERVAL_DAYS = 365
const HIGHEST_NEED = 5
const HIGH_CRITICALITY = 4

type Risk = Audited<'risks'>

/** Clauses 6.1.2 and 8.2. */
export const riskChecks: Readonly<Record<string, Examine>> = {
  'RSK-01': ({ criteria }) => [
    ...fault(criteria.length === 0, 'no risk criteria are defined'),
    ...faults(criteria, ({ state }) => state.approvedBy === null || state.approvedOn === null, 'not approved'),
  ],
  'RSK-02': over(openRisks, (risks, { scale }) => [
    ...faults(risks, ({ state }) => ratingOf(state) === null, 'likelihood or consequence is missing'),
    ...faults(risks, ({ state }) => scale !== null && ratings(state).some((rating) => !isOnScale(scale, rating)), 'rated off the scale'),
  ]),
  'RSK-03': over(openRisks, (risks, { people }) => {
    const gone = new Set(people.filter(({ state }) => state.standing === 'left').map(({ id }) => id))
    return [
      ...faults(risks, ({ state }) => state.owner === null, 'without an owner'),
      ...faults(risks, ({ state }) => state.owner !== null && gone.has(state.owner), 'its owner has left'),
    ]
  }),
  'RSK-04': over(openRisks, (risks) => [
    ...faults(risks, ({ state }) => state.properties.length === 0, 'not tied to confidentiality, integrity or availability'),
    ...faults(risks, ({ state }) => state.assets.length === 0, 'not tied to anything in scope'),
  ]),
  'RSK-05': over(openRisks, (risks, { scale }) =>
    faults(
      risks,
      ({ state }) => scale !== null && state.treatment === null && isAbove(scale, ratingOf(state)),
      'above the acceptance level and no treatment is decided',
    ),
  ),
  'RSK-06': ({ risks, organisations, today }) => {
    const interval = organisations[0]?.state.reviewIntervalDays ?? DEFAULT_INTERVAL_DAYS
    return fault(
      isOlderThan(latest(risks.map(({ state }) => state.assessedOn)), interval, today),
      `no risk was assessed within ${interval} days`,
    )
  },
  'RSK-07': over(
    ({ changes, today }) =>
      changes.filter(({ state }) => state.significant === true && state.changedOn !== null && state.changedOn <= today),
    (changes, { risks }) =>
      faults(
        changes,
        ({ state }) => !assessedSince(risks, state.risks, state.changedOn ?? ''),
        'significant, and no risk was assessed after it',
      ),
  ),
  'RSK-08': over(
    ({ assets }) => assets.filter(({ state }) => state.scopeDecision !== 'excluded' && isCritical(state)),
    (critical, { risks }) => {
      const covered = new Set(risks.flatMap(({ state }) => state.assets))
      return faults(critical, ({ id }) => !covered.has(id), 'critical, and no risk names it')
    },
  ),
}

/** Risks that still count. */
export function openRisks({ risks }: AuditInput): readonly Risk[] {
  return risks.filter(({ state }) => state.progress !== 'closed')
}

/** The rating that stands today: the current one, else the inherent one. */
function ratingOf(state: Risk['state']): Rating | null {
  return pair(state.currentLikelihood, state.currentConsequence) ?? pair(state.inherentLikelihood, state.inherentConsequence)
}

function ratings(state: Risk['state']): readonly Rating[] {
  const all = [
    ratingOf(state),
    pair(state.inherentLikelihood, state.inherentConsequence),
    pair(state.residualLikelihood, state.residualConsequence),
  ]
  return all.filter((rating) => rating !== null)
}

function pair(likelihood: number | null, consequence: number | null): Rating | null {
  return likelihood === null || consequence === null ? null : { likelihood, consequence }
}

function isAbove(scale: NonNullable<AuditInput['scale']>, rating: Rating | null): boolean {
  return rating !== null && !isAcceptable(scale, rating)
}

function assessedSince(risks: readonly Risk[], ids: readonly string[], day: string): boolean {
  const named = ids.length > 0 ? risks.filter(({ id }) => ids.includes(id)) : risks
  return named.some(({ state }) => (state.assessedOn ?? '') >= day)
}

function isCritical(asset: Audited<'assets'>['state']): boolean {
  const need = Math.max(asset.confidentiality ?? 0, asset.integrity ?? 0, asset.availability ?? 0)
  return need >= HIGHEST_NEED || (asset.criticality ?? 0) >= HIGH_CRITICALITY
}
