import { equalBytes, sha256, utf8 } from '@assay/ledger'
import { isRole, roles, serverActor, type Actor, type Role } from '../actor.ts'
import { showsTwoFactors } from './session.ts'
import { readingDirectory, writing, type Db } from '../store/db.ts'

/** A signed-in account. */
export interface Account {
  readonly userId: string
  readonly email: string
  /** How the session was opened; null where that is not known. */
  readonly method: string | null
}

/** Finds out who is asking. */
export interface Accounts {
  /** The actor behind a request, or null. `organisation` is a slug the caller may belong to; null for the one that a browser chose last, else the first. */
  readonly actorOf: (headers: Headers, organisation: string | null) => Promise<Actor | null>
}

interface Options {
  readonly db: Db
  /** The secret of whoever runs the server, from a file that only they can read. */
  readonly operatorKey: string
  readonly accountOf: (headers: Headers) => Promise<Account | null>
  readonly now: () => number
}

/** Accounts by operator key, API key or session, in this order. */
export function createAccounts({ db, operatorKey, accountOf, now }: Options): Accounts {
  return {
    actorOf: async (headers, organisation) => {
      const bearer = /^Bearer (\S+)$/.exec(headers.get('authorization') ?? '')?.[1]
      if (bearer !== undefined) return (await operatorActor(db, operatorKey, bearer, organisation)) ?? keyActor(db, bearer, now())
      const account = await accountOf(headers)
      return account && memberActor(db, account, organisation ?? chosenOrganisation(headers))
    },
  }
}

/** The organisation that somebody who belongs to several chose last. It counts only where they belong to it. */
function chosenOrganisation(headers: Headers): string | null {
  return /(?:^|;\s*)assay\.organisation=([a-z0-9-]+)/.exec(headers.get('cookie') ?? '')?.[1] ?? null
}

async function operatorActor(db: Db, operatorKey: string, ...[bearer, organisation]: [string, string | null]): Promise<Actor | null> {
  if (!equalBytes(sha256(utf8(bearer)), sha256(utf8(operatorKey)))) return null
  const found = await readingDirectory(db, (tx) => {
    const query = tx.selectFrom('organisation').select(['org_id', 'slug']).orderBy('created_at').limit(1)
    return (organisation === null ? query : query.where('slug', '=', organisation)).executeTakeFirst()
  })
  if (!found && organisation !== null) return null
  const { org_id: org, slug } = found ?? NOWHERE
  return serverActor(org, slug, 'operator')
}

/** Where the operator stands while no organisation is set up. */
const NOWHERE = { org_id: '00000000-0000-0000-0000-000000000000', slug: '' } as const

/** A key acts for its author, for as long as that one is a member, until its last day (UTC), and in its own organisation whatever is asked. */
async function keyActor(db: Db, bearer: string, now: number): Promise<Actor | null> {
  const found = await readingDirectory(db, (tx) =>
    tx
      .selectFrom('api_key')
      .innerJoin('organisation', 'organisation.org_id', 'api_key.org_id')
      .innerJoin('membership', (join) =>
        join.onRef('membership.org_id', '=', 'api_key.org_id').onRef('membership.record_id', '=', 'api_key.author'),
      )
      .select(['api_key.org_id as org', 'api_key.id', 'api_key.role', 'api_key.scopes', 'api_key.author', 'organisation.slug'])
      .select(['membership.email', 'membership.role as authorRole', 'membership.confirmed'])
      .where('hash', '=', Buffer.from(sha256(utf8(bearer))))
      .where('revoked_at', 'is', null)
      .where('expires_on', '>=', new Date(now).toISOString().slice(0, 10))
      .executeTakeFirst(),
  )
  if (!found || !isRole(found.role) || !isRole(found.authorRole)) return null
  await noteUse(db, found, now)
  const { org, slug, id, scopes, author, email, confirmed } = found
  const role = lesser(found.role, found.authorRole)
  return { ...serverActor(org, slug, 'operator'), role, id: `key:${id}`, email, member: author, scopes, confirmed }
}

/** A key may never do more than its author may now. */
function lesser(a: Role, b: Role): Role {
  return roles.indexOf(a) < roles.indexOf(b) ? b : a
}

const HOUR = 3_600_000
const used = new WeakMap<Db, Map<string, number>>()

/** Notes when a key was used last, once an hour. */
async function noteUse(db: Db, { org, id }: { readonly org: string; readonly id: string }, now: number): Promise<void> {
  const seen = used.get(db) ?? new Map<string, number>()
  used.set(db, seen)
  const hour = Math.floor(now / HOUR)
  // On a full disk a key is good for reading.
  if (seen.get(id) === hour || !db.hasRoom()) return
  seen.set(id, hour)
  const row = { org_id: org, key_id: id, used_at: new Date(hour * HOUR) }
  await writing(db, org, (tx) =>
    tx
      .insertInto('key_use')
      .values(row)
      .onConflict((conflict) => conflict.columns(['org_id', 'key_id']).doUpdateSet({ used_at: row.used_at }))
      .execute(),
  )
}

async function memberActor(db: Db, account: Account, organisation: string | null): Promise<Actor | null> {
  const found = await readingDirectory(db, (tx) => {
    const query = tx
      .selectFrom('membership')
      .innerJoin('organisation', 'organisation.org_id', 'membership.org_id')
      .select(['membership.org_id', 'membership.role', 'membership.record_id', 'membership.confirmed'])
      .select(['organisation.slug', 'organisation.second_factor'])
      .where('user_id', '=', account.userId)
      .orderBy('organisation.created_at')
      .limit(1)
    return (organisation === null ? query : query.where('organisation.slug', '=', organisation)).executeTakeFirst()
  })
  if (!found || !isRole(found.role)) return null
  return {
    org: found.org_id,
    slug: found.slug,
    role: found.role,
    id: `user:${account.userId}`,
    onBehalfOf: null,
    authMethod: 'session',
    signedInBy: account.method,
    factorWanted: found.second_factor && !showsTwoFactors(account.method),
    email: account.email,
    member: found.record_id,
    scopes: null,
    confirmed: found.confirmed,
  }
}
