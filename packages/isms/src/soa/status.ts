import { annexAControl } from '@assay/frameworks'
import type { Control as ControlState } from '../control/fields.ts'
import { dayAfter } from '../day.ts'
import { holdsSomething, type Evidence as EvidenceFields } from '../evidence/fields.ts'

type Control = Pick<ControlState, 'applicable' | 'how' | 'frequencyDays' | 'reference'>
type Evidence = Pick<EvidenceFields, 'collectedOn' | 'validDays' | 'result' | 'sha256' | 'url' | 'fileName' | 'note'>

/** What is known of a control’s working. Derived from what is defined and what is evidenced, never typed in. */
export type EvidenceState = 'not-applicable' | 'nothing-defined' | 'never-evidenced' | 'current' | 'stale' | 'failing'

/** What each status means, for legends. */
export const statusLegend: Readonly<Record<EvidenceState, string>> = {
  'not-applicable': 'left out, with a justification',
  'nothing-defined': 'nobody has said how it is done',
  'never-evidenced': 'said how, never shown',
  current: 'shown by evidence that still counts',
  stale: 'the newest evidence is older than the control’s frequency',
  failing: 'the newest evidence shows a failed test',
}

const DEFAULT_DAYS = 365

/** How long what shows a control still counts. */
export type Freshness = 'fresh' | 'expiring' | 'expired' | 'none'

/** Days ahead in which evidence is said to expire. */
const SOON = 30

/** What the evidence that names a control says of it on a day. */
export interface Shown {
  readonly evidenceState: EvidenceState
  readonly freshness: Freshness
  readonly newestEvidenceOn: string | null
  /** The last day on which the newest evidence counts. */
  readonly evidenceUntil: string | null
}

/** What counts of the evidence that names a control: what was last collected, and the last of it that is no check that could not be made: such a one shows nothing, neither way. */
export interface Newest {
  readonly newest: Evidence | null
  readonly tested: Evidence | null
}

export const NO_EVIDENCE: Newest = { newest: null, tested: null }

/** Whether evidence shows anything on a day: what holds nothing, or was not collected yet, does not. */
export function counts(evidence: Evidence, today: string): boolean {
  return evidence.collectedOn !== null && evidence.collectedOn <= today && holdsSomething(evidence)
}

/** With one more that counts. */
export function withOne({ newest, tested }: Newest, evidence: Evidence): Newest {
  return { newest: later(newest, evidence), tested: evidence.result === 'could-not-check' ? tested : later(tested, evidence) }
}

/** What evidence shows of a control on a day. */
export function shownBy(control: Control, { newest, tested }: Newest, today: string): Shown {
  const until = untilOf(control, newest)
  return {
    evidenceState: stateOf(control, tested, today),
    freshness: freshness(until, today),
    newestEvidenceOn: newest?.collectedOn ?? null,
    evidenceUntil: until,
  }
}

function stateOf(control: Control, newest: Evidence | null, today: string): EvidenceState {
  if (control.applicable === 'no') return 'not-applicable'
  if (control.how === null) return 'nothing-defined'
  if (newest === null) return 'never-evidenced'
  if (newest.result === 'fail') return 'failing'
  return (untilOf(control, newest) ?? '') < today ? 'stale' : 'current'
}

/** `expiring` within thirty days. */
function freshness(until: string | null, today: string): Freshness {
  if (until === null) return 'none'
  if (until < today) return 'expired'
  return until <= dayAfter(today, SOON) ? 'expiring' : 'fresh'
}

/** Evidence counts for as long as it says, else for the control's frequency, else for what we suggest for the control. */
function untilOf(control: Control, evidence: Evidence | null): string | null {
  if (evidence === null || evidence.collectedOn === null) return null
  const suggested = control.reference === null ? undefined : annexAControl(control.reference)?.evidenceDays
  return dayAfter(evidence.collectedOn, evidence.validDays ?? control.frequencyDays ?? suggested ?? DEFAULT_DAYS)
}

/** Of the same day, what was recorded first. */
function later(one: Evidence | null, next: Evidence): Evidence {
  return one === null || (next.collectedOn ?? '') > (one.collectedOn ?? '') ? next : one
}
