import { command } from '../mechanism/command.ts'
import { longText } from '../mechanism/field.ts'
import { house, refuser, type Rules } from '../mechanism/refusal.ts'
import { fields } from './fields.ts'

export const rules = { CLIMATE_UNREASONED: house('4.1') } as const satisfies Rules

const refuse = refuser(rules)

/** Somebody looked at the issue today. Climate change is answered with reasons (27001:2022/Amd 1:2024, 4.1). */
export const review = command(fields, {
  clause: '4.1',
  by: ['contributor', '.owner'],
  input: { reasoning: longText() },
  decide: ({ state, input, context }) => {
    const reasoning = input.reasoning ?? state.reasoning
    if (state.area === 'climate' && reasoning === null && !context.rulesOff.has('CLIMATE_UNREASONED')) throw refuse('CLIMATE_UNREASONED')
    return { set: { reasoning, reviewedOn: context.today } }
  },
})
