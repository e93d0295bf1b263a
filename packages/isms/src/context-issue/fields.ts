import { choice, date, longText, ref, refs, requiredText, sourceFields, yesNo } from '../mechanism/field.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  title: requiredText(),
  description: longText(),
  origin: choice(['internal', 'external']),
  area: choice(['political', 'economic', 'social', 'technological', 'environmental', 'climate', 'legal', 'organizational']),
  relevant: yesNo(),
  reasoning: longText(),
  response: longText(),
  risks: refs('risk', { inverse: 'context-issues' }),
  owner: ref('person', { holder: true }),
  reviewedOn: date({ command: true, past: true }),
  ...sourceFields(),
}

export const contextIssueSchema = schemaOf(fields)
