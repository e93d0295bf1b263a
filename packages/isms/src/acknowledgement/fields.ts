import { date, ref, requiredText, sourceFields, text } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  title: requiredText({ personal: true }),
  person: ref('person', { required: true, inverse: 'acknowledgements', weak: true }),
  document: ref('document', { required: true, inverse: 'acknowledgements' }),
  version: text({ command: true }),
  assignedOn: date({ past: true }),
  acknowledgedOn: date({ command: true, past: true }),
  text: text({ command: true }),
  ...sourceFields(),
}

export const reading = lifecycle({
  assigned: { frozen: { fields: ['person', 'document'] } },
  acknowledged: { frozen: 'all', kept: true, enterable: true },
  withdrawn: { ending: true },
  superseded: { ending: true },
})

export const acknowledgementSchema = schemaOf(fields, reading)
