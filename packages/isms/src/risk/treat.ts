import { z } from 'zod'
import { controlSchema } from '../control/schema.ts'
import { defineCommand, view, type Context, type Decision, type Loaded } from '../define.ts'
import { Refusal } from '../refusal.ts'
import { riskSchema, type Risk } from './schema.ts'

const input = z.strictObject({
  treatment: z.enum(['modify', 'retain', 'avoid', 'share']).describe('Modify with controls, retain, avoid or share'),
  plan: z.string().trim().min(1).max(50_000).optional().describe('What will be done'),
  controls: z.array(z.uuid()).max(500).optional().describe('Controls that the treatment needs'),
  due: z.iso.date().optional().describe('By when'),
})

type Treatment = z.infer<typeof input>

const decisions = view('control', controlSchema, ['applicable', 'reference'])

/**
 * Decides what is done about a risk (27001:2022, 6.1.3 a, b). Refuses a risk that nobody assessed, a
 * modification that names neither control nor plan, and a control that the Statement of Applicability excludes.
 */
function treatRisk(risk: Loaded<Risk>, treatment: Treatment, context: Context): Decision<Risk> {
  const { state } = risk
  const controls = treatment.controls ?? state.controls
  const plan = treatment.plan ?? state.treatmentPlan
  if (state.inherentLikelihood === null && state.currentLikelihood === null) {
    throw new Refusal('RISK_NOT_ASSESSED', '6.1.2 d', 'assess the risk before deciding its treatment')
  }
  if (treatment.treatment === 'modify' && controls.length === 0 && plan === null) {
    throw new Refusal('TREATMENT_NEEDS_CONTROL', '6.1.3 b', 'a modified risk needs a control or a plan')
  }
  assertApplicable(controls, context)
  const next = {
    ...state,
    treatment: treatment.treatment,
    controls,
    treatmentPlan: plan,
    due: treatment.due ?? state.due,
    progress: 'in-treatment' as const,
  }
  return { state: next, event: 'risk.treat' }
}

function assertApplicable(controls: readonly string[], { records }: Context): void {
  const excluded = decisions.in(records).find(({ id, state }) => controls.includes(id) && state.applicable === 'no')
  if (!excluded) return
  const name = excluded.state.reference ?? excluded.key
  throw new Refusal('CONTROL_EXCLUDED', '6.1.3 c', `${name} is excluded in the Statement of Applicability`)
}

export const treat = defineCommand(riskSchema, {
  title: 'Treat',
  help: 'Decide what is done about the risk, and with which controls.',
  clause: '6.1.3',
  policy: 'decide',
  reads: [decisions],
  input,
  decide: treatRisk,
})
