import { z } from 'zod'
import { defineCommand, defineRegister, defineSettle, type Change } from '../define.ts'
import { longText, ref, requiredText } from '../field.ts'
import { Refusal } from '../refusal.ts'
import { beginningOf } from '../text.ts'

const commentSchema = z.object({
  about: requiredText('About', 'The key of the record, for example RISK-12.'),
  text: longText('Comment', 'What others should know or answer. It is kept in the ledger like every other change.', { personal: true }),
  author: ref('person', 'Author', 'Who wrote it.', { derived: true }),
  removedBecause: longText('Removed because', 'Why an owner took it away, though it was another’s.', { derived: true }),
})

type Comment = z.infer<typeof commentSchema>

const removal = z.strictObject({
  reason: z.string().trim().min(1).max(5000).describe('Why it must not stay, though its author would keep it'),
})

/** An owner takes away what another wrote. The entry is of its own kind and names the reason. */
const remove = defineCommand(commentSchema, {
  title: 'Remove',
  help: 'Take away a comment of somebody else, with a reason that stays in the ledger.',
  clause: '7.4',
  policy: 'administer',
  reads: [],
  input: removal,
  decide: ({ state }, { reason }) => ({ state: { ...state, removedBecause: reason }, event: 'comment.remove', archived: true }),
})

/** What people say to each other about a record. Only its author changes a comment or archives it; what nobody is known to have written is nobody's. */
export const comment = defineRegister({
  name: 'comment',
  plural: 'comments',
  clause: '7.4',
  title: 'Comments',
  help: 'What people say to each other about records, kept beside them.',
  prefix: 'CMT',
  label: 'about',
  heading: ({ about, text }) => `${String(about)}: ${beginningOf(String(text ?? ''), 80)}`,
  columns: ['about', 'text', 'author'],
  schema: commentSchema,
  edit: 'find',
  settle: defineSettle(commentSchema, (change) => {
    const { next, previous, context } = change
    if (next.text === null) throw new Refusal('COMMENT_EMPTY', '7.4', 'there is nothing in this comment')
    if (!previous) return { ...next, author: context.person?.id ?? null }
    if (touches(change) && !isAuthor(change)) throw new Refusal('NOT_AUTHOR', '7.4', 'only its author changes a comment or takes it away')
    return next
  }),
  commands: { remove },
})

/** Whether what somebody said changes or leaves. A removal by an owner is another thing, and says so. */
function touches({ next, previous, archiving = false }: Change<Comment>): boolean {
  const same = next.text === previous?.text && next.about === previous.about
  return !same || (archiving && next.removedBecause === null)
}

function isAuthor({ previous, context: { person } }: Change<Comment>): boolean {
  return person !== null && previous?.author === person.id
}
