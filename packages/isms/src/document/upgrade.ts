import type { State } from '../mechanism/record.ts'

/** One version was kept in fields of its own beside the text; versions are rows now. */
export function withVersions(state: State): State {
  const { standing, approvedBy, approvedOn, approvedVersion, approvedBody, approvedTitle, approvedClassification, approvedOwner, approvedReviewOn, mustAcknowledge, ...rest } = state
  const audience = mustAcknowledge === true ? 'all' : null
  if (typeof approvedOn !== 'string') return { ...rest, audience, status: standing === 'withdrawn' ? 'withdrawn' : 'draft', approval: null, versions: [] }
  const approval = { by: approvedBy ?? null, on: approvedOn, of: null, as: 'manager', for: null, until: null, reason: null, ground: null, lapsed: null, stated: null }
  const version = {
    version: approvedVersion ?? '1.0',
    title: approvedTitle ?? rest['title'],
    number: null,
    kind: rest['kind'] ?? null,
    classification: approvedClassification ?? null,
    body: approvedBody ?? null,
    owner: approvedOwner ?? null,
    author: null,
    changes: null,
    distribution: [],
    commitsToRequirements: rest['commitsToRequirements'] ?? null,
    commitsToImprovement: rest['commitsToImprovement'] ?? null,
    reviewOn: approvedReviewOn ?? null,
    from: approvedOn,
    until: null,
    sha256: null,
    file: null,
    approval,
  }
  const status = standing === 'withdrawn' ? 'withdrawn' : standing === 'approved' ? 'approved' : 'revising'
  return { ...rest, audience, status, approval, versions: [version], reviewedOn: approvedOn }
}
