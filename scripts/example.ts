import type { Page } from 'playwright-core'
import { openBrowser, signInOnce } from '../test/browser.fixture.ts'
import { newFolder, start, stop, type Server } from '../test/server.fixture.ts'

/** The example company on a server of its own, with its owner signed in. */
export interface Visit {
  readonly server: Server
  readonly url: string
  readonly page: Page
}

/** Opens the example company, lets `work` look at it, and leaves nothing behind. */
export async function visitExample(work: (visit: Visit) => Promise<void>): Promise<void> {
  const server = await start(newFolder(), ['--example'])
  const browsing = await openBrowser()
  try {
    const page = await browsing.context.newPage()
    const url = await signInOnce(page, server)
    await work({ server, url, page })
  } finally {
    await browsing.close()
    await stop(server)
  }
}

/** Goes to a page and waits until it shows what it has. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.locator('h1').first().waitFor()
  await page.locator('.loading').first().waitFor({ state: 'detached' })
  await page.waitForLoadState('networkidle')
}
