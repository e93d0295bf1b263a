import { html } from 'hono/html'
import type { Context } from 'hono'
import { z } from 'zod'
import { isOpen } from '../account/organisation.ts'
import { setUp as setUpFirst } from '../account/set-up.ts'
import { loadExample } from '../example/load.ts'
import { callerOf } from '../http/caller.ts'
import { Problem, toProblem } from '../problem.ts'
import type { Services } from '../services.ts'
import { SettingError } from '../setting-error.ts'
import { alert, plainPage, type Html } from './layout.ts'
import { ownForm, textOf, type OpenPage } from './page.ts'
import { leadIn } from './sign-in.ts'
import { wordsFor, type Words } from './words.ts'

/** The first page of a server. It does nothing without the code that the console shows. */
export const setUpPages: readonly OpenPage[] = [
  { method: 'get', path: '/set-up', action: 'public', handle: firstPage },
  { method: 'post', path: '/set-up', action: 'public', handle: setUp },
  { method: 'post', path: '/set-up/example', action: 'public', handle: exploreExample },
]

async function firstPage(c: Context, { db, setUpCode, site }: Services): Promise<Response> {
  if (!(await isOpen(db))) return c.redirect('/sign-in')
  const words = wordsFor(c)
  const code = c.req.query('code') ?? ''
  if (code === '') return c.html(codePage(words, null))
  try {
    setUpCode.assert(code)
  } catch {
    return c.html(codePage(words, words.wrongConsoleCode), 403)
  }
  return c.html(setUpPage(words, { code, address: site.logName ?? '' }, null))
}

const firstRun = z.object({
  organisation: z.string().trim().min(1).max(200),
  name: z.string().trim().min(1).max(200),
  email: z.email().max(200),
  password: z.string().min(12).max(200),
  address: z.string().trim().max(300).default(''),
})

async function setUp(c: Context, services: Services): Promise<Response> {
  const form = await ownForm(c, services)
  const code = textOf(form, 'code')
  const given = { code, address: textOf(form, 'address') }
  await assertMaySetUp(services, code)
  const first = firstRun.safeParse(Object.fromEntries(form))
  if (!first.success) {
    const wrong = first.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    return c.html(setUpPage(wordsFor(c), given, wrong), 400)
  }
  try {
    await found(services, first.data)
  } catch (error) {
    const problem = error instanceof SettingError ? new Problem(400, 'BAD_ADDRESS', wordsFor(c).badAddress) : toProblem(error)
    if (problem.status === 500) throw error
    return c.html(setUpPage(wordsFor(c), given, problem.message), problem.status as 400)
  }
  const step = await services.signIn.withPassword(callerOf(c, services), first.data.email, first.data.password)
  return leadIn(c, services, { step, method: 'password', refused: wordsFor(c).wrongPassword })
}

async function found(services: Services, first: z.infer<typeof firstRun>): Promise<void> {
  await setUpFirst(services, first)
  services.setUpCode.forget()
}

/** Loads the example company and signs the visitor in as its owner, for as long as nobody has an organisation of their own here. */
async function exploreExample(c: Context, services: Services): Promise<Response> {
  await assertMaySetUp(services, textOf(await ownForm(c, services), 'code'))
  const token = new URL(await loadExample(services), 'http://localhost').searchParams.get('token') ?? ''
  const step = await services.signIn.withLink(callerOf(c, services), token)
  return leadIn(c, services, { step, method: 'one-time link', refused: wordsFor(c).linkUsed })
}

async function assertMaySetUp({ db, setUpCode }: Services, code: string): Promise<void> {
  if (!(await isOpen(db))) throw new Problem(409, 'SET_UP_ALREADY', 'this server is set up: sign in')
  setUpCode.assert(code)
}

function codePage(words: Words, message: string | null): Html {
  return plainPage(
    { title: words.setUp, words },
    html`<h1>${words.setUp}</h1>
      <p class="lead">${words.consoleCodeLead}</p>
      ${alert(message)}
      <form method="get" action="/set-up">
        <label for="code">${words.consoleCode}</label
        ><input id="code" name="code" autocomplete="off" autocapitalize="none" spellcheck="false" required maxlength="100" />
        <p><button class="main">${words.goOn}</button></p>
      </form>
      <p class="help">${words.ownHelp} <a href="/sign-in">${words.signIn}</a></p>`,
  )
}

interface Given {
  readonly code: string
  /** Where others find the log. */
  readonly address: string
}

function setUpPage(words: Words, { code, address }: Given, message: string | null): Html {
  return plainPage(
    { title: words.setUp, words },
    html`<h1>${words.setUp}</h1>
      <p class="lead">${words.setUpLead}</p>
      <form method="post" action="/set-up/example">
        <input type="hidden" name="code" value="${code}" />
        <p><button>${words.explore}</button></p>
        <p class="help">${words.exploreHelp}</p>
      </form>
      <h2>${words.own}</h2>
      <p class="help">${words.becomeOwner}</p>
      ${alert(message)}
      <form method="post" action="/set-up">
        <input type="hidden" name="code" value="${code}" />
        <label for="organisation">${words.organisation}</label><input id="organisation" name="organisation" required maxlength="200" />
        <label for="name">${words.yourName}</label><input id="name" name="name" autocomplete="name" required maxlength="200" />
        <label for="email">${words.email}</label><input id="email" name="email" type="email" autocomplete="username" required />
        <label for="password">${words.passwordRule}</label
        ><input id="password" name="password" type="password" autocomplete="new-password" required minlength="12" />
        <label for="address">${words.logAddress}</label>
        <p class="help" id="address-help">${words.logAddressHelp}</p>
        <input
          id="address"
          name="address"
          value="${address}"
          placeholder="log.example.com"
          maxlength="300"
          aria-describedby="address-help"
        />
        <p><button class="main">${words.setUpDo}</button></p>
      </form>`,
  )
}
