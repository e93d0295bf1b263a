import { z } from 'zod'
import { date, ref, requiredText, text } from '../field.ts'
import { defineRegister } from '../define.ts'

export const acknowledgementSchema = z.object({
  title: requiredText('Title', 'Person and document, for people who read lists.', { personal: true }),
  person: ref('person', 'Person', 'Who confirmed.'),
  document: ref('document', 'Document', 'What was read.'),
  version: text('Version', 'The version that was read.'),
  acknowledgedOn: date('Confirmed', 'The day of the confirmation.'),
})

/** That a person has read a version of a document (27001:2022, 5.2 f and A.5.1). */
export const acknowledgement = defineRegister({
  name: 'acknowledgement',
  plural: 'acknowledgements',
  clause: '5.2',
  title: 'Acknowledgements',
  help: 'Who confirmed which version of which policy, and when.',
  prefix: 'ACK',
  label: 'title',
  columns: ['title', 'person', 'document', 'version', 'acknowledgedOn'],
  schema: acknowledgementSchema,
  commands: {},
})
