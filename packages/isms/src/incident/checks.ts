import { defineCheck, each, faulter, inTurn } from '../mechanism/check.ts'
import { view, type Shown } from '../mechanism/record.ts'
import { incidentSchema } from './fields.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('incident')

const incidents = view('incident', incidentSchema, [
  'severity',
  'status',
  'awareAt',
  'timeline',
  'personalData',
  'facts',
  'effects',
  'remedialAction',
  'evidence',
  'noEvidenceReason',
  'reviewedOn',
  'lessons',
])

type Incident = Shown<typeof incidents>

function isHeavy({ state }: Incident): boolean {
  return state.severity === 'high' || state.severity === 'critical'
}

const OVER = new Set<string | null>(['recovered', 'reviewed', 'closed'])

export const checks = [
  defineCheck({
    id: 'INC-01',
    reads: { incidents },
    of: (seen) => seen.incidents.filter((incident) => isHeavy(incident) && incident.state.status === 'closed'),
    none: fault('NO_HEAVY_CLOSED'),
    examine: (_, closed) =>
      inTurn(
        each(
          closed,
          ({ state }) => state.reviewedOn === null,
          (incident) => fault('NOT_REVIEWED', incident),
        ),
        each(
          closed,
          ({ state }) => state.reviewedOn !== null && state.lessons === null,
          (incident) => fault('NO_LESSONS', incident),
        ),
      ),
    broken: { NOT_REVIEWED: [{ set: 'outage', to: { reviewedOn: null } }], NO_LESSONS: [{ set: 'outage', to: { lessons: null } }] },
  }),
  defineCheck({
    id: 'INC-04',
    reads: { incidents },
    of: (seen) => seen.incidents.filter(({ state }) => state.awareAt !== null && firstOf(state.timeline) !== null),
    none: fault('NO_TIMELINE'),
    examine: (_, timed) =>
      each(
        timed,
        ({ state }) => Date.parse(state.awareAt ?? '') > (firstOf(state.timeline) ?? 0),
        (incident) => fault('AWARE_AFTER_FIRST', incident, { at: incident.state.awareAt ?? '' }),
      ),
    broken: { AWARE_AFTER_FIRST: [{ set: 'outage', to: { awareAt: '2026-05-02T11:00:00+02:00' } }] },
  }),
  defineCheck({
    id: 'INC-05',
    reads: { incidents },
    of: (seen) => seen.incidents.filter((incident) => isHeavy(incident) && OVER.has(incident.state.status)),
    none: fault('NO_HEAVY_OVER'),
    examine: (_, over) =>
      each(
        over,
        ({ state }) => state.evidence.length === 0 && state.noEvidenceReason === null,
        (incident) => fault('NOTHING_PRESERVED', incident),
      ),
    broken: { NOTHING_PRESERVED: [{ set: 'outage', to: { evidence: [] } }] },
  }),
  defineCheck({
    id: 'INC-06',
    reads: { incidents },
    of: (seen) => seen.incidents.filter(({ state }) => state.personalData === true && state.status !== 'event'),
    none: fault('NO_PERSONAL_DATA'),
    examine: (_, breaches) =>
      inTurn(
        each(
          breaches,
          ({ state }) => state.facts === null,
          (incident) => fault('NO_FACTS', incident),
        ),
        each(
          breaches,
          ({ state }) => state.effects === null,
          (incident) => fault('NO_EFFECTS', incident),
        ),
        each(
          breaches,
          ({ state }) => state.remedialAction === null,
          (incident) => fault('NO_REMEDY', incident),
        ),
      ),
    broken: {
      NO_FACTS: [{ set: 'outage', to: { facts: null } }],
      NO_EFFECTS: [{ set: 'outage', to: { effects: null } }],
      NO_REMEDY: [{ set: 'outage', to: { remedialAction: null } }],
    },
  }),
]

function firstOf(timeline: Incident['state']['timeline']): number | null {
  const moments = timeline.flatMap(({ at }) => (at === null ? [] : [Date.parse(at)]))
  return moments.length === 0 ? null : Math.min(...moments)
}
