import { sql, type SqlBool } from 'kysely'
import { isAllowed, type Actor } from '../actor.ts'
import { knownAs, type Known } from './activity.ts'
import type { Tx } from './db.ts'
import type { Version } from './history.ts'

/** Who made a change, as far as whoever asks may know it. */
export interface Who {
  /** The pseudonym in the entry. */
  readonly ref: string
  /** The name of the member or key; null for those who may not know it, and for whom an erasure forgot. */
  readonly name: string | null
  /** The key of the person that the account is tied to. */
  readonly person: string | null
  readonly role: string | null
  /** How they had signed in. */
  readonly method: string
  readonly onBehalfOf: string | null
}

/** Versions with who made each: names for those who may know them, pseudonyms for the others. */
export async function whoActed(
  tx: Tx,
  actor: Actor,
  versions: readonly Version[],
): Promise<readonly (Version & { readonly actor: Who })[]> {
  const refs = versions.flatMap(({ actorRef, onBehalfOf }) => [actorRef, ...(onBehalfOf === null ? [] : [onBehalfOf])])
  const known = isAllowed(actor, 'trace') ? await knownAs(tx, refs) : new Map<string, Known>()
  const people = await peopleOf(tx, [...known.values()])
  return versions.map((version) => ({ ...version, actor: whoOf(version, known, people) }))
}

function whoOf({ actorRef, onBehalfOf, authMethod }: Version, known: ReadonlyMap<string, Known>, people: ReadonlyMap<string, string>): Who {
  const acting = known.get(actorRef)
  const behind = known.get(onBehalfOf ?? '')
  const person = people.get((behind ?? acting)?.key ?? '') ?? null
  return { ref: actorRef, ...named(acting), person, method: authMethod, onBehalfOf: behind?.name ?? onBehalfOf }
}

function named(acting: Known | undefined): Pick<Who, 'name' | 'role'> {
  return acting ? { name: acting.name, role: acting.role } : { name: null, role: null }
}

/** Key and name of the person that an owner tied to each member, by the key of the member. */
async function peopleOf(tx: Tx, known: readonly Known[]): Promise<ReadonlyMap<string, string>> {
  const keys = [...new Set(known.map(({ key }) => key))]
  if (keys.length === 0) return new Map()
  const rows = await tx
    .selectFrom('record')
    .innerJoin('record as member', (join) => join.onRef('member.org_id', '=', 'record.org_id').on('member.register', '=', 'member'))
    .innerJoin('record as person', (join) => join.onRef('person.org_id', '=', 'record.org_id').on('person.register', '=', 'person'))
    .select(['member.key as member', 'person.key', 'person.title'])
    .where('record.register', '=', 'account-person')
    .where('member.key', 'in', keys)
    .where(sql<SqlBool>`member.id = (record.state ->> 'account')::uuid`)
    .where(sql<SqlBool>`person.id = (record.state ->> 'person')::uuid`)
    .where(sql<SqlBool>`record.state ->> 'status' = 'tied'`)
    .execute()
  return new Map(rows.map(({ member, key, title }) => [member, `${key} ${title}`]))
}
