import type { Context } from 'hono'
import { Problem } from '../problem.ts'
import type { Reach, Site } from './site.ts'

/** How a request reached us. Refuses a name that is not ours (RFC 9110, 15.5.20), whatever is asked for under it. */
export function reachOf(c: Context, site: Site): Reach {
  const inTarget = new URL(c.req.url).host
  const reach = site.reachedBy(c.req.header('host') ?? inTarget)
  if (!reach || !site.reachedBy(inTarget)) {
    const message = 'this server does not answer to this name: open it under its own, or add the name to ASSAY_HOSTS'
    throw new Problem(421, 'MISDIRECTED', message)
  }
  return reach
}

/**
 * The origin of a request that one of our own pages made. Any page may send a form to us, and the browser adds our cookies to it:
 * only `Origin`, scheme and port included, and `Sec-Fetch-Site` tell whose page it was. What lacks an origin is refused.
 */
export function assertOwnPage(c: Context, site: Site): URL {
  const { origins } = reachOf(c, site)
  const origin = c.req.header('origin') ?? ''
  const from = c.req.header('sec-fetch-site') ?? 'same-origin'
  if (!origins.includes(origin) || from !== 'same-origin')
    throw new Problem(403, 'CROSS_SITE', 'this request comes from another site, or says not from which')
  return new URL(origin)
}
