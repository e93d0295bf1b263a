import { html, raw } from 'hono/html'
import { renderSVG } from 'uqr'
import type { Account } from '../account/accounts.ts'
import { enterCredentials } from '../account/security-event.ts'
import { toProblem } from '../problem.ts'
import type { StoredPasskey } from '../store/passkey.ts'
import { alert, type Html } from './layout.ts'
import { accountOf, showAccount } from './own.ts'
import { cookiesIn } from '../http/cookies.ts'
import { leadOn, ownForm, textOf, type Page, type Visit } from './page.ts'
import type { Words } from './words.ts'

/** The visitor's own account: password, one-time codes, passkeys. */
export const accountPages: readonly Page[] = [
  { method: 'get', path: '/account', action: 'read', handle: (visit) => accountPage(visit, null) },
  { method: 'post', path: '/account/password', action: 'read', handle: changePassword },
  { method: 'post', path: '/account/code/start', action: 'read', handle: startCode },
  { method: 'post', path: '/account/code/confirm', action: 'read', handle: confirmCode },
  { method: 'post', path: '/account/code/stop', action: 'read', handle: stopCode },
  { method: 'post', path: '/account/passkey/remove', action: 'read', handle: removePasskey },
]

async function accountPage(visit: Visit, message: string | null): Promise<Response> {
  const account = accountOf(visit)
  const passkeys = await visit.services.passkeys.list(account.userId)
  const hasCode = await visit.services.signIn.codes.isOn(visit.c.req.raw.headers)
  return showAccount(visit, (words) => accountView({ words, account, passkeys, hasCode, message }))
}

/** Does something to the account; what is refused comes back on the page. */
async function attempt(visit: Visit, work: (form: FormData) => Promise<Response>): Promise<Response> {
  const form = await ownForm(visit.c, visit.services)
  try {
    return await work(form)
  } catch (error) {
    const problem = toProblem(error)
    if (problem.status === 500) throw error
    if (problem.code === 'PROVE_AGAIN') return leadOn(visit.c, '/account/prove?next=account')
    return accountPage(visit, problem.message)
  }
}

function changePassword(visit: Visit): Promise<Response> {
  return attempt(visit, async (form) => {
    const change = { current: textOf(form, 'current'), next: textOf(form, 'next'), headers: visit.c.req.raw.headers }
    await visit.services.signIn.changePassword(accountOf(visit), change)
    await enterCredentials(visit.services, accountOf(visit).userId)
    return leadOn(visit.c, '/sign-in')
  })
}

function startCode(visit: Visit): Promise<Response> {
  return attempt(visit, async (form) => {
    accountOf(visit)
    const { uri, emergency } = await visit.services.signIn.codes.start(visit.c.req.raw.headers, textOf(form, 'password'))
    return showAccount(visit, (words) => confirmView(words, uri, emergency))
  })
}

/** The session that a response opens, else the one that the visitor has. */
function headersAfter({ c }: Visit, response: Response): Headers {
  const fresh = cookiesIn(response)
  return fresh === '' ? c.req.raw.headers : new Headers({ cookie: fresh })
}

function confirmCode(visit: Visit): Promise<Response> {
  return attempt(visit, async (form) => {
    const response = await visit.services.signIn.codes.confirm(visit.c.req.raw.headers, textOf(form, 'code').replaceAll(' ', ''))
    await enterCredentials(visit.services, accountOf(visit).userId)
    await visit.services.signIn.sessions.remember(headersAfter(visit, response), 'password and code')
    return leadOn(visit.c, '/account', response)
  })
}

function stopCode(visit: Visit): Promise<Response> {
  return attempt(visit, async (form) => {
    const response = await visit.services.signIn.codes.stop(visit.c.req.raw.headers, textOf(form, 'password'))
    await enterCredentials(visit.services, accountOf(visit).userId)
    return leadOn(visit.c, '/account', response)
  })
}

function removePasskey(visit: Visit): Promise<Response> {
  return attempt(visit, async (form) => {
    await visit.services.signIn.sessions.assertFactor(visit.c.req.raw.headers)
    await visit.services.signIn.sessions.assertProved(visit.c.req.raw.headers)
    await visit.services.passkeys.remove(accountOf(visit).userId, textOf(form, 'id'))
    await enterCredentials(visit.services, accountOf(visit).userId)
    return leadOn(visit.c, '/account')
  })
}

interface AccountView {
  readonly words: Words
  readonly account: Account
  readonly passkeys: readonly StoredPasskey[]
  readonly hasCode: boolean
  readonly message: string | null
}

function accountView({ words, account, passkeys, hasCode, message }: AccountView): Html {
  return html`<h1>${words.account}</h1>
    <p class="lead">${account.email}</p>
    ${alert(message)}
    <h2>${words.password}</h2>
    <form class="record" method="post" action="/account/password">
      <label for="current">${words.currentPassword}</label>
      <p class="help" id="current-help">${words.currentHelp}</p>
      <input id="current" name="current" type="password" autocomplete="current-password" aria-describedby="current-help" />
      <label for="next">${words.newPassword}</label>
      <input id="next" name="next" type="password" autocomplete="new-password" required minlength="12" />
      <p><button class="main">${words.changePassword}</button></p>
    </form>
    <h2>${words.codes}</h2>
    ${hasCode ? codeOn(words) : codeOff(words)}
    <h2>${words.passkeys}</h2>
    <p class="lead">${words.passkeysLead}</p>
    ${passkeys.map(
      ({ id, name, createdAt }) =>
        html`<form class="bar" method="post" action="/account/passkey/remove">
          <input type="hidden" name="id" value="${id}" /><span>${name}, ${words.since} ${createdAt.toISOString().slice(0, 10)}</span
          ><button>${words.remove}</button>
        </form>`,
    )}
    <p>
      <label for="passkey-name">${words.passkeyName}</label> <input id="passkey-name" maxlength="100" placeholder="Laptop" />
      <button id="passkey" type="button" data-purpose="add" hidden>${words.addPasskey}</button>
    </p>
    <p id="passkey-message" class="alert" role="alert" data-nothing="${words.nothingChosen}" hidden></p>
    <script src="/passkey.js" type="module"></script>`
}

function codeOff(words: Words): Html {
  return html`<p class="lead">${words.codeOffLead}</p>
    <form class="record" method="post" action="/account/code/start">
      <label for="code-password">${words.yourPassword}</label>
      <input id="code-password" name="password" type="password" autocomplete="current-password" required />
      <p><button class="main">${words.setUpCode}</button></p>
    </form>`
}

function codeOn(words: Words): Html {
  return html`<p class="pass">● ${words.codeOn}</p>
    <form class="record" method="post" action="/account/code/stop">
      <label for="code-password">${words.yourPassword}</label>
      <input id="code-password" name="password" type="password" autocomplete="current-password" required />
      <p><button>${words.switchOff}</button></p>
    </form>`
}

function confirmView(words: Words, uri: string, emergency: readonly string[]): Html {
  return html`<h1>${words.setUpCode}</h1>
    <p class="lead">${words.scanLead}</p>
    <div class="qr" role="img" aria-label="${words.qr}">${raw(renderSVG(uri))}</div>
    <p><code>${new URL(uri).searchParams.get('secret') ?? ''}</code></p>
    <form class="record" method="post" action="/account/code/confirm">
      <label for="code">${words.code}</label><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required />
      <p><button class="main">${words.switchOn}</button></p>
    </form>
    <h2>${words.emergency}</h2>
    <p class="lead">${words.emergencyLead}</p>
    <pre><code>${emergency.join('\n')}</code></pre>`
}
