import { defineRegister } from '../define.ts'
import { exclude } from '../control/exclude.ts'
import { include } from '../control/include.ts'
import { controlSchema } from '../control/schema.ts'
import { controlImport } from '../control/import.ts'
import { settleControl, treatedRisks } from '../control/settle.ts'

/** How the organisation implements a control of Annex A, or one of its own (27001:2022, 6.1.3 b to d). */
export const control = defineRegister({
  name: 'control',
  plural: 'controls',
  clause: '6.1.3',
  title: 'Controls',
  help: 'Your decision on each control: whether it applies and why, who runs it, how and how often. Its status follows from evidence.',
  prefix: 'CTL',
  label: 'title',
  heading: ({ reference, title }) => [reference, title].filter(Boolean).join(' '),
  columns: ['reference', 'title', 'applicable', 'owner', 'how', 'frequencyDays'],
  sortable: ['reference', 'applicable'],
  schema: controlSchema,
  importing: controlImport,
  settle: settleControl,
  reads: [treatedRisks],
  commands: { include, exclude },
})
