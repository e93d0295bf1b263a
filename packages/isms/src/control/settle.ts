import { annexAControl } from '@assay/frameworks'
import { defineSettle, view, type Change, type Shown } from '../define.ts'
import { Refusal } from '../refusal.ts'
import { riskSchema } from '../risk/schema.ts'
import { controlSchema, type Control } from './schema.ts'

/** What the rules of applicability look at. */
export const treatedRisks = view('risk', riskSchema, ['controls', 'treatment', 'progress'])

/**
 * The rules of applicability (27001:2022, 6.1.3 c, d): a control cannot be excluded without a justification, nor while
 * the treatment of a live risk needs it. The title of an Annex A control is the standard's.
 */
export const settleControl = defineSettle(controlSchema, (change: Change<Control>) => {
  const { next, previous } = change
  if (next.applicable === 'no') assertMayBeExcluded(change)
  const annexA = next.reference === null ? undefined : annexAControl(next.reference)
  return { ...next, title: annexA?.title ?? next.title, decidedOn: isDecision(next, previous) ? change.context.today : next.decidedOn }
})

/** Whether applicability changes now, without a day that somebody named. */
function isDecision(next: Control, previous: Control | null): boolean {
  return next.applicable !== (previous?.applicable ?? null) && next.decidedOn === (previous?.decidedOn ?? null)
}

function assertMayBeExcluded({ id, next, context }: Change<Control>): void {
  if (next.exclusionReason === null) throw new Refusal('JUSTIFICATION_MISSING', '6.1.3 d', 'an excluded control needs a justification')
  const needing = treatedRisks.in(context.records).filter((risk) => needs(risk, id))
  if (needing.length > 0) {
    throw new Refusal('CONTROL_NEEDED', '6.1.3 c', `the treatment of ${needing.map((risk) => risk.key).join(', ')} needs this control`)
  }
}

function needs({ state }: Shown<typeof treatedRisks>, control: string): boolean {
  const { controls, treatment, progress } = state
  return controls.includes(control) && treatment !== 'avoid' && progress !== 'closed'
}
