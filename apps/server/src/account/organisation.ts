import { randomUUID } from 'node:crypto'
import { OPERATOR, type Actor } from '../actor.ts'
import { Problem } from '../problem.ts'
import { readingDirectory, writing, type Db } from '../store/db.ts'

/** A name as it stands in addresses: `Finch Support` becomes `finch-support`. */
export function slugOf(name: string): string {
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  return slug === '' ? 'organisation' : slug
}

/** The organisation that is there to be explored. */
export const EXAMPLE = { slug: 'finch-support', name: 'Finch Support' } as const

/** Whether anybody may set an organisation up: none is there, or only the example. */
export async function isOpen(db: Db): Promise<boolean> {
  const known = await readingDirectory(db, (tx) =>
    tx.selectFrom('organisation').select('org_id').where('slug', '<>', EXAMPLE.slug).limit(1).executeTakeFirst(),
  )
  return known === undefined
}

/** Makes an organisation with an empty log and returns the actor that set it up. Refuses a name that is taken. */
export async function createOrganisation(db: Db, name: string): Promise<Actor> {
  const org = randomUUID()
  const slug = slugOf(name)
  await writing(db, org, async (tx) => {
    await tx.insertInto('organisation').values({ org_id: org, slug, name }).execute()
    await tx.insertInto('ledger_head').values({ org_id: org, size: 0 }).execute()
  }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === '23505')
      throw new Problem(409, 'NAME_TAKEN', `there is an organisation ${slug} already`)
    throw error
  })
  return { org, slug, role: 'owner', id: OPERATOR, onBehalfOf: null, authMethod: 'api-key', email: null }
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
