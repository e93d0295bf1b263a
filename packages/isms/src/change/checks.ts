import { live, risks } from '../audit/ratings.ts'
import { defineCheck, each, faulter } from '../mechanism/check.ts'
import { view } from '../mechanism/record.ts'
import { changeSchema } from './fields.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('change')

const changes = view('change', changeSchema, [
  'kind',
  'significant',
  'effectiveOn',
  'risks',
  'riskLookOn',
  'status',
  'purpose',
  'consequences',
  'resources',
  'responsibilities',
])

const DECIDED = new Set<string | null>(['approved', 'done', 'reviewed'])
const plan = ['purpose', 'consequences', 'resources', 'responsibilities'] as const

export const checks = [
  defineCheck({
    id: 'CHG-01',
    reads: { changes },
    of: ({ changes: all }) => all.filter(({ state }) => state.kind === 'isms' && DECIDED.has(state.status)),
    none: fault('NO_ISMS_CHANGE'),
    examine: (_, decided) =>
      each(
        decided,
        ({ state }) => plan.some((name) => state[name] === null),
        (change) => fault('NOT_PLANNED', change),
      ),
    broken: { NOT_PLANNED: plan.map((name) => ({ set: 'isms change', to: { [name]: null } })) },
  }),
  defineCheck({
    id: 'RSK-07',
    reads: { changes, risks },
    of: ({ changes: all, asOf }) =>
      all.filter(
        ({ state }) => state.significant === true && state.status !== 'rejected' && state.effectiveOn !== null && state.effectiveOn <= asOf,
      ),
    none: fault('NOTHING_SIGNIFICANT'),
    examine: ({ risks: all }, significant) =>
      each(
        significant,
        ({ state }) => {
          const named = live(all).filter(({ id }) => state.risks.length === 0 || state.risks.includes(id))
          return state.riskLookOn === null && !named.some((risk) => (risk.state.assessedOn ?? '') >= (state.effectiveOn ?? ''))
        },
        (change) => fault('RISKS_NOT_LOOKED_AT', change, { day: change.state.effectiveOn ?? '' }),
      ),
    broken: { RISKS_NOT_LOOKED_AT: [{ add: 'change', state: { significant: true, effectiveOn: '2026-10-15', status: 'done' } }] },
  }),
]
