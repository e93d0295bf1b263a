import { html, raw } from 'hono/html'
import type { RegistrationResponseJSON, AuthenticationResponseJSON } from '@simplewebauthn/server'
import type { Context } from 'hono'
import { renderSVG } from 'uqr'
import { z } from 'zod'
import type { Account } from '../account/accounts.ts'
import type { Answer, Site } from '../account/passkey.ts'
import { readLimited } from '../body.ts'
import { badRequest, Problem, toProblem } from '../problem.ts'
import type { StoredPasskey } from '../store/passkey.ts'
import type { Html } from './layout.ts'
import { leadOn, ownForm, ownOrigin, showPage, textOf, type OpenPage, type Page, type Visit } from './page.ts'

const TITLE = 'Your account'

/** The visitor's own account: password, one-time codes, passkeys. */
export const accountPages: readonly (Page | OpenPage)[] = [
  { method: 'get', path: '/account', action: 'read', handle: (visit) => accountPage(visit, null) },
  { method: 'post', path: '/account/password', action: 'read', handle: changePassword },
  { method: 'post', path: '/account/code/start', action: 'read', handle: startCode },
  { method: 'post', path: '/account/code/confirm', action: 'read', handle: confirmCode },
  { method: 'post', path: '/account/code/stop', action: 'read', handle: stopCode },
  { method: 'post', path: '/account/passkey/remove', action: 'read', handle: removePasskey },
  { method: 'post', path: '/passkey/add/start', action: 'read', handle: startPasskey },
  { method: 'post', path: '/passkey/add/finish', action: 'read', handle: finishPasskey },
  {
    method: 'post',
    path: '/passkey/sign-in/start',
    action: 'public',
    handle: async (c, { passkeys }) => c.json(await passkeys.startSignIn(siteOf(c))),
  },
  {
    method: 'post',
    path: '/passkey/sign-in/finish',
    action: 'public',
    handle: async (c, { passkeys, signIn }) => {
      const email = await passkeys.finishSignIn(siteOf(c), await answerOf(c))
      const response = await signIn.withAccount(c.req.raw.headers, email)
      const reply = c.json({ signedIn: true })
      for (const cookie of response.headers.getSetCookie()) reply.headers.append('set-cookie', cookie)
      return reply
    },
  },
]

const answer = z.object({
  ticket: z.string().max(100),
  name: z.string().trim().max(100).default(''),
  response: z.looseObject({ id: z.string().max(2000) }),
})

/** What the browser answers to a challenge; the library verifies what is in the response. */
async function answerOf(c: Context): Promise<Answer<RegistrationResponseJSON & AuthenticationResponseJSON>> {
  const text = new TextDecoder().decode(await readLimited(c, MAX_ANSWER))
  const body = answer.safeParse(parsed(text))
  if (!body.success) throw badRequest(body.error.issues.map(({ path, message }) => ({ pointer: `/${path.join('/')}`, detail: message })))
  const { ticket, name, response } = body.data
  return {
    ticket,
    name: name === '' ? 'Passkey' : name,
    response: response as unknown as RegistrationResponseJSON & AuthenticationResponseJSON,
  }
}

function siteOf(c: Context): Site {
  const { origin, hostname: host } = ownOrigin(c)
  return { origin, host }
}

const MAX_ANSWER = 100_000

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** An API key has no account. */
function accountOf({ actor }: Visit): Account {
  if (actor.authMethod !== 'session' || actor.email === null) throw new Problem(403, 'NO_ACCOUNT', 'an API key has no account')
  return { userId: actor.id.replace(/^user:/, ''), email: actor.email }
}

async function accountPage(visit: Visit, message: string | null): Promise<Response> {
  const account = accountOf(visit)
  const passkeys = await visit.services.passkeys.list(account.userId)
  const hasCode = await visit.services.signIn.codes.isOn(visit.c.req.raw.headers)
  return showPage(visit, TITLE, accountView({ account, passkeys, hasCode, message }))
}

/** Does something to the account; what is refused comes back on the page. */
async function attempt(visit: Visit, work: (form: FormData) => Promise<Response>): Promise<Response> {
  const form = await ownForm(visit.c)
  try {
    return await work(form)
  } catch (error) {
    const problem = toProblem(error)
    if (problem.status === 500) throw error
    return accountPage(visit, problem.message)
  }
}

function changePassword(visit: Visit): Promise<Response> {
  return attempt(visit, async (form) => {
    const current = textOf(form, 'current')
    await visit.services.signIn.changePassword(accountOf(visit), { current: current === '' ? null : current, next: textOf(form, 'next') })
    return leadOn(visit.c, '/sign-in')
  })
}

