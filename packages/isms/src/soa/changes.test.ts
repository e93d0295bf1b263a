import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { record, recordsOf } from '../records.fixture.ts'
import { statementChanges, type StatementChanges, type StatementText } from './changes.ts'
import { frozenRow, type FrozenRow } from './freeze.ts'
import { statementOfApplicability } from './statement.ts'

const [first] = statementOfApplicability(recordsOf([record('control', 'ctl', { reference: 'A.5.1' })]), '2026-11-24')
const blank: FrozenRow = frozenRow(first ?? assert.fail())

const words = fc.constantFrom(null, 'yes', 'no', 'because')
const names = fc.constantFrom('A.5.1', 'A.5.2', 'A.8.13', 'A.8.28')

const annexRow = fc.record({
  reference: names,
  title: fc.constantFrom('Policies', 'Roles'),
  applicable: words,
  justification: words,
  reasons: fc.subarray(['RA', 'LR', 'BR']),
  owner: words,
  evidence: fc.subarray(['EV-1 2026-11-01', 'EV-2']),
  evidenceState: fc.constantFrom('current', 'stale'),
})
const ownRow = fc.record({
  reference: fc.constant(null),
  control: fc.constantFrom('CTL-94', 'CTL-95', 'CTL-96'),
  title: fc.constantFrom('Redaction', 'Kill switch'),
  applicable: words,
})

const statements = fc
  .tuple(
    fc.uniqueArray(annexRow, { selector: ({ reference }) => reference }),
    fc.uniqueArray(ownRow, { selector: ({ control }) => control }),
    fc.dictionary(fc.constantFrom('scope', 'classification', 'certificate'), words),
  )
  .map(([annex, ours, head]): StatementText => text([...annex, ...ours], head))

function text(rows: readonly Partial<FrozenRow>[], head: StatementText['head'] = {}): StatementText {
  return { head, rows: rows.map((row) => ({ ...blank, ...row })), partial: false }
}

/** What the changes make of a version. */
function applied({ head, rows }: StatementText, changes: StatementChanges): ReadonlyMap<string, unknown> {
  const made = new Map<string, Record<string, unknown>>(rows.map((row) => [nameOf(row), { ...row }]))
  for (const change of changes.rows) {
    const row = made.get(nameOf(change)) ?? { ...blank, reasons: [], evidence: [] }
    for (const { field, from, to } of change.fields) {
      if (change.kind === 'changed') assert.deepEqual(row[field], from)
      row[field] = to
    }
    if (change.kind === 'removed') made.delete(nameOf(change))
    else
      made.set(
        nameOf(change),
        change.kind === 'added' ? { ...nothing, ...Object.fromEntries(change.fields.map(({ field, to }) => [field, to])) } : row,
      )
  }
  const above = new Map([...Object.entries(head), ...changes.head.map(({ field, to }) => [field, to] as const)])
  return new Map<string, unknown>([...made, ['head', new Map([...above].filter(([, value]) => value !== null))]])
}

const nothing = Object.fromEntries(Object.entries(blank).map(([name, value]) => [name, Array.isArray(value) ? [] : null]))

function nameOf({ reference, control }: Pick<FrozenRow, 'reference' | 'control'>): string {
  return reference ?? control ?? ''
}

const NONE: StatementChanges = { head: [], rows: [], uncompared: [] }

describe('the differences of two versions of the statement', () => {
  it('are none between a version and itself', () => {
    fc.assert(fc.property(statements, (one) => assert.deepEqual(statementChanges(one, one), NONE)))
  })

  it('make the second of the first', () => {
    fc.assert(
      fc.property(statements, statements, (from, to) => {
        assert.deepEqual(sorted(applied(from, statementChanges(from, to))), sorted(applied(to, NONE)))
      }),
    )
  })

  it('say what a row was and what it became, and whether somebody decided so', () => {
    const before = text([{ reference: 'A.5.1', applicable: 'yes', evidence: ['EV-1 2026-01-01'] }, { reference: 'A.5.2' }])
    const after = text([
      { reference: 'A.5.1', applicable: 'no', evidence: ['EV-1 2026-01-01'] },
      { reference: 'A.5.2', evidence: ['EV-2'] },
    ])
    const said = statementChanges(before, after).rows.map(({ reference, kind, decided, fields }) => ({ reference, kind, decided, fields }))
    assert.deepEqual(said, [
      { reference: 'A.5.1', kind: 'changed', decided: true, fields: [{ field: 'applicable', from: 'yes', to: 'no' }] },
      { reference: 'A.5.2', kind: 'changed', decided: false, fields: [{ field: 'evidence', from: [], to: ['EV-2'] }] },
    ])
  })

  it('find an own control again by its key when it was renamed, and two that are called alike apart', () => {
    const [from, to] = [text([own('CTL-94', 'Same'), own('CTL-95', 'Same')]), text([own('CTL-95', 'Same'), own('CTL-94', 'New name')])]
    assert.deepEqual(
      statementChanges(from, to).rows.map(({ control, kind, fields }) => [control, kind, fields]),
      [['CTL-94', 'changed', [{ field: 'title', from: 'Same', to: 'New name' }]]],
    )
  })

  it('compare nothing that an earlier approval did not keep, and say so', () => {
    const kept = { ...nothing, title: 'A.5.1', reference: 'A.5.1', applicable: 'yes', reasons: ['RA'] } as unknown as FrozenRow
    const { rows, uncompared } = statementChanges(
      { ...text([kept]), partial: true },
      text([{ ...blank, applicable: 'no', reasons: ['RA'] }]),
    )
    assert.deepEqual(
      rows.map(({ fields }) => fields.map(({ field }) => field)),
      [['control', 'applicable']],
    )
    assert.ok(['title', 'status', 'justification', 'owner'].every((field) => uncompared.includes(field)))
  })
})

function own(control: string, title: string): Partial<FrozenRow> {
  return { reference: null, control, title }
}

function sorted(made: ReadonlyMap<string, unknown>) {
  return [...made].toSorted(([a], [b]) => (a < b ? -1 : 1))
}
