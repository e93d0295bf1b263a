import { html } from 'hono/html'
import type { Context } from 'hono'
import type { Purpose } from '../account/one-time-link.ts'
import { isOpen } from '../account/organisation.ts'
import { countFailedSignIn, enterCredentials, rememberSignIn } from '../account/security-event.ts'
import type { Method, Step } from '../account/session.ts'
import { callerOf } from '../http/caller.ts'
import type { Services } from '../services.ts'
import { alert, plainPage, type Html } from './layout.ts'
import { leadOn, ownForm, textOf, type OpenPage, type Page } from './page.ts'
import { wordsFor, type Words } from './words.ts'

/** Ways in, and the way out. */
export const signInPages: readonly (Page | OpenPage)[] = [
  {
    method: 'get',
    path: '/sign-in',
    action: 'public',
    handle: async (c, { db }) => c.html(signInPage(wordsFor(c), null, await isOpen(db))),
  },
  { method: 'post', path: '/sign-in', action: 'public', handle: withPassword },
  { method: 'get', path: '/sign-in/code', action: 'public', handle: async (c) => c.html(codePage(wordsFor(c), null)) },
  { method: 'post', path: '/sign-in/code', action: 'public', handle: withCode },
  {
    method: 'get',
    path: '/sign-in/link',
    action: 'public',
    handle: async (c, { signIn }) => {
      const token = c.req.query('token') ?? ''
      return c.html(linkPage(wordsFor(c), token, await signIn.purposeOf(token)))
    },
  },
  { method: 'post', path: '/sign-in/link', action: 'public', handle: withLink },
  {
    method: 'post',
    path: '/sign-out',
    action: 'public',
    handle: async (c, services) => {
      await ownForm(c, services)
      const reply = leadOn(c, '/sign-in', await services.signIn.signOut(c.req.raw.headers))
      reply.headers.set('clear-site-data', '"storage"')
      return reply
    },
  },
  {
    method: 'post',
    path: '/organisation',
    action: 'read',
    handle: async ({ c, services }) => {
      const slug = textOf(await ownForm(c, services), 'slug').replaceAll(/[^a-z0-9-]/g, '')
      const reply = c.redirect('/', 303)
      reply.headers.append('set-cookie', `assay.organisation=${slug}; Path=/; HttpOnly; SameSite=Lax`)
      return reply
    },
  },
]

async function withPassword(c: Context, services: Services): Promise<Response> {
  const form = await ownForm(c, services)
  const email = textOf(form, 'email')
  const step = await services.signIn.withPassword(callerOf(c, services), email, textOf(form, 'password'))
  if (step.status === 'refused') await failed(services, email)
  return leadIn(c, services, { step, method: 'password', refused: wordsFor(c).wrongPassword })
}

async function withCode(c: Context, services: Services): Promise<Response> {
  const response = await services.signIn.withCode(c.req.raw.headers, textOf(await ownForm(c, services), 'code'))
  return response
    ? signedIn(c, services, { response, method: 'password and code' })
    : c.html(codePage(wordsFor(c), wordsFor(c).wrongCode), 401)
}

async function withLink(c: Context, services: Services): Promise<Response> {
  const form = await ownForm(c, services)
  const step = await services.signIn.withLink(callerOf(c, services), textOf(form, 'token'), textOf(form, 'password'))
  if (step.changed !== null) await enterCredentials(services, step.changed)
  return leadIn(c, services, { step, method: 'one-time link', refused: wordsFor(c).linkUsed })
}

interface Stepped {
  readonly step: Step
  readonly method: Method
  /** What is said to whoever was refused. */
  readonly refused: string
}

/** Leads whoever took a step of a sign-in where they go on. */
export async function leadIn(c: Context, services: Services, { step, method, refused }: Stepped): Promise<Response> {
  switch (step.status) {
    case 'refused':
      return c.html(signInPage(wordsFor(c), refused), 401)
    case 'code-wanted':
      return leadOn(c, '/sign-in/code', step.response)
    case 'signed-in':
      return signedIn(c, services, { response: step.response, method })
  }
}

interface SignedIn {
  readonly response: Response
  readonly method: Method
}

/** Enters how somebody signed in, then leads on: without the entry nobody is let in. */
async function signedIn(c: Context, services: Services, { response, method }: SignedIn): Promise<Response> {
  await rememberSignIn(services, response, method)
  return leadOn(c, '/', response)
}

async function failed(services: Services, email: string): Promise<void> {
  const userId = await services.signIn.userIdOf(email)
  if (userId !== null) await countFailedSignIn(services, userId)
}

function signInPage(words: Words, message: string | null, open = false): Html {
  return plainPage(
    { title: words.signIn, words },
    html`<h1>${words.signIn}</h1>
      ${alert(message)} ${open ? html`<p class="lead">${words.nobodyYet} <a href="/set-up">${words.setUpOrExplore}</a>.</p>` : ''}
      <form method="post" action="/sign-in">
        <label for="email">${words.email}</label><input id="email" name="email" type="email" autocomplete="username webauthn" required />
        <label for="password">${words.password}</label
        ><input id="password" name="password" type="password" autocomplete="current-password" required />
        <p><button class="main">${words.signIn}</button></p>
      </form>
      <p><button id="passkey" type="button" hidden>${words.signInPasskey}</button></p>
      <p id="passkey-message" class="alert" role="alert" data-nothing="${words.nothingChosen}" hidden></p>
      <script src="/forget.js" type="module"></script>
      <script src="/passkey.js" type="module"></script>`,
  )
}

function codePage(words: Words, message: string | null): Html {
  return plainPage(
    { title: words.code, words },
    html`<h1>${words.oneMoreStep}</h1>
      <p class="lead">${words.codeLead}</p>
      ${alert(message)}
      <form method="post" action="/sign-in/code">
        <label for="code">${words.code}</label><input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" required />
        <p><button class="main">${words.signIn}</button></p>
      </form>`,
  )
}

/** A link is redeemed by a click, so that a mail scanner that opens it does not use it up. */
function linkPage(words: Words, token: string, purpose: Purpose | null): Html {
  const reset = purpose === 'reset'
  return plainPage(
    { title: reset ? words.resetTitle : words.signIn, words },
    html`<h1>${reset ? words.resetTitle : words.once}</h1>
      <p class="lead">${reset ? words.resetLead : words.onceLead}</p>
      <form method="post" action="/sign-in/link">
        <input type="hidden" name="token" value="${token}" />
        ${
          reset
            ? html`<label for="password">${words.newPassword}</label>
                <input id="password" name="password" type="password" autocomplete="new-password" required minlength="12" />`
            : ''
        }
        <p><button class="main">${reset ? words.resetDo : words.signIn}</button></p>
      </form>`,
  )
}
