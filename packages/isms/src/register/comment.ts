import { z } from 'zod'
import { defineRegister, defineSettle } from '../define.ts'
import { longText, ref, requiredText } from '../field.ts'
import { Refusal } from '../refusal.ts'
import { beginningOf } from '../text.ts'

const commentSchema = z.object({
  about: requiredText('About', 'The key of the record, for example RISK-12.'),
  text: longText('Comment', 'What others should know or answer. It is kept in the ledger like every other change.', { personal: true }),
  author: ref('person', 'Author', 'Who wrote it.', { derived: true }),
})

/** What people say to each other about a record. Only its author changes a comment. */
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
  settle: defineSettle(commentSchema, ({ next, previous, context }) => {
    if (next.text === null) throw new Refusal('COMMENT_EMPTY', '7.4', 'there is nothing in this comment')
    if (!previous) return { ...next, author: context.person?.id ?? null }
    const same = next.text === previous.text && next.about === previous.about
    if (!same && previous.author !== (context.person?.id ?? null))
      throw new Refusal('NOT_AUTHOR', '7.4', 'only its author changes a comment')
    return next
  }),
  commands: {},
})
