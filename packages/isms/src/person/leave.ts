import { command } from '../mechanism/command.ts'
import { date } from '../mechanism/field.ts'
import { fields } from './fields.ts'

/** The last working day of a person. Whatever they still hold shows up as open from then on (27001:2022, A.6.5). */
export const leave = command(fields, {
  clause: 'A.6.5',
  by: ['manager'],
  from: ['active', 'external'],
  anonymous: true,
  input: { lastDay: date({ required: true }) },
  decide: ({ input, context }) => {
    const lastDay = input.lastDay ?? context.today
    return { set: { leftOn: lastDay, ...(lastDay <= context.today && { status: 'left' }) } }
  },
})

/** Somebody who left works here again. */
export const comeBack = command(fields, {
  clause: 'A.6.5',
  by: ['manager'],
  from: ['left', 'active', 'external'],
  to: 'active',
  anonymous: true,
  input: {},
  decide: () => ({ set: { leftOn: null } }),
})

export const makeExternal = command(fields, {
  clause: 'A.6.1',
  by: ['manager'],
  from: ['active'],
  to: 'external',
  anonymous: true,
  input: {},
  decide: () => ({}),
})

export const makeActive = command(fields, {
  clause: 'A.6.1',
  by: ['manager'],
  from: ['external'],
  to: 'active',
  anonymous: true,
  input: {},
  decide: () => ({}),
})
