import type { Context } from '../mechanism/context.ts'
import { view, type Records, type Seen, type Shown } from '../mechanism/record.ts'
import { refuser, standard, type Rules } from '../mechanism/refusal.ts'
import { inForce } from '../mechanism/versioned.ts'
import { criteriaSchema } from './fields.ts'

/** What the organisation says about one level of risk. */
export interface Acceptance {
  readonly level: string
  /** Whether it may stay without a special reason. */
  readonly acceptable: boolean
  readonly who: 'owner' | 'manager' | 'top-management' | 'nobody'
  /** For how many months at most; null where nothing is said. */
  readonly months: number | null
}

/** The organisation's scales, matrix and acceptance, as 27001:2022, 6.1.2 a) wants them defined. */
export interface Scale {
  /** The record that says so, and its version. */
  readonly criteria: string
  readonly version: string | null
  /** Whether it was approved; a draft shows levels and rates nothing. */
  readonly approved: boolean
  readonly likelihood: readonly string[]
  /** The words of the first dimension: its steps are those of all. */
  readonly consequence: readonly string[]
  readonly dimensions: readonly { readonly dimension: string; readonly steps: readonly string[] }[]
  /** The levels, from the lowest to the highest. */
  readonly levels: readonly string[]
  /** The level at each step of likelihood and consequence, both from the lowest. */
  readonly matrix: readonly (readonly string[])[]
  readonly acceptance: readonly Acceptance[]
  /** How much an asset may need: words from the least to the most. */
  readonly needs: readonly string[]
}

/** A point on the scale. */
export interface Rating {
  readonly likelihood: number
  readonly consequence: number
}

const rules = { CRITERIA_MISSING: standard('6.1.2 a') } as const satisfies Rules

const refuse = refuser(rules)

/** What of the risk criteria makes the scale. */
export const criteriaInForce = view(
  'risk-criteria',
  criteriaSchema,
  [
    'version',
    'likelihoodScale',
    'consequenceScales',
    'levels',
    'matrix',
    'acceptance',
    'needScale',
    'assessEveryMonths',
    'changeOverDays',
    'status',
    'approval',
  ],
  () => 'few',
)

type Criteria = Shown<typeof criteriaInForce>

/** The criteria in force on a day: the version approved last. */
export function criteriaOn(records: Records, asOf: string): Criteria | undefined {
  return inForce(criteriaInForce.in(records), asOf)
}

/** The scale in force on a day; while none was approved, the newest draft, by which nothing can be rated. Null while there is none. */
export function scaleOf(records: Records, asOf: string): Scale | null {
  const approved = criteriaOn(records, asOf)
  if (approved) return toScale(approved, true)
  const draft = criteriaInForce.in(records).findLast(({ state }) => state.status === 'draft' && state.likelihoodScale.length > 0)
  return draft ? toScale(draft, false) : null
}

/** The scale in force; refuses where nobody has approved one. */
export function requireScale(context: Context): Scale {
  const scale = scaleOf(context.records, context.today)
  if (!scale?.approved) throw refuse('CRITERIA_MISSING')
  return scale
}

/** The level of a rating; null off the scale. */
export function levelOf({ matrix }: Pick<Scale, 'matrix'>, { likelihood, consequence }: Rating): string | null {
  return matrix[likelihood - 1]?.[consequence - 1] ?? null
}

/** How high a level is, from 0; -1 for a word that is no level. */
export function rankOf({ levels }: Pick<Scale, 'levels'>, level: string | null): number {
  return level === null ? -1 : levels.indexOf(level)
}

/** Whether both coordinates lie on the scale. */
export function isOnScale(
  { likelihood: steps, consequence: harm }: Pick<Scale, 'likelihood' | 'consequence'>,
  { likelihood, consequence }: Rating,
): boolean {
  return likelihood <= steps.length && consequence <= harm.length
}

/** What the criteria say of a level. */
export function acceptanceOf({ acceptance }: Pick<Scale, 'acceptance'>, level: string | null): Acceptance | null {
  return acceptance.find((row) => row.level === level) ?? null
}

/** Whether a risk of this rating may stay without a special reason. */
export function isAcceptable(scale: Scale, rating: Rating): boolean {
  return acceptanceOf(scale, levelOf(scale, rating))?.acceptable ?? false
}

/** Likelihood times consequence, for sheets that still print one: a ranking aid on ordinal scales, and no quantity. */
export function scoreOf({ likelihood, consequence }: Rating): number {
  return likelihood * consequence
}

function toScale({ id, state }: Seen<Criteria['state']>, approved: boolean): Scale {
  const dimensions = state.consequenceScales
  return {
    criteria: id,
    version: state.version,
    approved,
    likelihood: state.likelihoodScale,
    consequence: dimensions[0]?.steps ?? [],
    dimensions,
    levels: state.levels,
    matrix: state.matrix.map(({ levels }) => levels),
    acceptance: state.acceptance.map(({ level, acceptable, who, months }) => ({
      level,
      acceptable: acceptable ?? false,
      who: who ?? 'owner',
      months,
    })),
    needs: state.needScale.length > 0 ? state.needScale : ['1', '2', '3', '4', '5'],
  }
}
