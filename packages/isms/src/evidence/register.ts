import { refuser, sense, standard, type Rules } from '../mechanism/refusal.ts'
import { defineRegister } from '../mechanism/register.ts'
import { fields, holdsSomething } from './fields.ts'
import { importing } from './import.ts'
import { en } from './text.en.ts'

const rules = { EVIDENCE_EMPTY: standard('7.5.3'), VALIDITY_NEGATIVE: sense('7.5.3') } as const satisfies Rules

const refuse = refuser(rules)

/** What shows that controls work (27001:2022, 7.5.3, 9.1). It holds something, and was collected on a day that has been. */
export const evidence = defineRegister({
  name: 'evidence',
  plural: 'evidences',
  prefix: 'EVD',
  clause: '7.5.3',
  label: 'title',
  menu: { area: 'controls', key: 'e' },
  columns: ['title', 'kind', 'controls', 'collectedOn', 'result', 'collectedBy'],
  sortable: ['collectedOn', 'result'],
  fields,
  rules,
  settle: ({ next, previous }) => {
    const emptied = previous === null || holdsSomething(previous)
    if (emptied && !holdsSomething(next)) throw refuse('EVIDENCE_EMPTY')
    if (next.validDays !== null && next.validDays < 1 && next.validDays !== previous?.validDays) throw refuse('VALIDITY_NEGATIVE')
    return next
  },
  importing,
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
