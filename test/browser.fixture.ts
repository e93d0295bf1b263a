import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from 'playwright-core'

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The browser on this machine; null where there is none. */
export function findBrowser(): string | null {
  return CANDIDATES.find((path) => existsSync(path)) ?? null
}

/** Why browser tests are skipped; false where they run. In CI a missing browser is a failure, not a skip. */
export function skipWithoutBrowser(): string | false {
  return findBrowser() !== null || process.env['CI'] !== undefined ? false : 'no Chromium: install the package chromium'
}

/** Signs in by the link that a server printed for the owner of the example company. */
export async function signInOnce(page: Page, { url, output }: { readonly url: string; readonly output: () => string }): Promise<string> {
  const here = url.replace('127.0.0.1', 'localhost')
  const link = /sign-in\/link\?token=\S+/.exec(output())?.[0]
  if (link === undefined) throw new Error('the server printed no link')
  await page.goto(`${here}/${link}`)
  await page.click('button.main')
  await page.waitForURL(`${here}/`)
  return here
}

export interface Browsing {
  readonly context: BrowserContext
  readonly close: () => Promise<void>
}

/** Opens the browser with an empty profile that talks to nobody but us. */
export async function openBrowser(): Promise<Browsing> {
  const profile = mkdtempSync(join(tmpdir(), 'assay-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser() ?? CANDIDATES[0] ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
    viewport: { width: 1360, height: 900 },
  })
  context.setDefaultTimeout(120_000)
  return {
    context,
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}
