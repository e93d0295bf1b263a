import { controls } from '../audit/statement.ts'
import { dayAfter } from '../day.ts'
import { defineCheck, derived, each, faulter, inTurn } from '../mechanism/check.ts'
import { view, type Shown } from '../mechanism/record.ts'
import { actionSchema } from '../treatment-action/fields.ts'
import type { en } from './text.en.ts'
import { evidences } from './valid.ts'

const fault = faulter<keyof typeof en.faults>('evidence')

const MOST_CONTROLS = 5

/** By control, the day of the newest evidence that was collected by then; empty where it has none with a day. */
const newest = derived([evidences], (records, { asOf }): ReadonlyMap<string, string> => {
  const days = new Map<string, string>()
  for (const { state } of evidences.in(records)) {
    const day = state.collectedOn ?? ''
    if (day > asOf) continue
    for (const id of state.controls) if (day >= (days.get(id) ?? '')) days.set(id, day)
  }
  return days
})

/** Files by their hash, with the evidence that offers them and the controls for which. */
const files = derived([evidences], (records) => {
  const found = new Map<string, { readonly keys: string[]; readonly controls: Set<string> }>()
  for (const { key, state } of evidences.in(records)) {
    if (state.sha256 === null) continue
    const file = found.get(state.sha256) ?? { keys: [], controls: new Set<string>() }
    found.set(state.sha256, file)
    file.keys.push(key)
    for (const id of state.controls) file.controls.add(id)
  }
  return [...found.values()]
})

/** By control, the newest evidence that says whether a test was passed, collected by then. */
const lastTests = derived([evidences], (records, { asOf }) => {
  const found = new Map<string, Shown<typeof evidences>>()
  for (const one of evidences.in(records)) {
    const { collectedOn, result, controls: tested } = one.state
    if (collectedOn === null || collectedOn > asOf || (result !== 'pass' && result !== 'fail')) continue
    for (const id of tested) if (collectedOn >= (found.get(id)?.state.collectedOn ?? '')) found.set(id, one)
  }
  return found
})

const actions = view('treatment-action', actionSchema, ['controls', 'evidence', 'status'])

export const checks = [
  defineCheck({
    id: 'EVD-01',
    reads: { controls, newest },
    of: ({ controls: all, newest: days }) =>
      all.filter(({ id, state }) => state.applicable === 'yes' && state.frequencyDays !== null && days.has(id)),
    none: fault('NO_FREQUENCY'),
    examine: ({ newest: days, asOf }, regular) =>
      each(
        regular,
        ({ id, state }) => (days.get(id) ?? '') < dayAfter(asOf, -(state.frequencyDays ?? 0)),
        ({ id, key, state }) =>
          fault('TOO_OLD', key, { control: state.reference ?? state.title, day: days.get(id) ?? '', days: state.frequencyDays ?? 0 }),
      ),
    broken: {
      TOO_OLD: [{ set: 'A.8.13', to: { frequencyDays: 3 } }, ['ev A.8.13', 'file'].map((set) => ({ set, to: { collectedOn: null } }))],
    },
  }),
  defineCheck({
    id: 'EVD-02',
    reads: { evidences },
    of: ({ evidences: all, broken }) => (broken === null ? [] : all.filter(({ state }) => state.sha256 !== null)),
    none: ({ evidences: all }) => fault(all.some(({ state }) => state.sha256 !== null) ? 'FILES_NOT_COMPARED' : 'NO_FILE'),
    examine: ({ broken }, stored) => {
      const changed = new Set(broken)
      return each(
        stored,
        ({ state }) => changed.has(state.sha256 ?? ''),
        (one) => fault('FILE_CHANGED', one),
      )
    },
    broken: { FILE_CHANGED: [{ add: 'evidence', id: 'changed', state: { sha256: 'c'.repeat(64), collectedOn: '2026-11-01' } }] },
  }),
  defineCheck({
    id: 'EVD-03',
    reads: { controls, lastTests, actions },
    of: ({ controls: all, lastTests: tests }) => all.filter(({ id, state }) => state.status === 'implemented' && tests.has(id)),
    none: fault('NO_TEST'),
    examine: ({ lastTests: tests, actions: all }, tested) => {
      const open = all.filter(({ state }) => state.status === 'planned' || state.status === 'in-progress')
      const worked = new Set(open.flatMap(({ state }) => [...state.controls, ...state.evidence]))
      return tested.flatMap(({ id, state }) => {
        const last = tests.get(id)
        if (last?.state.result !== 'fail' || worked.has(id) || worked.has(last.id)) return []
        return [fault('TEST_FAILED', last, { control: state.reference ?? state.title, day: last.state.collectedOn ?? '' })]
      })
    },
    broken: {
      TEST_FAILED: [
        { set: 'file', to: { result: 'fail' } },
        { set: 'ev A.5.1', to: { result: 'fail' } },
      ],
    },
  }),
  defineCheck({
    id: 'EVD-04',
    reads: { evidences },
    of: (seen) => seen.evidences,
    none: fault('NO_EVIDENCE'),
    examine: ({ asOf }, all) =>
      inTurn(
        each(
          all,
          ({ state }) => (state.collectedOn ?? '') > asOf,
          (one) => fault('LIES_AHEAD', one, { day: one.state.collectedOn ?? '' }),
        ),
        each(
          all,
          ({ state }) => state.sha256 === null && state.url === null && state.note === null,
          (one) => fault('HOLDS_NOTHING', one),
        ),
        each(
          all,
          ({ state }) => state.coversFrom !== null && state.coversTo !== null && state.coversTo < state.coversFrom,
          (one) => fault('PERIOD_REVERSED', one),
        ),
      ),
    broken: {
      LIES_AHEAD: [{ set: 'ev A.5.1', to: { collectedOn: '2026-11-25' } }],
      HOLDS_NOTHING: [{ set: 'ev A.5.1', to: { url: null } }],
      PERIOD_REVERSED: [{ set: 'ev A.5.1', to: { coversFrom: '2026-02-01', coversTo: '2026-01-31' } }],
    },
  }),
  defineCheck({
    id: 'EVD-05',
    reads: { files },
    of: (seen) => seen.files,
    none: fault('NO_FILE'),
    examine: (_, all) =>
      each(
        all,
        (file) => file.controls.size > MOST_CONTROLS,
        ({ keys, controls: offered }) => fault('ONE_FILE_FOR_MANY', keys[0] ?? null, { count: offered.size }),
      ),
    broken: {
      ONE_FILE_FOR_MANY: [
        ['A.5.1', 'A.5.2', 'A.5.3', 'A.5.4', 'A.5.5', 'A.5.6'].map((id) => ({ set: `ev ${id}`, to: { sha256: 'b'.repeat(64) } })),
      ],
    },
  }),
]
