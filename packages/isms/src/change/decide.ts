import { command } from '../mechanism/command.ts'
import { groundOf, signed, type Context } from '../mechanism/context.ts'
import { date, longText, refs, yesNo } from '../mechanism/field.ts'
import { house, refuser, standard, type Rules } from '../mechanism/refusal.ts'
import { fields, planned, type PlannedChange } from './fields.ts'

export const rules = { OWN_REQUEST: house('A.5.3'), NO_PLAN: standard('6.3'), RISK_LOOK_MISSING: standard('8.2') } as const satisfies Rules

const refuse = refuser(rules)

/** Lets a change be done: one of the ISMS is planned (27001:2022, 6.3), a significant one was looked at for its risks (8.2), and nobody approves what they asked for. */
export const approve = command(fields, {
  clause: '8.1',
  by: ['manager'],
  from: ['proposed'],
  to: 'approved',
  asksPast: true,
  input: {},
  decide: ({ state, context, as }) => {
    const change = state as PlannedChange
    assertNotOwn(change, context)
    const missing = (['purpose', 'consequences', 'resources', 'responsibilities'] as const).find((name) => change[name] === null)
    if (change.kind === 'isms' && missing !== undefined) throw refuse('NO_PLAN', { missing })
    if (change.significant === true && change.riskLookOn === null) throw refuse('RISK_LOOK_MISSING')
    return { set: { approval: signed(context, { as, ground: groundOf(planned, change) }) } }
  },
})

/** Whoever asks for a change, ever did, or entered it where nobody is said to, is not the one who lets it be done. */
function assertNotOwn({ requestedBy, owner }: PlannedChange, { person, acting, rulesOff, didBefore, stoodIn }: Context): void {
  const asks = requestedBy ?? owner
  const isOwn = asks === person?.id || stoodIn('requestedBy') || (asks === null && didBefore('change.create'))
  if (isOwn && acting.others && !rulesOff.has('OWN_REQUEST')) throw refuse('OWN_REQUEST')
}

export const reject = command(fields, {
  clause: '8.1',
  by: ['manager'],
  from: ['proposed'],
  to: 'rejected',
  input: { reason: longText({ required: true }) },
  decide: ({ input }) => ({ set: { adverseEffects: input.reason } }),
})

export const carryOut = command(fields, {
  clause: 'A.8.32',
  by: ['.owner', 'manager'],
  from: ['approved'],
  to: 'done',
  input: { effectiveOn: date({ past: true }) },
  decide: ({ state, input, context }) => ({ set: { effectiveOn: input.effectiveOn ?? state.effectiveOn ?? context.today } }),
})

/** What could not wait is done first and approved afterwards. */
export const carryOutInEmergency = command(fields, {
  clause: 'A.8.32',
  by: ['.owner', 'manager'],
  from: ['proposed'],
  to: 'done',
  input: { reason: longText({ required: true }) },
  decide: ({ state, input, context }) => ({
    set: { emergency: true, significantReason: state.significantReason ?? input.reason, effectiveOn: state.effectiveOn ?? context.today },
  }),
})

export const approveAfter = command(fields, {
  clause: 'A.8.32',
  by: ['manager'],
  from: ['done'],
  asksPast: true,
  input: {},
  decide: ({ state, context, as }) => {
    assertNotOwn(state as PlannedChange, context)
    return { set: { approval: signed(context, { as, ground: groundOf(planned, state) }) } }
  },
})

/** The look back: whether it did what it should, and what else it did (27001:2022, 8.1). */
export const review = command(fields, {
  clause: '8.1',
  by: ['.owner', 'manager'],
  from: ['done'],
  to: 'reviewed',
  input: { asIntended: yesNo({ required: true }), adverseEffects: longText() },
  decide: ({ input, context }) => ({
    set: { asIntended: input.asIntended, adverseEffects: input.adverseEffects, reviewedOn: context.today },
  }),
})

export const lookAtRisks = command(fields, {
  clause: '8.2',
  by: ['contributor', '.owner'],
  from: ['proposed', 'approved', 'done'],
  input: { risks: refs('risk') },
  decide: ({ state, input, context }) => ({ set: { risks: [...new Set([...state.risks, ...input.risks])], riskLookOn: context.today } }),
})
