import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Damage } from '../mechanism/check.ts'
import { recordsOf } from '../records.fixture.ts'
import { overviewOf } from '../overview/overview.ts'
import { damaged } from './damage.fixture.ts'
import { examineAll, mockAudit } from './mock-audit.ts'
import { occasion } from './sound.fixture.ts'

/** What checks said wrongly of an ISMS, or did not say: each with what must be found, and what must not. */

const TODAY = occasion.asOf

function faultsOf(id: string, damage: Damage | readonly Damage[]): readonly string[] {
  const check = mockAudit(recordsOf(damaged(damage)), '2', occasion).checks.find((one) => one.id === id) ?? assert.fail(id)
  return check.faults.map(({ code, record }) => `${code} ${record ?? ''}`.trim())
}

const finds = (id: string, fault: string, damage: Damage | readonly Damage[]) =>
  assert.ok(faultsOf(id, damage).includes(fault), `${id} ${fault}: ${faultsOf(id, damage).join(', ')}`)

const findsNothing = (id: string, damage: Damage | readonly Damage[]) => assert.deepEqual(faultsOf(id, damage), [], id)

describe('a check (finding B3)', () => {
  it('asks for evidence of what is said to be implemented, and of nothing that is planned', () => {
    const unseen = { set: 'ev A.5.1', to: { controls: [] } }
    finds('SOA-06', 'NOT_EVIDENCED A.5.1', unseen)
    for (const status of ['planned', 'partial', 'not-started'])
      findsNothing('SOA-06', [unseen, { set: 'A.5.1', to: { status, how: null } }])
  })

  it('takes words for a reason to include, and no full stop', () => {
    findsNothing('SOA-03', { set: 'A.5.1', to: { reasons: [], justification: 'BR: customers ask for it' } })
    finds('SOA-03', 'INCLUDED_WITHOUT_REASON A.5.1', { set: 'A.5.1', to: { reasons: [], justification: '.' } })
  })

  it('holds a statement against assessments and treatments, not against their acceptance', () => {
    findsNothing('SOA-05', { set: 'risk', to: { 'acceptance.on': '2026-11-08' } })
    finds('SOA-05', 'OLDER_THAN_RISKS SOA', { set: 'risk', to: { assessedOn: '2026-11-08' } })
  })

  it('knows what speaks against an exclusion, physical controls and development by others among it', () => {
    const out = (id: string) => ({ set: id, to: { applicable: 'no', exclusionReason: 'Nothing of it is here' } })
    finds('SOA-07', 'NEEDED A.6.7', out('A.6.7'))
    finds('SOA-07', 'NEEDED A.7.1', out('A.7.1'))
    findsNothing('SOA-07', [])
  })

  it('holds a certificate against the decisions of a statement, not against its number', () => {
    findsNothing('SOA-09', { set: 'cert', to: { soaVersion: '0.9' } })
    findsNothing('SOA-09', [
      { set: 'cert', to: { soaVersion: '0.9' } },
      { set: 'former soa', to: { 'rows.0.justification': 'Other words for the same' } },
    ])
  })

  it('holds the level of a source against the matrix, and each risk against the planned interval', () => {
    finds('RSK-02', 'OTHER_LEVEL RISK', { set: 'risk', to: { statedLevel: 'Low' } })
    const old = { inherentLikelihood: 1, inherentConsequence: 1, assessedOn: '2019-01-01', assessedUnder: '@criteria' }
    finds('RSK-06', 'NOT_ASSESSED_IN_TIME OLD', { add: 'risk', id: 'old', state: old })
  })

  it('knows what is critical on a scale of three steps, and nothing that is critical on none', () => {
    const threeSteps = { set: 'criteria', to: { needScale: ['low', 'medium', 'high'] } }
    const asset = (criticality: number) => ({ add: 'asset', id: 'files', state: { kind: 'data-store', criticality } })
    finds('RSK-08', 'NO_RISK FILES', [threeSteps, asset(3)])
    findsNothing('RSK-08', [threeSteps, asset(2)])
  })

  it('sees a risk that moved after its acceptance: its controls and its owner, too', () => {
    for (const to of [{ controls: [] }, { owner: '@mara' }, { treatment: 'share' }])
      finds('TRT-03', 'CHANGED_SINCE_ACCEPTANCE RISK', { set: 'risk', to })
  })

  it('asks of products and sites whether they are in the scope', () => {
    const product = { kind: 'application', offered: true, personalData: true }
    finds('SCP-03', 'NOT_PLACED NEW', { add: 'asset', id: 'new', state: product })
    finds('SCP-03', 'NOT_PLACED SITE', [
      { add: 'asset', id: 'site', state: { kind: 'facility' } },
      { add: 'asset', id: 'new', state: product },
    ])
  })

  it('asks for policies and their confirmations before anybody ticked a box', () => {
    finds('POL-03', 'NOT_CONFIRMED POLICY', { empty: 'acknowledgement' })
    finds('POL-05', 'NO_TOPIC_POLICY A.5.15', { set: 'access policy', to: { controls: [] } })
  })

  it('takes whoever’s last day is over for a leaver, whatever their status says', () => {
    const left = { set: 'ines', to: { leftOn: '2026-11-23' } }
    finds('RSK-03', 'OWNER_LEFT RISK', left)
    assert.ok(faultsOf('ROL-02', left).length > 0)
    findsNothing('RSK-03', { set: 'ines', to: { leftOn: '2026-12-31' } })
  })

  it('takes neither an old scope nor a policy that is a draft for one in force', () => {
    finds('SCP-01', 'SCOPE_NOT_APPROVED SCOPE', { set: 'scope', to: { status: 'draft', approval: null } })
    finds('POL-01', 'POLICY_NOT_APPROVED POLICY', { set: 'policy', to: { status: 'draft', approval: null, versions: [] } })
  })
})

describe('the checks that needed nothing new (finding B7)', () => {
  const wanted = 'SOA-11 SOA-12 AST-01 LEG-01 DOC-01 DOC-02 EVD-01 EVD-02 EVD-03 INC-01 CHG-01 CER-05 NCR-01 NCR-04 AUD-06'.split(' ')

  it('are there, and stale evidence weighs as little as the facts say', () => {
    const { checks } = mockAudit(recordsOf(damaged({ set: 'A.8.13', to: { frequencyDays: 3 } })), '2', occasion)
    assert.deepEqual(
      wanted.filter((id) => !checks.some((check) => check.id === id)),
      [],
    )
    const stale = checks.filter(({ result }) => result === 'fail').map(({ id, grade }) => [id, grade])
    assert.deepEqual(stale, [['EVD-01', 'minor']])
  })
})

describe('an ISMS of which almost everything is missing', () => {
  it('never reads as ready: what nobody looked at stands beside what passed, in every clause (finding A5)', () => {
    const report = mockAudit(recordsOf([]), '1', TODAY)
    assert.ok(report.failed > 0)
    assert.ok(report.notLookedAt.every(({ waitsFor }) => waitsFor.length > 0))
    const { clauses, notLookedAt } = overviewOf(examineAll(recordsOf([]), TODAY))
    for (const clause of ['7', '9', '10'] as const) assert.ok((clauses.find((one) => one.clause === clause)?.notLookedAt ?? 0) > 0, clause)
    for (const id of ['OBJ-01', 'AUD-01', 'MRV-01'])
      assert.ok(
        notLookedAt.some((check) => check.id === id),
        id,
      )
  })
})
