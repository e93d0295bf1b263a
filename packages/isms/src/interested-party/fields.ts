import { choice, date, longText, ref, refs, requiredText, sourceFields } from '../mechanism/field.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const answers = ['yes', 'partly', 'no'] as const

export const fields = {
  name: requiredText(),
  kind: choice(['customer', 'regulator', 'supplier', 'employee', 'owner', 'partner', 'other']),
  requirement: longText(),
  addressed: choice(answers, { command: true }),
  addressedReason: longText({ command: true }),
  how: longText(),
  controls: refs('control'),
  obligations: refs('obligation'),
  owner: ref('person', { holder: true }),
  reviewedOn: date({ command: true, past: true }),
  ...sourceFields(),
}

export const interestedPartySchema = schemaOf(fields)
