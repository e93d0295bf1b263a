import { command } from '../mechanism/command.ts'
import type { Context } from '../mechanism/context.ts'
import { date, longText, ref, refs } from '../mechanism/field.ts'
import { view } from '../mechanism/record.ts'
import { refuser, standard, type Rules } from '../mechanism/refusal.ts'
import { schemaOf } from '../mechanism/schema.ts'
import { fields } from './fields.ts'

export const rules = {
  NOT_RISK_OWNER: standard('6.1.3 f'),
  NO_EVIDENCE: standard('8.3'),
  REPLAN: standard('6.1.3 f'),
} as const satisfies Rules

const refuse = refuser(rules)

/** Who owns the risk that an action treats. */
const risks = view('risk', schemaOf({ owner: ref('person') }), ['owner'], ({ state }) => ({
  ids: typeof state['risk'] === 'string' ? [state['risk']] : [],
}))

export const start = command(fields, {
  clause: '8.3',
  by: ['.owner', 'contributor'],
  from: ['planned'],
  to: 'in-progress',
  input: {},
  decide: () => ({}),
})

/** It is done, and something shows it (27001:2022, 8.3: results of the treatment are kept). */
export const carryOut = command(fields, {
  clause: '8.3',
  by: ['.owner', 'manager'],
  from: ['planned', 'in-progress'],
  to: 'done',
  input: { doneOn: date({ past: true }), evidence: refs('evidence') },
  decide: ({ state, input, context }) => {
    const evidence = [...new Set([...state.evidence, ...input.evidence])]
    if (evidence.length === 0) throw refuse('NO_EVIDENCE')
    return { set: { doneOn: input.doneOn ?? context.today, evidence } }
  },
})

export const drop = command(fields, {
  clause: '6.1.3 f',
  by: ['everybody'],
  from: ['planned', 'in-progress'],
  to: 'dropped',
  input: { reason: longText({ required: true }) },
  reads: [risks],
  decide: ({ state, input, context }) => {
    assertRiskOwner(context)
    return { set: { note: [state.note, input.reason].filter((text) => text !== null).join('\n\n') } }
  },
})

/** The risk owner moves the date: they approved the plan that it stands in (27001:2022, 6.1.3 f). */
export const rePlan = command(fields, {
  clause: '6.1.3 f',
  by: ['everybody'],
  from: ['planned', 'in-progress'],
  input: { due: date({ required: true }), reason: longText({ required: true }) },
  reads: [risks],
  decide: ({ input, context }) => {
    assertRiskOwner(context)
    return { set: { due: input.due, replannedOn: context.today, replannedBy: context.person?.id ?? null, replanReason: input.reason } }
  },
})

/** The owner of the risk; where there is no risk, or it has no owner, a manager. */
function assertRiskOwner({ records, person, acting }: Context): void {
  const owner = risks.in(records)[0]?.state.owner ?? null
  const isOwner = owner !== null && person?.id === owner
  const isManager = owner === null && (acting.role === 'owner' || acting.role === 'manager')
  if (!isOwner && !isManager) throw refuse('NOT_RISK_OWNER')
}

/** A date that was set moves by the risk owner alone. */
export function assertPlanned(previous: string | null | undefined, next: string | null): void {
  if (previous !== null && previous !== undefined && next !== previous) throw refuse('REPLAN')
}
