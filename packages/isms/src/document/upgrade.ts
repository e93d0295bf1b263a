import type { State } from '../mechanism/record.ts'

/** One version was kept in fields of its own beside the text; versions are rows now. */
export function withVersions(state: State): State {
  const {
    standing,
    approvedBy,
    approvedOn,
    approvedVersion,
    approvedBody,
    approvedTitle,
    approvedClassification,
    approvedOwner,
    approvedReviewOn,
    mustAcknowledge,
    ...rest
  } = state
  const audience = mustAcknowledge === true ? 'all' : null
  if (typeof approvedOn !== 'string') return { ...rest, audience, status: standing === 'withdrawn' ? 'withdrawn' : 'draft' }
  const approval = { by: orNull(approvedBy), on: approvedOn, of: null, as: 'manager' }
  const said = {
    version: approvedVersion ?? '1.0',
    title: approvedTitle ?? rest['title'],
    classification: orNull(approvedClassification),
    body: orNull(approvedBody),
  }
  const kept = {
    owner: orNull(approvedOwner),
    reviewOn: orNull(approvedReviewOn),
    from: approvedOn,
    until: null,
    approval: whole(approval),
  }
  const { kind, commitsToRequirements, commitsToImprovement } = rest
  const same = {
    kind: orNull(kind),
    commitsToRequirements: orNull(commitsToRequirements),
    commitsToImprovement: orNull(commitsToImprovement),
  }
  const versions = [{ ...said, ...kept, ...same, number: null, author: null, changes: null, distribution: [], sha256: null, file: null }]
  return { ...rest, audience, status: STATES[String(standing)] ?? 'revising', approval: whole(approval), versions, reviewedOn: approvedOn }
}

const STATES: Readonly<Record<string, string>> = { withdrawn: 'withdrawn', approved: 'approved' }

function whole(approval: State): State {
  return { ...approval, for: null, until: null, reason: null, ground: null, lapsed: null, stated: null }
}

function orNull(value: unknown): unknown {
  return value ?? null
}
