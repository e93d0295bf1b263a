import { view } from '../mechanism/record.ts'
import { refuse as refuseAnybody } from '../mechanism/refusal.ts'
import { defineRegister, type Change } from '../mechanism/register.ts'
import { answer, approvalRequestSchema, fields, type ApprovalRequest } from './fields.ts'
import { askedAbout, decline, hashShown, lastDay, reads, refuse, renew, rules, sign, withdraw } from './sign.ts'
import { en } from './text.en.ts'

const open = view('approval-request', approvalRequestSchema, ['subject', 'status'], ({ state }) => ({
  where: { status: { is: 'open' }, subject: { is: String(state['subject']) } },
}))

/** Asks those whom a rule names to approve something together (27001:2022, 7.5.2 c). The last signature approves it. */
export const approvalRequest = defineRegister({
  name: 'approval-request',
  plural: 'approval-requests',
  prefix: 'ASK',
  menu: { area: 'controls' },
  clause: '7.5.2',
  label: 'title',
  columns: ['title', 'subject', 'status', 'requestedBy', 'requestedOn', 'expiresOn', 'expired'],
  fields,
  lifecycle: answer,
  permission: { create: ['contributor'], write: ['.requestedBy', 'manager'] },
  commands: { sign, decline, renew, withdraw },
  computed: { expired: { kind: 'yes-no', where: { status: { is: 'open' }, expiresOn: { before: { days: 0 } } }, of: () => null } },
  rules,
  reads: [...reads, open],
  settle: (change) => (change.previous === null ? asked(change) : change.next),
  due: [{ name: 'answer', field: 'expiresOn', while: { status: { is: 'open' } }, who: 'requestedBy' }],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

/** A request is about the text of the moment: whoever signs another one signs nothing. */
function asked({ id, next, context }: Change<ApprovalRequest>): ApprovalRequest {
  if (context.person === null) throw refuseAnybody('PERSON_UNKNOWN')
  const found = askedAbout(next.subject, context)
  const { subject, rule } = found
  const other = open.in(context.records).find((one) => one.id !== id && one.state.subject === next.subject && one.state.status === 'open')
  if (other) throw refuse('REQUEST_OPEN', { key: other.key })
  const [title, version] = [subject.record.state['title'], subject.record.state['version']]
  const named = [subject.record.key, title, version].filter((part) => typeof part === 'string' && part !== '').join(' ')
  return {
    ...next,
    title: next.title ?? named.slice(0, 500),
    rule: rule.id,
    of: hashShown(found, context),
    requestedBy: context.person.id,
    requestedOn: context.today,
    expiresOn: lastDay(rule, context.today, next.expiresOn),
  }
}
