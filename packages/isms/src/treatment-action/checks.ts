import { risks } from '../audit/ratings.ts'
import { defineCheck, derived, each, faulter, inTurn } from '../mechanism/check.ts'
import { view, type Shown } from '../mechanism/record.ts'
import { actionSchema } from './fields.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('treatment-action')

const actions = view('treatment-action', actionSchema, ['risk', 'due', 'status', 'doneOn', 'evidence', 'replannedOn', 'replannedBy'])

type Action = Shown<typeof actions>['state']

/** The risks by id. */
const riskOf = derived([risks], (records) => new Map(risks.in(records).map((risk) => [risk.id, risk.state])))

export const checks = [
  defineCheck({
    id: 'TRT-04',
    reads: { actions, riskOf },
    of: ({ actions: all }) => all.filter(({ state }) => isOpen(state)),
    none: fault('NOTHING_PLANNED'),
    examine: ({ riskOf: known, asOf }, open) => {
      const isRenewed = ({ due, replannedOn, replannedBy, risk }: Action) =>
        (replannedOn ?? '') > (due ?? '') && replannedBy !== null && replannedBy === known.get(risk ?? '')?.owner
      return inTurn(
        each(
          open,
          ({ state }) => state.due === null,
          (action) => fault('NO_DATE', action),
        ),
        each(
          open,
          ({ state }) => state.due !== null && state.due < asOf && !isRenewed(state),
          (action) => fault('OVERDUE', action, { day: action.state.due ?? '' }),
        ),
      )
    },
    broken: { NO_DATE: [{ set: 'action', to: { due: null } }], OVERDUE: [{ set: 'action', to: { due: '2026-11-23' } }] },
  }),
  defineCheck({
    id: 'TRT-07',
    reads: { actions, riskOf },
    of: ({ actions: all }) => all.filter(({ state }) => state.status === 'done'),
    none: fault('NOTHING_DONE'),
    examine: ({ riskOf: known }, done) =>
      inTurn(
        each(
          done,
          ({ state }) => {
            const risk = known.get(state.risk ?? '')
            return risk !== undefined && (risk.residualAssessedOn === null || risk.residualAssessedOn < (state.doneOn ?? ''))
          },
          (action) => fault('NOT_RERATED', action),
        ),
        each(
          done,
          ({ state }) => state.evidence.length === 0,
          (action) => fault('NO_EVIDENCE', action),
        ),
      ),
    broken: {
      NOT_RERATED: [
        { set: 'done action', to: { doneOn: '2026-10-02' } },
        { set: 'risk', to: { residualAssessedOn: null } },
      ],
      NO_EVIDENCE: [{ set: 'done action', to: { evidence: [] } }],
    },
  }),
]

/** Whether something is left to do; a day on which it was done says that nothing is, whatever the status. */
function isOpen({ status, doneOn }: Action): boolean {
  return status !== 'done' && status !== 'dropped' && doneOn === null
}
