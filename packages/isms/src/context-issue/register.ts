import { defineRegister } from '../mechanism/register.ts'
import { fields } from './fields.ts'
import { importing } from './import.ts'
import { review, rules } from './review.ts'
import { en } from './text.en.ts'

/** Internal and external issues that bear on the ISMS (27001:2022, 4.1). */
export const contextIssue = defineRegister({
  name: 'context-issue',
  plural: 'context-issues',
  prefix: 'CTX',
  clause: '4.1',
  label: 'title',
  menu: { area: 'context' },
  columns: ['title', 'origin', 'area', 'relevant', 'owner', 'reviewedOn'],
  fields,
  commands: { review },
  rules,
  importing,
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
