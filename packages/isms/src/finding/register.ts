import { command } from '../mechanism/command.ts'
import { choice } from '../mechanism/field.ts'
import { defineRegister } from '../mechanism/register.ts'
import type { State } from '../mechanism/record.ts'
import { fields, findingSchema, grades, sorting, type Finding } from './fields.ts'
import { importing } from './import.ts'
import { sorted } from './sort.ts'
import { en } from './text.en.ts'

/** Says how heavy a finding weighs, and makes of it what it is. */
const sort = command(fields, {
  clause: '9.2',
  by: ['auditor', 'manager'],
  from: ['open'],
  to: 'sorted',
  anonymous: true,
  input: { grade: choice(grades, { required: true }) },
  decide: ({ record, state, input }) => {
    const became = sorted({ ...(state as Finding), grade: input.grade })
    if (!became) throw new Error('a grade is required')
    return {
      set: { grade: input.grade },
      also: [{ register: became.register, id: null, set: { ...became.state, sourceId: record.key }, verb: 'create' }],
    }
  },
})

/** Findings of a source of which nobody has said how heavy they weigh (27001:2022, 9.2). A word of checks and auditors: what it becomes has a register of its own. */
export const finding = defineRegister({
  name: 'finding',
  plural: 'findings',
  prefix: 'FND',
  clause: '9.2',
  label: 'title',
  menu: { area: 'audit', whileFilled: true },
  columns: ['title', 'grade', 'requirement', 'status', 'owner', 'due'],
  fields,
  lifecycle: sorting,
  permission: { create: ['auditor', 'contributor'], write: ['auditor', 'contributor'] },
  commands: { sort },
  importing: {
    ...importing,
    become: (state) => sorted(findingSchema.parse(state)),
    becomes: ['nonconformity', 'opportunity'],
  },
  upgrades: [({ progress, ...rest }: State) => ({ ...rest, statedProgress: progress ?? null, status: 'open' })],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
