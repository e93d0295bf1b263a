import {
  choice,
  choices,
  date,
  decision,
  level,
  longText,
  number,
  ref,
  refs,
  requiredText,
  sourceFields,
  text,
} from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const treatments = ['modify', 'retain', 'avoid', 'share'] as const

/** What an acceptance is about: change one of these, and it lapses. */
export const accepted = [
  'residualLikelihood',
  'residualConsequence',
  'currentLikelihood',
  'currentConsequence',
  'treatment',
  'controls',
  'owner',
] as const

const rating = { command: true } as const

export const fields = {
  title: requiredText(),
  description: longText(),
  category: text(),
  owner: ref('person', { holder: true, inverse: 'risks' }),
  scenario: longText(),
  assets: refs('asset', { inverse: 'risks' }),
  threat: ref('threat'),
  vulnerability: text(),
  properties: choices(['C', 'I', 'A']),
  existingControls: longText(),
  controls: refs('control', { inverse: 'risks' }),
  inherentLikelihood: level('likelihood', rating),
  inherentConsequence: level('consequence', rating),
  currentLikelihood: level('likelihood', rating),
  currentConsequence: level('consequence', rating),
  residualLikelihood: level('likelihood', rating),
  residualConsequence: level('consequence', rating),
  statedScore: number(),
  statedLevel: text(),
  statedResidualScore: number(),
  statedResidualLevel: text(),
  assessedOn: date({ command: true, past: true }),
  assessedUnder: ref('risk-criteria', { command: true }),
  residualAssessedOn: date({ command: true, past: true }),
  assessmentNote: longText(),
  treatment: choice(treatments, { command: true }),
  treatmentChangedOn: date({ command: true, past: true }),
  treatmentPlan: longText(),
  due: date(),
  reviewOn: date(),
  acceptance: decision(accepted),
  ...sourceFields(),
}

/** The results of assessments and treatments are kept (27001:2022, 8.2, 8.3). */
export const progress = lifecycle({
  identified: { enterable: true },
  assessed: { kept: true, enterable: true },
  'in-treatment': { kept: true, enterable: true },
  treated: { kept: true, enterable: true },
  closed: { ending: true, kept: true, enterable: true },
})

export const riskSchema = schemaOf(fields, progress)

export type Risk = ReturnType<typeof riskSchema.parse>
