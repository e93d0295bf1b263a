import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { registers } from '@assay/isms'
import type { Hono } from 'hono'
import type { Services } from '../services.ts'
import { accountPages } from './account.ts'
import { registerPages } from './edit.ts'
import { homePages } from './home.ts'
import { importPages } from './import.ts'
import { memberPages } from './members.ts'
import { mountPages, type OpenPage } from './page.ts'
import { signInPages } from './sign-in.ts'

/** Puts the pages on the application: sign-in, first run, overview, settings, and every register from its definition. */
export function addPages(app: Hono, services: Services): void {
  mountPages(app, services, [
    file('/style.css', 'style.css', 'text/css; charset=utf-8'),
    file('/favicon.svg', 'favicon.svg', 'image/svg+xml'),
    file('/passkey.js', 'passkey.js', 'text/javascript; charset=utf-8'),
    ...signInPages,
    ...accountPages,
    ...memberPages,
    ...homePages,
    ...registers.flatMap(importPages),
    ...registers.flatMap(registerPages),
  ])
}

function file(path: string, name: string, type: string): OpenPage {
  const text = readFileSync(join(import.meta.dirname, name), 'utf8')
  return { method: 'get', path, action: 'public', handle: async (c) => c.body(text, 200, { 'content-type': type }) }
}
