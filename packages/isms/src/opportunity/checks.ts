import { dayAfter } from '../day.ts'
import { defineCheck, each, faulter } from '../mechanism/check.ts'
import { view } from '../mechanism/record.ts'
import { opportunitySchema } from './fields.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('opportunity')

const opportunities = view('opportunity', opportunitySchema, ['status', 'doneOn', 'effect'])

const DAYS_TO_EVALUATE = 90

export const checks = [
  defineCheck({
    id: 'OPP-01',
    reads: { opportunities },
    of: (seen) => seen.opportunities.filter(({ state }) => state.status === 'done' || state.status === 'evaluated'),
    none: fault('NOTHING_DONE'),
    examine: ({ asOf }, done) =>
      each(
        done,
        ({ state: { status, effect, doneOn } }) =>
          status === 'done' && effect === null && (doneOn ?? asOf) < dayAfter(asOf, -DAYS_TO_EVALUATE),
        (one) => fault('NOT_EVALUATED', one, { days: DAYS_TO_EVALUATE }),
      ),
    broken: { NOT_EVALUATED: [{ set: 'opportunity', to: { status: 'done', effect: null, doneOn: '2026-08-25' } }] },
  }),
]
