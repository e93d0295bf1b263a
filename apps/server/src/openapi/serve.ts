import type { Hono } from 'hono'
import { mount } from '../mount.ts'
import type { Route } from '../route/route.ts'
import { openApi } from './openapi.ts'

/** `/api/openapi.json`: what the interface is, for anybody. It is the same for all, and says nothing of what is kept here. */
export function mountDescription(app: Hono, table: readonly Route[]): void {
  let written: string | null = null
  mount(app, { method: 'get', path: '/api/openapi.json', policy: 'public' }, () => {
    written ??= JSON.stringify(openApi(table))
    return new Response(written, { headers: { 'content-type': 'application/json' } })
  })
}
