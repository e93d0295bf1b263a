import type { Actor } from '../actor.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { admitMember } from './members.ts'
import { createOrganisation, EXAMPLE, isOpen, slugOf } from './organisation.ts'
import { assertStrong } from './sign-in.ts'

export interface FirstRun {
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly password: string
}

/** First run: the organisation and its owner. Refuses once an organisation is there. */
export async function setUp(services: Services, first: FirstRun): Promise<Actor> {
  assertStrong(first.password)
  if (!(await isOpen(services.db))) throw new Problem(409, 'SET_UP_ALREADY', 'this server is set up: sign in')
  if (slugOf(first.organisation) === EXAMPLE.slug) throw new Problem(409, 'NAME_TAKEN', 'this is the name of the example company')
  const account = await services.signIn.newAccount(first)
  await services.signIn.setPassword(account, first.password)
  const operator = await createOrganisation(services, { name: first.organisation })
  return found(services, operator, { account, name: first.name, email: first.email })
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
  const { id } = await admitMember(services, operator, { ...founder, role: 'owner', credentials })
  return { ...operator, id: `user:${founder.account}`, authMethod: 'session', email: founder.email, member: id }
}
