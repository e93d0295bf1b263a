import { z } from 'zod'
import { defineCommand, type Context, type Decision, type Loaded } from '../define.ts'
import { Refusal } from '../refusal.ts'
import { criteriaInForce, isOnScale, requireScale } from './scale.ts'
import { riskSchema, type Risk } from './schema.ts'

const input = z.strictObject({
  stage: z.enum(['inherent', 'current', 'residual']).describe('Before any control, with what is in place, or once the treatment is done'),
  likelihood: z.int().min(1).max(5).describe('Step on the likelihood scale'),
  consequence: z.int().min(1).max(5).describe('Step on the consequence scale'),
  note: z.string().trim().min(1).max(5000).optional().describe('Why these ratings'),
})

type Assessment = z.infer<typeof input>

/** Rates a risk on the organisation's scale (27001:2022, 6.1.2 d). Refuses a point off the scale, or any while no criteria are defined. */
function assessRisk(risk: Loaded<Risk>, assessment: Assessment, context: Context): Decision<Risk> {
  if (!isOnScale(requireScale(context), assessment)) {
    throw new Refusal('RISK_OFF_SCALE', '6.1.2 b', 'the rating lies outside the scale of the risk criteria')
  }
  const { state } = risk
  return {
    state: {
      ...state,
      ...rated(assessment),
      assessedOn: context.today,
      assessmentNote: assessment.note ?? state.assessmentNote,
      progress: progressAfter(state),
    },
    event: `risk.assess.${assessment.stage}`,
  }
}

function rated({ stage, likelihood, consequence }: Assessment): Partial<Risk> {
  switch (stage) {
    case 'inherent':
      return { inherentLikelihood: likelihood, inherentConsequence: consequence }
    case 'current':
      return { currentLikelihood: likelihood, currentConsequence: consequence }
    case 'residual':
      return { residualLikelihood: likelihood, residualConsequence: consequence }
  }
}

function progressAfter({ progress }: Risk): Risk['progress'] {
  return progress === null || progress === 'identified' ? 'assessed' : progress
}

export const assess = defineCommand(riskSchema, {
  title: 'Assess',
  help: 'Rate likelihood and consequence on your scale.',
  clause: '6.1.2 d',
  policy: 'decide',
  reads: [criteriaInForce],
  input,
  decide: assessRisk,
})
