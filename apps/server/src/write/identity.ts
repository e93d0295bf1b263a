import { hasLeft, isInPower, type Acting, type Delegation, type IsmsRole, type Loaded, type State } from '@assay/isms'
import { sql, type SqlBool } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Tx } from '../store/db.ts'
import { toStored } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'

/** Who acts, as the rules of the registers see them: the person an owner tied to the account, with the roles they hold today. */
export interface Identity {
  readonly acting: Acting
  /** House rules that the owner has switched off. */
  readonly rulesOff: ReadonlySet<string>
}

const REGISTERS = ['assignment', 'delegation', 'house-rule'] as const

/** Reads who acts from the records in which an owner said so, and from nothing that others edit (27001:2022, A.5.16). */
export async function identityOf(tx: Tx, actor: Pick<Actor, 'member' | 'role'>, today: string): Promise<Identity> {
  const [found, others, rows] = await Promise.all([personOf(tx, actor.member), othersCount(tx, actor.member), standingRows(tx)])
  const gone = await goneAmong(
    tx,
    rows.filter(({ register }) => register === 'delegation').flatMap(({ state }) => textOf(state['by']) ?? []),
    today,
  )
  // Whoever has left is nobody here, whatever account they still have.
  const person = found && hasLeft(leavingOf(found.state), today) ? null : found
  const held = rows.filter(({ register, state }) => register === 'assignment' && isInPower(termOf(state), today))
  return {
    acting: {
      role: actor.role,
      member: actor.member,
      person,
      ismsRoles: held.filter(({ state }) => state['person'] === person?.id).map(({ state }) => String(state['role'])),
      heldRoles: [...new Set(held.map(({ state }) => String(state['role'])))],
      delegations: rows.flatMap((row) => delegationTo(row, person, today)).filter((one) => !gone.has(one.by) && isTheirs(one, held)),
      others,
    },
    rulesOff: new Set(
      rows.flatMap(({ register, state }) => (register === 'house-rule' && state['status'] === 'off' ? [String(state['rule'])] : [])),
    ),
  }
}

/** The person whose record an owner tied to a member's account; null where none is. */
export async function personOf(tx: Tx, member: string | null): Promise<Loaded | null> {
  if (member === null) return null
  const row = await tx
    .selectFrom('record')
    .innerJoin('record as tie', (join) => join.onRef('tie.org_id', '=', 'record.org_id').on('tie.register', '=', 'account-person'))
    .selectAll('record')
    .where('record.register', '=', 'person')
    .where('record.archived', '=', false)
    .where('tie.archived', '=', false)
    .where(sql<SqlBool>`tie.state @> ${JSON.stringify({ account: member, status: 'tied' })}::jsonb`)
    .where(sql<SqlBool>`record.id = (tie.state ->> 'person')::uuid`)
    .limit(1)
    .executeTakeFirst()
  return row ? toStored(row, registerNamed('person')) : null
}

/** Whether anybody else here may decide as a manager. */
async function othersCount(tx: Tx, member: string | null): Promise<boolean> {
  const row = await tx
    .selectFrom('membership')
    .select('user_id')
    .where('role', 'in', ['owner', 'manager'])
    .where('confirmed', '=', true)
    .where(sql<SqlBool>`record_id is distinct from ${member}::uuid`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Those of some people who have left by a day: nobody decides for them. */
async function goneAmong(tx: Tx, ids: readonly string[], today: string): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await tx.selectFrom('record').select(['id', 'state']).where('register', '=', 'person').where('id', 'in', ids).execute()
  return new Set(rows.filter(({ state }) => hasLeft(leavingOf(state), today)).map(({ id }) => id))
}

function leavingOf(state: State) {
  return { status: textOf(state['status']), leftOn: textOf(state['leftOn']) }
}

interface Standing {
  readonly register: string
  readonly state: State
}

function standingRows(tx: Tx): Promise<readonly Standing[]> {
  return tx.selectFrom('record').select(['register', 'state']).where('register', 'in', REGISTERS).where('archived', '=', false).execute()
}

function termOf(state: State) {
  return { from: textOf(state['from']), until: textOf(state['until']), status: textOf(state['status']) }
}

/** What was delegated to a person and was not ended. */
function delegationTo({ register, state }: Standing, person: Loaded | null, today: string): readonly Delegation[] {
  if (register !== 'delegation' || person === null || state['person'] !== person.id || state['status'] !== 'in-force') return []
  if (!isInPower(termOf(state), today)) return []
  const what = state['what'] as Delegation['what']
  return [{ what, role: (textOf(state['role']) as IsmsRole | null) ?? null, by: String(state['by']) }]
}

/** A role is delegated by whoever holds it, as long as they do. */
function isTheirs({ what, role, by }: Delegation, held: readonly Standing[]): boolean {
  return what !== 'role' || held.some(({ state }) => state['role'] === role && state['person'] === by)
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}
