import { defineCheck, each, faulter, inTurn } from '../mechanism/check.ts'
import { view } from '../mechanism/record.ts'
import { interestedPartySchema } from './fields.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('interested-party')

const parties = view('interested-party', interestedPartySchema, ['requirement', 'addressed', 'addressedReason'])

export const checks = [
  defineCheck({
    id: 'CTX-03',
    reads: { parties },
    of: (seen) => seen.parties,
    none: fault('NO_PARTY'),
    examine: (_, all) =>
      inTurn(
        each(
          all,
          ({ state }) => state.requirement === null,
          (party) => fault('NO_REQUIREMENT', party),
        ),
        each(
          all,
          ({ state }) => state.requirement !== null && state.addressed === null,
          (party) => fault('NOT_ANSWERED', party),
        ),
        each(
          all,
          ({ state }) => (state.addressed === 'no' || state.addressed === 'partly') && state.addressedReason === null,
          (party) => fault('NO_REASON', party),
        ),
      ),
    broken: {
      NO_REQUIREMENT: [{ set: 'party', to: { requirement: null } }],
      NOT_ANSWERED: [{ set: 'party', to: { addressed: null } }],
      NO_REASON: [
        { set: 'party', to: { addressed: 'no', addressedReason: null } },
        { set: 'party', to: { addressed: 'partly', addressedReason: null } },
      ],
    },
  }),
]
