import { randomUUID } from 'node:crypto'
import type { State } from '@assay/isms'
import { sql } from 'kysely'
import { serverActor } from '../actor.ts'
import { commit, type Command } from '../commit.ts'
import { keepLog } from '../heartbeat.ts'
import type { Services } from '../services.ts'
import { reading, readingDirectory, type Tx } from '../store/db.ts'
import { registerNamed } from '../store/register-named.ts'
import { uuidv7 } from '../uuid.ts'
import { newTenant, type Founding } from './organisation.ts'

const KEPT_MS = 90 * 86_400_000

/**
 * Enters who is who in organisations from before the ledger knew of it: as found, once. What is entered so was not proved before, and
 * its entries say `adopt`. Keys had no author and no end: they become the first owner's and work ninety days more.
 */
export async function adoptAdministration(services: Founding & Pick<Services, 'signIn'>): Promise<void> {
  for (const { org_id: org, slug } of await organisationsWithout(services)) {
    await keepLog(services, org, slug)
    const found = await reading(services.db, org, read)
    const people = await described(services, found)
    const owner = people.find(({ state }) => state.role === 'owner')
    const keys = owner ? found.keys : []
    const taken = new Set([...people.map(({ state }) => `user:${state.account}`), ...keys.map(({ id }) => `key:${id}`)])
    const tenant = { name: found.name, slug, example: found.example, publicLog: found.isPublic, pseudonyms: others(found, taken) }
    await commit(services, serverActor(org, slug, 'operator'), [
      newTenant(tenant, 'tenant.adopt'),
      ...people.map(({ id, state }) => adopted('member', id, state)),
      ...keys.map((key) =>
        adopted('api-key', key.id, keyOf(key, { author: owner?.id ?? '', today: services.now(), pseudonyms: found.pseudonyms })),
      ),
    ])
  }
}

async function organisationsWithout({ db }: Pick<Services, 'db'>) {
  const all = await readingDirectory(db, (tx) => tx.selectFrom('organisation').select(['org_id', 'slug']).execute())
  const known = await Promise.all(all.map(({ org_id }) => reading(db, org_id, hasTenant)))
  return all.filter((_, index) => known[index] === false)
}

async function hasTenant(tx: Tx): Promise<boolean> {
  return (await tx.selectFrom('record').select('id').where('register', '=', 'tenant').limit(1).executeTakeFirst()) !== undefined
}

async function read(tx: Tx) {
  const { name, slug } = await tx.selectFrom('organisation').select(['name', 'slug']).executeTakeFirstOrThrow()
  const opened = await tx
    .selectFrom('record')
    .select('id')
    .where('register', '=', 'organisation')
    .where('archived', '=', false)
    .where(sql<boolean>`state -> 'publicLog' = 'true'::jsonb`)
    .executeTakeFirst()
  return {
    name,
    example: slug === 'finch-support',
    isPublic: opened !== undefined,
    members: await tx.selectFrom('membership').select(['user_id', 'role']).orderBy('user_id').execute(),
    keys: await tx.selectFrom('api_key').selectAll().orderBy('created_at').execute(),
    pseudonyms: await tx.selectFrom('pseudonym').select(['actor', 'ref']).orderBy('actor').execute(),
  }
}

type Found = Awaited<ReturnType<typeof read>>

async function described({ signIn, now }: Pick<Services, 'signIn' | 'now'>, { members, pseudonyms }: Found) {
  const ids = members.map(({ user_id }) => user_id)
  const [credentials, accounts] = await Promise.all([signIn.credentialsOf(ids), signIn.accountsOf(ids)])
  return members.flatMap(({ user_id, role }) => {
    const account = accounts.get(user_id)
    if (!account) return []
    const known = { account: user_id, credentials: credentials.get(user_id) ?? null, pseudonym: nameOf(pseudonyms, `user:${user_id}`) }
    return [{ id: uuidv7(now()), state: { ...account, ...known, role, status: 'active', confirmed: true } }]
  })
}

function keyOf(
  key: Found['keys'][number],
  { author, today, pseudonyms }: { readonly author: string; readonly today: number; readonly pseudonyms: Found['pseudonyms'] },
): State {
  return {
    name: key.name,
    role: key.role === 'owner' ? 'manager' : key.role,
    author,
    status: key.revoked_at === null ? 'active' : 'revoked',
    expiresOn: new Date(today + KEPT_MS).toISOString().slice(0, 10),
    hash: key.hash.toString('hex'),
    pseudonym: nameOf(pseudonyms, `key:${key.id}`),
  }
}

function nameOf(pseudonyms: Found['pseudonyms'], actor: string): string {
  return pseudonyms.find((known) => known.actor === actor)?.ref ?? randomUUID()
}

/** Lines of everybody else who stands in the log under a name: the server, its operator, members who left. */
function others({ pseudonyms }: Found, taken: ReadonlySet<string>): readonly string[] {
  return pseudonyms.filter(({ actor }) => !taken.has(actor)).map(({ actor, ref }) => `${actor} ${ref}`)
}

function adopted(name: string, id: string, state: State): Command {
  const register = registerNamed(name)
  return {
    register,
    id: null,
    newId: id,
    version: null,
    way: 'system',
    reads: [],
    decide: () => ({ state: register.schema.parse(state), event: `${name}.adopt` }),
  }
}
