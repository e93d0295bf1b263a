import { defineRegister } from '../mechanism/register.ts'
import { reviewOf } from '../mechanism/review.ts'
import { beginningOf } from '../text.ts'
import { fields } from './fields.ts'
import { importing } from './import.ts'
import { en } from './text.en.ts'

/** Information and other associated assets (27001:2022, A.5.9), data stores, integrations and AI systems included. */
export const asset = defineRegister({
  name: 'asset',
  plural: 'assets',
  prefix: 'AST',
  clause: 'A.5.9',
  label: 'name',
  menu: { area: 'risk', key: 'a' },
  columns: ['name', 'kind', 'classification', 'owner', 'confidentiality', 'integrity', 'availability', 'scopeDecision'],
  sortable: ['kind', 'classification', 'criticality'],
  fields,
  commands: { review: reviewOf(fields, 'A.5.9') },
  importing: { ...importing, fromName: (name) => ({ name: beginningOf(name, 500) }) },
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
