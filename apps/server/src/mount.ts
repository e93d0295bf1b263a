import type { Context, Hono } from 'hono'
import { isPolicy, type Action } from './actor.ts'

/** What somebody must be allowed to do to get an answer; `public` where nobody is asked who they are. */
export type Policy = Action | 'public'

export interface Place {
  readonly method: 'get' | 'post' | 'put' | 'delete'
  /** `/risks/:id`. */
  readonly path: string
  readonly policy: Policy
}

/** The policies of an application's routes, by method and path. */
const policies = new WeakMap<Hono, Map<string, Policy>>()

/** Puts a handler on the application under a policy. The only way to do so: `assertPolicies` finds any other. */
export function mount(app: Hono, { method, path, policy }: Place, handler: (c: Context) => Response | Promise<Response>): void {
  if (!isPolicy(policy)) throw new Error(`${method} ${path} has no policy: it would be open to everybody`)
  const known = policies.get(app) ?? new Map<string, Policy>()
  if (known.has(nameOf(method, path))) throw new Error(`${method} ${path} is there already: who comes second would never answer`)
  policies.set(app, known.set(nameOf(method, path), policy))
  app.on(method.toUpperCase(), path, handler)
}

/** Refuses to boot an application that has a route without a policy. */
export function assertPolicies(app: Hono): void {
  const known = policiesOf(app)
  const open = app.routes.filter(({ method, path }) => method !== 'ALL' && !known.has(nameOf(method, path)))
  if (open.length > 0) throw new Error(`no policy: ${open.map(({ method, path }) => nameOf(method, path)).join(', ')}`)
}

/** Every route of an application with its policy. */
export function policiesOf(app: Hono): ReadonlyMap<string, Policy> {
  return policies.get(app) ?? new Map<string, Policy>()
}

/** The methods under which something answers at a path, in the order in which they are listed to whoever used another (RFC 9110, 10.2.1). */
export function methodsAt(app: Hono, path: string): readonly string[] {
  const answers = (method: string): boolean => app.router.match(method, path)[0].some(([[, route]]) => route.method !== 'ALL')
  const found = METHODS.filter(answers)
  return found.includes('GET') ? ['GET', 'HEAD', ...found.slice(1)] : found
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const

function nameOf(method: string, path: string): string {
  return `${method.toLowerCase()} ${path}`
}
