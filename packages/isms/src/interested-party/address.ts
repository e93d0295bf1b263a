import { command } from '../mechanism/command.ts'
import { choice, longText } from '../mechanism/field.ts'
import { house, refuser, type Rules } from '../mechanism/refusal.ts'
import { answers, fields } from './fields.ts'

export const rules = { ANSWER_UNREASONED: house('4.2 c') } as const satisfies Rules

const refuse = refuser(rules)

/** Decides whether the ISMS answers what the party requires (27001:2022, 4.2 c): a no is an answer when it has a reason. */
export const address = command(fields, {
  clause: '4.2 c',
  by: ['manager', '.owner'],
  input: { addressed: choice(answers, { required: true }), reason: longText() },
  decide: ({ input, context }) => {
    const isShort = input.addressed !== 'yes' && input.reason === null
    if (isShort && !context.rulesOff.has('ANSWER_UNREASONED')) throw refuse('ANSWER_UNREASONED')
    return { set: { addressed: input.addressed, addressedReason: input.reason, reviewedOn: context.today } }
  },
})
