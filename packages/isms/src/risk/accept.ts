import { z } from 'zod'
import { defineCommand, type Context, type Decision, type Loaded } from '../define.ts'
import { Refusal } from '../refusal.ts'
import { criteriaInForce, isAcceptable, requireScale, type Rating } from './scale.ts'
import { riskSchema, type Risk } from './schema.ts'

const input = z.strictObject({
  reason: z.string().trim().min(1).max(5000).optional().describe('Why the risk may stay; needed above the acceptance level'),
  expiresOn: z.iso.date().optional().describe('When the acceptance has to be looked at again'),
})

type Acceptance = z.infer<typeof input>

/**
 * The risk owner approves the treatment and accepts the residual risk (27001:2022, 6.1.3 f). Refuses anybody else,
 * a risk without residual rating or treatment, and a residual risk above the acceptance level without a reason.
 * What was accepted is frozen, so that a later change of the rating cannot borrow the approval.
 */
function acceptRisk(risk: Loaded<Risk>, acceptance: Acceptance, context: Context): Decision<Risk> {
  const { state } = risk
  if (state.owner === null || context.person?.id !== state.owner) {
    throw new Refusal('NOT_RISK_OWNER', '6.1.3 f', 'only the risk owner may accept the risk')
  }
  if (state.treatment === null) throw new Refusal('TREATMENT_MISSING', '6.1.3 a', 'decide the treatment before accepting what remains')
  const residual = residualOf(state)
  if (!isAcceptable(requireScale(context), residual) && acceptance.reason === undefined) {
    throw new Refusal('RISK_ABOVE_ACCEPTANCE', '6.1.3 a', 'the residual risk is above the acceptance level: give a reason')
  }
  return {
    event: 'risk.accept',
    state: {
      ...state,
      progress: 'accepted',
      acceptedBy: state.owner,
      acceptedOn: context.today,
      acceptedLikelihood: residual.likelihood,
      acceptedConsequence: residual.consequence,
      acceptedTreatment: state.treatment,
      acceptanceReason: acceptance.reason ?? null,
      acceptanceExpiresOn: acceptance.expiresOn ?? null,
    },
  }
}

function residualOf({ residualLikelihood, residualConsequence }: Risk): Rating {
  if (residualLikelihood === null || residualConsequence === null) {
    throw new Refusal('RISK_NOT_ASSESSED', '6.1.3 f', 'rate the residual risk before accepting it')
  }
  return { likelihood: residualLikelihood, consequence: residualConsequence }
}

export const accept = defineCommand(riskSchema, {
  title: 'Accept',
  help: 'As its owner, approve the treatment and accept what remains.',
  clause: '6.1.3 f',
  policy: 'decide',
  reads: [criteriaInForce],
  input,
  decide: acceptRisk,
})
