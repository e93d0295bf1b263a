import { html } from 'hono/html'
import type { Context } from 'hono'
import { z } from 'zod'
import { acceptInvitation, findInvitation, type Invitation } from '../account/members.ts'
import { callerOf } from '../http/caller.ts'
import { Problem, toProblem } from '../problem.ts'
import type { Services } from '../services.ts'
import { alert, plainPage, type Html } from './layout.ts'
import { leadOn, ownForm, textOf, type OpenPage } from './page.ts'
import { leadIn } from './sign-in.ts'
import { wordsFor, type Words } from './words.ts'

/**
 * Where somebody who was invited comes in. The code opens no account: whoever brings it signs in to their own, or makes a new one. Nobody
 * has proved the new one's address, so an owner says first who it is before the person decides anything.
 */
export const invitationPages: readonly OpenPage[] = [
  { method: 'get', path: '/invitation', action: 'public', handle: (c, services) => show(c, services, null) },
  { method: 'post', path: '/invitation', action: 'public', handle: accept },
  { method: 'post', path: '/invitation/account', action: 'public', handle: acceptAnew },
]

async function show(c: Context, services: Services, problem: Problem | null): Promise<Response> {
  const code = c.req.query('code') ?? ''
  await services.signIn.assertMayAsk(callerOf(c, services))
  const invitation = await findInvitation(services, code)
  const account = await services.signIn.accountOf(c.req.raw.headers)
  const words = wordsFor(c)
  const given = { words, code, message: problem?.message ?? null, email: account?.email ?? null }
  const page = invitation ? acceptPage({ ...given, organisation: invitation.organisation }) : askPage(given)
  return c.html(page, (problem?.status ?? 200) as 200)
}

/** Refused pages come back as they were, with the reason. */
async function attempt(
  c: Context,
  services: Services,
  work: (form: FormData, invitation: Invitation) => Promise<Response>,
): Promise<Response> {
  const form = await ownForm(c, services)
  await services.signIn.assertMayAsk(callerOf(c, services))
  try {
    const invitation = await findInvitation(services, c.req.query('code') ?? '')
    if (!invitation) throw new Problem(404, 'INVITATION_UNKNOWN', 'this invitation was used, withdrawn or has ended: ask for another one')
    return await work(form, invitation)
  } catch (error) {
    const problem = toProblem(error)
    if (problem.status >= 500) throw error
    return show(c, services, problem)
  }
}

/** As the account that is signed in. */
function accept(c: Context, services: Services): Promise<Response> {
  return attempt(c, services, async (_form, { slug }) => {
    const { signIn } = services
    const account = await signIn.accountOf(c.req.raw.headers)
    if (!account) throw new Problem(401, 'SIGN_IN', 'sign in first')
    const credentials = (await signIn.credentialsOf([account.userId])).get(account.userId) ?? null
    const proved = await signIn.isProved(account.userId)
    await acceptInvitation(services, c.req.query('code') ?? '', { account: account.userId, email: account.email, credentials, proved })
    const reply = leadOn(c, '/')
    reply.headers.append('set-cookie', `assay.organisation=${slug}; Path=/; HttpOnly; SameSite=Lax`)
    return reply
  })
}

const newcomer = z.object({
  name: z.string().trim().min(1).max(200),
  email: z.email().max(200),
  password: z.string().min(12).max(200),
})

/** As an account that is made for it. */
function acceptAnew(c: Context, services: Services): Promise<Response> {
  return attempt(c, services, async (form, { example }) => {
    const { signIn } = services
    const person = newcomer.parse({ name: textOf(form, 'name'), email: textOf(form, 'email'), password: textOf(form, 'password') })
    const account = await signIn.newAccount({ ...person, proved: false, example })
    try {
      await signIn.setPassword(account, person.password)
      const credentials = (await signIn.credentialsOf([account])).get(account) ?? null
      await acceptInvitation(services, c.req.query('code') ?? '', { account, email: person.email, credentials, proved: false })
    } catch (error) {
      await signIn.removeAccount(account)
      throw error
    }
    const step = await signIn.withPassword(callerOf(c, services), person.email, person.password)
    return leadIn(c, services, { step, method: 'password', refused: wordsFor(c).wrongPassword })
  })
}

interface Given {
  readonly words: Words
  readonly code: string
  readonly message: string | null
  /** Of whoever is signed in. */
  readonly email: string | null
}

function askPage({ words, code, message, email }: Given): Html {
  return plainPage(
    { title: words.invitation, words, signedIn: email !== null },
    html`<h1>${words.invitation}</h1>
      <p class="lead">${email === null ? words.invitationLead : words.nowhereYet}</p>
      ${alert(message ?? (code === '' ? null : words.invitationUnknown))}
      <form method="get" action="/invitation">
        <label for="code">${words.invitationCode}</label
        ><input id="code" name="code" autocomplete="off" autocapitalize="none" spellcheck="false" required maxlength="100" />
        <p><button class="main">${words.goOn}</button></p>
      </form>`,
  )
}

function acceptPage({ words, code, message, email, organisation }: Given & { readonly organisation: string }): Html {
  const query = new URLSearchParams({ code }).toString()
  return plainPage(
    { title: words.invitation, words, signedIn: email !== null },
    html`<h1>${organisation}</h1>
      <p class="lead">${words.invitedTo}</p>
      ${alert(message)}
      ${
        email === null
          ? html`<p class="help">${words.haveAccount} <a href="/sign-in">${words.signIn}</a></p>
              <form method="post" action="/invitation/account?${query}">
                <label for="name">${words.yourName}</label><input id="name" name="name" autocomplete="name" required maxlength="200" />
                <label for="email">${words.email}</label><input id="email" name="email" type="email" autocomplete="username" required />
                <label for="password">${words.passwordRule}</label
                ><input id="password" name="password" type="password" autocomplete="new-password" required minlength="12" />
                <p><button class="main">${words.acceptAnew}</button></p>
              </form>`
          : html`<p>${words.signedInAs} <strong>${email}</strong>.</p>
              <form method="post" action="/invitation?${query}">
                <p><button class="main">${words.accept}</button></p>
              </form>`
      }`,
  )
}
