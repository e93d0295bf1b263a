import { command, field, groundOf, house, refuser, signed } from '@assay/isms'
import { fields } from './fields.ts'

export const rules = { DEFECT_OPEN: house('A.8.8') }

const refuse = refuser(rules)

export const inspect = command(fields, {
  clause: 'A.7.13',
  by: ['contributor'],
  from: ['laid-up'],
  to: 'inspected',
  input: { inspectBy: field.date() },
  decide: ({ input }) => ({ set: { inspectBy: input.inspectBy } }),
})

/** Neither whoever inspected nor whoever commands her, now or before, puts her into service. */
export const putIntoService = command(fields, {
  clause: 'A.5.3',
  by: ['contributor'],
  from: ['inspected'],
  to: 'in-service',
  notBy: ['inspect', '.captain'],
  input: { reason: field.longText() },
  decide: ({ state, input, context, as }) => {
    const open = state.defects.filter(({ mended }) => mended !== true)
    if (open.length > 0) throw refuse('DEFECT_OPEN', { count: open.length })
    const ground = groundOf(['tonnage', 'defects'], state)
    return { set: { release: signed(context, { as, ground, reason: input.reason }) } }
  },
})

export const scrap = command(fields, {
  clause: 'A.7.14',
  by: ['manager'],
  from: ['laid-up', 'inspected', 'in-service'],
  to: 'scrapped',
  input: {},
  decide: () => ({}),
})
