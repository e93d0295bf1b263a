import { annexA, threatCatalogue } from '@assay/frameworks'
import type { State } from '@assay/isms'
import type { Actor } from './actor.ts'
import { commit, type Command } from './commit.ts'
import { reading } from './store/db.ts'
import { countLive } from './store/record.ts'
import { registerNamed } from './store/register-named.ts'
import type { Services } from './services.ts'

interface Founder {
  readonly organisation: string
  readonly name: string
  readonly email: string
}

/**
 * What a new organisation begins with beside its log and its first owner: its own record, its founder, the 93 controls of Annex A with nothing decided, and the threat catalogue.
 * Nothing that a human must decide is filled in. It is entered once, in one commit, however often it is asked for.
 */
export async function foundOrganisation(services: Services, actor: Actor, { organisation, name, email }: Founder): Promise<void> {
  const live = await reading(services.db, actor.org, countLive)
  if (live.has('control')) return
  await commit(services, actor, [
    create('organisation', { name: organisation }),
    create('person', { name, email }),
    ...annexA.map(({ id, title }) => create('control', { title, reference: id })),
    ...threatCatalogue.map(({ id, title, category, properties, suggestedControls }) =>
      create('threat', { title, reference: id, category, properties, suggestedControls }),
    ),
  ])
}

function create(name: string, given: State): Command {
  const register = registerNamed(name)
  return {
    register,
    id: null,
    version: null,
    way: 'system',
    reads: [],
    decide: () => ({ state: register.schema.parse(given), event: `${name}.create` }),
  }
}
