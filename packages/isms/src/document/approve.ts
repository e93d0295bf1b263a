import { z } from 'zod'
import { defineCommand, defineSettle, type Context, type Decision, type Loaded } from '../define.ts'
import { metaOf } from '../field.ts'
import { Refusal } from '../refusal.ts'
import { documentSchema, type Document } from './schema.ts'

const input = z.strictObject({
  version: z.string().trim().min(1).max(50).optional().describe('The version to put in force'),
  reviewOn: z.iso.date().optional().describe('When it must be looked at again'),
})

type Approval = z.infer<typeof input>

/** Puts a document in force (27001:2022, 7.5.2 c). Refuses its author, an empty text, and what is approved already. */
function approveDocument({ state }: Loaded<Document>, approval: Approval, { person, today }: Context): Decision<Document> {
  if (!person)
    throw new Refusal('PERSON_UNKNOWN', '7.5.2 c', 'an approval needs a person: your account is not tied to anybody in the people register')
  if (person.id === state.author) throw new Refusal('AUTHOR_APPROVES', '7.5.2 c', 'the author cannot approve the document')
  if (state.body === null) throw new Refusal('DOCUMENT_EMPTY', '7.5.2 b', 'there is no text to approve')
  if (state.standing === 'approved') throw new Refusal('ALREADY_APPROVED', '7.5.3', 'this text is approved already')
  const version = approval.version ?? state.version ?? '1.0'
  const reviewOn = approval.reviewOn ?? state.reviewOn
  return {
    event: 'document.approve',
    state: {
      ...state,
      version,
      standing: 'approved',
      approvedBy: person.id,
      approvedOn: today,
      approvedVersion: version,
      approvedBody: state.body,
      approvedTitle: state.title,
      approvedClassification: state.classification,
      approvedOwner: state.owner,
      approvedReviewOn: reviewOn,
      reviewOn,
    },
  }
}

export const approve = defineCommand(documentSchema, {
  title: 'Approve',
  help: 'Put this text in force. The author cannot do it.',
  clause: '7.5.2',
  policy: 'approve',
  reads: [],
  input,
  decide: approveDocument,
})

/** Whoever changes the text becomes its author, and a document of which anything changed that was approved is a draft again. */
export const settleDocument = defineSettle(documentSchema, ({ next, previous, context }) => {
  const rewritten = next.body !== (previous?.body ?? null)
  const standing = rewritten || borrowsApproval(next, previous) ? 'draft' : (next.standing ?? 'draft')
  return { ...next, standing, author: rewritten ? (context.person?.id ?? null) : next.author }
})

/** Where a row of a file came from is no part of the document; all else that people enter is. */
const UNAPPROVED = new Set(['sourceId', 'sourceNote'])

/** Whether something other than an approval would change under a document that stays approved. */
function borrowsApproval(next: Document, previous: Document | null): boolean {
  if (previous?.standing !== 'approved') return false
  return Object.entries(documentSchema.shape).some(([name, schema]) => {
    const field = name as keyof Document
    return !metaOf(schema).derived && !UNAPPROVED.has(name) && next[field] !== previous[field]
  })
}
