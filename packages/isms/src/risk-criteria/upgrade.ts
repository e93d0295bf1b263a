import type { State } from '../mechanism/record.ts'

interface Band {
  readonly label: string
  readonly max: number
}

/**
 * Criteria were bands of the product of likelihood and consequence, with one highest score that may stay. They become the table that says the
 * same: a band through which the acceptance score goes becomes two levels. An approval that somebody typed becomes one that is stated, and
 * says so; half of one, a name without a day or a day without a name, was none, and stays in the entry that said it.
 */
export function fromBands(state: State): State {
  const { likelihoodLabels, consequenceLabels, bands, acceptanceScore, approvedBy, approvedOn, ...rest } = state
  const [likelihood, consequence] = [textsIn(likelihoodLabels), textsIn(consequenceLabels)]
  const accepted = typeof acceptanceScore === 'number' ? acceptanceScore : 0
  const levels = split(bandsIn(bands), accepted)
  return {
    ...rest,
    likelihoodScale: likelihood,
    consequenceScales: consequence.length > 0 ? [{ dimension: 'Consequence', steps: consequence }] : [],
    levels: levels.map(({ label }) => label),
    matrix: levels.length === 0 ? [] : likelihood.map((_, row) => ({ levels: rowOf(levels, consequence, row + 1) })),
    acceptance: levels.map(({ label, max }) => ({ level: label, acceptable: max <= accepted, who: 'owner', months: 12 })),
    status: approvedBy !== null && approvedBy !== undefined && typeof approvedOn === 'string' ? 'approved' : 'draft',
    approval: typeof approvedBy === 'string' && typeof approvedOn === 'string' ? statedApproval(approvedBy, approvedOn) : null,
  }
}

function statedApproval(by: string, on: string) {
  const stated = { source: 'fields of the criteria before approvals were acts', by: null }
  return { by, on, of: null, as: 'stated', for: null, until: null, reason: null, ground: null, lapsed: null, stated }
}

function bandsIn(value: unknown): readonly Band[] {
  return textsIn(value).flatMap((text) => {
    const at = Math.max(text.lastIndexOf(':'), text.lastIndexOf('='))
    const [label, max] = [text.slice(0, Math.max(0, at)).trim(), Number(text.slice(at + 1))]
    return label === '' || Number.isNaN(max) ? [] : [{ label, max }]
  })
}

function split(bands: readonly Band[], accepted: number): readonly Band[] {
  return bands.flatMap((band, index) => {
    const below = bands[index - 1]?.max ?? 0
    if (accepted <= below || accepted >= band.max) return [band]
    return [{ label: `${band.label} (acceptable)`, max: accepted }, band]
  })
}

function rowOf(levels: readonly Band[], consequence: readonly string[], likelihood: number): readonly string[] {
  return consequence.map((_, column) => labelFor(levels, likelihood * (column + 1)))
}

function labelFor(levels: readonly Band[], score: number): string {
  return (levels.find(({ max }) => score <= max) ?? levels.at(-1))?.label ?? ''
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}
