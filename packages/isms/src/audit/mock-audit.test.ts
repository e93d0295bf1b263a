import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { recordsOf, uuid } from '../records.fixture.ts'
import { damaged, sound, TODAY, type Damage } from './checks.fixture.ts'
import { checks, mockAudit } from './mock-audit.ts'

/** For every check, a damage that it must find. */
const failing: Readonly<Record<string, readonly Damage[]>> = {
  'CTX-01': [{ empty: 'context-issue' }, { set: 'issue', to: { reviewedOn: '2025-11-01' } }],
  'CTX-02': [
    { set: 'org', to: { climateRelevant: null } },
    { set: 'org', to: { climateReason: null } },
  ],
  'CTX-03': [
    { set: 'party', to: { requirement: null } },
    { set: 'party', to: { addressed: null } },
  ],
  'SCP-01': [{ set: 'scope document', to: { standing: 'draft' } }],
  'SCP-02': [{ set: 'scope', to: { interfaces: [] } }],
  'SCP-03': [
    { set: 'hosting', to: { scopeDecision: null } },
    { set: 'hosting', to: { scopeDecision: 'excluded' } },
  ],
  'SCP-04': [{ set: 'cert', to: { scopeText: 'All of it.' } }],
  'SCP-05': [{ add: 'change', state: { kind: 'site', changedOn: '2026-07-01' } }],
  'POL-01': [
    { set: 'policy', to: { approvedBy: uuid('ines') } },
    { set: 'policy', to: { approvedOn: null } },
  ],
  'POL-02': [{ set: 'policy', to: { commitsToImprovement: false } }],
  'POL-03': [{ set: 'ack ines', to: { version: '0.9' } }],
  'POL-04': [{ set: 'policy', to: { reviewOn: '2026-11-23' } }],
  'POL-05': [{ set: 'A.8.24', to: { needsPolicy: true } }],
  'ROL-01': [{ set: 'ines', to: { roles: ['isms-conformity'] } }],
  'ROL-02': [{ set: 'mara', to: { standing: 'left' } }],
  'RSK-01': [{ empty: 'risk-criteria' }, { set: 'criteria', to: { approvedOn: null } }],
  'RSK-02': [
    { set: 'risk', to: { inherentConsequence: null } },
    { set: 'risk', to: { inherentLikelihood: 4 } },
  ],
  'RSK-03': [
    { set: 'risk', to: { owner: null } },
    { set: 'ines', to: { standing: 'left' } },
  ],
  'RSK-04': [
    { set: 'risk', to: { properties: [] } },
    { set: 'risk', to: { assets: [] } },
  ],
  'RSK-05': [{ set: 'risk', to: { treatment: null } }],
  'RSK-06': [{ set: 'risk', to: { assessedOn: '2025-11-23' } }],
  'RSK-07': [{ add: 'change', state: { significant: true, changedOn: '2026-10-15' } }],
  'RSK-08': [{ set: 'risk', to: { assets: [uuid('hosting')] } }],
  'TRT-01': [{ set: 'risk', to: { controls: [uuid('A.7.6')] } }],
  'TRT-02': [
    { set: 'risk', to: { acceptedOn: null } },
    { set: 'risk', to: { acceptedBy: uuid('mara') } },
  ],
  'TRT-03': [
    { set: 'risk', to: { residualLikelihood: 2 } },
    { set: 'risk', to: { treatment: 'share' } },
  ],
  'TRT-04': [{ set: 'action', to: { due: '2026-11-23' } }],
  'TRT-05': [
    { set: 'risk', to: { acceptanceExpiresOn: null } },
    { set: 'risk', to: { acceptanceExpiresOn: '2026-11-23' } },
  ],
  'TRT-06': [{ set: 'risk', to: { acceptedLikelihood: 2 } }],
  'TRT-07': [{ set: 'action', to: { progress: 'done', doneOn: '2026-11-01' } }],
  'SOA-01': [
    { set: 'soa', to: { standing: 'draft' } },
    { set: 'A.5.1', to: { applicable: null } },
  ],
  'SOA-02': [{ set: 'A.7.6', to: { exclusionReason: null } }],
  'SOA-03': [{ set: 'A.5.1', to: { reasons: [] } }],
  'SOA-04': [{ set: 'A.5.1', to: { how: null } }],
  'SOA-05': [{ set: 'risk', to: { assessedOn: '2026-11-01' } }],
  'SOA-06': [{ set: 'A.5.1', to: { frequencyDays: 1 } }],
  'SOA-07': [{ set: 'A.5.23', to: { applicable: 'no', exclusionReason: 'no cloud' } }],
  'SOA-08': [{ add: 'control', state: { reference: 'A.9.2.1' } }],
  'SOA-09': [{ set: 'cert', to: { soaVersion: '0.9' } }],
  'SOA-10': [{ add: 'obligation', state: { controls: [uuid('A.7.6')] } }],
}

describe('the mock audit', () => {
  it('has 40 checks, each with a failing fixture', () => {
    assert.equal(checks.length, 40)
    assert.deepEqual(checks.map((check) => check.id).toSorted(), Object.keys(failing).toSorted())
  })

  it('finds nothing in a sound ISMS', () => {
    const report = mockAudit(recordsOf(sound), '2', TODAY)
    assert.deepEqual(
      report.checks.filter((check) => check.result !== 'pass'),
      [],
    )
  })

  for (const [id, damages] of Object.entries(failing)) {
    for (const [index, damage] of damages.entries()) {
      it(`finds ${id} (${index + 1})`, () => {
        const result = mockAudit(recordsOf(damaged(damage)), '2', TODAY).checks.find((check) => check.id === id)
        assert.equal(result?.result, 'fail')
      })
    }
  }

  it('runs at stage 1 what shows in the documents', () => {
    const report = mockAudit(recordsOf(sound), '1', TODAY)
    assert.ok(report.checks.length > 20)
    assert.ok(report.checks.every((check) => check.stage === '1'))
  })

  it('passes nothing in an empty ISMS: what is missing fails, what cannot be known is not assessed', () => {
    const report = mockAudit(recordsOf([]), '2', TODAY)
    assert.equal(report.passed, 0)
    assert.equal(report.failed + report.notAssessed, 40)
  })
})
