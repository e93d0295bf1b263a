import { choice, date, longText, ref, refs, requiredText, sourceFields, text } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const grades = ['major', 'minor', 'observation', 'opportunity'] as const

export const fields = {
  title: requiredText(),
  description: longText(),
  grade: choice(grades),
  requirement: text(),
  source: text(),
  records: refs('evidence'),
  controls: refs('control'),
  rootCause: longText(),
  correctiveAction: longText(),
  preventiveAction: longText(),
  owner: ref('person', { holder: true }),
  raisedBy: ref('person'),
  raisedOn: date({ past: true }),
  due: date(),
  became: ref('*', { command: true }),
  statedProgress: choice(['open', 'in-progress', 'done', 'closed']),
  ...sourceFields(),
}

export const sorting = lifecycle({ open: {}, sorted: { ending: true } })

export const findingSchema = schemaOf(fields, sorting)

export type Finding = ReturnType<typeof findingSchema.parse>
