import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, signInOnce, skipWithoutBrowser, type Browsing } from './browser.fixture.ts'
import { newFolder, start, stop, type Server } from './server.fixture.ts'

/** What one set of controls covers of other frameworks, as a person finds out in a real browser. */

let server: Server
let browsing: Browsing
let page: Page
let url: string
const failures: string[] = []

describe('the pages of frameworks', { skip: skipWithoutBrowser() }, () => {
  before(async () => {
    server = await start(newFolder(), ['--example'])
    browsing = await openBrowser()
    page = await browsing.context.newPage()
    page.on('pageerror', (error) => void failures.push(error.message))
    url = await signInOnce(page, server)
  })
  after(async () => {
    await browsing.close()
    await stop(server)
  })

  it('lead from every number to what it counts', async () => {
    await page.getByRole('link', { name: 'Frameworks', exact: true }).click()
    const nis2 = page.locator('.frameworks > li').filter({ has: page.getByRole('link', { name: 'NIS2 implementing regulation' }) })
    await nis2.getByRole('link', { name: '7 gaps' }).click()
    await page.waitForURL(/\/frameworks\/nis2-2690\?standing=gap$/)
    await page.getByText('7 of 53 requirements').waitFor()
    assert.equal(await page.locator('.checks > li').count(), 7)
  })

  it('say what is missing first', async () => {
    await page.goto(`${url}/frameworks/gdpr`)
    await page.getByText('35 requirements', { exact: true }).waitFor()
    const standings = await page.locator('section:has(.mark.bad) .check-head .mark').allInnerTexts()
    assert.match(standings[0] ?? '', /gap/)
    await page.getByLabel('Order').selectOption('source')
    await page.waitForURL(/order=source/)
  })

  it('say why a mapping counts, who states it, and which control answers, by keyboard alone', async () => {
    await page.goto(`${url}/frameworks/soc2-2017`)
    await page.getByLabel('Search in requirements and controls').fill('cc7.3')
    await page.getByText('1 of 61 requirements').waitFor()
    const criterion = page.locator('.checks > li').first()
    await criterion.locator('summary').first().focus()
    await page.keyboard.press('Enter')
    await criterion.getByText('ISO/IEC 27001 A.5.25 is the same').waitFor()
    assert.match(await criterion.innerText(), /draft\s+our judgement\s+Source 1/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'CTL-25')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/controls\/CTL-25$/)
  })

  it('count no draft where none is wanted', async () => {
    await page.goto(`${url}/frameworks/soc2-2017`)
    await page.getByLabel('Mappings in draft').selectOption('no')
    await page.getByRole('link', { name: '61 gaps' }).waitFor()
    assert.equal(await page.locator('.answers details').count(), 0)
  })

  it('show a framework of one’s own, and what answers it, once its requirements are imported', async () => {
    const file =
      'id: house-rules\ntitle: Rules of the house\nrequirements:\n  - { id: "1.1", section: Doors, title: Doors are shut, mappings: iso27001-2022:A.7.2 }\n'
    await page.goto(`${url}/frameworks`)
    await page.getByRole('link', { name: 'Import your own' }).click()
    await page.waitForURL(/\/requirements\/import$/)
    await page.setInputFiles('#file', { name: 'house.yaml', mimeType: 'text/yaml', buffer: Buffer.from(file) })
    await page.click('button.main')
    await page.locator('.lead', { hasText: '1 new' }).waitFor()
    await page.getByRole('button', { name: /^Import/ }).click()
    await page.waitForURL(/\/requirements$/)
    await page.getByRole('link', { name: 'Frameworks', exact: true }).click()
    await page.getByRole('link', { name: 'Rules of the house' }).click()
    const requirement = page.locator('.checks > li')
    await requirement.getByText('without drafts: gap').waitFor()
    await requirement.locator('summary').click()
    await requirement.getByText('ISO/IEC 27001 A.7.2 overlaps with it').waitFor()
    await page.getByRole('link', { name: 'Its record' }).click()
    await page.waitForURL(/\/own-frameworks\/FWK-1$/)
  })

  it('meet no error in the background', () => assert.deepEqual(failures, []))
})
