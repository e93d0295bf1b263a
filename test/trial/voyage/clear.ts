import { command, field, groundOf, refuser, signed, standard, view } from '@assay/isms'
import { vesselSchema } from '../vessel/fields.ts'
import { fields } from './fields.ts'

export const rules = { VESSEL_NOT_IN_SERVICE: standard('A.8.19') }

const refuse = refuser(rules)

const vessels = view('vessel', vesselSchema, ['status'], ({ state }) => ({
  ids: typeof state['vessel'] === 'string' ? [state['vessel']] : [],
}))

/** By anybody but whoever leads the voyage or ever led it, on a vessel that may sail. */
export const clear = command(fields, {
  clause: 'A.5.3',
  by: ['everybody'],
  from: ['planned'],
  to: 'cleared',
  notBy: ['.leader'],
  input: { until: field.date() },
  reads: [vessels],
  decide: ({ state, input, context, as }) => {
    const [sails] = vessels.in(context.records).filter(({ id }) => id === state.vessel)
    if (sails?.state.status !== 'in-service') throw refuse('VESSEL_NOT_IN_SERVICE')
    const ground = groundOf(['vessel', 'legs'], state)
    return { set: { clearance: signed(context, { as, ground, until: input.until }) } }
  },
})

/** The end of a voyage lays its vessel up: one decision over two records. */
export const arrive = command(fields, {
  clause: 'A.5.9',
  by: ['.leader', 'manager'],
  from: ['cleared'],
  to: 'over',
  input: { arriveOn: field.date({ past: true }) },
  decide: ({ state, input }) => ({
    set: { arriveOn: input.arriveOn },
    also: state.vessel === null ? [] : [{ register: 'vessel', id: state.vessel, set: { status: 'laid-up', release: null }, verb: 'layUp' }],
  }),
})
