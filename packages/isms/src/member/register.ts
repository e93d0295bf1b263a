import { administered } from '../mechanism/permission.ts'
import { view } from '../mechanism/record.ts'
import { refuser, standard, type Rules } from '../mechanism/refusal.ts'
import { defineRegister } from '../mechanism/register.ts'
import { fields, membership, memberSchema } from './fields.ts'
import { en } from './text.en.ts'

const rules = {
  MEMBER_REMOVED: standard('A.5.18'),
  LAST_OWNER: standard('A.5.18'),
  MEMBER_ALREADY: standard('A.5.16'),
} as const satisfies Rules

const refuse = refuser(rules)

export type Member = ReturnType<typeof memberIn>

/** What the rules of members look at. */
const members = view('member', memberSchema, ['email', 'role', 'status', 'account', 'confirmed'], () => 'few')

/** The state of a member, typed. Throws on a state that is of no member. */
export function memberIn(state: unknown) {
  return memberSchema.parse(state)
}

/** Whoever may sign in to this organisation, may do so soon, or could once. */
export const member = defineRegister({
  name: 'member',
  plural: 'members',
  clause: 'A.5.16',
  prefix: 'MEM',
  label: 'name',
  columns: ['name', 'role', 'status'],
  fields,
  lifecycle: membership,
  permission: administered,
  rules,
  secret: ['credentials', 'codeHash'],
  reads: [members],
  settle: ({ id, next, previous, context }) => {
    const others = members.in(context.records).filter((other) => other.id !== id && other.state.status !== 'removed')
    if (previous?.status === 'removed') throw refuse('MEMBER_REMOVED')
    if (next.status === 'removed') assertAnotherOwner(previous, others)
    else {
      if (next.role !== 'owner') assertAnotherOwner(previous, others)
      if (others.some(({ state }) => isSamePerson(state, next))) throw refuse('MEMBER_ALREADY')
    }
    return next
  },
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

type Known = Pick<Member, 'email' | 'account'>

function isSamePerson(a: Known, b: Known): boolean {
  return a.email.toLowerCase() === b.email.toLowerCase() || (a.account !== null && a.account === b.account)
}

/** An organisation without an owner could never be administered again; one of whom it is not sure who they are administers nothing. */
function assertAnotherOwner(previous: Member | null, others: readonly { readonly state: Owning }[]): void {
  if (!previous || !isOwner(previous)) return
  if (!others.some(({ state }) => isOwner(state))) throw refuse('LAST_OWNER')
}

type Owning = Pick<Member, 'role' | 'status' | 'confirmed'>

function isOwner({ role, status, confirmed }: Owning): boolean {
  return role === 'owner' && status === 'active' && confirmed === true
}
