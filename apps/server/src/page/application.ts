import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { registers } from '@assay/isms'
import type { OpenPage, Page } from './page.ts'

const FOLDER = join(import.meta.dirname, '../../../web/dist')

const TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  woff2: 'font/woff2',
}

/** The addresses of the application. Its router has them too: a test holds the two lists together. */
export const applicationPaths: readonly string[] = [
  '/',
  '/soa',
  '/soa/approve',
  '/soa/changes',
  '/frameworks',
  '/frameworks/:id',
  '/audit',
  '/ledger',
  '/shield',
  '/activity',
  '/members',
  '/jobs',
  '/outgoing',
  '/tenant',
  '/record/:key',
  ...registers.flatMap(({ plural }) => pathsOf(`/${plural}`)),
]

/**
 * The application in the browser: one page that every address of it answers with, and the files that it loads. Whoever is not
 * signed in is led to where they can; what the page then asks of the interface is authorised there.
 */
export function applicationPages(): readonly (Page | OpenPage)[] {
  const page = readFileSync(join(FOLDER, 'index.html'), 'utf8')
  return [
    verifierPage(),
    ...readdirSync(join(FOLDER, 'assets')).map(assetPage),
    ...applicationPaths.map((path): Page => ({ method: 'get', path, action: 'read', handle: async ({ c }) => c.html(page) })),
  ]
}

/** The offline verifier, for anybody: it is one file that loads nothing. Its own policy stands in it and is stricter than ours. */
function verifierPage(): OpenPage {
  const page = offlineVerifier()
  return {
    method: 'get',
    path: '/verifier.html',
    action: 'public',
    handle: async (c) =>
      c.body(page, 200, {
        'content-type': 'text/html; charset=utf-8',
        'content-disposition': 'attachment; filename="assay-verifier.html"',
      }),
  }
}

/** The offline verifier as a file. */
export function offlineVerifier(): string {
  return readFileSync(join(FOLDER, 'verifier.html'), 'utf8')
}

function pathsOf(base: string): readonly string[] {
  return [base, `${base}/new`, `${base}/:id`, `${base}/:id/:task`]
}

/** A file whose name tells its content never changes; the style sheet, which our own pages know by name, is asked for again. */
function assetPage(name: string): OpenPage {
  const bytes = new Uint8Array(readFileSync(join(FOLDER, 'assets', name)))
  const small = name.endsWith('.woff2') ? null : new Uint8Array(gzipSync(bytes, { level: 9 }))
  const type = TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  const cache = name === 'style.css' ? 'no-cache' : 'public, max-age=31536000, immutable'
  return {
    method: 'get',
    path: `/assets/${name}`,
    action: 'public',
    handle: async (c) => {
      const headers = { 'content-type': type, 'cache-control': cache, vary: 'accept-encoding' }
      const packed = small !== null && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
      return packed ? c.body(small, 200, { ...headers, 'content-encoding': 'gzip' }) : c.body(bytes, 200, headers)
    },
  }
}
