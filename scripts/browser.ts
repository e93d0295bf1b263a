import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findBrowser } from '../test/browser.fixture.ts'

/** Installs Debian's Chromium for the browser tests where it is missing and we may; says what to install where we may not. */
export function ensureBrowser(): void {
  if (findBrowser() !== null) return
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    process.stderr.write('no Chromium: install the package chromium to run the browser tests\n')
    return
  }
  process.stderr.write('installing Chromium for the browser tests\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { env, stdio: ['ignore', 2, 2] })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env, stdio: ['ignore', 'ignore', 2] })
}
