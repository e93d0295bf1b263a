import { command } from '../mechanism/command.ts'
import { refuse, refuser, sense, type Rules } from '../mechanism/refusal.ts'
import { defineRegister } from '../mechanism/register.ts'
import { fields, term } from './fields.ts'
import { en } from './text.en.ts'

const rules = { SELF: sense('5.3'), ROLE_NOT_HELD: sense('5.3') } as const satisfies Rules

const refuseOwn = refuser(rules)

const end = command(fields, {
  clause: '5.3',
  by: ['.by', 'manager'],
  from: ['in-force'],
  to: 'ended',
  input: {},
  decide: ({ state: { from, until }, context: { today } }) => ({
    set: { until: (from ?? today) > today || (until ?? today) < today ? until : today },
  }),
})

/** Who may decide for whom, and for how long. Everybody delegates what is theirs, and nothing else. */
export const delegation = defineRegister({
  name: 'delegation',
  plural: 'delegations',
  prefix: 'DEL',
  clause: '5.3',
  label: 'title',
  menu: { area: 'people' },
  columns: ['title', 'what', 'by', 'person', 'from', 'until', 'status'],
  fields,
  lifecycle: term,
  permission: { create: ['everybody'], write: ['.by', 'manager'], archive: ['manager'] },
  commands: { end },
  rules,
  settle: ({ previous, next, context }) => {
    if (previous !== null) return next
    if (context.person === null) throw refuse('PERSON_UNKNOWN')
    if (next.person === context.person.id) throw refuseOwn('SELF')
    if (next.what === 'role' && !context.acting.ismsRoles.includes(next.role ?? '')) throw refuseOwn('ROLE_NOT_HELD')
    return { ...next, by: context.person.id, from: next.from ?? context.today }
  },
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
