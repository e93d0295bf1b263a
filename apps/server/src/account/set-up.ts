import type { Actor } from '../actor.ts'
import { nameLog } from '../keys.ts'
import { Problem } from '../problem.ts'
import type { Services } from '../services.ts'
import { alone } from '../store/alone.ts'
import { assertStrong } from './auth.ts'
import { admitMember } from './members.ts'
import { createOrganisation, EXAMPLE, isOpen, slugOf } from './organisation.ts'

export interface FirstRun {
  readonly organisation: string
  readonly name: string
  readonly email: string
  readonly password: string
  /** Where others find the log; empty where nobody said. */
  readonly address?: string
}

/**
 * First run: the organisation and its owner. One at a time; refused once an organisation is there, and for an e-mail that has an account
 * already, whose password and memberships are not ours to touch.
 */
export function setUp(services: Services, first: FirstRun): Promise<Actor> {
  assertStrong(first.password)
  return alone(services.db, async () => {
    if (!(await isOpen(services.db))) throw new Problem(409, 'SET_UP_ALREADY', 'this server is set up: sign in')
    const slug = slugOf(first.organisation)
    if (slug === EXAMPLE.slug) throw new Problem(409, 'NAME_TAKEN', 'this is the name of the example company')
    if ((await services.signIn.userIdOf(first.email)) !== null) {
      const message = 'there is an account with this e-mail already: take another one, or remove the example company first'
      throw new Problem(409, 'ACCOUNT_KNOWN', message)
    }
    nameLog(services.dataFolder, slug, first.address ?? '')
    const account = await services.signIn.newAccount(first)
    await services.signIn.setPassword(account, first.password)
    const operator = await createOrganisation(services, { name: first.organisation })
    return found(services, operator, { account, name: first.name, email: first.email })
  })
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
