import { html } from 'hono/html'
import type { Account } from '../account/accounts.ts'
import { toProblem } from '../problem.ts'
import { alert, type Html } from './layout.ts'
import { accountOf, showAccount } from './own.ts'
import { leadOn, ownForm, textOf, type Page, type Visit } from './page.ts'
import type { Words } from './words.ts'

/** Where somebody who has a session shows once more who they are. */
export const provePages: readonly Page[] = [
  { method: 'get', path: '/account/prove', action: 'read', handle: (visit) => provePage(visit, null) },
  { method: 'post', path: '/account/prove', action: 'read', handle: proveByPassword },
]

/** Where one goes on after proving who one is: a name of ours, never an address of somebody else's. */
const AFTER_PROOF: Readonly<Record<string, string>> = { account: '/account', members: '/members' }

function afterProof({ c }: Visit): string {
  const next = c.req.query('next') ?? ''
  return Object.hasOwn(AFTER_PROOF, next) ? next : 'account'
}

async function provePage(visit: Visit, message: string | null): Promise<Response> {
  const account = accountOf(visit)
  const next = afterProof(visit)
  return showAccount(visit, (words) => proveView({ words, account, message, next }))
}

async function proveByPassword(visit: Visit): Promise<Response> {
  const form = await ownForm(visit.c, visit.services)
  try {
    await visit.services.signIn.proveByPassword(accountOf(visit), visit.c.req.raw.headers, textOf(form, 'password'))
  } catch (error) {
    const problem = toProblem(error)
    if (problem.status === 500) throw error
    return provePage(visit, problem.message)
  }
  return leadOn(visit.c, AFTER_PROOF[afterProof(visit)] ?? '/account')
}

interface ProveView {
  readonly words: Words
  readonly account: Account
  readonly message: string | null
  readonly next: string
}

function proveView({ words, account, message, next }: ProveView): Html {
  return html`<h1>${words.prove}</h1>
    <p class="lead">${words.proveLead}</p>
    ${alert(message)}
    <form class="record" method="post" action="/account/prove?next=${next}">
      <input type="hidden" name="username" autocomplete="username" value="${account.email}" />
      <label for="password">${words.password}</label>
      <input id="password" name="password" type="password" autocomplete="current-password" required />
      <p><button class="main">${words.goOn}</button></p>
    </form>
    <p><button id="passkey" type="button" data-purpose="prove" data-next="${AFTER_PROOF[next]}" hidden>${words.provePasskey}</button></p>
    <p id="passkey-message" class="alert" role="alert" data-nothing="${words.nothingChosen}" hidden></p>
    <script src="/passkey.js" type="module"></script>`
}
