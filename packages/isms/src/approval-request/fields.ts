import { choice, date, longText, ref, rows, text } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { ismsRoles } from '../mechanism/permission.ts'
import { schemaOf } from '../mechanism/schema.ts'

/** What makes somebody one of those who sign: their name in the rule, a role of the ISMS, or being a manager while nobody holds that. */
export const seats = ['approver', ...ismsRoles, 'manager'] as const

/** One signature, or one refusal. */
const vote = {
  who: ref('person'),
  on: date(),
  vote: choice(['yes', 'no']),
  as: choice(seats),
  for: ref('person'),
  comment: longText(),
}

export const fields = {
  subject: ref('*', { required: true, inverse: 'approvalRequests', weak: true }),
  title: text(),
  note: longText(),
  expiresOn: date(),
  rule: ref('approval-rule', { command: true }),
  of: text({ command: true }),
  requestedBy: ref('person', { command: true }),
  requestedOn: date({ command: true }),
  votes: rows(vote, { command: true }),
}

export const answer = lifecycle({
  open: { frozen: 'all', kept: true },
  signed: { ending: true, kept: true },
  refused: { ending: true, kept: true },
  withdrawn: { ending: true, kept: true },
})

export const approvalRequestSchema = schemaOf(fields, answer)

export type ApprovalRequest = ReturnType<typeof approvalRequestSchema.parse>
