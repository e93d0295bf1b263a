import { annexA } from '@assay/frameworks'
import { printed as ofDocument } from '../document/fields.ts'
import { groundOf } from '../mechanism/context.ts'
import type { Loaded, State } from '../mechanism/record.ts'
import { record, recordsOf, uuid } from '../records.fixture.ts'
import { accepted } from '../risk/fields.ts'
import { printed as ofCriteria } from '../risk-criteria/fields.ts'
import { printed as ofScope } from '../scope/fields.ts'
import { printed as ofStatement } from '../soa/fields.ts'
import { frozenRow } from '../soa/freeze.ts'
import { statementOfApplicability } from '../soa/statement.ts'
import { approved, decided, hash } from './decided.fixture.ts'

/** An ISMS that passes every check, to be damaged one thing at a time. */
export const TODAY = '2026-11-24'

/** What an audit is asked of it. */
export const occasion = { asOf: TODAY, hash, broken: ['c'.repeat(64)] }

const OUT: Readonly<Record<string, string>> = {
  'A.7.6': 'There are no secure areas.',
  'A.7.11': 'All servers stand in rooms of the hosting company.',
  'A.7.12': 'No cable of ours carries traffic of the service.',
}

const REGULAR = { 'A.8.13': { frequencyDays: 30 } } as const

const controls = annexA.map(({ id, title }, index) =>
  id in OUT
    ? record('control', id, { title, reference: id, source: 'annex-a', applicable: 'no', exclusionReason: OUT[id] })
    : record('control', id, {
        title,
        reference: id,
        source: 'annex-a',
        applicable: 'yes',
        status: 'implemented',
        how: 'We do it.',
        owner: uuid('ines'),
        reasons: index % 4 === 0 ? ['BR'] : ['RA'],
        ...(id === 'A.8.13' && REGULAR['A.8.13']),
      }),
)

const redaction = record('control', 'redaction', {
  title: 'Redaction before the model',
  source: 'own',
  applicable: 'yes',
  status: 'implemented',
  reasons: ['BR'],
  how: 'A gateway.',
  owner: uuid('ines'),
})

const shown = [...controls, redaction].map((control) =>
  record('evidence', `ev ${control.key}`, { controls: [control.id], collectedOn: '2026-11-20', url: 'https://wiki.example/evidence' }),
)

const text = {
  number: 'P-1',
  version: '1.0',
  classification: 'internal',
  body: 'We protect information.',
  owner: uuid('ines'),
  author: uuid('ines'),
}

function document(id: string, { approver = 'mara', ...given }: State & { readonly approver?: string }): Loaded {
  const on = '2026-06-01'
  const title = id
  const version = {
    ...text,
    title,
    kind: null,
    changes: null,
    distribution: [],
    commitsToRequirements: null,
    commitsToImprovement: null,
    reviewOn: '2027-06-01',
    from: on,
    until: null,
    sha256: hash(text.body),
    file: null,
    ...within(given),
  }
  const approval = decided(approver, on, { of: hash(groundOf(ofDocument, version)) })
  return record('document', id, {
    ...text,
    title,
    status: 'approved',
    reviewOn: '2027-06-01',
    ...given,
    approval,
    versions: [{ ...version, approval }],
  })
}

function within({ kind, number, commitsToRequirements, commitsToImprovement }: State): State {
  return Object.fromEntries(
    Object.entries({ kind, number, commitsToRequirements, commitsToImprovement }).filter(([, value]) => value !== undefined),
  )
}

const needing = [
  'A.5.10',
  'A.5.12',
  'A.5.14',
  'A.5.15',
  'A.5.19',
  'A.5.23',
  'A.5.24',
  'A.5.34',
  'A.6.7',
  'A.7.7',
  'A.8.1',
  'A.8.8',
  'A.8.10',
  'A.8.13',
  'A.8.15',
  'A.8.24',
  'A.8.25',
]

