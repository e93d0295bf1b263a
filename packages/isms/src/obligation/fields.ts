import { choice, date, longText, number, ref, refs, requiredText, sourceFields, text } from '../mechanism/field.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const verdicts = ['yes', 'partly', 'no', 'unknown'] as const

export const fields = {
  title: requiredText(),
  kind: choice(['legal', 'regulatory', 'contractual']),
  source: text(),
  description: longText(),
  jurisdiction: text(),
  controls: refs('control', { inverse: 'obligations' }),
  owner: ref('person', { holder: true }),
  appliesFrom: date(),
  appliesUntil: date({ after: 'appliesFrom' }),
  reviewEveryMonths: number(),
  fulfilled: choice(verdicts, { command: true }),
  evidence: refs('evidence'),
  reviewedOn: date({ command: true, past: true }),
  ...sourceFields(),
}

export const obligationSchema = schemaOf(fields)
