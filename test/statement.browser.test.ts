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

  it('compares the versions of a document, too', async () => {
    await page.goto(`${url}/documents`)
    assert.equal(await post('/api/documents/DOC-1/revise', {}), 200)
    assert.equal(await change('documents', 'DOC-1', { body: 'Other words altogether.' }), 200)
    await page.goto(`${url}/documents/DOC-1`)
    const compared = page.locator('section', { hasText: 'Compare with another version' })
    await compared.locator('.diff', { hasText: 'altogether' }).waitFor()
    assert.equal(await compared.locator('label', { hasText: /^To/ }).locator('select').inputValue(), 'draft')
  })
})

/** Writes other words into a control, as its owner would. */
async function rewrite(reference: string, how: string): Promise<void> {
  const key = await page.evaluate<string>(
    `fetch('/api/controls?limit=1&filter=reference:${reference}').then((answer) => answer.json()).then(({ items }) => items[0].key)`,
  )
  assert.equal(await change('controls', key, { how }), 200)
}

/** Changes a record as the page would, with its session. */
function change(plural: string, key: string, body: Readonly<Record<string, unknown>>): Promise<number> {
  return send(`/api/${plural}/${key}`, 'PUT', body)
}

function post(path: string, body: Readonly<Record<string, unknown>>): Promise<number> {
  return send(path, 'POST', body)
}

function send(path: string, method: string, body: Readonly<Record<string, unknown>>): Promise<number> {
  const script = `(async ({ path, method, body }) => {
    const record = path.split('/').slice(0, 4).join('/')
    const { recordVersion } = await (await fetch(record)).json()
    const headers = { 'content-type': 'application/json', 'if-match': '"' + recordVersion + '"' }
    return (await fetch(path, { method, headers, body: JSON.stringify(body) })).status
  })(${JSON.stringify({ path, method, body })})`
  return page.evaluate<number>(script)
}
