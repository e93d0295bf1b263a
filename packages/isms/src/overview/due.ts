import { daysBetween } from '../day.ts'
import { view, type Records, type Seen, type View } from '../define.ts'
import { documentSchema } from '../document/schema.ts'
import { findingSchema } from '../register/finding.ts'
import { treatmentActionSchema } from '../register/treatment-action.ts'
import { riskSchema } from '../risk/schema.ts'

/** Something that somebody has to do by a day. */
export interface Due {
  readonly register: string
  readonly key: string
  readonly title: string
  readonly what: 'treatment-due' | 'risk-review' | 'acceptance-expires' | 'document-review' | 'action-due' | 'finding-due'
  /** `2026-11-24`. */
  readonly on: string
  /** Id of the person who has to. */
  readonly owner: string | null
  readonly overdue: boolean
}

const views = {
  risks: view('risk', riskSchema, ['title', 'owner', 'due', 'reviewOn', 'acceptanceExpiresOn', 'progress']),
  actions: view('treatment-action', treatmentActionSchema, ['title', 'owner', 'due', 'progress']),
  documents: view('document', documentSchema, ['title', 'owner', 'reviewOn', 'standing']),
  findings: view('finding', findingSchema, ['title', 'owner', 'due', 'progress']),
} as const

export const dueReads: readonly View[] = Object.values(views)

/** How far ahead one looks. */
const DAYS = 30

/** What is overdue or falls due within thirty days, the oldest first. */
export function dueItems(records: Records, today: string): readonly Due[] {
  const risks = views.risks.in(records).filter(({ state }) => open(state.progress))
  return [
    ...risks.flatMap((seen) => item('risk', seen, 'treatment-due', seen.state.due)),
    ...risks.flatMap((seen) => item('risk', seen, 'risk-review', seen.state.reviewOn)),
    ...risks.flatMap((seen) => item('risk', seen, 'acceptance-expires', seen.state.acceptanceExpiresOn)),
    ...views.actions
      .in(records)
      .filter(({ state }) => open(state.progress))
      .flatMap((seen) => item('treatment-action', seen, 'action-due', seen.state.due)),
    ...views.documents
      .in(records)
      .filter(({ state }) => state.standing !== 'withdrawn')
      .flatMap((seen) => item('document', seen, 'document-review', seen.state.reviewOn)),
    ...views.findings
      .in(records)
      .filter(({ state }) => open(state.progress))
      .flatMap((seen) => item('finding', seen, 'finding-due', seen.state.due)),
  ]
    .filter(({ on }) => daysBetween(today, on) <= DAYS)
    .map((due) => ({ ...due, overdue: due.on < today }))
    .toSorted((a, b) => a.on.localeCompare(b.on) || a.key.localeCompare(b.key))
}

/** Whether there is something left to do. */
function open(progress: string | null): boolean {
  return progress !== 'done' && progress !== 'dropped' && progress !== 'closed'
}

/** Findings that are neither done nor closed. */
export function openFindings(records: Records): number {
  return views.findings.in(records).filter(({ state }) => open(state.progress)).length
}

function item(
  register: string,
  { key, state }: Seen<{ readonly title: string; readonly owner: string | null }>,
  ...[what, on]: [Due['what'], string | null]
): readonly Omit<Due, 'overdue'>[] {
  return on === null ? [] : [{ register, key, title: state.title, what, on, owner: state.owner }]
}