function startCode(visit: Visit): Promise<Response> {
  return attempt(visit, async (form) => {
    accountOf(visit)
    const { uri, emergency } = await visit.services.signIn.codes.start(visit.c.req.raw.headers, textOf(form, 'password'))
    return showPage(visit, TITLE, confirmView(uri, emergency))
  })
}

function confirmCode(visit: Visit): Promise<Response> {
  return attempt(visit, async (form) =>
    leadOn(
      visit.c,
      '/account',
      await visit.services.signIn.codes.confirm(visit.c.req.raw.headers, textOf(form, 'code').replaceAll(' ', '')),
    ),
  )
}

function stopCode(visit: Visit): Promise<Response> {
  return attempt(visit, async (form) =>
    leadOn(visit.c, '/account', await visit.services.signIn.codes.stop(visit.c.req.raw.headers, textOf(form, 'password'))),
  )
}

function removePasskey(visit: Visit): Promise<Response> {
  return attempt(visit, async (form) => {
    await visit.services.passkeys.remove(accountOf(visit).userId, textOf(form, 'id'))
    return leadOn(visit.c, '/account')
  })
}

async function startPasskey(visit: Visit): Promise<Response> {
  return visit.c.json(await visit.services.passkeys.startRegistration(accountOf(visit), siteOf(visit.c)))
}

async function finishPasskey(visit: Visit): Promise<Response> {
  await visit.services.passkeys.finishRegistration(accountOf(visit), siteOf(visit.c), await answerOf(visit.c))
  return visit.c.json({ added: true })
}

interface AccountView {
  readonly account: Account
  readonly passkeys: readonly StoredPasskey[]
  readonly hasCode: boolean
  readonly message: string | null
}

function accountView({ account, passkeys, hasCode, message }: AccountView): Html {
  return html`<h1>${TITLE}</h1>
    <p class="lead">${account.email}</p>
    ${message === null ? '' : html`<p class="alert" role="alert">${message}</p>`}
    <h2>Password</h2>
    <form class="record" method="post" action="/account/password">
      <label for="current">Current password</label>
      <p class="help" id="current-help">Leave it empty if you never set one.</p>
      <input id="current" name="current" type="password" autocomplete="current-password" aria-describedby="current-help" />
      <label for="next">New password, at least 12 characters</label>
      <input id="next" name="next" type="password" autocomplete="new-password" required minlength="12" />
      <p><button class="main">Change it and end every session</button></p>
    </form>
    <h2>Codes from an authenticator app</h2>
    ${hasCode ? codeOn() : codeOff()}
    <h2>Passkeys</h2>
    <p class="lead">
      Sign in with your device’s own lock, nothing to type and nothing to phish. A passkey is bound to this address; browsers make none for
      an address of numbers, so open Assay under a name, such as localhost.
    </p>
    ${passkeys.map(
      ({ id, name, createdAt }) =>
        html`<form class="bar" method="post" action="/account/passkey/remove">
          <input type="hidden" name="id" value="${id}" /><span>${name}, since ${createdAt.toISOString().slice(0, 10)}</span
          ><button>Remove</button>
        </form>`,
    )}
    <p>
      <label for="passkey-name">Name of a new one</label> <input id="passkey-name" maxlength="100" placeholder="Laptop" />
      <button id="passkey" type="button" data-purpose="add" hidden>Add a passkey</button>
    </p>
    <p id="passkey-message" class="alert" role="alert" hidden></p>
    <script src="/passkey.js" type="module"></script>`
}

function codeOff(): Html {
  return html`<p class="lead">With it, a stolen password alone opens nothing.</p>
    <form class="record" method="post" action="/account/code/start">
      <label for="code-password">Your password</label>
      <input id="code-password" name="password" type="password" autocomplete="current-password" required />
      <p><button class="main">Set up a code</button></p>
    </form>`
}

function codeOn(): Html {
  return html`<p class="pass">● on: each sign-in with the password asks for a code</p>
    <form class="record" method="post" action="/account/code/stop">
      <label for="code-password">Your password</label>
      <input id="code-password" name="password" type="password" autocomplete="current-password" required />
      <p><button>Switch it off</button></p>
    </form>`
}

function confirmView(uri: string, emergency: readonly string[]): Html {
  return html`<h1>Set up a code</h1>
    <p class="lead">Scan this with your authenticator app, or type the secret into it. Then type the code that it shows.</p>
    <div class="qr" role="img" aria-label="QR code of the secret below">${raw(renderSVG(uri))}</div>
    <p><code>${new URL(uri).searchParams.get('secret') ?? ''}</code></p>
    <form class="record" method="post" action="/account/code/confirm">
      <label for="code">Code</label><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required />
      <p><button class="main">Switch it on</button></p>
    </form>
    <h2>Codes for an emergency</h2>
    <p class="lead">Each works once, where the app is lost. They are shown this one time: keep them apart from your password.</p>
    <pre><code>${emergency.join('\n')}</code></pre>`
}
