import { randomUUID } from 'node:crypto'
import { apiKeyIn, memberIn, type Member, type Role, type State } from '@assay/isms'
import { serverActor, type Actor } from '../actor.ts'
import { commit, type Command, type Shell } from '../commit.ts'
import { notFound, Problem } from '../problem.ts'
import { reading, readingDirectory, type Db } from '../store/db.ts'
import { findRecord, liveRecords, type Stored } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import { uuidv7 } from '../uuid.ts'
import { personOf } from '../write/identity.ts'
import { codeOf, hashOf } from './invitation-code.ts'
import { tieOf } from './tie.ts'

/** Members of an organisation: acts of an owner, each an entry of the log. */

const member = registerNamed('member')
const INVITED_MS = 7 * 86_400_000

/** A member with the record that says so. */
export interface Listed extends Omit<Member, 'credentials' | 'codeHash' | 'pseudonym'> {
  readonly id: string
  readonly key: string
}

/** Whoever is a member or invited, in the order in which they came. */
export async function listMembers(db: Db, org: string): Promise<readonly Listed[]> {
  const records = await reading(db, org, (tx) => liveRecords(tx, member))
  return records.map(({ id, key, state }) => ({ id, key, ...listed(memberIn(state)) })).filter(({ status }) => status !== 'removed')
}

function listed({ credentials: _credentials, codeHash: _codeHash, pseudonym: _pseudonym, ...shown }: Member) {
  return shown
}

/** The members that an account is, one an organisation. */
export async function membershipsOf(db: Db, userId: string) {
  return readingDirectory(db, (tx) =>
    tx
      .selectFrom('membership')
      .innerJoin('organisation', 'organisation.org_id', 'membership.org_id')
      .select(['membership.org_id as org', 'organisation.slug', 'membership.record_id as record', 'membership.role'])
      .where('user_id', '=', userId)
      .execute(),
  )
}

interface Admitted {
  readonly account: string
  readonly name: string
  readonly email: string
  readonly role: Role
  /** What the account signs in with, as one hash; null where it has nothing yet. */
  readonly credentials: string | null
  /** The record of the person that it is, where somebody says so already. */
  readonly person?: string | null
}

/** Makes an account a member at once: the founder of an organisation, the people of the example. Everybody else is invited. */
export async function admitMember(shell: Shell, actor: Actor, admitted: Admitted): Promise<Stored> {
  const newId = uuidv7(shell.now())
  const admission = { ...newMember({ ...admitted, person: null, status: 'active', confirmed: true }, 'member.admit'), newId }
  const { person = null } = admitted
  const tying = person === null ? [] : tieOf(newId, { ...admitted, person, now: shell.now() })
  return first(shell, actor, [admission, ...tying])
}

interface Invited {
  readonly name: string
  readonly email: string
  readonly role: Role
  /** The record of the person that they are, where it is there already. */
  readonly person?: string | undefined
}

/**
 * Invites a person. Returns the code by which they accept, which is stored nowhere: it opens no account. Refuses whoever is a member or
 * invited already.
 */
export async function inviteMember(
  shell: Shell,
  actor: Actor,
  invited: Invited,
): Promise<{ readonly member: Stored; readonly code: string; readonly until: string }> {
  const newId = uuidv7(shell.now())
  const invitedUntil = new Date(shell.now() + INVITED_MS).toISOString()
  const code = codeOf(await reading(shell.db, actor.org, (tx) => shell.keyring.keyOf(tx, actor.org)), newId, invitedUntil)
  const state = { ...invited, status: 'invited', confirmed: false, codeHash: hashOf(code), invitedUntil }
  return { member: await only(shell, actor, { ...newMember(state, 'member.invite'), newId }), code, until: invitedUntil }
}

export interface Invitation {
  readonly org: string
  readonly slug: string
  readonly organisation: string
  readonly example: boolean
  readonly record: string
}

/** What is known of an invitation by its code; null where it is worth nothing. */
export async function findInvitation({ db, now }: Pick<Shell, 'db' | 'now'>, code: string): Promise<Invitation | null> {
  const found = await readingDirectory(db, (tx) =>
    tx
      .selectFrom('invitation')
      .innerJoin('organisation', 'organisation.org_id', 'invitation.org_id')
      .select(['invitation.org_id as org', 'organisation.slug', 'organisation.name as organisation', 'organisation.example'])
      .select('invitation.record_id as record')
      .where('code_hash', '=', Buffer.from(hashOf(code), 'hex'))
      .where('expires_at', '>', new Date(now()))
      .executeTakeFirst(),
  )
  return found ?? null
}

interface Accepting {
  readonly account: string
  readonly email: string
  readonly credentials: string | null
  /** Whether the account has shown that the address is its own. */
  readonly proved: boolean
}

/**
 * The account becomes the member that was invited, once. It is sure who it is where it has proved the invited address; otherwise an owner
 * has to confirm the person first.
 */
