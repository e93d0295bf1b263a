import { annexA } from '@assay/frameworks'
import type { Loaded, State } from '../define.ts'
import { record, uuid } from '../records.fixture.ts'

/** An ISMS that passes every check, to be damaged one record at a time. */
export const TODAY = '2026-11-24'

const person = (id: string, given: State) => record('person', id, { standing: 'active', startedOn: '2025-01-01', ...given })

const controls = annexA.map(({ id }) =>
  record(
    'control',
    id,
    id === 'A.7.6'
      ? { reference: id, applicable: 'no', exclusionReason: 'no secure areas' }
      : { reference: id, applicable: 'yes', reasons: ['BR'], how: 'we do it', owner: uuid('ines'), ...ofPolicy(id) },
  ),
)

function ofPolicy(id: string): State {
  return id === 'A.5.15' ? { needsPolicy: true, documents: [uuid('policy')] } : {}
}

const shown = controls.map((control) => record('evidence', `ev ${control.key}`, { controls: [control.id], collectedOn: '2026-11-20' }))

export const sound: readonly Loaded[] = [
  record('organisation', 'org', { climateRelevant: false, climateReason: 'considered', reviewIntervalDays: 365 }),
  record('scope', 'scope', { statement: 'All of it', interfaces: ['hosting'], effectiveOn: '2026-06-01' }),
  record('context-issue', 'issue', { reviewedOn: '2026-10-01' }),
  record('interested-party', 'party', { requirement: 'confidentiality', addressed: 'yes' }),
  person('mara', { roles: ['top-management'] }),
  person('ines', { roles: ['isms-conformity', 'performance-reporting'] }),
  record('asset', 'store', { kind: 'data-store', confidentiality: 5, scopeDecision: 'in-scope' }),
  record('asset', 'hosting', { kind: 'service', scopeDecision: 'in-scope' }),
  record('risk-criteria', 'criteria', {
    likelihoodLabels: ['1', '2', '3'],
    consequenceLabels: ['1', '2', '3'],
    bands: ['low: 9'],
    acceptanceScore: 3,
    approvedBy: uuid('mara'),
    approvedOn: '2026-01-01',
  }),
  record('risk', 'risk', {
    owner: uuid('ines'),
    assets: [uuid('store')],
    properties: ['C'],
    inherentLikelihood: 3,
    inherentConsequence: 3,
    residualLikelihood: 1,
    residualConsequence: 3,
    treatment: 'modify',
    controls: [uuid('A.8.24')],
    assessedOn: '2026-10-01',
    acceptedBy: uuid('ines'),
    acceptedOn: '2026-10-02',
    acceptedLikelihood: 1,
    acceptedConsequence: 3,
    acceptedTreatment: 'modify',
    acceptanceExpiresOn: '2027-10-01',
    progress: 'accepted',
  }),
  record('treatment-action', 'action', { risk: uuid('risk'), due: '2026-12-24', progress: 'planned' }),
  ...controls,
  ...shown,
  record('document', 'policy', {
    kind: 'policy',
    standing: 'approved',
    approvedBy: uuid('mara'),
    approvedOn: '2026-06-01',
    approvedVersion: '1.0',
    reviewOn: '2027-06-01',
    mustAcknowledge: true,
    commitsToRequirements: true,
    commitsToImprovement: true,
  }),
  record('document', 'scope document', { kind: 'scope', standing: 'approved', approvedOn: '2026-06-01' }),
  ...['mara', 'ines'].map((name) =>
    record('acknowledgement', `ack ${name}`, { person: uuid(name), document: uuid('policy'), version: '1.0' }),
  ),
  record('change', 'change', { kind: 'product', significant: true, changedOn: '2026-05-01' }),
  record('soa', 'soa', { standing: 'approved', version: '1.0', approvedOn: '2026-10-03' }),
  record('certificate', 'cert', { scopeText: 'All of it', soaVersion: '1.0' }),
]

/** What a damage does: fields to set on a record by its id, a record to add, or a register to empty. */
export type Damage =
  | { readonly set: string; readonly to: State }
  | { readonly add: string; readonly state: State }
  | { readonly empty: string }

/** The sound ISMS with one damage. */
export function damaged(damage: Damage): readonly Loaded[] {
  if ('empty' in damage) return sound.filter((item) => item.register !== damage.empty)
  if ('add' in damage) return [...sound, record(damage.add, 'added', damage.state)]
  return sound.map((item) => (item.id === uuid(damage.set) ? { ...item, state: { ...item.state, ...damage.to } } : item))
}
