import { defineRegister } from '../mechanism/register.ts'
import { renamed } from '../mechanism/upgrade.ts'
import { assertPlanned, carryOut, drop, rePlan, rules, start } from './carry-out.ts'
import { fields, progress } from './fields.ts'
import { importing } from './import.ts'
import { en } from './text.en.ts'

/** One step of the risk treatment plan (27001:2022, 6.1.3 e and 8.3). */
export const treatmentAction = defineRegister({
  name: 'treatment-action',
  plural: 'treatment-actions',
  prefix: 'ACT',
  clause: '6.1.3 e',
  label: 'title',
  menu: { area: 'risk' },
  columns: ['title', 'risk', 'owner', 'due', 'status'],
  sortable: ['due'],
  fields,
  lifecycle: progress,
  permission: { write: ['contributor', '.owner'] },
  commands: { start, do: carryOut, drop, 're-plan': rePlan },
  computed: {
    overdue: { kind: 'yes-no', where: { status: { notIn: ['done', 'dropped'] }, due: { before: { days: 0 } } }, of: () => null },
  },
  rules,
  settle: ({ next, previous, way }) => {
    if (way === 'update') assertPlanned(previous?.due, next.due)
    return next
  },
  importing,
  due: [{ name: 'action', field: 'due', while: { status: { in: ['planned', 'in-progress'] } }, who: 'owner' }],
  upgrades: [renamed('progress', 'status')],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