const criteria = approved(
  record('risk-criteria', 'criteria', {
    version: '1.0',
    likelihoodScale: ['rare', 'possible', 'likely'],
    consequenceScales: [{ dimension: 'Money', steps: ['small', 'painful', 'ruinous'] }],
    levels: ['low', 'high', 'extreme'],
    matrix: [{ levels: ['low', 'low', 'low'] }, { levels: ['low', 'high', 'high'] }, { levels: ['low', 'high', 'extreme'] }],
    acceptance: [
      { level: 'low', acceptable: true, who: 'owner', months: 12 },
      { level: 'high', acceptable: false, who: 'top-management', months: 6 },
      { level: 'extreme', acceptable: false, who: 'nobody', months: null },
    ],
    assessEveryMonths: 12,
    changeOverDays: 90,
    status: 'approved',
  }),
  'approval',
  { on: '2026-01-01', by: 'mara', names: ofCriteria },
)

const risk = approved(
  record('risk', 'risk', {
    owner: uuid('ines'),
    assets: [uuid('store')],
    properties: ['C'],
    controls: [uuid('A.8.24'), uuid('redaction')],
    inherentLikelihood: 3,
    inherentConsequence: 3,
    residualLikelihood: 1,
    residualConsequence: 3,
    statedLevel: 'Extreme',
    statedResidualLevel: 'low',
    assessedOn: '2026-10-01',
    assessedUnder: uuid('criteria'),
    residualAssessedOn: '2026-10-01',
    treatment: 'modify',
    treatmentChangedOn: '2026-09-01',
    status: 'in-treatment',
  }),
  'acceptance',
  { on: '2026-10-02', by: 'ines', until: '2027-10-01', names: accepted },
)

const assign = (id: string, role: string, person: string) =>
  record('assignment', id, { role, person: uuid(person), kind: 'holder', from: '2026-01-01', assignedBy: uuid('mara') })