export async function acceptInvitation(shell: Shell, code: string, { account, email, credentials, proved }: Accepting): Promise<Stored> {
  const invitation = await findInvitation(shell, code)
  if (!invitation) throw new Problem(404, 'INVITATION_UNKNOWN', 'this invitation was used, withdrawn or has ended: ask for another one')
  const { org, slug, record } = invitation
  const actor = accountActor({ org, slug, account, email, record })
  const known = memberIn((await memberRecord(shell, org, record)).state)
  const isSame = proved && known.email.toLowerCase() === email.toLowerCase()
  const accepting = changing(record, 'member.accept', (state) => {
    if (state.status !== 'invited' || state.codeHash !== hashOf(code))
      throw new Problem(404, 'INVITATION_UNKNOWN', 'this invitation was used or withdrawn')
    return { status: 'active', account, email, credentials, confirmed: isSame, codeHash: null, invitedUntil: null }
  })
  const tying = isSame ? tieOf(record, { person: known.person, name: known.name, email, now: shell.now() }) : []
  return first(shell, actor, [accepting, ...tying])
}

async function memberRecord({ db }: Pick<Shell, 'db'>, org: string, id: string): Promise<Stored> {
  return (await reading(db, org, (tx) => findRecord(tx, member, id))) ?? nothing()
}

/** An account in an organisation that it is about to enter: its pseudonym is that of the record. */
interface Entering {
  readonly org: string
  readonly slug: string
  readonly account: string
  readonly email: string
  readonly record: string
}

function accountActor({ org, slug, account, email, record }: Entering): Actor {
  const known = { id: `user:${account}`, email, member: record }
  return { ...serverActor(org, slug, 'system'), ...known, role: 'reader', authMethod: 'session', confirmed: false }
}

/** Says that it is sure who a member is, and which person that is; one that is not there yet is made. */
export async function confirmMember(
  shell: Shell,
  actor: Actor,
  { id, person }: { readonly id: string; readonly person: string | null },
): Promise<Stored> {
  const known = memberIn((await memberRecord(shell, actor.org, id)).state)
  const isTied = (await reading(shell.db, actor.org, (tx) => personOf(tx, id))) !== null
  const tying = isTied ? [] : tieOf(id, { ...known, person: person ?? known.person, now: shell.now() })
  return first(shell, actor, [changing(id, 'member.confirm', () => ({ confirmed: true })), ...tying])
}

/** Gives a member another role. Refuses to take it from the last owner. */
export function changeRole(shell: Shell, actor: Actor, { id, role }: { readonly id: string; readonly role: Role }): Promise<Stored> {
  return only(
    shell,
    actor,
    changing(id, 'member.role', () => ({ role })),
  )
}

/**
 * Takes a member or an invitation out, and with it every key that the person made. Refuses the last owner. Sessions end by themselves:
 * each request asks whether its account is a member.
 */
export async function removeMember(shell: Shell, actor: Actor, id: string): Promise<Stored> {
  const keys = await reading(shell.db, actor.org, (tx) => liveRecords(tx, registerNamed('api-key')))
  const made = keys.map((key) => ({ key, ...apiKeyIn(key.state) })).filter(({ author, status }) => author === id && status === 'active')
  const removal = changing(id, 'member.remove', () => ({
    status: 'removed',
    confirmed: false,
    credentials: null,
    codeHash: null,
    invitedUntil: null,
  }))
  const [receipt] = await commit(shell, actor, [removal, ...made.map(({ key }) => revocation(key.id))])
  return receipt?.record ?? nothing()
}

/** Ends a key for good. */
export function revocation(id: string): Command {
  return { register: registerNamed('api-key'), id, version: null, way: 'system', reads: [], decide: revoked }
}

function revoked(record: Stored | null): ReturnType<Command['decide']> {
  return { state: { ...record?.state, status: 'revoked' }, event: 'api-key.revoke' }
}

function newMember(state: State, event: string): Command {
  const whole = member.schema.parse({ pseudonym: randomUUID(), ...state })
  return { register: member, id: null, version: null, way: 'system', reads: [], decide: () => ({ state: whole, event }) }
}

function changing(id: string, event: string, patch: (state: Member) => Partial<Member>): Command {
  const decide: Command['decide'] = (record) => {
    const state = memberIn(record?.state)
    return { state: { ...state, ...patch(state) }, event }
  }
  return { register: member, id, version: null, way: 'system', reads: [], decide }
}

function only(shell: Shell, actor: Actor, command: Command): Promise<Stored> {
  return first(shell, actor, [command])
}

async function first(shell: Shell, actor: Actor, commands: readonly Command[]): Promise<Stored> {
  const [receipt] = await commit(shell, actor, commands)
  return receipt?.record ?? nothing()
}

function nothing(): never {
  throw notFound()
}
