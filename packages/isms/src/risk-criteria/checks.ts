import { isAsDecided } from '../audit/ground.ts'
import { live, risks } from '../audit/ratings.ts'
import { dayAfter } from '../day.ts'
import { defineCheck, each, faulter, inTurn, when } from '../mechanism/check.ts'
import { groundOf } from '../mechanism/context.ts'
import { view } from '../mechanism/record.ts'
import { inForce } from '../mechanism/versioned.ts'
import { criteriaSchema, printed } from './fields.ts'
import { criteriaInForce, criteriaOn } from './scale.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('risk-criteria')

const criteria = view('risk-criteria', criteriaSchema, [...printed, 'status', 'approval'])

export const checks = [
  defineCheck({
    id: 'RSK-01',
    reads: { criteria },
    examine: ({ criteria: all, asOf }) => {
      const current = inForce(all, asOf)
      if (!current) return [fault(all.length === 0 ? 'NO_CRITERIA' : 'CRITERIA_NOT_APPROVED', all.at(-1) ?? null)]
      const { acceptance, likelihoodScale, consequenceScales } = current.state
      return inTurn(
        when(acceptance.length === 0, fault('NO_ACCEPTANCE', current)),
        when(likelihoodScale.length === 0 || consequenceScales.length === 0, fault('NO_SCALE', current)),
      )
    },
    rests: ({ criteria: all, asOf }) => [inForce(all, asOf)?.state.approval],
    broken: {
      NO_CRITERIA: [{ empty: 'risk-criteria' }],
      CRITERIA_NOT_APPROVED: [{ set: 'criteria', to: { status: 'draft', approval: null } }],
      NO_ACCEPTANCE: [{ set: 'criteria', to: { acceptance: [] } }],
      NO_SCALE: [
        { set: 'criteria', to: { likelihoodScale: [] } },
        { set: 'criteria', to: { consequenceScales: [] } },
      ],
    },
  }),
  defineCheck({
    id: 'CRI-01',
    reads: { criteria },
    of: ({ criteria: all, asOf }) => [inForce(all, asOf)].filter((one) => one !== undefined),
    none: fault('NO_CRITERIA'),
    examine: (seen, current) =>
      current.flatMap((one) =>
        when(
          one.state.approval !== null && !isAsDecided(one.state.approval, groundOf(printed, one.state), seen),
          fault('CHANGED_SINCE_APPROVAL', one),
        ),
      ),
    rests: ({ criteria: all, asOf }) => [inForce(all, asOf)?.state.approval],
    broken: { CHANGED_SINCE_APPROVAL: [{ set: 'criteria', to: { method: 'as one likes' } }] },
  }),
  defineCheck({
    id: 'CRI-02',
    reads: { risks, criteriaInForce },
    of: ({ risks: all }) => live(all).filter(({ state }) => state.assessedUnder !== null),
    none: fault('NOTHING_RATED_HERE'),
    examine: ({ asOf, criteriaInForce: all }, rated) => {
      const current = criteriaOn(() => all, asOf)
      if (!current || asOf <= dayAfter(current.state.approval?.on ?? asOf, current.state.changeOverDays ?? 0)) return []
      return each(
        rated,
        ({ state }) => state.assessedUnder !== current.id,
        (risk) => fault('RATED_UNDER_FORMER', risk, { version: current.state.version ?? current.key }),
      )
    },
    broken: { RATED_UNDER_FORMER: [{ set: 'risk', to: { assessedUnder: '@former criteria' } }] },
  }),
]
