import { isAllowed, type Action, type Actor } from './actor.ts'
import { Problem } from './problem.ts'

/** Refuses what an actor may not do, and says why: a key for what is done by people, a person of whom nobody said yet who they are, a role. */
export function assertMay(actor: Actor, action: Action): void {
  if (actor.factorWanted)
    throw new Problem(
      403,
      'SECOND_FACTOR',
      'this organisation asks for a second factor: set one up under your account, and sign in with it',
    )
  if (isAllowed(actor, action)) return
  const asPerson = { ...actor, scopes: null }
  if (actor.scopes !== null && isAllowed({ ...asPerson, id: 'user:' }, action))
    throw new Problem(403, 'KEY_REFUSED', 'an API key may not do this: decisions and administration are for people who are signed in')
  if (!actor.confirmed && isAllowed({ ...actor, confirmed: true }, action))
    throw new Problem(403, 'NOT_CONFIRMED', 'an owner says first that it is sure who you are; until then you decide nothing')
  throw new Problem(403, 'FORBIDDEN', `a ${actor.role} may not do this`)
}
