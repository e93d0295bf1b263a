import { command } from '../mechanism/command.ts'
import { choice, longText, yesNo } from '../mechanism/field.ts'
import { house, law, refuser, standard, type Rules } from '../mechanism/refusal.ts'
import { fields, severities } from './fields.ts'

export const rules = {
  REVIEW_MISSING: house('A.5.27'),
  NOTICE_UNDECIDED: law('A.5.24'),
  CAUSE_MISSING: standard('A.5.27'),
} as const satisfies Rules

const refuse = refuser(rules)

/** Decides that an event is an incident, and how heavy it weighs (27001:2022, A.5.25). */
export const triage = command(fields, {
  clause: 'A.5.25',
  by: ['contributor', '.owner'],
  from: ['reported'],
  to: 'triaged',
  input: { severity: choice(severities, { required: true }), personalData: yesNo() },
  decide: ({ state, input, context }) => ({
    set: { severity: input.severity, personalData: input.personalData ?? state.personalData, awareAt: state.awareAt ?? context.now },
  }),
})

export const dismiss = command(fields, {
  clause: 'A.5.25',
  by: ['contributor', '.owner'],
  from: ['reported'],
  to: 'event',
  input: { reason: longText({ required: true }) },
  decide: ({ input, context }) => ({ set: { lessons: input.reason, reviewedOn: context.today } }),
})

/** A step of the handling, with the moment in the timeline. */
function step(verb: string, from: readonly ('triaged' | 'contained')[], to: 'contained' | 'recovered') {
  return command(fields, {
    clause: 'A.5.26',
    by: ['.owner', 'contributor'],
    from,
    to,
    input: { note: longText() },
    decide: ({ state, input, context }) => ({
      set: { timeline: [...state.timeline, { at: context.now, what: (input.note ?? verb).slice(0, 500), by: context.person?.id ?? null }] },
    }),
  })
}

export const contain = step('contained', ['triaged'], 'contained')
export const recover = step('recovered', ['triaged', 'contained'], 'recovered')

/** Says why it happened and what was learned (27001:2022, A.5.27). */
export const review = command(fields, {
  clause: 'A.5.27',
  by: ['.owner', 'manager'],
  from: ['recovered'],
  to: 'reviewed',
  input: { rootCause: longText(), lessons: longText() },
  decide: ({ state, input, context }) => {
    const rootCause = input.rootCause ?? state.rootCause
    if (rootCause === null) throw refuse('CAUSE_MISSING')
    return { set: { rootCause, lessons: input.lessons ?? state.lessons, reviewedOn: context.today } }
  },
})

/** Nothing is left to do: a heavy incident was reviewed, and one with personal data says what the law asks of it (GDPR, article 33(5)). */
export const close = command(fields, {
  clause: 'A.5.26',
  by: ['.owner', 'manager'],
  from: ['recovered', 'reviewed'],
  to: 'closed',
  input: { note: longText() },
  remark: 'note',
  decide: ({ state, context }) => {
    const isHeavy = state.severity === 'high' || state.severity === 'critical' || state.personalData === true
    if (isHeavy && state.status !== 'reviewed' && !context.rulesOff.has('REVIEW_MISSING')) throw refuse('REVIEW_MISSING')
    const isRecorded = state.facts !== null && state.effects !== null && state.remedialAction !== null
    if (state.personalData === true && !isRecorded) throw refuse('NOTICE_UNDECIDED')
    return {}
  },
})

export const reopen = command(fields, {
  clause: 'A.5.26',
  by: ['manager', '.owner'],
  from: ['closed', 'event'],
  to: 'reported',
  input: { reason: longText({ required: true }) },
  decide: ({ state, input, context }) => ({
    set: { timeline: [...state.timeline, { at: context.now, what: (input.reason ?? '').slice(0, 500), by: context.person?.id ?? null }] },
  }),
})
