import { command } from '../mechanism/command.ts'
import { date, longText } from '../mechanism/field.ts'
import { defineRegister } from '../mechanism/register.ts'
import { course, fields } from './fields.ts'
import { en } from './text.en.ts'

const accept = command(fields, { clause: '10.1', by: ['manager', '.owner'], from: ['idea'], to: 'accepted', input: {}, decide: () => ({}) })

const decline = command(fields, {
  clause: '6.1.1',
  by: ['manager'],
  from: ['idea', 'accepted'],
  to: 'declined',
  input: { reason: longText({ required: true }) },
  decide: ({ input }) => ({ set: { reason: input.reason } }),
})

const carryOut = command(fields, {
  clause: '10.1',
  by: ['.owner', 'manager'],
  from: ['accepted'],
  to: 'done',
  input: { doneOn: date({ past: true }) },
  decide: ({ input, context }) => ({ set: { doneOn: input.doneOn ?? context.today } }),
})

const evaluateEffect = command(fields, {
  clause: '6.1.1 e',
  by: ['.owner', 'manager'],
  from: ['done'],
  to: 'evaluated',
  input: { effect: longText({ required: true }) },
  decide: ({ input }) => ({ set: { effect: input.effect } }),
})

/** Improvements, opportunities and observations (27001:2022, 6.1.1, 9.3.2 g, 10.1). */
export const opportunity = defineRegister({
  name: 'opportunity',
  plural: 'opportunities',
  prefix: 'OPP',
  clause: '10.1',
  label: 'title',
  menu: { area: 'audit' },
  columns: ['title', 'grade', 'source', 'status', 'owner', 'due'],
  sortable: ['grade', 'due'],
  fields,
  lifecycle: course,
  permission: { create: ['everybody'], write: ['auditor', 'contributor', '.owner'] },
  commands: { accept, decline, do: carryOut, 'evaluate-effect': evaluateEffect },
  due: [{ name: 'opportunity', field: 'due', while: { status: { in: ['idea', 'accepted'] } }, who: 'owner' }],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
