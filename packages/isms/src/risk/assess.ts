import { command } from '../mechanism/command.ts'
import { choice, level, longText } from '../mechanism/field.ts'
import { refuser, standard, type Rules } from '../mechanism/refusal.ts'
import { criteriaInForce, isOnScale, requireScale } from '../risk-criteria/scale.ts'
import { fields, progress, type Risk } from './fields.ts'

export const rules = { RISK_OFF_SCALE: standard('6.1.2 b') } as const satisfies Rules

const refuse = refuser(rules)

export const stages = ['inherent', 'current', 'residual'] as const

type Stage = (typeof stages)[number]

/** Rates a risk on the organisation's scale (27001:2022, 6.1.2 d). Refuses a point off the scale, or any while no criteria are in force. */
export const assess = command(fields, {
  clause: '6.1.2 d',
  by: ['contributor', '.owner'],
  from: ['identified', 'assessed', 'in-treatment', 'treated'],
  input: {
    stage: choice(stages, { required: true }),
    likelihood: level('likelihood', { required: true }),
    consequence: level('consequence', { required: true }),
    note: longText(),
  },
  reads: [criteriaInForce],
  decide: ({ state, input, context }) => {
    const scale = requireScale(context)
    const [stage, likelihood, consequence] = [input.stage ?? 'inherent', input.likelihood ?? 0, input.consequence ?? 0]
    if (!isOnScale(scale, { likelihood, consequence })) throw refuse('RISK_OFF_SCALE', { field: stage })
    return {
      verb: `assess.${stage}`,
      set: {
        ...rated(stage, likelihood, consequence),
        assessedOn: context.today,
        assessedUnder: scale.criteria,
        ...(stage === 'residual' && { residualAssessedOn: context.today }),
        assessmentNote: input.note ?? state.assessmentNote,
        status: statusAfter(state as Risk),
      },
    }
  },
})

function rated(stage: Stage, likelihood: number, consequence: number): Partial<Risk> {
  switch (stage) {
    case 'inherent':
      return { inherentLikelihood: likelihood, inherentConsequence: consequence }
    case 'current':
      return { currentLikelihood: likelihood, currentConsequence: consequence }
    case 'residual':
      return { residualLikelihood: likelihood, residualConsequence: consequence }
  }
}

function statusAfter({ status }: Risk): keyof typeof progress.stages {
  return status === null || status === 'identified' ? 'assessed' : status
}
