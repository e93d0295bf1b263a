import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, skipWithoutBrowser, type Browsing } from './browser.fixture.ts'
import { newFolder, start, stop, type Server } from './server.fixture.ts'

/** The past in the application: what is shown of a day, and that nothing can be done about it. */

let server: Server
let browsing: Browsing
let page: Page
let url: string

describe('the past in the application', { skip: skipWithoutBrowser() }, () => {
  before(async () => {
    server = await start(newFolder(), [])
    url = server.url.replace('127.0.0.1', 'localhost')
    browsing = await openBrowser()
    page = await browsing.context.newPage()
    await page.goto(`${url}/set-up?code=${readFileSync(join(server.folder, 'set-up.code'), 'utf8').trim()}`)
    await page.getByRole('button', { name: 'Explore the example company' }).click()
    await page.waitForURL(`${url}/`)
  })
  after(async () => {
    await browsing.close()
    await stop(server)
  })

  const day = (daysAgo: number): string => {
    const then = new Date()
    then.setUTCDate(then.getUTCDate() - daysAgo)
    return then.toISOString().slice(0, 10)
  }
  const banner = () => page.locator('.as-of')

  it('is entered by a day, carried from page to page, and left again', async () => {
    await page.getByText('As it stood on …').click()
    await page.getByLabel('As it stood on', { exact: true }).fill(day(20))
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await banner().waitFor()
    assert.match(page.url(), new RegExp(`asOf=${day(20)}$`))
    await page.getByRole('navigation', { name: 'Menu' }).getByRole('link', { name: 'Evidence', exact: true }).click()
    await page.getByText('Nothing here yet').or(page.locator('.empty')).first().waitFor()
    await page.goto(`${url}/risks?asOf=${day(20)}`)
    await page.getByRole('link', { name: 'RISK-1', exact: true }).click()
    await page.waitForURL(`${url}/risks/RISK-1?asOf=${day(20)}`)
    await page.locator('.history').waitFor()
    await banner().getByRole('link', { name: 'Back to today' }).click()
    await page.waitForURL(`${url}/risks/RISK-1`)
    await page.getByRole('link', { name: 'Edit' }).waitFor()
    assert.equal(await banner().count(), 0)
  })

  it('offers no command, no edit, no comment and no import', async () => {
    for (const path of ['/', '/audit', '/audit?stage=2', '/soa', '/risks', '/risks/RISK-1', '/documents/DOC-1', '/treatment-actions']) {
      await page.goto(`${url}${path}${path.includes('?') ? '&' : '?'}asOf=${day(20)}`)
      await banner().waitFor()
      await page.locator('main h1').waitFor()
      await page.waitForLoadState('networkidle')
      assert.equal(await page.locator('main .alert').count(), 0, path)
      assert.equal(await page.locator('main form:not(.filters form), main textarea, main a.main, main button.main').count(), 0, path)
      const doors = await page.locator('main a[href]').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
      const open = doors.filter((href) =>
        /\/(?:new|import|edit|erase|approve|accept|close|board|wizard)(?:\?|$)|\/export|\/file/.test(href),
      )
      assert.deepEqual(open, [], path)
    }
  })

  it('says what a day is that nobody knows, with the way back', async () => {
    await page.goto(`${url}/audit?asOf=2100-01-01`)
    await page.getByText('lies ahead').waitFor()
    await banner().getByRole('link', { name: 'Back to today' }).click()
    await page.waitForURL(`${url}/audit`)
    await page.locator('.checks').first().waitFor()
  })

  it('is told in German, too', async () => {
    await page.goto(`${url}/risks?asOf=${day(20)}`)
    await page.getByLabel('Language').selectOption('de')
    await banner().getByRole('link', { name: 'Zurück zu heute' }).waitFor()
    await page.goto(`${url}/soa?asOf=soon`)
    await page.getByText('weder ein Tag').waitFor()
    await page.getByLabel('Sprache').selectOption('en')
  })
})
