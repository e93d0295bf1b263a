import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from '../test/browser.fixture.ts'
import { findPooler } from '../test/pooler.fixture.ts'

/** Debian's Chromium for the browser tests. */
export function ensureBrowser(): void {
  if (findBrowser() === null) install(['chromium'], 'run the browser tests')
}

/** Debian's PgBouncer and a PostgreSQL for it, for the tests of the tenant wall behind a pooler. */
export function ensurePooler(): void {
  if (findPooler() === null) install(['pgbouncer', 'postgresql'], 'test behind a pooler')
}

/** Installs packages where we may; says what to install where we may not. Those tests are skipped then. */
function install(names: readonly string[], what: string): void {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    process.stderr.write(`to ${what}, install ${names.join(' and ')}\n`)
    return
  }
  process.stderr.write(`installing ${names.join(' and ')} to ${what}\n`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 2, 2] })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env, stdio: ['ignore', 'ignore', 2] })
}
