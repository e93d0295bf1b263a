import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import { openBrowser, signInOnce, skipWithoutBrowser, type Browsing } from './browser.fixture.ts'
import { newFolder, start, stop, type Server } from './server.fixture.ts'

/** Every page of the application against WCAG 2.2 AA, as far as a machine can tell, in light and dark, wide and narrow. */

const PATHS = [
  '/',
  '/soa',
  '/soa/changes?from=1.0&to=draft&evidence=yes',
  '/soa/approve',
  '/scopes/wizard',
  '/treatment-actions/board',
  '/treatment-actions/board?view=timeline',
  '/frameworks',
  '/frameworks/soc2-2017',
  '/frameworks/iso27001-2022?standing=excluded',
  '/audit',
  '/audit?stage=2',
  '/ledger',
  '/shield',
  '/risks',
  '/risks?filter=treatment:modify',
  '/risks/RISK-1',
  '/risks/new',
  '/risks/RISK-1/edit',
  '/risks/RISK-1/assess',
  '/controls/CTL-1',
  '/documents/DOC-1',
  '/approval-rules',
  '/approval-rules/APR-1',
  '/approval-requests',
  '/approval-requests/ASK-1',
  '/approval-requests/ASK-1/sign',
  '/approval-requests/new?subject=DOC-8',
  '/evidences',
  '/people',
  '/people/PER-1/erase',
  '/legal-holds',
  '/findings',
  '/nonconformities',
  '/nonconformities/new',
  '/opportunities',
  '/assignments',
  '/account-people',
  '/delegations',
  '/house-rules',
  '/risk-criteria-sets',
  '/risk-criteria-sets/CRIT-1',
  '/risk-criteria-sets/new',
  '/risks/RISK-1/accept',
  '/risks/RISK-1/treat',
  '/documents/DOC-1/approve',
  '/documents/DOC-1/revise',
  '/soa-versions',
  '/threats/import',
  '/activity',
  '/jobs',
  '/outgoing',
  '/tenant',
  '/members',
  '/account',
  '/account/prove',
  '/invitation',
  '/risks/RISK-9999',
]

interface Violation {
  readonly id: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

let server: Server
let browsing: Browsing
let page: Page
let url: string

describe('accessibility', { skip: skipWithoutBrowser() }, () => {
  before(async () => {
    server = await start(newFolder(), ['--example'])
    browsing = await openBrowser()
    page = await browsing.context.newPage()
    url = await signInOnce(page, server)
  })
  after(async () => {
    await browsing.close()
    await stop(server)
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1360, 360]) {
      it(`has no violation on any page, ${colorScheme}, ${width} px wide`, async () => {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
        await page.setViewportSize({ width, height: 900 })
        const found: string[] = []
        for (const path of PATHS) found.push(...(await violationsOf(path)))
        assert.deepEqual(found, [])
      })
    }
  }

  // A window of 1360 px at 200 % zoom is one of 680 px.
  for (const width of [360, 680]) {
    it(`never scrolls sideways at ${width} px`, async () => {
      await page.setViewportSize({ width, height: 450 })
      const wide: string[] = []
      for (const path of PATHS) {
        await settle(path)
        if (await page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth')) wide.push(path)
      }
      assert.deepEqual(wide, [])
    })
  }
})

async function settle(path: string): Promise<void> {
  await page.goto(`${url}${path}`)
  await page.locator('h1').first().waitFor()
  await page.locator('.loading').first().waitFor({ state: 'detached' })
}

async function violationsOf(path: string): Promise<readonly string[]> {
  await settle(path)
  // The foot of a form stays in view, over whatever lies there: at the end of the page that is nothing.
  await page.evaluate(`document.querySelector('.form-end') && scrollTo(0, document.documentElement.scrollHeight)`)
  await page.evaluate(axe.source)
  const rules = JSON.stringify({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
  const violations = await page.evaluate<readonly Violation[]>(`axe.run(document, ${rules}).then((report) => report.violations)`)
  return violations.map(
    ({ id, nodes }) => `${path}: ${id}: ${nodes.length}x ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.slice(0, 160)}`,
  )
}
