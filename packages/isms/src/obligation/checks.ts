import { gone } from '../audit/people.ts'
import { monthsAfter } from '../day.ts'
import { defineCheck, each, faulter, inTurn } from '../mechanism/check.ts'
import { view } from '../mechanism/record.ts'
import { obligationSchema } from './fields.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('obligation')

const obligations = view('obligation', obligationSchema, [
  'owner',
  'controls',
  'appliesFrom',
  'appliesUntil',
  'reviewEveryMonths',
  'reviewedOn',
])

const DEFAULT_MONTHS = 12

export const checks = [
  defineCheck({
    id: 'LEG-01',
    reads: { obligations, gone },
    of: ({ obligations: all, asOf }) => all.filter(({ state }) => (state.appliesFrom ?? '') <= asOf && (state.appliesUntil ?? '9') >= asOf),
    none: fault('NO_OBLIGATION'),
    examine: ({ gone: left, asOf }, all) =>
      inTurn(
        each(
          all,
          ({ state }) => state.owner === null,
          (one) => fault('NO_OWNER', one),
        ),
        each(
          all,
          ({ state }) => left.has(state.owner ?? ''),
          (one) => fault('OWNER_LEFT', one),
        ),
        each(
          all,
          ({ state }) => state.controls.length === 0,
          (one) => fault('NO_CONTROL', one),
        ),
        each(
          all,
          ({ state }) => state.reviewedOn === null,
          (one) => fault('NEVER_REVIEWED', one),
        ),
        each(
          all,
          ({ state }) => state.reviewedOn !== null && monthsAfter(state.reviewedOn, state.reviewEveryMonths ?? DEFAULT_MONTHS) < asOf,
          (one) => fault('REVIEW_OVERDUE', one, { day: one.state.reviewedOn ?? '', months: one.state.reviewEveryMonths ?? DEFAULT_MONTHS }),
        ),
      ),
    broken: {
      NO_OWNER: [{ set: 'law', to: { owner: null } }],
      OWNER_LEFT: [{ set: 'law', to: { owner: '@gone' } }],
      NO_CONTROL: [{ set: 'law', to: { controls: [] } }],
      NEVER_REVIEWED: [{ set: 'law', to: { reviewedOn: null } }],
      REVIEW_OVERDUE: [
        { set: 'law', to: { reviewedOn: '2025-11-23' } },
        { set: 'law', to: { reviewEveryMonths: 1 } },
      ],
    },
  }),
]
