import { z } from 'zod'
import { defineRegister, defineSettle, view } from '../define.ts'
import { choice, requiredText, text, yesNo } from '../field.ts'
import { Refusal } from '../refusal.ts'
import { roleWords } from './role.ts'

const memberSchema = z.object({
  name: requiredText('Name', 'As lists and the activity show the person.', { personal: true }),
  email: requiredText('E-mail', 'The address of the account, or the one that was invited.', { personal: true }),
  role: choice('Role', 'What the person may do.', roleWords),
  status: choice('Status', 'Whether the person has accepted, and is still a member.', { invited: [], active: [], removed: [] }),
  confirmed: yesNo('Confirmed', 'Whether it is sure who the person is. Until then they take no decision.'),
  account: text('Account', 'The id of the account on this server; none before the invitation is accepted.'),
  pseudonym: requiredText('Pseudonym', 'The random name under which the person stands in the entries of the log.'),
  credentials: text('Credentials', 'The SHA-256 of all that the account signs in with: a change that nobody entered is seen.'),
  codeHash: text('Code', 'The SHA-256 of the invitation code.'),
  invitedUntil: text('Invitation ends', 'The moment after which the invitation code is worth nothing.'),
})

export type Member = z.infer<typeof memberSchema>

/** What the rules of members look at. */
const members = view('member', memberSchema, ['email', 'role', 'status', 'account', 'confirmed'])

/** The state of a member, typed. Throws on a state that is of no member. */
export function memberIn(state: unknown): Member {
  return memberSchema.parse(state)
}

/** Whoever may sign in to this organisation, may do so soon, or could once. */
export const member = defineRegister({
  name: 'member',
  plural: 'members',
  clause: 'A.5.16',
  title: 'Members',
  help: 'Accounts that belong to the organisation, with their roles and the pseudonyms under which they act.',
  prefix: 'MEM',
  label: 'name',
  columns: ['name', 'role', 'status'],
  schema: memberSchema,
  edit: 'administer',
  secret: ['credentials', 'codeHash'],
  reads: [members],
  settle: defineSettle(memberSchema, ({ id, next, previous, context }) => {
    const others = members.in(context.records).filter((other) => other.id !== id && other.state.status !== 'removed')
    if (previous?.status === 'removed') throw new Refusal('MEMBER_REMOVED', 'A.5.18', 'a member that was removed must be invited anew')
    if (next.status === 'removed') assertAnotherOwner(previous, others)
    else {
      if (next.role !== 'owner') assertAnotherOwner(previous, others)
      if (others.some(({ state }) => isSamePerson(state, next)))
        throw new Refusal('MEMBER_ALREADY', 'A.5.16', 'there is a member or an invitation with this account or address already')
    }
    return next
  }),
  commands: {},
})

type Known = Pick<Member, 'email' | 'account'>

function isSamePerson(a: Known, b: Known): boolean {
  return a.email.toLowerCase() === b.email.toLowerCase() || (a.account !== null && a.account === b.account)
}

/** An organisation without an owner could never be administered again; one of whom it is not sure who they are administers nothing. */
function assertAnotherOwner(previous: Member | null, others: readonly { readonly state: Owning }[]): void {
  if (!previous || !isOwner(previous)) return
  if (!others.some(({ state }) => isOwner(state)))
    throw new Refusal('LAST_OWNER', 'A.5.18', 'an organisation needs an owner: make another one first')
}

type Owning = Pick<Member, 'role' | 'status' | 'confirmed'>

function isOwner({ role, status, confirmed }: Owning): boolean {
  return role === 'owner' && status === 'active' && confirmed === true
}
