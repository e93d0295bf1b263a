import { defineRegister, defineSettle } from '../define.ts'
import { criteriaSchema, type RiskCriteria } from '../risk/criteria.ts'
import { parseBand } from '../risk/scale.ts'
import { Refusal } from '../refusal.ts'

/** Scales, levels and the acceptance level (27001:2022, 6.1.2 a). */
export const riskCriteria = defineRegister({
  name: 'risk-criteria',
  plural: 'risk-criteria-sets',
  clause: '6.1.2 a',
  title: 'Risk criteria',
  help: 'How risks are measured and how much risk is acceptable. Defined before the first assessment, and approved.',
  prefix: 'CRIT',
  label: 'title',
  columns: ['title', 'likelihoodLabels', 'consequenceLabels', 'bands', 'acceptanceScore', 'approvedBy'],
  schema: criteriaSchema,
  settle: defineSettle(criteriaSchema, ({ next }) => {
    assertScale('likelihood', next.likelihoodLabels)
    assertScale('consequence', next.consequenceLabels)
    assertBands(next)
    return next
  }),
  commands: {},
})

function assertScale(name: string, labels: readonly string[]): void {
  if (labels.length < 3 || labels.length > 5) throw new Refusal('RISK_OFF_SCALE', '6.1.2 a', `the ${name} scale needs three to five steps`)
}

function assertBands({ bands, likelihoodLabels, consequenceLabels }: RiskCriteria): void {
  const parsed = bands.map(parseBand)
  const rising = parsed.every((band, index) => band && band.max > (parsed[index - 1]?.max ?? 0))
  const top = likelihoodLabels.length * consequenceLabels.length
  if (!rising || (parsed.at(-1)?.max ?? 0) < top) {
    throw new Refusal('RISK_OFF_SCALE', '6.1.2 a', `levels are written “low: 5”, rise, and reach ${top}`)
  }
}
