import type { Account } from '../account/accounts.ts'
import { Problem } from '../problem.ts'
import { plainPage, type Html } from './layout.ts'
import type { Visit } from './page.ts'
import { wordsFor, type Words } from './words.ts'

/** The account of a visitor. An API key has none. */
export function accountOf({ actor }: Visit): Account {
  if (actor.authMethod !== 'session' || actor.email === null) throw new Problem(403, 'NO_ACCOUNT', 'an API key has no account')
  return { userId: actor.id.replace(/^user:/, ''), email: actor.email, method: actor.signedInBy }
}

/** A page about the visitor's own account. */
export function showAccount({ c }: Visit, view: (words: Words) => Html): Response | Promise<Response> {
  const words = wordsFor(c)
  return c.html(plainPage({ title: words.account, words, signedIn: true }, view(words)))
}
