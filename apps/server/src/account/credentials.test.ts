import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { roles, type Actor } from '../actor.ts'
import pg from 'pg'
import { openTestInstance, OURS, type TestInstance } from '../instance.fixture.ts'
import { policiesOf } from '../mount.ts'
import { cookiesIn } from '../http/cookies.ts'
import { createApiKey } from './api-keys.ts'
import { acceptInvitation, admitMember, inviteMember, removeMember } from './members.ts'

/**
 * Every path that issues or raises a credential x every kind of actor x an account of the own organisation, of another and of none: who has a
 * session, a password, a key, a link, a role changes only as the table below allows. A new path must be put into the table.
 */

const PASSWORD = 'a long enough password'

interface Target {
  readonly kind: 'own' | 'other' | 'nowhere'
  readonly userId: string
  readonly email: string
  /** The record of the membership, where there is one. */
  readonly member: string
}

interface Acting {
  readonly name: string
  readonly headers: Readonly<Record<string, string>>
  readonly userId: string | null
}

/** What a path is sent to get at an account. */
type Request = (target: Target) => Promise<Sent>

interface Sent {
  readonly path?: string
  readonly json?: unknown
  readonly form?: Readonly<Record<string, string>>
}

let instance: TestInstance
/** One connection, since thousands of cells look at the tables. */
let client: pg.Client
let last: Snapshot | null = null
let a: Actor
let b: Actor
let ownerOfA: Actor
const actors: Acting[] = []
const targets: Target[] = []

before(async () => {
  instance = await openTestInstance()
  client = new pg.Client(instance.connection)
  await client.connect()
  a = await instance.organisation('A')
  b = await instance.organisation('B')
  ownerOfA = await instance.member(a, 'owner')
  await instance.member(b, 'owner')
  await makeTargets()
  await makeActors()
})
after(async () => {
  await client.end()
  await instance.close()
})

async function newAccount(email: string): Promise<string> {
  const { signIn } = instance.services
  const userId = await signIn.newAccount({ name: email, email })
  await signIn.setPassword(userId, PASSWORD)
  await signIn.withAccount(email)
  return userId
}

async function makeTargets(): Promise<void> {
  for (const [kind, organisation] of [
    ['own', a],
    ['other', b],
    ['nowhere', null],
  ] as const) {
    const email = `target@${kind}.example`
    const userId = await newAccount(email)
    await instance.sql(
      `insert into passkey (id, user_id, name, rp_id, public_key, counter, transports) values ($1, $2, 'x', 'localhost', '\\x00', 0, '{}')`,
      [`passkey-${kind}`, userId],
    )
    const admitted = { account: userId, name: kind, email, role: 'manager', credentials: null } as const
    const member = organisation ? (await admitMember(instance.services, organisation, admitted)).id : '00000000-0000-7000-8000-000000000000'
    targets.push({ kind, userId, email, member })
  }
}

async function makeActors(): Promise<void> {
  const { services } = instance
  const session = async (name: string, email: string): Promise<void> => {
    const cookie = cookiesIn(await services.signIn.withAccount(email))
    actors.push({ name, headers: { ...OURS, cookie }, userId: await services.signIn.userIdOf(email) })
  }
  actors.push({ name: 'anonymous', headers: OURS, userId: null })
  actors.push({ name: 'wrong key', headers: { ...OURS, authorization: 'Bearer assay_guessed' }, userId: null })
  for (const role of roles) await session(role, (await instance.member(a, role)).email ?? '')
  await session('owner of another', (await instance.member(b, 'owner')).email ?? '')
  await newAccount('nowhere@actor.example')
  await session('of no organisation', 'nowhere@actor.example')
  const removed = await instance.member(a, 'owner')
  await session('removed owner', removed.email ?? '')
  await removeMember(services, ownerOfA, removed.member ?? '')
  const account = await newAccount('new@actor.example')
  const { code } = await inviteMember(services, ownerOfA, { name: 'new', email: 'new@actor.example', role: 'owner' })
  await acceptInvitation(services, code, { account, email: 'new@actor.example', credentials: null, proved: false })
  await session('owner whom nobody confirmed', 'new@actor.example')
  const { secret } = await createApiKey(services, ownerOfA, { name: 'key', role: 'manager' })
  actors.push({ name: 'key of an owner', headers: { authorization: `Bearer ${secret}` }, userId: null })
  actors.push({ name: 'operator', headers: { authorization: 'Bearer operator' }, userId: null })
}

const wrong = 'a wrong but long password'
const form = (fields: Readonly<Record<string, string>>) => async () => ({ form: fields })

