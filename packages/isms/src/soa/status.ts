import { annexAControl } from '@assay/frameworks'
import type { Control as ControlState } from '../control/fields.ts'
import { dayAfter, daysBetween } from '../day.ts'
import { holdsSomething, type Evidence as EvidenceFields } from '../evidence/fields.ts'
import type { Seen } from '../mechanism/record.ts'

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

/** The evidence state of a control on a day, given the evidence that names it. What holds nothing, or was not collected yet, shows nothing. */
export function evidenceState(control: Control, evidence: readonly Seen<Evidence>[], today: string): EvidenceState {
  if (control.applicable === 'no') return 'not-applicable'
  if (control.how === null) return 'nothing-defined'
  // A check that could not be made shows nothing, neither way.
  const newest = newestOf(
    evidence.filter(({ state }) => state.result !== 'could-not-check'),
    today,
  )
  if (!newest) return 'never-evidenced'
  if (newest.state.result === 'fail') return 'failing'
  return isStale(control, newest.state, today) ? 'stale' : 'current'
}

/** Days for which a piece of evidence counts: its own validity, else the control's frequency, else what we suggest for it. */
function validityDays(control: Control, evidence: Evidence): number {
  const suggested = control.reference === null ? undefined : annexAControl(control.reference)?.evidenceDays
  return evidence.validDays ?? control.frequencyDays ?? suggested ?? DEFAULT_DAYS
}

/** Evidence with a date, the newest last collected. */
export function newestOf<E extends Evidence>(evidence: readonly Seen<E>[], today: string): Seen<E> | undefined {
  const counting = evidence.filter(({ state }) => holdsSomething(state) && (state.collectedOn ?? '9') <= today)
  return counting.reduce<Seen<E> | undefined>((newest, next) => (isNewer(next, newest) ? next : newest), undefined)
}

function isNewer(next: Seen<Evidence>, newest: Seen<Evidence> | undefined): boolean {
  return next.state.collectedOn !== null && next.state.collectedOn > (newest?.state.collectedOn ?? '')
}

function isStale(control: Control, evidence: Evidence, today: string): boolean {
  return evidence.collectedOn === null || daysBetween(evidence.collectedOn, today) > validityDays(control, evidence)
}

/** How long what shows a control still counts. */
export type Freshness = 'fresh' | 'expiring' | 'expired' | 'none'

/** Days ahead in which evidence is said to expire. */
const SOON = 30

/** How long the newest evidence of a control still counts; `expiring` within thirty days. */
export function freshness(control: Control, evidence: readonly Seen<Evidence>[], today: string): Freshness {
  const until = countsUntil(control, evidence, today)
  if (until === null) return 'none'
  if (until < today) return 'expired'
  return until <= dayAfter(today, SOON) ? 'expiring' : 'fresh'
}

/** The last day on which the newest evidence of a control counts; null where there is none. */
export function countsUntil(control: Control, evidence: readonly Seen<Evidence>[], today: string): string | null {
  const newest = newestOf(evidence, today)?.state
  return !newest || newest.collectedOn === null ? null : dayAfter(newest.collectedOn, validityDays(control, newest))
}
