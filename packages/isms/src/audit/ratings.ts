import { derived } from '../mechanism/check.ts'
import { view, type Records, type Shown } from '../mechanism/record.ts'
import { riskSchema } from '../risk/fields.ts'
import { criteriaInForce, criteriaOn, isAcceptable, levelOf, scaleOf, type Rating, type Scale } from '../risk-criteria/scale.ts'

export const risks = view('risk', riskSchema, [
  'owner',
  'scenario',
  'assets',
  'properties',
  'controls',
  'inherentLikelihood',
  'inherentConsequence',
  'currentLikelihood',
  'currentConsequence',
  'residualLikelihood',
  'residualConsequence',
  'statedLevel',
  'statedResidualLevel',
  'assessedOn',
  'assessedUnder',
  'residualAssessedOn',
  'treatment',
  'treatmentChangedOn',
  'status',
  'acceptance',
])

export type Risk = Shown<typeof risks>

/** Risks that still count. */
export function live(all: readonly Risk[]): readonly Risk[] {
  return all.filter(({ state }) => state.status !== 'closed')
}

/** By which scale each risk was rated. */
interface Scales {
  /** The criteria in force on the day; null where there are none. */
  readonly now: { readonly id: string; readonly scale: Scale } | null
  /** The scale of the criteria under which a risk was rated, of those in force at its assessment, else of those in force today. */
  readonly of: (risk: Pick<Risk, 'state'>) => Scale | null
}

export const scales = derived([criteriaInForce], (records, { asOf }): Scales => {
  const byDay = remember((day) => criteriaOn(records, day)?.id ?? null)
  const byId = remember((id) => scaleOfRecord(records, id))
  const now = byDay(asOf)
  const scaleNow = now === null ? null : byId(now)
  return {
    now: now === null || scaleNow === null ? null : { id: now, scale: scaleNow },
    of: ({ state: { assessedUnder, assessedOn } }) => {
      const id = assessedUnder ?? byDay(assessedOn ?? asOf)
      return (id === null ? null : byId(id)) ?? scaleNow
    },
  }
})

/** The scale of one version of the criteria, whatever was in force since. */
function scaleOfRecord(records: Records, id: string): Scale | null {
  const scale = scaleOf((register) => records(register).filter((record) => record.id === id), '9999-12-31')
  return scale?.approved === true ? scale : null
}

function remember<T>(work: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const value = known.has(key) ? (known.get(key) as T) : work(key)
    known.set(key, value)
    return value
  }
}

/** The rating that stands: the current one, else the inherent one. */
export function currentOf(state: Risk['state']): Rating | null {
  return ratingOf(state.currentLikelihood, state.currentConsequence) ?? inherentOf(state)
}

export function inherentOf(state: Risk['state']): Rating | null {
  return ratingOf(state.inherentLikelihood, state.inherentConsequence)
}

export function residualOf(state: Risk['state']): Rating | null {
  return ratingOf(state.residualLikelihood, state.residualConsequence)
}

function ratingOf(likelihood: number | null, consequence: number | null): Rating | null {
  return likelihood === null || consequence === null ? null : { likelihood, consequence }
}

/** Whether a rating lies above what may stay without a special reason. */
export function isAbove(scale: Scale | null, rating: Rating | null): boolean {
  return scale !== null && rating !== null && levelOf(scale, rating) !== null && !isAcceptable(scale, rating)
}