/** An invitation whose code the actor has got hold of. */
async function invited(): Promise<string> {
  await client.query('delete from invitation')
  const { code } = await inviteMember(instance.services, ownerOfA, { name: 'x', email: `${Math.random()}@x.example`, role: 'owner' })
  return code
}

/** Every path that could issue or raise a credential, with what is sent to it. */
const paths: Readonly<Record<string, Request>> = {
  'post /api/members': async ({ email }) => ({ json: { name: 'x', email, role: 'owner' } }),
  'put /api/members/:id/role': async ({ member }) => ({ path: `/api/members/${member}/role`, json: { role: 'owner' } }),
  'post /api/members/:id/confirm': async ({ member }) => ({ path: `/api/members/${member}/confirm`, json: {} }),
  'post /api/api-keys': async () => ({ json: { name: 'x', role: 'manager' } }),
  'post /api/accounts/reset': async ({ email }) => ({ json: { email, codes: true } }),
  'post /set-up': async ({ email }) => ({ form: { code: 'guess', organisation: 'C', name: 'x', email, password: wrong } }),
  'post /set-up/example': form({ code: 'guess' }),
  'post /sign-in': async ({ email }) => ({ form: { email, password: wrong } }),
  'post /sign-in/code': form({ code: '000000' }),
  'post /sign-in/link': form({ token: 'guess', password: wrong }),
  'post /invitation': async ({ email }) => ({ path: `/invitation?code=${await invited()}`, form: { email } }),
  'post /invitation/account': async ({ email }) => ({
    path: `/invitation/account?code=${await invited()}`,
    form: { name: 'x', email, password: wrong },
  }),
  'post /account/password': form({ current: wrong, next: wrong }),
  'post /account/prove': form({ password: wrong }),
  'post /account/code/start': form({ password: wrong }),
  'post /account/code/confirm': form({ code: '000000' }),
  'post /account/code/stop': form({ password: wrong }),
  'post /account/passkey/remove': async ({ kind }) => ({ form: { id: `passkey-${kind}` } }),
  'post /passkey/add/start': async () => ({ json: {} }),
  'post /passkey/add/finish': async () => ({ json: { ticket: 'guess', name: 'x', response: { id: 'x' } } }),
  'post /passkey/sign-in/start': async () => ({ json: {} }),
  'post /passkey/sign-in/finish': async ({ kind }) => ({ json: { ticket: 'guess', response: { id: `passkey-${kind}` } } }),
  'post /passkey/prove/start': async () => ({ json: {} }),
  'post /passkey/prove/finish': async ({ kind }) => ({ json: { ticket: 'guess', response: { id: `passkey-${kind}` } } }),
}

/** What writes and gives nobody a way in: registers and files, what takes away, what only the operator does to the whole server. */
const HARMLESS =
  /^(?:\w+ \/api\/(?!members|api-keys|accounts)[\w-]+(?:\/.*)?|delete \/api\/(?:members|api-keys)\/:id|post \/organisation|post \/sign-out)$/

interface Snapshot {
  readonly accounts: unknown
  readonly memberships: readonly Readonly<Record<string, unknown>>[]
  readonly keys: unknown
}

async function snapshot(): Promise<Snapshot> {
  const { rows } = await client.query(`select
    (select jsonb_object_agg(u.id, jsonb_build_array(u.email, u."twoFactorEnabled",
      (select count(*) from session s where s."userId" = u.id), (select max(password) from account p where p."userId" = u.id),
      (select count(*) from passkey k where k.user_id = u.id), (select count(*) from "twoFactor" t where t."userId" = u.id),
      (select count(*) from one_time_link l where l.user_id = u.id))) from "user" u) as accounts,
    (select jsonb_agg(to_jsonb(m) - 'email' order by org_id, user_id) from membership m) as memberships,
    (select jsonb_agg(jsonb_build_array(org_id, id, role, scopes, author, revoked_at) order by id) from api_key) as keys`)
  return rows[0] as Snapshot
}

describe('paths that issue or raise a credential', () => {
  it('are all in the table', () => {
    const writing = [...policiesOf(instance.app).keys()].filter((name) => !name.startsWith('get '))
    assert.deepEqual(
      writing.filter((name) => !Object.hasOwn(paths, name) && !HARMLESS.test(name)),
      [],
    )
    assert.deepEqual(
      Object.keys(paths).filter((name) => !writing.includes(name)),
      [],
    )
  })

  it('give it to its subject alone, whoever asks for whose account, under whatever organisation', async () => {
    let cells = 0
    for (const [name, request] of Object.entries(paths)) {
      for (const cell of allCells()) {
        await tryCell(name, request, cell)
        cells += 1
      }
    }
    assert.ok(cells > 1800, String(cells))
    assert.deepEqual(instance.errors, [])
    process.stdout.write(
      `credentials: ${Object.keys(paths).length} paths x ${actors.length} actors x 3 accounts x 2 headers = ${cells} cells\n`,
    )
  })
})

