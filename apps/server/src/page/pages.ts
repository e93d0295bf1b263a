import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Hono } from 'hono'
import type { Services } from '../services.ts'
import { accountPages } from './account.ts'
import { applicationPages } from './application.ts'
import { mountPages, type OpenPage } from './page.ts'
import { invitationPages } from './invitation.ts'
import { passkeyPages } from './passkey.ts'
import { provePages } from './prove.ts'
import { setUpPages } from './set-up.ts'
import { signInPages } from './sign-in.ts'

/** Puts the pages on the application: sign-in, first run, settings, imports, and the application. */
export function addPages(app: Hono, services: Services): void {
  mountPages(app, services, [
    file('/favicon.svg', 'favicon.svg', 'image/svg+xml'),
    file('/forget.js', 'forget.js', 'text/javascript; charset=utf-8'),
    file('/passkey.js', 'passkey.js', 'text/javascript; charset=utf-8'),
    ...setUpPages,
    ...signInPages,
    ...invitationPages,
    ...accountPages,
    ...passkeyPages,
    ...provePages,
    ...applicationPages(),
  ])
}

function file(path: string, name: string, type: string): OpenPage {
  const text = readFileSync(join(import.meta.dirname, name), 'utf8')
  return { method: 'get', path, action: 'public', handle: async (c) => c.body(text, 200, { 'content-type': type }) }
}
