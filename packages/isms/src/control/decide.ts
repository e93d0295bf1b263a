import { obligationSchema } from '../obligation/fields.ts'
import { riskSchema } from '../risk/fields.ts'
import { command } from '../mechanism/command.ts'
import { choice, choices, longText } from '../mechanism/field.ts'
import { view, type Asking } from '../mechanism/record.ts'
import { house, refuser, standard, type Rules } from '../mechanism/refusal.ts'
import type { Change } from '../mechanism/register.ts'
import { fields, reasonCodes, stated, type Control } from './fields.ts'

export const rules = {
  JUSTIFICATION_MISSING: standard('6.1.3 d'),
  CONTROL_NEEDED: standard('6.1.3 b'),
  HOW_MISSING: house('6.1.3 d'),
} as const satisfies Rules

const refuse = refuser(rules)

const needing = ({ id }: Asking) => (id === null ? { ids: [] } : { where: { controls: { has: id } } })

/** What may need a control: the treatment of a live risk, or an obligation. */
export const treatedRisks = view('risk', riskSchema, ['controls', 'treatment', 'status'], needing)
export const duties = view('obligation', obligationSchema, ['controls', 'appliesFrom', 'appliesUntil'], needing)

/** Takes a control into the Statement of Applicability (27001:2022, 6.1.3 d). The reason of an exclusion does not stay on what is in. */
export const include = command(fields, {
  clause: '6.1.3 d',
  by: ['contributor', '.owner'],
  anonymous: true,
  input: { reasons: choices(reasonCodes), justification: longText() },
  decide: ({ state, input, context }) => ({
    set: {
      applicable: 'yes' as const,
      reasons: input.reasons.length > 0 ? input.reasons : state.reasons,
      justification: input.justification ?? state.justification,
      exclusionReason: null,
      decidedOn: context.today,
      reviewedOn: context.today,
    },
  }),
})

/** Leaves a control out, with a justification in words, and never while something needs it. */
export const exclude = command(fields, {
  clause: '6.1.3 d',
  by: ['contributor', '.owner'],
  anonymous: true,
  input: { justification: longText() },
  reads: [treatedRisks, duties],
  decide: ({ state, input, context }) => ({
    set: {
      applicable: 'no' as const,
      exclusionReason: input.justification ?? state.exclusionReason,
      reasons: [],
      justification: null,
      decidedOn: context.today,
      reviewedOn: context.today,
    },
  }),
})

/** The owner says how far a control is implemented; once it is, also how. */
export const state = command(fields, {
  clause: '6.1.3 d',
  by: ['.owner', 'contributor'],
  from: ['undecided', ...stated],
  anonymous: true,
  input: { status: choice(stated, { required: true }), how: longText() },
  decide: ({ state: control, input, context }) => {
    const how = input.how ?? control.how
    if (input.status === 'implemented' && how === null && !context.rulesOff.has('HOW_MISSING')) throw refuse('HOW_MISSING')
    return { set: { status: input.status, how } }
  },
})

/** Whether a justification says anything: a full stop, or the title of the control, is none. */
export function isReason(text: string | null, title: string): boolean {
  if (text === null) return false
  const words = text.trim().toLowerCase()
  return (
    /\p{L}{2}/u.test(words) &&
    !/^(?:n\/?a|not applicable|nicht anwendbar|none|tbd|todo|keine?|no)[.!]?$/.test(words) &&
    words !== title.trim().toLowerCase()
  )
}

/** However it came to be: an excluded control has a justification, and nothing live needs it (27001:2022, 6.1.3 b, d). */
export function assertMayBeExcluded({ id, next, context }: Change<Control>): void {
  if (!isReason(next.exclusionReason, next.title)) throw refuse('JUSTIFICATION_MISSING')
  const risks = treatedRisks
    .in(context.records)
    .filter(({ state: risk }) => risk.controls.includes(id) && risk.treatment !== 'avoid' && risk.status !== 'closed')
  const laws = duties
    .in(context.records)
    .filter(
      ({ state: duty }) =>
        duty.controls.includes(id) && (duty.appliesFrom ?? '') <= context.today && (duty.appliesUntil ?? '9') >= context.today,
    )
  const keys = [...risks, ...laws].map(({ key }) => key)
  if (keys.length > 0) throw refuse('CONTROL_NEEDED', { keys: keys.join(', ') })
}