function allCells(): readonly Cell[] {
  return actors.flatMap((actor) =>
    targets.flatMap((target) =>
      [null, actor.name === 'owner of another' ? a.slug : b.slug].map((organisation) => ({ actor, target, organisation })),
    ),
  )
}

interface Cell {
  readonly actor: Acting
  readonly target: Target
  readonly organisation: string | null
}

async function tryCell(name: string, request: Request, { actor, target, organisation }: Cell): Promise<void> {
  await client.query('delete from try_limit')
  const sent = await request(target)
  const earlier = last ?? (await snapshot())
  const reply = await send(name, sent, { ...actor.headers, ...(organisation === null ? {} : { 'assay-organisation': organisation }) })
  const cell = `${name}, ${actor.name}, account ${target.kind}, header ${organisation ?? 'none'}: ${reply.status}`
  assert.ok(reply.status < 500, cell)
  const later = await snapshot()
  last = later
  const allowed = allowedFor(name, actor.name, { target, organisation })
  if (allowed !== 'reset') assert.deepEqual(strangersIn(later, actor), strangersIn(earlier, actor), cell)
  if (allowed !== 'key') assert.deepEqual(later.keys, earlier.keys, cell)
  if (allowed !== 'role') assert.deepEqual(others(later, actor), others(earlier, actor), cell)
  await assertNoWayIn(reply, { target, cell, allowed })
  if (allowed !== 'role') return
  await putBack(target)
  last = null
}

async function send(name: string, { path, json, form: fields }: Sent, headers: Readonly<Record<string, string>>): Promise<Response> {
  const [method = '', usual = ''] = name.split(' ')
  const type: Record<string, string> = json === undefined ? {} : { 'content-type': 'application/json' }
  const body = json === undefined ? new URLSearchParams(fields) : JSON.stringify(json)
  return instance.app.request(path ?? usual, { method: method.toUpperCase(), headers: { ...OURS, ...headers, ...type }, body })
}

type Allowed = 'nothing' | 'key' | 'role' | 'reset'

/** Who may do what of it: an owner of the own organisation whom somebody confirmed, and the operator. */
function allowedFor(name: string, actor: string, { target, organisation }: Omit<Cell, 'actor'>): Allowed {
  const here = placeOf(actor, organisation)
  const isOwner = actor === (here === 'own' ? 'owner' : 'owner of another')
  switch (name) {
    case 'post /api/accounts/reset':
      return actor === 'operator' ? 'reset' : 'nothing'
    case 'post /api/api-keys':
      return isOwner ? 'key' : 'nothing'
    case 'put /api/members/:id/role':
    case 'post /api/members/:id/confirm':
      return target.kind === here && (isOwner || actor === 'operator') ? 'role' : 'nothing'
    default:
      return 'nothing'
  }
}

/** The organisation in which a request is meant to act. */
function placeOf(actor: string, organisation: string | null): 'own' | 'other' {
  const slug = organisation ?? (actor === 'owner of another' ? b.slug : a.slug)
  return slug === a.slug ? 'own' : 'other'
}

/** Accounts other than the actor's own, which an actor may well change. */
function strangersIn({ accounts }: Snapshot, { userId }: Acting): unknown {
  return Object.entries(accounts as Record<string, unknown>).filter(([id]) => id !== userId)
}

function others({ memberships }: Snapshot, { userId }: Acting): unknown {
  return memberships.filter((row) => row['user_id'] !== userId)
}

interface Outcome {
  readonly target: Target
  readonly cell: string
  readonly allowed: Allowed
}

/** Nothing in an answer signs anybody in as the target. */
async function assertNoWayIn(reply: Response, { target, cell, allowed }: Outcome): Promise<void> {
  const cookie = cookiesIn(reply)
  const account = cookie === '' ? null : await instance.services.signIn.accountOf(new Headers({ cookie }))
  assert.notEqual(account?.userId, target.userId, cell)
  const text = await reply.text()
  if (allowed === 'nothing' || allowed === 'role') assert.doesNotMatch(text, /sign-in\/link\?token|assay_[\w-]{20}/, cell)
}

async function putBack({ member, userId }: Target): Promise<void> {
  const { changeRole } = await import('./members.ts')
  const organisation = (await instance.sql('select org_id from membership where user_id = $1', [userId])).rows[0]?.['org_id']
  await changeRole(instance.services, organisation === a.org ? a : b, { id: member, role: 'manager' })
}
