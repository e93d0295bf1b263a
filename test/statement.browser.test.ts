import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, signInOnce, skipWithoutBrowser, type Browsing } from './browser.fixture.ts'
import { newFolder, start, stop, type Server } from './server.fixture.ts'

/** The Statement of Applicability as a controlled document, in a real browser. */

let server: Server
let browsing: Browsing
let page: Page
let url: string

describe('the statement in a browser', { skip: skipWithoutBrowser() }, () => {
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

  it('says what became of an approved version in the live draft, control by control', async () => {
    await rewrite('A.8.28', 'Nobody looks at it any more.')
    await page.goto(`${url}/soa`)
    const version = page.locator('.statement-versions tbody tr', { hasText: '1.0' })
    assert.match((await version.getByRole('link', { name: /^PDF/ }).getAttribute('href')) ?? '', /version=1\.0&format=pdf$/)
    await version.getByRole('link', { name: 'from 1.0 to the draft' }).click()
    const row = page.locator('.row-change', { hasText: 'A.8.28' })
    await row.waitFor()
    assert.match(await row.innerText(), /Coding rules[^]*Nobody/)
    const shown = await page.locator('.row-change').count()
    await page.locator('label', { hasText: /^Rows/ }).locator('select').selectOption('yes')
    await page.waitForURL(/evidence=yes/)
    assert.ok((await page.locator('.row-change').count()) >= shown)
    await page.locator('label', { hasText: /^To/ }).locator('select').selectOption('1.0')
    await page.getByText('0 rows were decided otherwise').waitFor()
    assert.equal(await page.locator('.row-change').count(), 0)
  })
})

/** Writes other words into a control, as its owner would. */
async function rewrite(reference: string, how: string): Promise<void> {
  const script = `(async ({ reference, how }) => {
    const { items } = await (await fetch('/api/controls?limit=1&filter=reference:' + reference)).json()
    const headers = { 'content-type': 'application/json', 'if-match': '"' + items[0].recordVersion + '"' }
    return (await fetch('/api/controls/' + items[0].key, { method: 'PUT', headers, body: JSON.stringify({ how }) })).status
  })(${JSON.stringify({ reference, how })})`
  assert.equal(await page.evaluate<number>(script), 200)
}
