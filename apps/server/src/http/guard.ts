import type { Context, Next } from 'hono'
import { fromSecure, toSecure } from './cookies.ts'
import { reachOf } from './own-request.ts'
import type { Site } from './site.ts'

/** Stands before every route: answers to our own names alone, and gives cookies the name that they have where the request came from. */
export function guard(site: Site): (c: Context, next: Next) => Promise<void> {
  return async (c, next) => {
    const { secure } = reachOf(c, site)
    if (!secure) return next()
    const cookie = c.req.header('cookie')
    if (cookie !== undefined) {
      const headers = new Headers(c.req.raw.headers)
      headers.set('cookie', fromSecure(cookie))
      c.req.raw = new Request(c.req.raw, { headers })
    }
    await next()
    const cookies = c.res.headers.getSetCookie()
    c.res.headers.delete('set-cookie')
    for (const one of cookies) c.res.headers.append('set-cookie', toSecure(one))
  }
}
