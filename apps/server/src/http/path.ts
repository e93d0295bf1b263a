import { getPath } from 'hono/utils/url'

/** Where the change feed lies. */
export const CHANGE_FEED = '/api/change-feed'

/**
 * The path by which a request finds its route. `/api/changes?after=` is the change feed under the name that people look for; without `after`,
 * which no list takes, it is the register of changes.
 */
export function pathOf(request: Request): string {
  const path = getPath(request)
  return path === '/api/changes' && request.method === 'GET' && new URL(request.url).searchParams.has('after') ? CHANGE_FEED : path
}
