import { isAsDecided } from '../audit/ground.ts'
import { assignments, gone, held } from '../audit/people.ts'
import { currentOf, isAbove, live, residualOf, risks, scales, type Risk } from '../audit/ratings.ts'
import { leftOut } from '../audit/statement.ts'
import { dayAfter, monthsAfter } from '../day.ts'
import { defineCheck, each, type Fault, faulter, inTurn } from '../mechanism/check.ts'
import { groundOf } from '../mechanism/context.ts'
import { stands } from '../mechanism/decision.ts'
import { acceptanceOf, criteriaInForce, criteriaOn, levelOf, type Scale } from '../risk-criteria/scale.ts'
import { accepted } from './fields.ts'
import { offScale, otherLevel } from './rated.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('risk')

const DEFAULT_MONTHS = 12
const OWN_ACT_DAYS = 30

const none = fault('NO_LIVE_RISK')

/** Fewer than a tenth of what was looked at: a slip, and no habit. */
function areFew(faults: readonly Fault[], subjects: readonly unknown[]): boolean {
  return faults.length * 10 < subjects.length
}

export const checks = [
  defineCheck({
    id: 'RSK-02',
    reads: { risks, scales },
    of: (seen) => live(seen.risks),
    none,
    examine: ({ scales: by }, all) =>
      inTurn(
        each(
          all,
          ({ state }) => currentOf(state) === null,
          (risk) => fault('NOT_RATED', risk),
        ),
        all.flatMap((risk) => offScale(risk, by.of(risk))),
        all.flatMap((risk) => otherLevel(risk, by.of(risk))),
      ),
    weigh: (faults, _, all) => (areFew(faults, all) ? 'minor' : null),
    broken: {
      NOT_RATED: [{ set: 'risk', to: { inherentConsequence: null } }],
      OFF_SCALE: [
        { set: 'risk', to: { inherentLikelihood: 4 } },
        { set: 'risk', to: { residualConsequence: 4 } },
      ],
      OTHER_LEVEL: [
        { set: 'risk', to: { statedLevel: 'Low' } },
        { set: 'risk', to: { statedResidualLevel: 'high' } },
      ],
    },
  }),
  defineCheck({
    id: 'RSK-03',
    reads: { risks, gone, scales },
    of: (seen) => live(seen.risks),
    none,
    examine: ({ gone: left }, all) =>
      inTurn(
        each(
          all,
          ({ state }) => state.owner === null,
          (risk) => fault('NO_OWNER', risk),
        ),
        each(
          all,
          ({ state }) => left.has(state.owner ?? ''),
          (risk) => fault('OWNER_LEFT', risk),
        ),
      ),
    weigh: (faults, { scales: by }, all) => {
      const keys = new Set(faults.map(({ record }) => record))
      return areFew(faults, all) && !all.some((risk) => keys.has(risk.key) && isAbove(by.of(risk), currentOf(risk.state))) ? 'minor' : null
    },
    broken: {
      NO_OWNER: [{ set: 'risk', to: { owner: null } }],
      OWNER_LEFT: [
        { set: 'ines', to: { leftOn: '2026-11-24' } },
        { set: 'risk', to: { owner: '@gone' } },
      ],
    },
  }),
  defineCheck({
    id: 'RSK-04',
    reads: { risks },
    of: (seen) => live(seen.risks),
    none,
    examine: (_, all) =>
      inTurn(
        each(
          all,
          ({ state }) => state.properties.length === 0,
          (risk) => fault('NO_PROPERTY', risk),
        ),
        each(
          all,
          ({ state }) => state.assets.length === 0 && state.scenario === null,
          (risk) => fault('TOUCHES_NOTHING', risk),
        ),
      ),
    broken: { NO_PROPERTY: [{ set: 'risk', to: { properties: [] } }], TOUCHES_NOTHING: [{ set: 'risk', to: { assets: [] } }] },
  }),
  defineCheck({
    id: 'RSK-05',
    reads: { risks, scales },
    of: (seen) => live(seen.risks),
    none,
    examine: ({ scales: by }, all) =>
      each(
        all,
        (risk) => risk.state.treatment === null && isAbove(by.of(risk), currentOf(risk.state)),
        (risk) => fault('NO_TREATMENT', risk),
      ),
    broken: { NO_TREATMENT: [{ set: 'risk', to: { treatment: null } }] },
  }),
  defineCheck({
    id: 'RSK-06',
    reads: { risks, criteriaInForce },
    of: (seen) => live(seen.risks),
    none,
    examine: ({ asOf, criteriaInForce: all }, every) => {
      const months = criteriaOn(() => all, asOf)?.state.assessEveryMonths ?? DEFAULT_MONTHS
      const since = monthsAfter(asOf, -months)
      return each(
        every,
        ({ state }) => (state.assessedOn ?? '') < since,
        (risk) => fault('NOT_ASSESSED_IN_TIME', risk, { months }),
      )
    },
    weigh: (faults, _, every) => (faults.length < every.length ? 'minor' : null),
    broken: {
      NOT_ASSESSED_IN_TIME: [
        { set: 'risk', to: { assessedOn: '2025-11-23' } },
        { set: 'risk', to: { assessedOn: null } },
      ],
    },
  }),

  defineCheck({
    id: 'ACP-01',
    reads: { risks, scales, assignments },
    of: ({ risks: all, asOf }) => signed(all, asOf),
    none: fault('NOTHING_ACCEPTED_HERE'),
    examine: ({ scales: by, assignments: terms }, all) => all.flatMap((risk) => withoutAuthority(risk, by.of(risk), terms)),
    weigh: (faults, { scales: by }, all) => {
      const risk = all.find(({ key }) => key === faults[0]?.record)
      return faults.length === 1 && risk && !isAbove(by.of(risk), residualOf(risk.state)) ? 'minor' : null
    },
    broken: {
      NOBODY_MAY: [{ set: 'risk', to: { residualLikelihood: 3 } }],
      NOT_TOP_MANAGEMENT: [{ set: 'risk', to: { residualLikelihood: 2 } }],
      BY_OWN_ASSIGNMENT: [
        [
          { set: 'risk', to: { residualLikelihood: 2 } },
          { add: 'assignment', state: { role: 'top-management', person: '@ines', from: '2026-09-20', assignedBy: '@ines' } },
        ],
      ],
    },
  }),
  defineCheck({
    id: 'TRT-01',
    reads: { risks, leftOut },
    of: (seen) => live(seen.risks).filter(({ state }) => state.controls.length > 0),
    none: fault('NO_RISK_WITH_CONTROLS'),
    examine: ({ leftOut: out }, all) =>
      all.flatMap((risk) => {
        const names = risk.state.controls.flatMap((id) => out.get(id) ?? [])
        return names.length === 0 ? [] : [fault('TREATED_BY_EXCLUDED', risk, { controls: names.join(', ') })]
      }),
    broken: { TREATED_BY_EXCLUDED: [{ set: 'risk', to: { controls: ['@A.7.6'] } }] },
  }),
  defineCheck({
    id: 'TRT-02',
    reads: { risks },
    of: (seen) => live(seen.risks).filter(({ state }) => state.treatment !== null),
    none: fault('NOTHING_TREATED'),
    examine: ({ asOf }, treated) =>
      inTurn(
        each(
          treated,
          (risk) => !isTaken(risk, asOf),
          (risk) => fault(risk.state.acceptance?.lapsed ? 'ACCEPTANCE_LAPSED' : 'NOT_ACCEPTED', risk),
        ),
        each(
          treated,
          (risk) => isTaken(risk, asOf) && !isByOwner(risk),
          (risk) => fault('NOT_BY_OWNER', risk),
        ),
      ),
    weigh: (faults, _, treated) => (areFew(faults, treated) ? 'minor' : null),
    rests: (seen) => live(seen.risks).map(({ state }) => state.acceptance),
    broken: {
      NOT_ACCEPTED: [{ set: 'risk', to: { acceptance: null } }],
      ACCEPTANCE_LAPSED: [{ set: 'risk', to: { 'acceptance.lapsed': { on: '2026-11-01', cause: ['owner'] } } }],
      NOT_BY_OWNER: [{ set: 'risk', to: { 'acceptance.by': '@mara' } }],
    },
  }),
  defineCheck({
    id: 'TRT-03',
    reads: { risks },
    of: ({ risks: all, asOf }) => signed(all, asOf),
    none: fault('NOTHING_ACCEPTED_HERE'),
    examine: (seen, all) =>
      each(
        all,
        ({ state }) => state.acceptance !== null && !isAsDecided(state.acceptance, groundOf(accepted, state), seen),
        (risk) => fault('CHANGED_SINCE_ACCEPTANCE', risk),
      ),
    broken: {
      CHANGED_SINCE_ACCEPTANCE: [
        { set: 'risk', to: { residualLikelihood: 2 } },
        { set: 'risk', to: { controls: [] } },
        { set: 'risk', to: { treatment: 'share' } },
      ],
    },
  }),
  defineCheck({
    id: 'TRT-05',
    reads: { risks },
    of: ({ risks: all, asOf }) => live(all).filter((risk) => isTaken(risk, asOf)),
    none: fault('NOTHING_ACCEPTED'),
    examine: ({ asOf }, all) =>
      inTurn(
        each(
          all,
          ({ state }) => state.acceptance?.until === null,
          (risk) => fault('WITHOUT_END', risk),
        ),
        each(
          all,
          ({ state }) => (state.acceptance?.until ?? asOf) < asOf,
          (risk) => fault('ACCEPTANCE_ENDED', risk, { day: risk.state.acceptance?.until ?? '' }),
        ),
      ),
    rests: (seen) => live(seen.risks).map(({ state }) => state.acceptance),
    broken: {
      WITHOUT_END: [{ set: 'risk', to: { 'acceptance.until': null } }],
      ACCEPTANCE_ENDED: [{ set: 'risk', to: { 'acceptance.until': '2026-11-23' } }],
    },
  }),
  defineCheck({
    id: 'TRT-06',
    reads: { risks, scales },
    of: ({ risks: all, asOf }) => live(all).filter((risk) => isTaken(risk, asOf) && (risk.state.acceptance?.until ?? asOf) >= asOf),
    none: fault('NOTHING_ACCEPTED'),
    examine: ({ scales: by }, all) =>
      each(
        all,
        (risk) => isAbove(by.of(risk), residualOf(risk.state)) && !hasWord(risk.state.acceptance?.reason ?? null),
        (risk) => fault('ABOVE_WITHOUT_REASON', risk),
      ),
    rests: (seen) => live(seen.risks).map(({ state }) => state.acceptance),
    broken: {
      ABOVE_WITHOUT_REASON: [
        { set: 'risk', to: { residualLikelihood: 2 } },
        { set: 'risk', to: { residualLikelihood: 2, 'acceptance.reason': '.' } },
      ],
    },
  }),
]

