import { currentOf, inherentOf, residualOf, type Risk } from '../audit/ratings.ts'
import { faulter, weighing, type Fault } from '../mechanism/check.ts'
import { isOnScale, levelOf, type Rating, type Scale } from '../risk-criteria/scale.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('risk')

/** A rating that is no step of the scale. */
export function offScale(risk: Risk, scale: Scale | null): readonly Fault[] {
  const { state } = risk
  const given = [currentOf(state), inherentOf(state), residualOf(state)].filter((rating) => rating !== null)
  return scale !== null && given.some((rating) => !isOnScale(scale, rating)) ? [fault('OFF_SCALE', risk)] : []
}

/** The level in the source is another than the criteria give. A word that is none of their levels cannot be held against them: it is a question. */
export function otherLevel(risk: Risk, scale: Scale | null): readonly Fault[] {
  const { statedLevel, statedResidualLevel } = risk.state
  const pairs = [
    [statedLevel, inherentOf(risk.state)],
    [statedResidualLevel, residualOf(risk.state)],
  ] as const
  return pairs.flatMap(([stated, rating]) => comparedTo(risk, { stated, rating, scale }))
}

function comparedTo(
  risk: Risk,
  { stated, rating, scale }: { readonly stated: string | null; readonly rating: Rating | null; readonly scale: Scale | null },
): readonly Fault[] {
  const level = scale === null || rating === null ? null : levelOf(scale, rating)
  if (scale === null || stated === null || level === null || normal(stated) === normal(level)) return []
  const found = fault('OTHER_LEVEL', risk, { stated, level })
  return scale.levels.some((one) => normal(one) === normal(stated)) ? [found] : [weighing(found, 'question')]
}

function normal(text: string): string {
  return text.trim().toLowerCase()
}
