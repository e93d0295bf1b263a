import { annexA } from '@assay/frameworks'
import { isAsDecided } from '../audit/ground.ts'
import { live, risks } from '../audit/ratings.ts'
import { controls, soaInForce, soas, statement } from '../audit/statement.ts'
import { isReason } from '../control/decide.ts'
import { latest } from '../day.ts'
import { defineCheck, each, type Faults, faulter, inTurn, ofEach, weighing, when } from '../mechanism/check.ts'
import { groundOf } from '../mechanism/context.ts'
import { contradictions } from './exclusions.ts'
import { printed } from './fields.ts'
import { changedRows } from './header.ts'
import type { StatementRow } from './statement.ts'
import type { en } from './text.en.ts'

const fault = faulter<keyof typeof en.faults>('soa')

const rows = { statement }

const noneIn = fault('NOTHING_INCLUDED')
const noneOut = fault('NOTHING_EXCLUDED')

function included(all: readonly StatementRow[]): readonly StatementRow[] {
  return all.filter((row) => row.applicable === 'yes')
}

function excluded(all: readonly StatementRow[]): readonly StatementRow[] {
  return all.filter((row) => row.applicable === 'no')
}

/** A fault for every row that something is wrong with, by its reference. */
function eachRow(all: readonly StatementRow[], wrong: (row: StatementRow) => boolean, code: Parameters<typeof fault>[0]): Faults {
  return each(all, wrong, (row) => fault(code, row.control, { control: nameOf(row) }))
}

function nameOf(row: Pick<StatementRow, 'reference' | 'title'>): string {
  return row.reference ?? row.title
}

const theirs = new Set(annexA.map(({ id }) => id))

