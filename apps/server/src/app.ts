import { Hono, type Context } from 'hono'
import { registers, type Register } from '@assay/isms'
import { enterEvent, enterEverywhere } from './account/security-event.ts'
import type { Actor } from './actor.ts'
import { assertMay } from './authorise.ts'
import { remembered, type Told } from './log/standing.ts'
import { mountHealth } from './boot/health.ts'
import { releaseBody } from './body.ts'
import { inspectHead } from './edge.ts'
import { headersOf, notFound, problemBody, toProblem, Problem } from './problem.ts'
import { readRequest } from './read-request.ts'
import { respond } from './respond.ts'
import { methodsAt, mount } from './mount.ts'
import { assertProblem } from './openapi/problem.ts'
import { mountDescription } from './openapi/serve.ts'
import { guard } from './http/guard.ts'
import { pathOf } from './http/path.ts'
import { assertOwnPage } from './http/own-request.ts'
import { problemPage } from './page/layout.ts'
import { wordsFor } from './page/words.ts'
import { accountRoutes } from './route/account.ts'
import { activityRoutes } from './route/activity.ts'
import { archiveRoutes } from './route/archive.ts'
import { backupRoutes } from './route/backup.ts'
import { blobRoutes } from './route/blob.ts'
import { changeFeedRoutes } from './route/change-feed.ts'
import { documentRoutes } from './route/document.ts'
import { exampleRoutes } from './route/example.ts'
import { frameworkRoutes } from './route/framework.ts'
import { importRoutes } from './route/import.ts'
import { jobRoutes } from './route/job.ts'
import { memberRoutes } from './route/member.ts'
import { assertFits } from './route/fits.ts'
import { paperRoutes } from './route/paper.ts'
import { overviewRoutes } from './route/overview.ts'
import { erasureRoutes } from './route/erase.ts'
import { registerRoutes } from './route/register.ts'
import { honoPath, type Route } from './route/route.ts'
import { fingerprintOf } from './route/retry.ts'
import { searchRoutes } from './route/search.ts'
import { sessionRoutes } from './route/session.ts'
import { tenantRoutes } from './route/tenant.ts'
import { serveLog } from './route/tlog.ts'
import { signingRoutes } from './route/signing.ts'
import { systemRoutes } from './route/system.ts'
import { webhookRoutes } from './route/webhook.ts'
import type { Services } from './services.ts'

const HEADERS: Readonly<Record<string, string>> = {
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; require-trusted-types-for 'script'; trusted-types 'none'",
}

/** The table of every route of the interface. */
export function routeTable(list: readonly Register[] = registers): readonly Route[] {
  const table: Route[] = []
  table.push(
    ...systemRoutes,
    ...sessionRoutes,
    ...signingRoutes,
    ...overviewRoutes,
    ...frameworkRoutes,
    ...searchRoutes,
    ...backupRoutes,
    ...archiveRoutes,
    ...accountRoutes,
    ...memberRoutes,
    ...tenantRoutes,
    ...activityRoutes,
    ...changeFeedRoutes,
    ...jobRoutes,
    ...webhookRoutes,
    ...exampleRoutes,
    ...blobRoutes,
    ...documentRoutes,
    ...paperRoutes(list),
    ...importRoutes(list),
    ...list.flatMap((register) => [...registerRoutes(register), ...erasureRoutes(register)]),
  )
  return table
}

interface Options {
  readonly table?: readonly Route[]
  /** Whether each answer is held against the schema of its route before it leaves: for tests and development. */
  readonly checked?: boolean
}

/** Seconds until one may try again what was busy or away (RFC 9110, 10.2.3). */
const A_WHILE = '2'

