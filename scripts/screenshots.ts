import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from './packages.ts'
import { open, visitExample } from './example.ts'

/** Writes a picture of every main page, in light and dark, from the example company. */

const FOLDER = join(import.meta.dirname, '../docs/screenshots')
const PAGES: Readonly<Record<string, string>> = {
  overview: '/',
  risks: '/risks',
  risk: '/risks/RISK-1',
  assess: '/risks/RISK-1/assess',
  plan: '/treatment-actions/board',
  timeline: '/treatment-actions/board?view=timeline',
  scope: '/scopes/wizard',
  statement: '/soa',
  document: '/documents/DOC-1',
  evidence: '/evidences',
  audit: '/audit',
  ledger: '/ledger',
  activity: '/activity',
  members: '/members',
  erase: '/people/PER-3/erase',
}

ensureBrowser()
mkdirSync(FOLDER, { recursive: true })
await visitExample(async ({ url, page }) => {
  await page.setViewportSize({ width: 1280, height: 820 })
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const [name, path] of Object.entries(PAGES)) {
      await open(page, `${url}${path}`)
      await page.screenshot({ path: join(FOLDER, `${name}-${colorScheme}.png`) })
    }
    await open(page, `${url}/shield`)
    await page.getByRole('button', { name: 'Take an example' }).click()
    await page.getByText('EMAIL 1').waitFor()
    await page.screenshot({ path: join(FOLDER, `shield-${colorScheme}.png`) })
    await open(page, url)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('backup')
    await page.locator('#palette-list [role=option]').first().waitFor()
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: join(FOLDER, `palette-${colorScheme}.png`) })
  }
})
