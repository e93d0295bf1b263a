import { defineRegister } from '../mechanism/register.ts'
import { reviewOf } from '../mechanism/review.ts'
import { address, rules } from './address.ts'
import { fields } from './fields.ts'
import { importing } from './import.ts'
import { en } from './text.en.ts'

/** Interested parties, what they require, and which of it the ISMS addresses (27001:2022, 4.2). */
export const interestedParty = defineRegister({
  name: 'interested-party',
  plural: 'interested-parties',
  prefix: 'IP',
  clause: '4.2',
  label: 'name',
  menu: { area: 'context' },
  columns: ['name', 'kind', 'requirement', 'addressed', 'owner'],
  fields,
  commands: { address, review: reviewOf(fields, '4.2') },
  rules,
  importing,
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
