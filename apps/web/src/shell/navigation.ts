import type { Messages } from '../message/messages.ts'

export interface Place {
  readonly path: string
  readonly name: keyof Messages['place']
  /** The register whose records are counted beside the name. */
  readonly register?: string
  /** Whether it stands there only while it has records. */
  readonly whileFilled?: boolean
}

/** The main menu, by what people do. */
export const navigation: readonly { readonly group: keyof Messages['group'] | null; readonly places: readonly Place[] }[] = [
  { group: null, places: [{ path: '/', name: 'overview' }] },
  {
    group: 'context',
    places: [
      { path: '/organisations', name: 'organisations' },
      { path: '/scopes', name: 'scopes' },
      { path: '/context-issues', name: 'contextIssues', register: 'context-issue' },
      { path: '/interested-parties', name: 'interestedParties', register: 'interested-party' },
      { path: '/obligations', name: 'obligations', register: 'obligation' },
    ],
  },
  {
    group: 'people',
    places: [
      { path: '/people', name: 'people', register: 'person' },
      { path: '/assignments', name: 'assignments', register: 'assignment' },
      { path: '/delegations', name: 'delegations', register: 'delegation' },
      { path: '/account-people', name: 'accountPeople', register: 'account-person' },
      { path: '/approval-rules', name: 'approvalRules', register: 'approval-rule' },
      { path: '/house-rules', name: 'houseRules', register: 'house-rule' },
    ],
  },
  {
    group: 'risk',
    places: [
      { path: '/assets', name: 'assets', register: 'asset' },
      { path: '/threats', name: 'threats', register: 'threat' },
      { path: '/risks', name: 'risks', register: 'risk' },
      { path: '/treatment-actions', name: 'treatmentActions', register: 'treatment-action' },
      { path: '/risk-criteria-sets', name: 'riskCriteria' },
    ],
  },
  {
    group: 'controls',
    places: [
      { path: '/soa', name: 'soa' },
      { path: '/controls', name: 'controls', register: 'control' },
      { path: '/frameworks', name: 'frameworks' },
      { path: '/own-frameworks', name: 'ownFrameworks', register: 'framework', whileFilled: true },
      { path: '/requirements', name: 'requirements', register: 'requirement', whileFilled: true },
      { path: '/evidences', name: 'evidences', register: 'evidence' },
      { path: '/documents', name: 'documents', register: 'document' },
      { path: '/approval-requests', name: 'approvalRequests', register: 'approval-request' },
      { path: '/acknowledgements', name: 'acknowledgements', register: 'acknowledgement' },
      { path: '/soa-versions', name: 'soas', register: 'soa' },
    ],
  },
  {
    group: 'audit',
    places: [
      { path: '/audit', name: 'audit' },
      { path: '/findings', name: 'findings', register: 'finding', whileFilled: true },
      { path: '/nonconformities', name: 'nonconformities', register: 'nonconformity' },
      { path: '/opportunities', name: 'opportunities', register: 'opportunity' },
      { path: '/incidents', name: 'incidents', register: 'incident' },
      { path: '/changes', name: 'changes', register: 'change' },
      { path: '/certificates', name: 'certificates', register: 'certificate' },
      { path: '/legal-holds', name: 'legalHolds', register: 'legal-hold' },
      { path: '/comments', name: 'comments', register: 'comment' },
    ],
  },
  {
    group: 'proof',
    places: [
      { path: '/ledger', name: 'ledger' },
      { path: '/activity', name: 'activity' },
      { path: '/log-policies', name: 'logPolicy' },
      { path: '/shield', name: 'shield' },
    ],
  },
]

const PAGES = new Set(['/', '/soa', '/frameworks', '/audit', '/ledger', '/activity', '/shield'])

/** The first part of the path of every register. */
export const registerPaths: readonly string[] = navigation
  .flatMap(({ places }) => places.map(({ path }) => path))
  .filter((path) => !PAGES.has(path))
  .map((path) => path.slice(1))
