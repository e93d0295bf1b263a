import { command } from './command.ts'
import { longText, type Fields } from './field.ts'

/** The look that somebody takes at a record once in a while: it sets the day, by the person who looked. */
export function reviewOf(fields: Fields, clause: string) {
  return command(fields, {
    clause,
    by: ['contributor', '.owner'],
    input: { note: longText() },
    remark: 'note',
    decide: ({ context }) => ({ set: { reviewedOn: context.today } }),
  })
}
