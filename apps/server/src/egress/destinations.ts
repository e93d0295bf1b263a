import { destinationIn } from '@assay/isms'
import type { Actor } from '../actor.ts'
import { commit, type Command, type Shell } from '../commit.ts'
import { notFound } from '../problem.ts'
import { reading, type Db } from '../store/db.ts'
import { findRecord, liveRecords, type Stored } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'

const register = registerNamed('destination')

export interface NewDestination {
  readonly host: string
  readonly port: number
  readonly clear: boolean
  readonly reason: string
}

/** Destinations that are allowed now. */
export async function listDestinations(db: Db, org: string) {
  const records = await reading(db, org, (tx) => liveRecords(tx, register))
  return records.map(shown).filter(({ status }) => status === 'allowed')
}

function shown({ id, key, state, createdAt }: Stored) {
  return { id, key, createdAt, ...destinationIn(state) }
}

/** Allows a host and a port beside public addresses by https: an act of an owner. */
export async function allowDestination(shell: Shell, actor: Actor, given: NewDestination) {
  const state = register.schema.parse({
    ...given,
    host: given.host
      .toLowerCase()
      .replace(/^\[(.*)\]$/, '$1')
      .replace(/\.$/, ''),
    status: 'allowed',
  })
  const decide: Command['decide'] = () => ({ state, event: 'destination.allow' })
  const [receipt] = await commit(shell, actor, [{ register, id: null, version: null, way: 'system', reads: [], decide }])
  return shown(receipt?.record ?? nothing())
}

/** Takes that back; it holds for the next request. */
export async function withdrawDestination(shell: Shell, actor: Actor, id: string): Promise<void> {
  const record = await reading(shell.db, actor.org, (tx) => findRecord(tx, register, id))
  if (!record) throw notFound()
  await commit(shell, actor, [{ register, id, version: null, way: 'system', reads: [], decide: withdrawn }])
}

function withdrawn(record: Stored | null): ReturnType<Command['decide']> {
  return { state: { ...record?.state, status: 'withdrawn' }, event: 'destination.withdraw' }
}

function nothing(): never {
  throw notFound()
}
