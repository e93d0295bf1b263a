import type { FieldMeta, Scale } from '@assay/isms'

/** The words of a scale, from the lowest step; none while the organisation has no such scale. */
export function stepsOf(scale: Scale | null, name: FieldMeta['scale']): readonly string[] {
  if (scale === null || name === null) return []
  return name === 'likelihood' ? scale.likelihood : name === 'consequence' ? scale.consequence : scale.needs
}

/** A step by its word; its number where there is none. */
export function stepOf(scale: Scale | null, name: FieldMeta['scale'], step: number): string {
  const word = stepsOf(scale, name)[step - 1]
  return word === undefined || word === String(step) ? String(step) : `${step} · ${word}`
}
