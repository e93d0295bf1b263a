import { memberSchema } from '../member/fields.ts'
import { command } from '../mechanism/command.ts'
import type { Context } from '../mechanism/context.ts'
import { longText } from '../mechanism/field.ts'
import { view } from '../mechanism/record.ts'
import { house, refuser, sense, type Rules } from '../mechanism/refusal.ts'
import { defineRegister, type Change } from '../mechanism/register.ts'
import type { StateOf } from '../mechanism/field.ts'
import { personSchema } from '../person/fields.ts'
import { accountPersonSchema, fields, tie } from './fields.ts'
import { en } from './text.en.ts'

const ties = view('account-person', accountPersonSchema, ['account', 'person', 'status'], () => 'few')
const members = view('member', memberSchema, ['name', 'role', 'status', 'confirmed', 'account'], () => 'few')
const people = view('person', personSchema, ['name'], ({ state }) => ({
  ids: typeof state['person'] === 'string' ? [state['person']] : [],
}))

const rules = { OWN_TIE: house('A.5.16'), ACCOUNT_TIED: sense('A.5.16') } as const satisfies Rules

const refuse = refuser(rules)

type Tie = StateOf<typeof fields> & { readonly status: 'tied' | 'ended' | null }

const untie = command(fields, {
  clause: 'A.5.16',
  by: ['owner'],
  from: ['tied'],
  to: 'ended',
  anonymous: true,
  input: { reason: longText({ required: true }) },
  decide: ({ input, context }) => ({ set: { reason: input.reason, changedOn: context.today, changedBy: context.person?.id ?? null } }),
})

/** Which person an account is: said by an owner, with history, and read from no field that others edit (27001:2022, A.5.16). */
export const accountPerson = defineRegister({
  name: 'account-person',
  plural: 'account-people',
  prefix: 'TIE',
  clause: 'A.5.16',
  label: 'title',
  menu: { area: 'people' },
  columns: ['title', 'account', 'person', 'changedOn', 'changedBy', 'status'],
  fields,
  lifecycle: tie,
  permission: { create: ['owner'], write: ['owner'], archive: ['owner'] },
  commands: { untie },
  rules,
  reads: [ties, members, people],
  settle: (change) => (change.previous === null ? tied(change) : change.next),
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

/** The state of a tie, typed. Throws on a state that is of none. */
export function accountPersonIn(state: unknown) {
  return accountPersonSchema.parse(state)
}

/** One live tie an account. */
function tied({ id, next, way, context }: Change<Tie>): Tie {
  const other = ties
    .in(context.records)
    .find((seen) => seen.id !== id && seen.state.account === next.account && seen.state.status === 'tied')
  if (other) throw refuse('ACCOUNT_TIED', { key: other.key })
  const account = members.in(context.records).find((member) => member.id === next.account)
  if (way !== 'system') assertByAnother(next, context)
  const person = people.in(context.records).find((seen) => seen.id === next.person)
  const names = [account?.state.name, person?.state.name].filter((name) => name !== undefined)
  return { ...next, title: next.title ?? (names.join(' – ') || null), changedOn: context.today, changedBy: context.person?.id ?? null }
}

/** Nobody but a lone owner says who they are themselves. */
function assertByAnother(next: Tie, { acting, records, rulesOff }: Context): void {
  const isBySelf = isOwn(acting.member, next) && !rulesOff.has('OWN_TIE')
  if (isBySelf && members.in(records).some((member) => isOtherOwner(member, next))) throw refuse('OWN_TIE')
}

function isOwn(member: string | null, next: Tie): boolean {
  return member !== null && member === next.account
}

function isOtherOwner(
  {
    id,
    state,
  }: {
    readonly id: string
    readonly state: { readonly role: string | null; readonly status: string | null; readonly confirmed: boolean | null }
  },
  next: Tie,
): boolean {
  return id !== next.account && state.role === 'owner' && state.status === 'active' && state.confirmed === true
}
