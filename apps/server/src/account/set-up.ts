import type { Actor } from '../actor.ts'
import { nameLog } from '../log/origin.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { alone } from '../store/alone.ts'
import { reading } from '../store/db.ts'
import { liveRecords } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import { assertStrong } from './auth.ts'
import { foundOrganisation } from '../catalogue.ts'
import { admitMember, membershipsOf } from './members.ts'
import { beginLog, createOrganisation, EXAMPLE, isOpen, slugOf, unfinished } from './organisation.ts'
import { changeTenant } from './tenant.ts'

export interface FirstRun {
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly password: string
  /** Where others find the log; empty where nobody said. */
  readonly address?: string
}

/**
 * First run: the organisation and its owner. One at a time; refused once an organisation has a member, and for an e-mail that has an account
 * already, whose password and memberships are not ours to touch. The membership of its founder comes last and closes the door: where the
 * server dies before it, the next set-up goes on with what is there.
 */
export function setUp(services: Services, first: FirstRun): Promise<Actor> {
  assertStrong(first.password)
  return alone(services.db, async () => {
    if (!(await isOpen(services.db))) throw new Problem(409, 'SET_UP_ALREADY', 'this server is set up: sign in')
    if (slugOf(first.organisation) === EXAMPLE.slug) throw new Problem(409, 'NAME_TAKEN', 'this is the name of the example company')
    const account = await founderAccount(services, first)
    const operator = await theOrganisation(services, first)
    await foundOrganisation(services, operator, first)
    return found(services, operator, { account, name: first.name, email: first.email })
  })
}

/** A new account with its password; or the one that a set-up which broke off left, for whoever knows its password. */
async function founderAccount({ signIn, db }: Services, first: FirstRun): Promise<string> {
  const known = await signIn.userIdOf(first.email)
  if (known !== null && !((await membershipsOf(db, known)).length === 0 && (await signIn.isOwn(known, first.password)))) {
    const message = 'there is an account with this e-mail already: take another one, or remove the example company first'
    throw new Problem(409, 'ACCOUNT_KNOWN', message)
  }
  const account = known ?? (await signIn.newAccount(first))
  await signIn.setPassword(account, first.password)
  return account
}

async function theOrganisation(services: Services, { organisation: name, address = '' }: FirstRun): Promise<Actor> {
  const left = await unfinished(services.db)
  nameLog(services.dataFolder, left?.slug ?? slugOf(name), address)
  if (!left) return createOrganisation(services, { name })
  const actor = await beginLog(services, { ...left, name, example: false })
  await changeTenant(services, actor, { change: { name }, version: null })
  return actor
}

interface Founder {
  readonly account: string
  readonly name: string
  readonly email: string
}

/** Makes the first owner of an organisation, as whom everything after it is done. */
async function found(
  services: Pick<Services, 'signIn' | 'db' | 'keyring' | 'archive' | 'now'>,
  operator: Actor,
  founder: Founder,
): Promise<Actor> {
  const credentials = (await services.signIn.credentialsOf([founder.account])).get(founder.account) ?? null
  const [person] = await reading(services.db, operator.org, (tx) => liveRecords(tx, registerNamed('person')))
  const { id } = await admitMember(services, operator, { ...founder, role: 'owner', credentials, person: person?.id ?? null })
  return { ...operator, id: `user:${founder.account}`, authMethod: 'session', email: founder.email, member: id }
}
