import type { Nonconformity } from '../nonconformity/fields.ts'
import type { State } from '../mechanism/record.ts'
import type { Finding } from './fields.ts'

/** What a finding becomes once somebody has said how heavy it weighs; null while nobody has. */
export function sorted(finding: Finding): { readonly register: string; readonly state: State } | null {
  switch (finding.grade) {
    case null:
      return null
    case 'major':
    case 'minor':
      return { register: 'nonconformity', state: nonconformityOf(finding, finding.grade) }
    case 'observation':
    case 'opportunity':
      return { register: 'opportunity', state: opportunityOf(finding) }
  }
}

const STATES: Readonly<Record<string, Nonconformity['status']>> = { open: 'open', 'in-progress': 'planned', done: 'done', closed: 'closed' }

function nonconformityOf(finding: Finding, grade: 'major' | 'minor'): State {
  const { title, requirement, controls, owner, raisedBy, raisedOn, due, rootCause, correctiveAction, preventiveAction } = finding
  const what = [correctiveAction, preventiveAction].filter((text) => text !== null).join('; ')
  const isDone = finding.statedProgress === 'done' || finding.statedProgress === 'closed'
  return {
    title,
    requirement,
    controls,
    owner,
    raisedBy,
    raisedOn,
    due,
    rootCause,
    grade,
    seen: finding.description ?? title,
    evidence: finding.records,
    sourceName: finding.source,
    actions: what === '' ? [] : [{ what: what.slice(0, 500), who: owner, due, doneOn: isDone ? (due ?? raisedOn) : null, evidence: [] }],
    correction: what.length > 500 ? what : null,
    status: STATES[finding.statedProgress ?? 'open'] ?? 'open',
  }
}

const COURSE: Readonly<Record<string, string>> = { open: 'idea', 'in-progress': 'accepted', done: 'done', closed: 'evaluated' }

function opportunityOf(finding: Finding): State {
  const { title, requirement, controls, owner, due } = finding
  const text = [finding.correctiveAction, finding.preventiveAction].filter((one) => one !== null).join('\n\n')
  return {
    title,
    requirement,
    controls,
    owner,
    due,
    source: 'audit',
    sourceName: finding.source,
    grade: finding.grade === 'observation' ? 'observation' : 'ofi',
    seen: finding.description,
    benefit: text === '' ? null : text,
    status: COURSE[finding.statedProgress ?? 'open'] ?? 'idea',
  }
}
