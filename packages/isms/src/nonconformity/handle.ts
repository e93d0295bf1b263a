import { daysBetween } from '../day.ts'
import { command } from '../mechanism/command.ts'
import { groundOf, signed, type Context } from '../mechanism/context.ts'
import { choice, longText, yesNo } from '../mechanism/field.ts'
import { house, refuser, standard, type Rules } from '../mechanism/refusal.ts'
import { fields, grades, type Nonconformity } from './fields.ts'

export const rules = {
  CORRECTION_MISSING: standard('10.2 a'),
  CAUSE_MISSING: standard('10.2 b'),
  SIMILAR_MISSING: standard('10.2 b'),
  ACTION_MISSING: standard('10.2 c'),
  ACTION_OPEN: standard('10.2 c'),
  TOO_SOON: house('10.2 d'),
  OWN_ACTION: house('10.2 d'),
  NOT_EFFECTIVE_CHECKED: standard('10.2 d'),
} as const satisfies Rules

const refuse = refuser(rules)

const DAYS_TO_WAIT = 30

/** What was done at once, or why nothing had to be (27001:2022, 10.2 a). */
export const correct = command(fields, {
  clause: '10.2 a',
  by: ['.owner', 'manager'],
  from: ['open'],
  to: 'corrected',
  input: { correction: longText(), noCorrectionReason: longText(), consequences: longText() },
  decide: ({ input }) => {
    if (input.correction === null && input.noCorrectionReason === null) throw refuse('CORRECTION_MISSING')
    return { set: { ...input } }
  },
})

/** Why it happened, and where the like could be (10.2 b). */
export const analyse = command(fields, {
  clause: '10.2 b',
  by: ['.owner', 'manager'],
  from: ['corrected', 'analysed', 'not-effective'],
  to: 'analysed',
  input: { rootCause: longText(), similar: longText() },
  decide: ({ state, input }) => {
    const [rootCause, similar] = [input.rootCause ?? state.rootCause, input.similar ?? state.similar]
    if (rootCause === null) throw refuse('CAUSE_MISSING')
    if (similar === null) throw refuse('SIMILAR_MISSING')
    return { set: { rootCause, similar } }
  },
})

export const plan = command(fields, {
  clause: '10.2 c',
  by: ['.owner', 'manager'],
  from: ['analysed'],
  to: 'planned',
  input: {},
  decide: ({ state }) => {
    const isPlanned = state.actions.length > 0 && state.actions.every(({ who, due }) => who !== null && due !== null)
    if (!isPlanned) throw refuse('ACTION_MISSING')
    return {}
  },
})

export const finish = command(fields, {
  clause: '10.2 c',
  by: ['.owner', 'manager'],
  from: ['planned'],
  to: 'done',
  input: {},
  decide: ({ state }) => {
    const open = state.actions.find(({ doneOn }) => doneOn === null)
    if (open) throw refuse('ACTION_OPEN', { actions: open.what })
    return {}
  },
})

/** Whether the action worked, by somebody who did not do it, and not the day after (10.2 d). */
export const checkEffectiveness = command(fields, {
  clause: '10.2 d',
  by: ['manager', 'auditor'],
  from: ['done'],
  notBy: ['.owner'],
  input: { effective: yesNo({ required: true }), effectiveness: longText({ required: true }) },
  decide: ({ state, input, context, as }) => {
    assertOther(state as Nonconformity, context)
    const last =
      state.actions
        .map(({ doneOn }) => doneOn ?? '')
        .toSorted()
        .at(-1) ?? context.today
    if (daysBetween(last, context.today) < DAYS_TO_WAIT && !context.rulesOff.has('TOO_SOON'))
      throw refuse('TOO_SOON', { days: DAYS_TO_WAIT })
    const effective = signed(context, { as, ground: groundOf(['actions', 'rootCause'], state) })
    return { set: { effectiveness: input.effectiveness, effective, status: input.effective === true ? 'effective' : 'not-effective' } }
  },
})

/** Whoever is, or ever was, the one to do an action does not find it effective. */
function assertOther({ actions }: Nonconformity, { person, rulesOff, stoodIn }: Context): void {
  const isOwn = actions.some(({ who }) => who !== null && who === person?.id) || stoodIn('actions.who')
  if (isOwn && !rulesOff.has('OWN_ACTION')) throw refuse('OWN_ACTION')
}

export const close = command(fields, {
  clause: '10.2',
  by: ['.raisedBy', 'manager'],
  from: ['open', 'corrected', 'analysed', 'planned', 'done', 'effective', 'not-effective'],
  to: 'closed',
  notBy: ['.owner'],
  input: {},
  decide: ({ state, context, as }) => {
    if (state.status !== 'effective') throw refuse('NOT_EFFECTIVE_CHECKED')
    return {
      set: {
        closure: signed(context, {
          as,
          ground: groundOf(['effectiveness', 'actions', 'rootCause', 'grade'], state),
        }),
      },
    }
  },
})

/** Only whoever raised it says that it weighs otherwise (9.2.2 b: results stay those of whoever audited). */
export const regrade = command(fields, {
  clause: '9.2.2',
  by: ['.raisedBy', 'auditor'],
  from: ['open', 'corrected', 'analysed', 'planned', 'done'],
  notBy: ['.owner'],
  input: { grade: choice(grades, { required: true }), reason: longText({ required: true }) },
  decide: ({ state, input }) => ({
    set: {
      grade: input.grade,
      sourceNote: [state.sourceNote, `${state.grade ?? ''} → ${input.grade ?? ''}: ${input.reason ?? ''}`]
        .filter((text) => text !== null)
        .join('\n'),
    },
  }),
})
