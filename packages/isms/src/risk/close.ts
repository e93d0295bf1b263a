import { command } from '../mechanism/command.ts'
import { longText } from '../mechanism/field.ts'
import { view } from '../mechanism/record.ts'
import { refuser, standard, type Rules } from '../mechanism/refusal.ts'
import { actionSchema } from '../treatment-action/fields.ts'
import { fields } from './fields.ts'

export const rules = { ACTION_OPEN: standard('8.3') } as const satisfies Rules

const refuse = refuser(rules)

const actions = view('treatment-action', actionSchema, ['risk', 'status'], ({ id }) => ({ where: { risk: { is: id } } }))

/** The treatment is done: every action of it is (27001:2022, 8.3). The residual risk is rated again afterwards. */
export const complete = command(fields, {
  clause: '8.3',
  by: ['.owner', 'manager'],
  from: ['in-treatment'],
  to: 'treated',
  input: {},
  reads: [actions],
  decide: ({ record, context }) => {
    const open = actions
      .in(context.records)
      .filter(({ state }) => state.risk === record.id && state.status !== 'done' && state.status !== 'dropped')
    if (open.length > 0) throw refuse('ACTION_OPEN', { actions: open.map(({ key }) => key).join(', ') })
    return {}
  },
})

/** The risk is no longer there; its acceptance goes with it. */
export const close = command(fields, {
  clause: '8.2',
  by: ['.owner', 'manager'],
  from: ['identified', 'assessed', 'in-treatment', 'treated'],
  to: 'closed',
  input: { reason: longText({ required: true }) },
  decide: ({ state, input }) => ({
    set: { assessmentNote: [state.assessmentNote, input.reason].filter((text) => text !== null).join('\n\n') },
  }),
})

export const reopen = command(fields, {
  clause: '8.2',
  by: ['manager', '.owner'],
  from: ['closed'],
  to: 'identified',
  input: { reason: longText({ required: true }) },
  decide: ({ state, input }) => ({
    set: { assessmentNote: [state.assessmentNote, input.reason].filter((text) => text !== null).join('\n\n') },
  }),
})