/** Whether somebody has accepted it by then, and what they accepted is still so. */
function isTaken({ state: { acceptance } }: Risk, asOf: string): boolean {
  return stands(acceptance) && acceptance.on <= asOf
}

/** Acceptances that somebody signed here. */
function signed(all: readonly Risk[], asOf: string): readonly Risk[] {
  return live(all).filter((risk) => isTaken(risk, asOf) && risk.state.acceptance?.stated === null)
}

function isByOwner({ state: { acceptance, owner } }: Risk): boolean {
  if (acceptance?.stated && acceptance.by === null) return true
  return owner !== null && (acceptance?.by === owner || acceptance?.for === owner)
}

function withoutAuthority(risk: Risk, scale: Scale | null, terms: Parameters<typeof held>[0]): readonly Fault[] {
  const { acceptance } = risk.state
  const rating = residualOf(risk.state)
  const allowed = scale === null || rating === null ? null : acceptanceOf(scale, levelOf(scale, rating))
  if (acceptance === null || allowed === null) return []
  if (allowed.who === 'nobody') return [fault('NOBODY_MAY', risk, { level: allowed.level })]
  if (allowed.who !== 'top-management') return []
  const person = acceptance.for ?? acceptance.by
  if (!held(terms, 'top-management', { person, day: acceptance.on })) return [fault('NOT_TOP_MANAGEMENT', risk, { level: allowed.level })]
  const since = dayAfter(acceptance.on, -OWN_ACT_DAYS)
  const own = terms.find(
    ({ state }) => state.role === 'top-management' && state.person === person && state.assignedBy === person && (state.from ?? '') >= since,
  )
  return own ? [fault('BY_OWN_ASSIGNMENT', risk, { assignment: own.key })] : []
}

function hasWord(text: string | null): boolean {
  return text !== null && /\p{L}{2}/u.test(text)
}