export const checks = [
  defineCheck({
    id: 'SOA-01',
    reads: { ...rows, soas, soaInForce },
    examine: ({ statement: all, soas: versions, soaInForce: current }) =>
      inTurn(
        when(current === null, fault(versions.length === 0 ? 'NO_STATEMENT' : 'NOT_APPROVED', versions.at(-1) ?? null)),
        eachRow(all, (row) => theirs.has(row.reference ?? '') && row.applicable === 'undecided', 'UNDECIDED'),
      ),
    rests: ({ soaInForce: current }) => [current?.state.approval],
    broken: {
      NO_STATEMENT: [{ empty: 'soa' }],
      NOT_APPROVED: [['soa', 'former soa'].map((set) => ({ set, to: { status: 'draft', approval: null } }))],
      UNDECIDED: [{ set: 'A.5.1', to: { applicable: null } }],
    },
  }),
  defineCheck({
    id: 'SOA-02',
    reads: rows,
    of: ({ statement: all }) => excluded(all),
    none: noneOut,
    examine: (_, out) => eachRow(out, (row) => !isReason(row.justification, row.title), 'EXCLUDED_WITHOUT_REASON'),
    broken: {
      EXCLUDED_WITHOUT_REASON: [
        { set: 'A.7.6', to: { exclusionReason: null } },
        { set: 'A.7.6', to: { exclusionReason: 'n/a' } },
        { set: 'A.7.6', to: { exclusionReason: '.' } },
      ],
    },
  }),
  defineCheck({
    id: 'SOA-03',
    reads: rows,
    of: ({ statement: all }) => included(all),
    none: noneIn,
    examine: (_, within) =>
      eachRow(within, (row) => row.reasons.length === 0 && !/\p{L}{2}/u.test(row.justification ?? ''), 'INCLUDED_WITHOUT_REASON'),
    broken: { INCLUDED_WITHOUT_REASON: [{ set: 'A.5.1', to: { reasons: [] } }] },
  }),
  defineCheck({
    id: 'SOA-04',
    reads: rows,
    of: ({ statement: all }) => included(all),
    none: noneIn,
    examine: (_, within) => eachRow(within, (row) => row.implementation === 'undecided', 'IMPLEMENTATION_UNKNOWN'),
    weigh: (faults, _, within) => (faults.length * 10 < within.length ? 'minor' : null),
    broken: {
      IMPLEMENTATION_UNKNOWN: [
        { set: 'A.5.1', to: { status: 'undecided' } },
        { set: 'A.5.1', to: { status: null } },
      ],
    },
  }),
  defineCheck({
    id: 'SOA-05',
    reads: { soaInForce, risks },
    of: ({ soaInForce: current }) => present(current),
    none: fault('NOT_APPROVED'),
    examine: ({ risks: all }, [current]) => {
      const day = latest(live(all).flatMap(({ state }) => [state.assessedOn, state.treatmentChangedOn]))
      return when((current?.state.approval?.on ?? '') < (day ?? ''), fault('OLDER_THAN_RISKS', current, { day: day ?? '' }))
    },
    rests: ({ soaInForce: current }) => [current?.state.approval],
    broken: {
      OLDER_THAN_RISKS: [
        { set: 'risk', to: { assessedOn: '2026-11-01' } },
        { set: 'risk', to: { treatmentChangedOn: '2026-10-04' } },
      ],
    },
  }),

  defineCheck({
    id: 'SOA-07',
    reads: { ...rows, contradictions },
    of: ({ statement: all }) => excluded(all),
    none: noneOut,
    examine: ({ contradictions: against }, out) =>
      out.flatMap((row) => {
        const found = against.get(row.reference ?? '')
        if (found === undefined) return []
        const one = fault('NEEDED', row.control, { control: nameOf(row), witness: found.witness })
        return [found.ask ? weighing(one, 'question') : one]
      }),
    broken: {
      NEEDED: [
        { set: 'A.8.28', to: { applicable: 'no', exclusionReason: 'no code' } },
        { set: 'A.5.34', to: { applicable: 'no', exclusionReason: 'no personal data' } },
        { set: 'A.6.7', to: { applicable: 'no', exclusionReason: 'nobody works elsewhere' } },
      ],
    },
  }),

  defineCheck({
    id: 'SOA-10',
    reads: rows,
    of: ({ statement: all }) => excluded(all),
    none: noneOut,
    examine: (_, out) =>
      each(
        out,
        (row) => row.obligations.length > 0,
        (row) => fault('DEMANDED', row.control, { control: nameOf(row), obligations: row.obligations.join(', ') }),
      ),
    broken: { DEMANDED: [{ set: 'law', to: { controls: ['@A.7.6'] } }] },
  }),
  defineCheck({
    id: 'SOA-11',
    reads: rows,
    of: ({ statement: all }) => excluded(all),
    none: noneOut,
    examine: (_, out) => {
      const reasons = new Set(out.map((row) => normal(row.justification ?? '')))
      return when(
        out.length >= 4 && reasons.size / out.length < 0.3,
        fault('SAME_REASON', null, { count: out.length, reasons: reasons.size }),
      )
    },
    broken: {
      SAME_REASON: [
        ['A.7.6', 'A.7.11', 'A.7.12', 'A.8.30'].map((set) => ({ set, to: { applicable: 'no', exclusionReason: 'Not relevant here.' } })),
      ],
    },
  }),

  defineCheck({
    id: 'SOA-13',
    reads: { ...rows, soas, soaInForce },
    of: ({ soaInForce: current }) => present(current).filter(({ state }) => state.rows.length > 0),
    none: fault('NOT_APPROVED'),
    examine: (seen, current) => {
      const isMarked = seen.soas.some(({ state }) => state.status === 'draft')
      return ofEach(current, (soa) => {
        const changed = isMarked ? [] : changedRows(soa.state.rows, seen.statement)
        return inTurn(
          when(
            soa.state.approval !== null && !isAsDecided(soa.state.approval, groundOf(printed, soa.state), seen),
            fault('NOT_AS_APPROVED', soa),
          ),
          when(
            changed.length > 0,
            fault('CHANGED_WITHOUT_DRAFT', soa, { count: changed.length, controls: changed.slice(0, 5).join(', ') }),
          ),
        )
      })
    },
    rests: ({ soaInForce: current }) => [current?.state.approval],
    broken: {
      NOT_AS_APPROVED: [{ set: 'soa', to: { 'rows.0.justification': 'we do not feel like it' } }],
      CHANGED_WITHOUT_DRAFT: [
        { set: 'A.5.1', to: { how: 'not at all' } },
        { set: 'A.7.6', to: { exclusionReason: 'we do not feel like it' } },
      ],
    },
  }),
  defineCheck({
    id: 'SOA-14',
    reads: { controls, risks, soaInForce },
    of: ({ controls: all, risks: every, soaInForce: current }) => {
      const needed = new Set(live(every).flatMap(({ state }) => state.controls))
      return current === null
        ? []
        : all.filter(({ id, state }) => state.source !== 'annex-a' && !theirs.has(state.reference ?? '') && needed.has(id))
    },
    none: ({ soaInForce: current }) => fault(current === null ? 'NOT_APPROVED' : 'NO_OWN_CONTROL'),
    examine: ({ soaInForce: current }, own) => {
      const named = new Set((current?.state.rows ?? []).flatMap((row) => [row.control, row.reference, row.title]))
      return each(
        own,
        ({ key, state }) => !named.has(key) && !named.has(state.reference ?? '') && !named.has(state.title),
        (control) => fault('OWN_CONTROL_MISSING', control, { control: control.state.title }),
      )
    },
    broken: {
      OWN_CONTROL_MISSING: [
        [
          { add: 'control', id: 'new control', state: { title: 'Redaction of prompts', source: 'own' } },
          { set: 'risk', to: { controls: ['@new control'] } },
        ],
      ],
    },
  }),
  defineCheck({
    id: 'SOA-15',
    reads: rows,
    of: ({ statement: all }) => included(all),
    none: noneIn,
    examine: (_, within) => {
      const alone = within.filter(
        ({ reasons, risks: treated, obligations }) =>
          reasons.length === 1 && reasons[0] === 'BR' && treated.length + obligations.length === 0,
      )
      return when(alone.length / within.length > 1 / 3, fault('BUSINESS_ALONE', null, { count: alone.length, of: within.length }))
    },
    broken: { BUSINESS_ALONE: [annexA.slice(0, 40).map(({ id }) => ({ set: id, to: { reasons: ['BR'] } }))] },
  }),
]

function present<T>(one: T | null): readonly T[] {
  return one === null ? [] : [one]
}

function normal(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
