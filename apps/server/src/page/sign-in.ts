import { html } from 'hono/html'
import type { Context } from 'hono'
import { z } from 'zod'
import { isOpen } from '../account/organisation.ts'
import { countFailedSignIn, enterSignIn } from '../account/security-event.ts'
import { setUp as setUpFirst } from '../account/set-up.ts'
import { foundOrganisation } from '../catalogue.ts'
import { loadExample } from '../example/load.ts'
import { Problem, toProblem } from '../problem.ts'
import type { Services } from '../services.ts'
import { plainPage, type Html } from './layout.ts'
import { cookiesIn, leadOn, ownForm, textOf, type OpenPage, type Page } from './page.ts'
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
    handle: async (c) => c.html(linkPage(wordsFor(c), c.req.query('token') ?? '')),
  },
  { method: 'post', path: '/sign-in/link', action: 'public', handle: withLink },
  {
    method: 'post',
    path: '/sign-out',
    action: 'public',
    handle: async (c, services) => {
      await ownForm(c, services)
      return leadOn(c, '/sign-in', await services.signIn.signOut(c.req.raw.headers))
    },
  },
  {
    method: 'get',
    path: '/set-up',
    action: 'public',
    handle: async (c, { db }) => ((await isOpen(db)) ? c.html(setUpPage(wordsFor(c), null)) : c.redirect('/sign-in')),
  },
  { method: 'post', path: '/set-up', action: 'public', handle: setUp },
  { method: 'post', path: '/set-up/example', action: 'public', handle: exploreExample },
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
  const step = await services.signIn.withPassword(c.req.raw.headers, email, textOf(form, 'password'))
  switch (step.status) {
    case 'refused':
      await failed(services, email)
      return c.html(signInPage(wordsFor(c), wordsFor(c).wrongPassword), 401)
    case 'code-wanted':
      return leadOn(c, '/sign-in/code', step.response)
    case 'signed-in':
      return signedIn(c, services, { response: step.response, method: 'password' })
  }
}

async function withCode(c: Context, services: Services): Promise<Response> {
  const response = await services.signIn.withCode(c.req.raw.headers, textOf(await ownForm(c, services), 'code'))
  return response.ok
    ? signedIn(c, services, { response, method: 'password and code' })
    : c.html(codePage(wordsFor(c), wordsFor(c).wrongCode), 401)
}

async function withLink(c: Context, services: Services): Promise<Response> {
  const response = await services.signIn.withLink(c.req.raw.headers, textOf(await ownForm(c, services), 'token'))
  return response.headers.getSetCookie().length > 0
    ? signedIn(c, services, { response, method: 'one-time link' })
    : c.html(signInPage(wordsFor(c), wordsFor(c).linkUsed), 401)
}

interface SignedIn {
  readonly response: Response
  readonly method: string
}

/** Enters how somebody signed in, then leads on: without the entry nobody is let in. */
async function signedIn(c: Context, services: Services, { response, method }: SignedIn): Promise<Response> {
  const account = await services.signIn.accountOf(new Headers({ cookie: cookiesIn(response) }))
  if (account) await enterSignIn(services, account.userId, method)
  return leadOn(c, '/', response)
}

async function failed(services: Services, email: string): Promise<void> {
  const userId = await services.signIn.userIdOf(email)
  if (userId !== null) await countFailedSignIn(services, userId)
}

const firstRun = z.object({
  organisation: z.string().trim().min(1).max(200),
  name: z.string().trim().min(1).max(200),
  email: z.email().max(200),
  password: z.string().min(12).max(200),
})

async function setUp(c: Context, services: Services): Promise<Response> {
  const first = firstRun.safeParse(Object.fromEntries(await ownForm(c, services)))
  if (!first.success) {
    return c.html(setUpPage(wordsFor(c), first.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')), 400)
  }
  try {
    await foundOrganisation(services, await setUpFirst(services, first.data), first.data)
  } catch (error) {
    const problem = toProblem(error)
    if (problem.status === 500) throw error
    return c.html(setUpPage(wordsFor(c), problem.message), problem.status as 400)
  }
  const step = await services.signIn.withPassword(c.req.raw.headers, first.data.email, first.data.password)
  return step.status === 'signed-in' ? signedIn(c, services, { response: step.response, method: 'password' }) : leadOn(c, '/sign-in')
}

/** Loads the example company and signs the visitor in as its owner, for as long as nobody has an organisation of their own here. */
async function exploreExample(c: Context, services: Services): Promise<Response> {
  await ownForm(c, services)
  if (!(await isOpen(services.db))) throw new Problem(409, 'SET_UP_ALREADY', 'this server is set up: sign in')
  const link = new URL(await loadExample(services), 'http://localhost')
  const response = await services.signIn.withLink(c.req.raw.headers, link.searchParams.get('token') ?? '')
  return signedIn(c, services, { response, method: 'one-time link' })
}

function alert(message: string | null): Html {
  return message === null ? html`` : html`<p class="alert" role="alert">${message}</p>`
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
function linkPage(words: Words, token: string): Html {
  return plainPage(
    { title: words.signIn, words },
    html`<h1>${words.once}</h1>
      <p class="lead">${words.onceLead}</p>
      <form method="post" action="/sign-in/link">
        <input type="hidden" name="token" value="${token}" /><button class="main">${words.signIn}</button>
      </form>`,
  )
}

function setUpPage(words: Words, message: string | null): Html {
  return plainPage(
    { title: words.setUp, words },
    html`<h1>${words.setUp}</h1>
      <p class="lead">${words.setUpLead}</p>
      <form method="post" action="/set-up/example">
        <p><button>${words.explore}</button></p>
        <p class="help">${words.exploreHelp}</p>
      </form>
      <h2>${words.own}</h2>
      <p class="help">${words.ownHelp} <a href="/sign-in">${words.signIn}</a></p>
      ${alert(message)}
      <form method="post" action="/set-up">
        <label for="organisation">${words.organisation}</label><input id="organisation" name="organisation" required maxlength="200" />
        <label for="name">${words.yourName}</label><input id="name" name="name" autocomplete="name" required maxlength="200" />
        <label for="email">${words.email}</label><input id="email" name="email" type="email" autocomplete="username" required />
        <label for="password">${words.passwordRule}</label
        ><input id="password" name="password" type="password" autocomplete="new-password" required minlength="12" />
        <p><button class="main">${words.setUpDo}</button></p>
      </form>`,
  )
}
