import type { StateOf } from '../mechanism/field.ts'
import { refuser, sense, standard, type Rules } from '../mechanism/refusal.ts'
import { defineRegister } from '../mechanism/register.ts'
import { fields } from './fields.ts'
import { approvalRules, rules as rulesOfAll } from './ruled.ts'
import { en } from './text.en.ts'

const rules = {
  ...rulesOfAll,
  RULE_THERE: sense('7.5.2 c'),
  QUORUM_UNREACHABLE: sense('7.5.2 c'),
  COMPENSATION_MISSING: standard('A.5.3'),
  NO_KINDS: sense('7.5.2 c'),
  SEQUENCE_OF_PEOPLE: sense('7.5.2 c'),
} as const satisfies Rules

const refuse = refuser(rules)

/** Who approves something together: how many, which people and roles, in which order, and within which days (27001:2022, 7.5.2 c; A.5.3). */
export const approvalRule = defineRegister({
  name: 'approval-rule',
  plural: 'approval-rules',
  prefix: 'APR',
  menu: { area: 'people' },
  clause: '7.5.2',
  label: 'title',
  columns: ['title', 'what', 'kind', 'quorum', 'approvers', 'roles', 'order'],
  fields,
  permission: { create: ['owner', 'top-management'], write: ['owner', 'top-management'], archive: ['owner', 'top-management'] },
  rules,
  reads: [approvalRules],
  settle: ({ id, next, context }) => {
    // An empty kind is one for all kinds, and there is one of it, too.
    const other = approvalRules
      .in(context.records)
      .find((one) => one.id !== id && one.state.what === next.what && one.state.kind === next.kind)
    if (other) throw refuse('RULE_THERE', { key: other.key })
    const settled = { ...next, quorum: next.quorum ?? 1, order: next.order ?? 'any', separation: next.separation ?? true }
    assertReachable(settled)
    if (!settled.separation && settled.compensation === null) throw refuse('COMPENSATION_MISSING')
    if (settled.kind !== null && settled.what !== 'document') throw refuse('NO_KINDS')
    return settled
  },
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

/** As many as have to sign can. */
function assertReachable({ quorum, order, approvers, roles }: StateOf<typeof fields> & { readonly quorum: number }): void {
  const most = roles.length > 0 ? Infinity : approvers.length
  if (!Number.isInteger(quorum) || quorum < 1 || quorum > most) throw refuse('QUORUM_UNREACHABLE', { quorum })
  if (order === 'sequence' && (roles.length > 0 || quorum !== approvers.length)) throw refuse('SEQUENCE_OF_PEOPLE')
}