/** The HTTP application. `log` gets errors that nobody expected. */
export function createApp(
  services: Services,
  log: (error: unknown) => void,
  { table = routeTable(), checked = false }: Options = {},
): Hono {
  const app = new Hono({ getPath: pathOf })
  app.use(async (c, next) => {
    await next()
    releaseBody(c)
    if (checked && isProblem(c.res)) assertProblem(await c.res.clone().json())
    if (c.res.status === 503 && !c.res.headers.has('retry-after')) c.res.headers.set('retry-after', A_WHILE)
    for (const [name, value] of Object.entries(HEADERS)) {
      if (name !== 'Cache-Control' || !c.res.headers.has(name)) c.res.headers.set(name, value)
    }
  })
  app.use(inspectHead)
  app.use(guard(services.site))
  mountHealth(app, services.db)
  for (const route of table) {
    mount(app, { method: route.method, path: honoPath(route.path), policy: route.action }, async (c) => {
      const response = await serve(c, route, services)
      if (checked) await assertFits(route, response)
      return response
    })
  }
  mountDescription(app, table)
  mount(app, { method: 'get', path: '/tlog/:slug/*', policy: 'public' }, (c) => serveLog(c, services))
  app.notFound((c) => elsewhere(c, methodsAt(app, c.req.path)))
  app.onError((error, c) => {
    const known = toProblem(error)
    if (known.status >= 500) log(error)
    return answer(c, known)
  })
  return app
}

async function serve(c: Context, route: Route, services: Services): Promise<Response> {
  const asking = await allowed(c, route, services)
  // A cookie is sent by any page; only our own may change something with it.
  if (asking.authMethod === 'session' && !['GET', 'HEAD'].includes(c.req.method)) assertOwnPage(c, services.site)
  const input = await readRequest(c, route, { holder: route.action === 'operate' ? null : asking.org, folder: services.dataFolder })
  // A body takes as long as whoever sends it likes: who was removed or demoted meanwhile does nothing more.
  const actor = route.body === null ? asking : await allowed(c, route, services)
  const happens = route.enters?.(input.query as never) ?? null
  if (happens) await (route.action === 'operate' ? enterEverywhere(services, 'operator', happens) : enterEvent(services, actor, happens))
  const reply = await route.handle({ services, actor, ...input, headers: c.req.raw.headers, fingerprint: fingerprint(c, input.body) })
  return warned(await respond(c, route, reply), remembered(services.db, actor.org))
}

/** An answer of an organisation whose log is not signed says so, whatever was asked. */
function warned(response: Response, signing: Told | null): Response {
  if (signing?.status === 'stopped') response.headers.set('assay-signing', `stopped; ${signing.reason}`)
  return response
}

function fingerprint(c: Context, body: unknown): string | null {
  return c.req.header('idempotency-key') === undefined ? null : fingerprintOf(c.req.raw, body)
}

/** Who asks, as of now. */
async function allowed(c: Context, route: Route, { accounts }: Services): Promise<Actor> {
  const actor = await accounts.actorOf(c.req.raw.headers, c.req.header('assay-organisation') ?? null)
  if (!actor) throw new Problem(401, 'SIGN_IN', 'sign in, or send an API key')
  assertMay(actor, route.action)
  if (actor.slug === '' && route.action !== 'operate') throw new Problem(409, 'NOT_SET_UP', 'set up an organisation first')
  return actor
}

/** Where nothing answers: there under other methods, which are named (RFC 9110, 15.5.6), or not there at all. */
function elsewhere(c: Context, methods: readonly string[]): Response | Promise<Response> {
  if (methods.length === 0) return answer(c, notFound())
  c.header('Allow', [...methods, 'OPTIONS'].join(', '))
  if (c.req.method === 'OPTIONS') return c.body(null, 204)
  return answer(c, new Problem(405, 'METHOD_NOT_ALLOWED', `this answers to ${methods.join(', ')}`))
}

function isProblem({ headers }: Response): boolean {
  return headers.get('content-type') === 'application/problem+json'
}

/** People get a page, programs a problem. */
function answer(c: Context, error: Problem): Response | Promise<Response> {
  const wantsPage = !c.req.path.startsWith('/api/') && (c.req.header('accept') ?? '').includes('text/html')
  return wantsPage ? c.html(problemPage(error, wordsFor(c)), error.status as 400) : problem(c, error)
}

function problem(c: Context, error: Problem): Response {
  return c.body(JSON.stringify(problemBody(error)), {
    status: error.status as 400,
    headers: { 'content-type': 'application/problem+json', ...headersOf(error) },
  })
}
