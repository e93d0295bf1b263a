import { refuser, sense, standard, type Rules } from '../mechanism/refusal.ts'
import { defineRegister } from '../mechanism/register.ts'
import { fields } from './fields.ts'
import { rules as rulesOfAll } from './ruled.ts'
import { en } from './text.en.ts'

const rules = {
  ...rulesOfAll,
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
  clause: '7.5.2',
  label: 'title',
  columns: ['title', 'what', 'kind', 'quorum', 'approvers', 'roles', 'order'],
  unique: ['what', 'kind'],
  fields,
  permission: { create: ['owner', 'top-management'], write: ['owner', 'top-management'], archive: ['owner', 'top-management'] },
  rules,
  settle: ({ next }) => {
    const quorum = next.quorum ?? 1
    const most = next.roles.length > 0 ? Infinity : next.approvers.length
    if (!Number.isInteger(quorum) || quorum < 1 || quorum > most) throw refuse('QUORUM_UNREACHABLE', { quorum })
    if (next.order === 'sequence' && (next.roles.length > 0 || quorum !== next.approvers.length)) throw refuse('SEQUENCE_OF_PEOPLE')
    if (next.separation === false && next.compensation === null) throw refuse('COMPENSATION_MISSING')
    if (next.kind !== null && next.what !== 'document') throw refuse('NO_KINDS')
    return { ...next, quorum, order: next.order ?? 'any', separation: next.separation ?? true }
  },
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