const base: readonly Loaded[] = [
  record('organisation', 'org', { climateRelevant: null }),
  approved(
    record('scope', 'scope', {
      version: '1.0',
      statement: 'All of it.',
      certificateWording: 'Support of customers by software',
      interfaces: ['hosting'],
      status: 'approved',
    }),
    'approval',
    { on: '2026-06-01', by: 'mara', names: ofScope },
  ),
  record('context-issue', 'issue', { area: 'legal', relevant: true, reviewedOn: '2026-10-01' }),
  record('context-issue', 'climate', { area: 'climate', relevant: false, reasoning: 'No site lies low.', reviewedOn: '2026-10-01' }),
  record('interested-party', 'party', { requirement: 'confidentiality', addressed: 'partly', addressedReason: 'One of two sites.' }),
  record('obligation', 'law', {
    kind: 'legal',
    controls: [uuid('A.5.34')],
    owner: uuid('ines'),
    reviewEveryMonths: 12,
    reviewedOn: '2026-01-24',
  }),
  record('person', 'mara', { status: 'active', startedOn: '2025-01-01', remote: 'no' }),
  record('person', 'ines', { status: 'active', startedOn: '2025-01-01', remote: 'partly' }),
  record('person', 'gone', { status: 'active', startedOn: '2025-01-01', leftOn: '2026-11-24' }),
  assign('top', 'top-management', 'mara'),
  assign('conformity', 'isms-conformity', 'ines'),
  assign('reporting', 'performance-reporting', 'ines'),
  record('asset', 'store', {
    kind: 'data-store',
    owner: uuid('ines'),
    classification: 'confidential',
    criticality: 5,
    personalData: true,
    scopeDecision: 'in-scope',
  }),
  record('asset', 'product', {
    kind: 'application',
    owner: uuid('ines'),
    classification: 'internal',
    own: true,
    offered: true,
    scopeDecision: 'in-scope',
  }),
  record('asset', 'hosting', {
    kind: 'service',
    owner: uuid('ines'),
    classification: 'internal',
    supplier: 'Host & Co',
    scopeDecision: 'in-scope',
  }),
  record('asset', 'office', { kind: 'facility', owner: uuid('ines'), classification: 'internal', scopeDecision: 'in-scope' }),
  criteria,
  risk,
  record('risk', 'closed', { status: 'closed' }),
  record('treatment-action', 'action', { risk: uuid('risk'), due: '2026-12-24', status: 'planned' }),
  record('treatment-action', 'done action', {
    risk: uuid('risk'),
    due: '2026-09-24',
    status: 'done',
    doneOn: '2026-09-20',
    evidence: [uuid('ev A.8.24')],
  }),
  ...controls,
  redaction,
  ...shown,
  record('evidence', 'file', {
    controls: [uuid('A.8.13')],
    collectedOn: '2026-11-01',
    sha256: 'a'.repeat(64),
    kind: 'file',
    result: 'pass',
  }),
  document('policy', { kind: 'policy', number: 'P-1', commitsToRequirements: true, commitsToImprovement: true }),
  document('access policy', { kind: 'topic-policy', number: 'P-2', controls: needing.map(uuid), approver: 'ines' }),
  record('document', 'law text', { kind: 'external', issuer: 'The Union', edition: '2016/679', watchedOn: '2026-05-01', status: 'draft' }),
  ...['mara', 'ines'].map((name) =>
    record('acknowledgement', `ack ${name}`, {
      person: uuid(name),
      document: uuid('policy'),
      version: '1.0',
      status: 'acknowledged',
      acknowledgedOn: '2026-06-10',
    }),
  ),
  record('incident', 'outage', {
    severity: 'high',
    status: 'closed',
    personalData: true,
    facts: 'A disk failed.',
    effects: 'Two hours without service.',
    remedialAction: 'Two disks.',
    awareAt: '2026-05-02T10:00:00+02:00',
    timeline: [{ at: '2026-05-02T08:30:00Z', what: 'contained', by: null }],
    evidence: [uuid('file')],
    reviewedOn: '2026-05-20',
    lessons: 'One disk is none.',
  }),
  record('change', 'product change', { kind: 'product', significant: true, effectiveOn: '2026-05-01', scopeTouched: true, status: 'done' }),
  record('change', 'isms change', {
    kind: 'isms',
    purpose: 'Less paper',
    consequences: 'none',
    resources: 'a week',
    responsibilities: 'Ines',
    status: 'approved',
  }),
  record('nonconformity', 'nc', {
    grade: 'minor',
    requirement: 'A.8.13',
    seen: 'Restore was never tested.',
    raisedOn: '2026-03-01',
    rootCause: 'Nobody was told to, since the role was vacant.',
    similar: 'None found.',
    actions: [{ what: 'Name somebody', who: uuid('ines'), due: '2026-04-01', doneOn: '2026-03-30', evidence: [] }],
    status: 'effective',
    closure: decided('mara', '2026-06-01'),
  }),
  record('nonconformity', 'closed nc', {
    grade: 'minor',
    requirement: '7.5.3',
    seen: 'Two texts of one number.',
    raisedOn: '2026-02-01',
    rootCause: 'Numbers were given by hand.',
    similar: 'None found.',
    status: 'closed',
    effective: decided('mara', '2026-05-01'),
    closure: decided('mara', '2026-05-02'),
  }),
  record('opportunity', 'opportunity', { status: 'evaluated', doneOn: '2026-03-01', effect: 'Half the tickets.' }),
  record('certificate', 'cert', {
    edition: 'ISO/IEC 27001:2022',
    scopeText: 'Support of customers, by software.',
    soaVersion: '1.0',
    status: 'valid',
    expiresOn: '2028-01-01',
  }),
]

const rows = statementOfApplicability(recordsOf(base), TODAY).map(frozenRow)

function statement(id: string, version: string, on: string): Loaded {
  return approved(
    record('soa', id, { title: 'Statement', version, status: on === '2026-10-03' ? 'approved' : 'superseded', rows }),
    'approval',
    { on, by: 'mara', names: ofStatement },
  )
}

/** The ISMS, with two versions of its statement. */
export const sound: readonly Loaded[] = [...base, statement('former soa', '0.9', '2026-02-01'), statement('soa', '1.0', '2026-10-03')]
