import { dayAfter } from '../day.ts'
import { defineCheck, each, faulter, inTurn, ofEach, weighing } from '../mechanism/check.ts'
import { view, type Shown } from '../mechanism/record.ts'
import { nonconformitySchema } from './fields.ts'
import { isEmptyCause, similarity } from './cause.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('nonconformity')

const nonconformities = view('nonconformity', nonconformitySchema, [
  'grade',
  'requirement',
  'seen',
  'evidence',
  'raisedOn',
  'rootCause',
  'similar',
  'status',
  'closure',
  'actions',
  'effective',
])

type Nonconformity = Shown<typeof nonconformities>

const none = fault('NO_NONCONFORMITY')

const DAYS_TO_ANALYSE = 30
const YEAR = 365
const TOO_SIMILAR = 0.8
const ANALYSED = new Set<string | null>(['analysed', 'planned', 'done', 'effective', 'not-effective', 'closed'])

export const checks = [
  defineCheck({
    id: 'AUD-06',
    reads: { nonconformities },
    of: (seen) => seen.nonconformities,
    none,
    examine: (_, all) =>
      inTurn(
        each(
          all,
          ({ state }) => state.requirement === null,
          (one) => fault('NO_REQUIREMENT', one),
        ),
        each(
          all,
          ({ state }) => state.seen === null && state.evidence.length === 0,
          (one) => fault('NOTHING_SEEN', one),
        ),
      ),
    broken: { NO_REQUIREMENT: [{ set: 'nc', to: { requirement: null } }], NOTHING_SEEN: [{ set: 'nc', to: { seen: null } }] },
  }),
  defineCheck({
    id: 'NCR-01',
    reads: { nonconformities },
    of: (seen) => seen.nonconformities.filter(({ state }) => state.status !== 'closed'),
    none: fault('NOTHING_OPEN'),
    examine: ({ asOf }, open) => {
      const late = open.filter(({ state }) => state.rootCause === null && (state.raisedOn ?? '') < dayAfter(asOf, -DAYS_TO_ANALYSE))
      const isSingle = late.length === 1 && late[0]?.state.grade === 'minor'
      const faults = late.map((one) => fault('NO_CAUSE', one, { days: DAYS_TO_ANALYSE }))
      return isSingle ? faults.map((one) => weighing(one, 'minor')) : faults
    },
    broken: {
      NO_CAUSE: [
        { set: 'nc', to: { rootCause: null } },
        { set: 'nc', to: { rootCause: null, raisedOn: null } },
      ],
    },
  }),
  defineCheck({
    id: 'NCR-02',
    reads: { nonconformities },
    of: (seen) => seen.nonconformities.filter(({ state }) => ANALYSED.has(state.status)),
    none: fault('NOTHING_ANALYSED'),
    examine: (_, analysed) =>
      each(
        analysed,
        ({ state }) => state.similar === null,
        (one) => fault('NOT_SEARCHED', one),
      ),
    broken: { NOT_SEARCHED: [{ set: 'nc', to: { similar: null } }] },
  }),
  defineCheck({
    id: 'NCR-03',
    reads: { nonconformities },
    of: (seen) => seen.nonconformities.filter(({ state }) => state.status === 'closed'),
    none: fault('NOTHING_CLOSED'),
    examine: (_, closed) => {
      const open = closed.filter(({ state }) => state.effective === null)
      const isMinor = open.length === 1 && open[0]?.state.grade === 'minor'
      return ofEach(open, (one) => [isMinor ? weighing(fault('NOT_EFFECTIVE', one), 'minor') : fault('NOT_EFFECTIVE', one)])
    },
    rests: (seen) => seen.nonconformities.map(({ state }) => state.effective),
    broken: { NOT_EFFECTIVE: [{ set: 'closed nc', to: { effective: null } }] },
  }),
  defineCheck({
    id: 'NCR-04',
    reads: { nonconformities },
    of: (seen) => seen.nonconformities.filter(({ state }) => state.actions.some(({ due }) => due !== null)),
    none: fault('NO_ACTION'),
    examine: ({ asOf }, all) =>
      ofEach(all, (one) =>
        each(
          one.state.actions,
          ({ due, doneOn }) => doneOn === null && due !== null && due < asOf,
          ({ what, due }) => fault('ACTION_OVERDUE', one, { action: what, day: due ?? '' }),
        ),
      ),
    broken: { ACTION_OVERDUE: [{ set: 'nc', to: { 'actions.0.doneOn': null } }] },
  }),
  defineCheck({
    id: 'NCR-05',
    reads: { nonconformities },
    of: (seen) => seen.nonconformities.filter(({ state }) => state.closure !== null && state.requirement !== null),
    none: fault('NOTHING_CLOSED'),
    examine: ({ nonconformities: all }, closed) =>
      closed.flatMap((first) => {
        const again = all.filter((next) => isAgain(first, next))
        return again.map((next) => fault('FAILED_AGAIN', next, { requirement: next.state.requirement ?? '', before: first.key }))
      }),
    rests: (seen) => seen.nonconformities.map(({ state }) => state.closure),
    broken: { FAILED_AGAIN: [{ add: 'nonconformity', state: { requirement: ' a.8.13', raisedOn: '2026-11-20', grade: 'minor' } }] },
  }),
  defineCheck({
    id: 'NCR-06',
    reads: { nonconformities },
    of: (seen) => seen.nonconformities.filter(({ state }) => state.rootCause !== null),
    none: fault('NO_CAUSE_GIVEN'),
    examine: (_, explained) =>
      inTurn(
        each(
          explained,
          ({ state }) => isEmptyCause(state.rootCause ?? ''),
          (one) => fault('EMPTY_CAUSE', one),
        ),
        each(
          explained,
          ({ state }) => similarity(state.rootCause ?? '', state.seen ?? '') > TOO_SIMILAR,
          (one) => fault('CAUSE_REPEATS', one),
        ),
      ),
    broken: {
      EMPTY_CAUSE: [{ set: 'nc', to: { rootCause: 'Human error.' } }],
      CAUSE_REPEATS: [{ set: 'nc', to: { rootCause: 'Restore was never tested!' } }],
    },
  }),
]

/** Whether the same requirement failed again within a year after it had been closed. */
function isAgain({ id, state: { requirement, closure } }: Nonconformity, next: Nonconformity): boolean {
  const [closed, raised] = [closure?.on ?? '', next.state.raisedOn ?? '']
  const isSame = next.state.requirement !== null && normal(next.state.requirement) === normal(requirement ?? '')
  return next.id !== id && isSame && raised > closed && raised <= dayAfter(closed, YEAR)
}

function normal(requirement: string): string {
  return requirement
    .trim()
    .toLowerCase()
    .replace(/^a\.(?=\d)/, '')
}
