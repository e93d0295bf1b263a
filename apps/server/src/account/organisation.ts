import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { serverActor, type Actor } from '../actor.ts'
import { commit, type Command } from '../commit.ts'
import { keepLog } from '../heartbeat.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { reading, readingDirectory, writing, type Db } from '../store/db.ts'
import { liveRecords } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'

/** A name as it stands in addresses: `Finch Support` becomes `finch-support`. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
  return slug === '' ? 'organisation' : slug
}

/** The organisation that is there to be explored: a place apart, marked in the database, whose people and keys reach nothing else. */
export const EXAMPLE = { slug: 'finch-support', name: 'Finch Support' } as const

/** Whether anybody may set an organisation up: none has a member yet, but for the example. The first membership is what closes the door. */
export async function isOpen(db: Db): Promise<boolean> {
  const known = await readingDirectory(db, (tx) =>
    tx
      .selectFrom('membership')
      .innerJoin('organisation', 'organisation.org_id', 'membership.org_id')
      .select('membership.org_id')
      .where('example', '=', false)
      .limit(1)
      .executeTakeFirst(),
  )
  return known === undefined
}

/** The organisation that a set-up which broke off left without a member; null where there is none. */
export async function unfinished(db: Db): Promise<{ readonly org: string; readonly slug: string } | null> {
  const found = await readingDirectory(db, (tx) =>
    tx
      .selectFrom('organisation')
      .leftJoin('membership', 'membership.org_id', 'organisation.org_id')
      .select(['organisation.org_id as org', 'organisation.slug'])
      .where('example', '=', false)
      .where('membership.org_id', 'is', null)
      .limit(1)
      .executeTakeFirst(),
  )
  return found ?? null
}

/** Whether the example company was loaded. */
export async function isExampleThere(db: Db): Promise<boolean> {
  const found = await readingDirectory(db, (tx) =>
    tx.selectFrom('organisation').select('org_id').where('example', '=', true).executeTakeFirst(),
  )
  return found !== undefined
}

export type Founding = Pick<Services, 'db' | 'keyring' | 'archive' | 'now' | 'dataFolder'>

/**
 * Makes an organisation and begins its log: with the policy by which it is kept, then with the tenant. Returns the operator as the actor
 * who set it up. Refuses a name that is taken, and that of the example for any other.
 */
export async function createOrganisation(
  services: Founding,
  { name, example = false }: { readonly name: string; readonly example?: boolean },
): Promise<Actor> {
  const org = randomUUID()
  const slug = slugOf(name)
  if (slug === EXAMPLE.slug && !example) throw new Problem(409, 'NAME_TAKEN', 'this is the name of the example company')
  await writing(services.db, org, async (tx) => {
    await tx.insertInto('organisation').values({ org_id: org, slug, name, example }).execute()
    await tx.insertInto('ledger_head').values({ org_id: org, size: 0 }).execute()
  }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === '23505')
      throw new Problem(409, 'NAME_TAKEN', `there is an organisation ${slug} already`)
    throw error
  })
  return beginLog(services, { org, slug, name, example })
}

interface Begun {
  readonly org: string
  readonly slug: string
  readonly name: string
  readonly example: boolean
}

/** Brings a log to its first two entries, whichever of them are there: how it is kept, and whose it is. */
export async function beginLog(services: Founding, { org, slug, name, example }: Begun): Promise<Actor> {
  await keepLog(services, org, slug)
  const actor = serverActor(org, slug, 'operator')
  const [known] = await reading(services.db, org, (tx) => liveRecords(tx, registerNamed('tenant')))
  if (!known) await commit(services, actor, [newTenant({ name, slug, example, pseudonyms: [] })])
  return actor
}

interface NewTenant {
  readonly name: string
  readonly slug: string
  readonly example: boolean
  readonly publicLog?: boolean
  /** Lines of an actor and the pseudonym that it had before. */
  readonly pseudonyms: readonly string[]
}

/** Enters a tenant in its log. */
export function newTenant(tenant: NewTenant, event = 'tenant.create'): Command {
  const register = registerNamed('tenant')
  const state = register.schema.parse({ publicLog: false, secondFactor: false, ...tenant })
  return { register, id: null, version: null, way: 'system', reads: [], decide: () => ({ state, event }) }
}

/** The organisations that a signed-in person belongs to, by name. An API key belongs to none. */
export async function organisationsOf(
  db: Db,
  { id }: Pick<Actor, 'id'>,
): Promise<readonly { readonly slug: string; readonly name: string; readonly role: string }[]> {
  if (!id.startsWith('user:')) return []
  return readingDirectory(db, (tx) =>
    tx
      .selectFrom('membership')
      .innerJoin('organisation', 'organisation.org_id', 'membership.org_id')
      .select(['organisation.slug', 'organisation.name', 'membership.role'])
      .where('user_id', '=', id.slice(5))
      .orderBy('organisation.name')
      .execute(),
  )
}

/** Takes the example company out of the database, whole. Returns the organisations that are gone. */
export async function takeExampleAway(db: Db): Promise<readonly string[]> {
  // The function finds the example itself: it takes nothing else, whoever calls it.
  const nowhere = '00000000-0000-0000-0000-000000000000'
  const { rows } = await writing(db, nowhere, (tx) => sql<{ org: string }>`select removed_org as org from remove_example()`.execute(tx))
  return rows.map(({ org }) => org)
}
