import { controlSchema } from '../control/fields.ts'
import { command } from '../mechanism/command.ts'
import type { Context } from '../mechanism/context.ts'
import { choice, date, longText, refs } from '../mechanism/field.ts'
import { view, type Asking } from '../mechanism/record.ts'
import { refuser, standard, type Rules } from '../mechanism/refusal.ts'
import { fields, treatments } from './fields.ts'

export const rules = {
  RISK_NOT_ASSESSED: standard('6.1.2 d'),
  TREATMENT_NEEDS_CONTROL: standard('6.1.3 b'),
  CONTROL_EXCLUDED: standard('6.1.3 b'),
} as const satisfies Rules

const refuse = refuser(rules)

/** The applicability of the controls that a risk names, or is to name. */
export const applicability = view('control', controlSchema, ['applicable', 'reference'], ({ state, input }: Asking) => ({
  ids: [...idsIn(state['controls']), ...idsIn(input['controls'])],
}))

/** Decides what is done about a risk (27001:2022, 6.1.3 a, b). Refuses a risk that nobody assessed, and a modification that names neither control nor plan. */
export const treat = command(fields, {
  clause: '6.1.3',
  by: ['.owner', 'manager'],
  from: ['assessed', 'in-treatment', 'treated'],
  to: 'in-treatment',
  input: { treatment: choice(treatments, { required: true }), plan: longText(), controls: refs('control'), due: date() },
  reads: [applicability],
  decide: ({ state, input, context }) => {
    const controls = input.controls.length > 0 ? input.controls : state.controls
    const treatmentPlan = input.plan ?? state.treatmentPlan
    if (state.inherentLikelihood === null && state.currentLikelihood === null) throw refuse('RISK_NOT_ASSESSED')
    if (input.treatment === 'modify' && controls.length === 0 && treatmentPlan === null) throw refuse('TREATMENT_NEEDS_CONTROL')
    assertApplicable(controls, context)
    const treatmentChangedOn = context.today
    return { set: { treatment: input.treatment, controls, treatmentPlan, due: input.due ?? state.due, treatmentChangedOn } }
  },
})

/** A treatment by a control that the Statement of Applicability leaves out treats nothing (6.1.3 b, c). */
export function assertApplicable(controls: readonly string[], { records }: Context): void {
  const excluded = applicability.in(records).filter(({ id, state }) => controls.includes(id) && state.applicable === 'no')
  if (excluded.length > 0)
    throw refuse('CONTROL_EXCLUDED', { controls: excluded.map(({ key, state }) => state.reference ?? key).join(', ') })
}

function idsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : []
}
