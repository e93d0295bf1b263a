import { defineCheck, each, faulter, view } from '@assay/isms'
import { vesselSchema } from './fields.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('vessel')

/** A check is one entry. */
export const checks = [
  defineCheck({
    id: 'VES-01',
    about: {
      id: 'VES-01',
      clause: 'A.5.2',
      stage: '2',
      kind: 'H',
      grade: 'minor',
      title: 'Every vessel in service has a captain',
      fault: 'A vessel sails without a captain',
      registers: ['vessel'],
      controls: [],
    },
    reads: { vessels: view('vessel', vesselSchema, ['status', 'captain']) },
    examine: ({ vessels }) =>
      each(
        vessels,
        ({ state }) => state.status === 'in-service' && state.captain === null,
        (one) => fault('NO_CAPTAIN', one),
      ),
    broken: {},
  }),
]
