import { defineRegister } from '../mechanism/register.ts'
import { correction, fields } from './fields.ts'
import { analyse, checkEffectiveness, close, correct, finish, plan, regrade, rules } from './handle.ts'
import { en } from './text.en.ts'

/** What does not meet a requirement (27001:2022, 10.2): major and minor. What could be better is an opportunity. */
export const nonconformity = defineRegister({
  name: 'nonconformity',
  plural: 'nonconformities',
  prefix: 'NC',
  clause: '10.2',
  label: 'title',
  menu: { area: 'audit' },
  columns: ['title', 'grade', 'requirement', 'status', 'owner', 'due'],
  sortable: ['grade', 'due'],
  fields,
  lifecycle: correction,
  permission: { create: ['auditor', 'contributor'], write: ['auditor', 'contributor', '.owner'] },
  commands: { correct, analyse, plan, finish, 'check-effectiveness': checkEffectiveness, close, regrade },
  computed: { overdue: { kind: 'yes-no', where: { status: { not: 'closed' }, due: { before: { days: 0 } } }, of: () => null } },
  rules,
  due: [
    {
      name: 'nonconformity',
      field: 'due',
      while: { status: { in: ['open', 'corrected', 'analysed', 'planned', 'not-effective'] } },
      who: 'owner',
    },
  ],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
