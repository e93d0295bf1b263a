import { randomBytes } from 'node:crypto'
import { equalBytes, sha256, utf8 } from '@assay/ledger'
import { isRole, OPERATOR, type Actor, type Role } from '../actor.ts'
import { readingDirectory, writing, type Db } from '../store/db.ts'
import { uuidv7 } from '../uuid.ts'

/** A signed-in account. */
export interface Account {
  readonly userId: string
  readonly email: string
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
}

/** Accounts by operator key, API key or session, in this order. */
export function createAccounts({ db, operatorKey, accountOf }: Options): Accounts {
  return {
    actorOf: async (headers, organisation) => {
      const bearer = /^Bearer (\S+)$/.exec(headers.get('authorization') ?? '')?.[1]
      if (bearer !== undefined) return (await operatorActor(db, operatorKey, bearer, organisation)) ?? keyActor(db, bearer)
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
  return { org, slug, role: 'owner', id: OPERATOR, onBehalfOf: null, authMethod: 'api-key', email: null }
}

/** Where the operator stands while no organisation is set up. */
const NOWHERE = { org_id: '00000000-0000-0000-0000-000000000000', slug: '' } as const

async function keyActor(db: Db, bearer: string): Promise<Actor | null> {
  const found = await readingDirectory(db, (tx) =>
    tx
      .selectFrom('api_key')
      .innerJoin('organisation', 'organisation.org_id', 'api_key.org_id')
      .select(['api_key.org_id', 'api_key.id', 'api_key.role', 'organisation.slug'])
      .where('hash', '=', Buffer.from(sha256(utf8(bearer))))
      .where('revoked_at', 'is', null)
      .executeTakeFirst(),
  )
  if (!found || !isRole(found.role)) return null
  return {
    org: found.org_id,
    slug: found.slug,
    role: found.role,
    id: `key:${found.id}`,
    onBehalfOf: null,
    authMethod: 'api-key',
    email: null,
  }
}

async function memberActor(db: Db, account: Account, organisation: string | null): Promise<Actor | null> {
  const found = await readingDirectory(db, (tx) => {
    const query = tx
      .selectFrom('membership')
      .innerJoin('organisation', 'organisation.org_id', 'membership.org_id')
      .select(['membership.org_id', 'membership.role', 'organisation.slug'])
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
    email: account.email,
  }
}

/** Makes an API key and returns its secret, which is stored nowhere. */
export async function createApiKey(
  db: Db,
  { org, name, role }: { readonly org: string; readonly name: string; readonly role: Role },
  now: number,
): Promise<string> {
  const secret = `assay_${randomBytes(24).toString('base64url')}`
  const row = { org_id: org, id: uuidv7(now), name, role, hash: Buffer.from(sha256(utf8(secret))), revoked_at: null }
  await writing(db, org, (tx) => tx.insertInto('api_key').values(row).execute())
  return secret
}
