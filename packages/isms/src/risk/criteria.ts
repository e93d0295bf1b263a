import { z } from 'zod'
import { date, list, longText, number, ref, requiredText } from '../field.ts'

/** The state of a set of risk criteria. */
export const criteriaSchema = z.object({
  title: requiredText('Title', 'A name for this set of criteria.'),
  likelihoodLabels: list('Likelihood scale', 'Words from the least to the most likely; three to five of them. Plain numbers do as well.'),
  consequenceLabels: list('Consequence scale', 'Words from the least to the worst consequence; three to five of them.'),
  bands: list('Levels', 'Each level with the highest score it covers, in rising order: “low: 5”.'),
  acceptanceScore: number('Acceptance level', 'Risks up to this score may be retained without a special reason.'),
  method: longText('Method', 'How likelihood and consequence are judged, so that two people come to the same result (6.1.2 b).'),
  approvedBy: ref('person', 'Approved by', 'Who put the criteria in force.'),
  approvedOn: date('Approved', 'The day from which they apply.'),
})

export type RiskCriteria = z.infer<typeof criteriaSchema>
