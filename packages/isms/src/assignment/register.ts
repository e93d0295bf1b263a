import { command } from '../mechanism/command.ts'
import { date } from '../mechanism/field.ts'
import { includesRole } from '../mechanism/permission.ts'
import { view } from '../mechanism/record.ts'
import type { Acting } from '../mechanism/context.ts'
import { refuse as refuseBy, refuser, standard, type Rules } from '../mechanism/refusal.ts'
import type { StateOf } from '../mechanism/field.ts'
import { defineRegister, type Change } from '../mechanism/register.ts'
import { hasLeft, personSchema } from '../person/fields.ts'
import { fields, term } from './fields.ts'
import { en } from './text.en.ts'

const rules = { HAS_LEFT: standard('5.3') } as const satisfies Rules

const refuse = refuser(rules)

const people = view('person', personSchema, ['name', 'status', 'leftOn'], ({ state }) => ({ ids: [String(state['person'])] }))

const end = command(fields, {
  clause: '5.3',
  by: ['owner', 'top-management'],
  from: ['in-force'],
  to: 'ended',
  anonymous: true,
  input: { until: date() },
  decide: ({ input, context }) => ({ set: { until: input.until ?? context.today } }),
})

/** Who holds which role of the ISMS (27001:2022, 5.3): assigned by top management or an owner, and by no field that others edit. */
export const assignment = defineRegister({
  name: 'assignment',
  plural: 'assignments',
  prefix: 'ROLE',
  clause: '5.3',
  label: 'title',
  menu: { area: 'people' },
  columns: ['role', 'person', 'kind', 'from', 'until', 'status'],
  fields,
  lifecycle: term,
  permission: { create: ['owner', 'top-management'], write: ['owner', 'top-management'], archive: ['owner'] },
  commands: { end },
  rules,
  reads: [people],
  settle: (change) => (change.previous === null ? begun(change) : change.next),
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

type Assignment = StateOf<typeof fields> & { readonly status: keyof typeof term.stages | null }

/** Who says who is who: an owner, and whoever holds top management; that nobody holds it makes nobody the one. */
function assertAssigns({ role, ismsRoles }: Acting): void {
  if (!includesRole('owner', role) && !ismsRoles.includes('top-management'))
    throw refuseBy('NOT_AUTHORISED', { who: 'owner, top-management' })
}

/** Nobody who has left is given a role; whoever assigns it stands beside it. */
function begun({ next, way, context }: Change<Assignment>): Assignment {
  if (way !== 'system') assertAssigns(context.acting)
  const person = people.in(context.records).find(({ id }) => id === next.person)?.state
  if (person && hasLeft(person, context.today)) throw refuse('HAS_LEFT')
  const assignedBy = way === 'system' ? next.assignedBy : idOf(context.person)
  return {
    ...next,
    title: [next.role, person?.name].join(' – '),
    kind: next.kind ?? 'holder',
    from: next.from ?? context.today,
    assignedBy,
  }
}

function idOf(person: { readonly id: string } | null): string | null {
  return person?.id ?? null
}
