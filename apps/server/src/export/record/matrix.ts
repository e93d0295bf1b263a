import type { Field, State } from '@assay/isms'
import type { Saying } from '../cell.ts'
import { table, type Node } from './node.ts'

interface Criteria {
  readonly likelihoodScale: readonly string[]
  readonly consequenceScales: readonly { readonly steps: readonly string[] }[]
  readonly levels: readonly string[]
  readonly matrix: readonly { readonly levels: readonly string[] }[]
}

/**
 * A risk matrix as people draw it: the steps of the likelihood downwards from the most likely, those of the consequence across, each level
 * the darker the higher it is. Null for a field that is none.
 */
export function matrixOf({ name }: Field, state: State, { tongue: { register } }: Saying): readonly Node[] | null {
  if (register.name !== 'risk-criteria' || name !== 'matrix') return null
  const { likelihoodScale, consequenceScales, levels, matrix } = state as unknown as Criteria
  const steps = consequenceScales[0]?.steps ?? []
  const shadeOf = (level: string): number => (levels.length < 2 ? 0 : Math.max(0, levels.indexOf(level)) / (levels.length - 1))
  const rows = matrix.map((row, index) => [
    { text: likelihoodScale[index] ?? String(index + 1) },
    ...row.levels.map((level) => ({ text: level, shade: shadeOf(level) })),
  ])
  return [table([[{ text: '' }, ...steps.map((text) => ({ text }))], ...rows.toReversed()])]
}
