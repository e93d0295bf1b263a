import type { Context, Hono } from 'hono'
import type { Action, Actor } from '../actor.ts'
import { assertMay } from '../authorise.ts'
import { mount } from '../mount.ts'
import { readEarly, readLimited } from '../body.ts'
import { formIn } from './form.ts'
import { assertOwnPage } from '../http/own-request.ts'
import type { Services } from '../services.ts'
import { isOpen } from '../account/organisation.ts'

/** A visit of somebody who is signed in and may be here. */
export interface Visit {
  readonly c: Context
  readonly actor: Actor
  readonly services: Services
}

/** A page of the application, or a form that is sent to it. */
export interface Page {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly action: Action
  readonly handle: (visit: Visit) => Promise<Response>
}

/** A page for anybody. */
export interface OpenPage {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly action: 'public'
  readonly handle: (c: Context, services: Services) => Promise<Response>
}

/** Puts pages on the application. Whoever is not signed in is led to where they can. */
export function mountPages(app: Hono, services: Services, pages: readonly (Page | OpenPage)[]): void {
  for (const page of pages) {
    mount(app, { method: page.method, path: page.path, policy: page.action }, (c) =>
      page.action === 'public' ? page.handle(c, services) : visiting(c, services, page),
    )
  }
}

async function visiting(c: Context, services: Services, page: Page): Promise<Response> {
  // A session that ends while a form is on its way does nothing more.
  if (page.method === 'post') await readEarly(c, { limit: MAX_EARLY, holder: 'forms' })
  const actor = await services.accounts.actorOf(c.req.raw.headers, null)
  if (!actor) return c.redirect(await wayIn(c, services), 303)
  // Whoever still has to set a second factor up finds the way to it, and nothing else.
  if (actor.factorWanted && !OF_ACCOUNT.test(page.path)) return c.redirect('/account', 303)
  assertMay({ ...actor, factorWanted: false }, page.action)
  return page.handle({ c, actor, services })
}

/** Pages on which people see to how they sign in. */
const OF_ACCOUNT = /^\/(?:account|passkey)(?:\/|$)/

/** Where somebody goes on who cannot be here: an account that belongs nowhere needs an invitation. */
async function wayIn(c: Context, { db, signIn }: Services): Promise<string> {
  if (await isOpen(db)) return '/set-up'
  return (await signIn.accountOf(c.req.raw.headers)) ? '/invitation' : '/sign-in'
}

/** The form of a request from our own pages; a request of another site is refused. */
export async function ownForm(c: Context, { site }: Pick<Services, 'site'>): Promise<FormData> {
  assertOwnPage(c, site)
  return formIn(await readLimited(c, { limit: MAX_FORM, holder: 'forms' }), c.req.header('content-type') ?? '')
}

const MAX_FORM = 64_000
/** What the largest answer of a page's script needs; each reads as much as it needs itself. */
const MAX_EARLY = 100_000

/** A text of a form; empty where there is none. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}

/** Leads on, with the cookies of another response. */
export function leadOn(c: Context, path: string, response: Response | null = null): Response {
  const reply = c.redirect(path, 303)
  for (const cookie of response?.headers.getSetCookie() ?? []) reply.headers.append('set-cookie', cookie)
  return reply
}
