import { view, type Context, type Records, type Shown } from '../define.ts'
import { criteriaSchema } from './criteria.ts'
import { Refusal } from '../refusal.ts'

export interface Band {
  readonly label: string
  /** Highest score that still has this level. */
  readonly max: number
}

/** The organisation's scale and acceptance level, as 27001:2022, 6.1.2 a) wants them defined. */
export interface Scale {
  readonly likelihood: readonly string[]
  readonly consequence: readonly string[]
  readonly bands: readonly Band[]
  readonly acceptance: number
}

/** A point on the scale. */
export interface Rating {
  readonly likelihood: number
  readonly consequence: number
}

/** What of the risk criteria makes the scale. */
export const criteriaInForce = view('risk-criteria', criteriaSchema, ['likelihoodLabels', 'consequenceLabels', 'bands', 'acceptanceScore'])

/** The scale in force, or null while none is defined. */
export function scaleOf(records: Records): Scale | null {
  const [first] = criteriaInForce.in(records)
  return first ? toScale(first.state) : null
}

/** The scale in force; refuses where nobody has defined one. */
export function requireScale(context: Context): Scale {
  const scale = scaleOf(context.records)
  if (!scale) throw new Refusal('CRITERIA_MISSING', '6.1.2 a', 'define the risk criteria before assessing risks')
  return scale
}

/** Likelihood times consequence: a ranking aid on ordinal scales, not a quantity. */
export function scoreOf({ likelihood, consequence }: Rating): number {
  return likelihood * consequence
}

/** The word for a score; null above the last band. */
export function levelOf(scale: Scale, score: number): string | null {
  return scale.bands.find((band) => score <= band.max)?.label ?? null
}

/** Whether both coordinates lie on the scale. */
export function isOnScale(scale: Scale, { likelihood, consequence }: Rating): boolean {
  return likelihood <= scale.likelihood.length && consequence <= scale.consequence.length
}

/** Whether a risk of this rating may be retained without a reason. */
export function isAcceptable(scale: Scale, rating: Rating): boolean {
  return scoreOf(rating) <= scale.acceptance
}

/** `low: 5` as a band; null when it is not one. */
export function parseBand(text: string): Band | null {
  const at = Math.max(text.lastIndexOf(':'), text.lastIndexOf('='))
  const [label, max] = [text.slice(0, Math.max(0, at)).trim(), text.slice(at + 1).trim()]
  return label !== '' && /^\d+$/.test(max) ? { label, max: Number(max) } : null
}

function toScale(criteria: Shown<typeof criteriaInForce>['state']): Scale {
  return {
    likelihood: criteria.likelihoodLabels,
    consequence: criteria.consequenceLabels,
    bands: criteria.bands.flatMap((text) => parseBand(text) ?? []),
    acceptance: criteria.acceptanceScore ?? 0,
  }
}
