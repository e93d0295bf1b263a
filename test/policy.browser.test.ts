import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, signInOnce, skipWithoutBrowser, type Browsing } from './browser.fixture.ts'
import { newFolder, start, stop, type Server } from './server.fixture.ts'

/** The policy of our pages, as a browser enforces it: nothing of ours breaks it, so that a report is always news. */

const PATHS = [
  '/',
  '/soa',
  '/frameworks',
  '/frameworks/soc2-2017',
  '/soa/changes',
  '/audit',
  '/ledger',
  '/shield',
  '/risks',
  '/risks/RISK-1',
  '/risks/RISK-1/edit',
  '/risks/new',
  '/documents/DOC-1',
  '/documents/DOC-1/edit',
  '/threats/import',
  '/treatment-actions/board',
  '/scopes/wizard',
  '/jobs',
  '/outgoing',
  '/members',
  '/account',
  '/sign-in',
  '/sign-in/code',
  '/nothing-here',
]

let server: Server
let browsing: Browsing
let page: Page
let url: string

describe('the policy of our pages', { skip: skipWithoutBrowser() }, () => {
  before(async () => {
    server = await start(newFolder(), ['--example'])
    browsing = await openBrowser()
    page = await browsing.context.newPage()
    url = await signInOnce(page, server)
    await page.addInitScript(`
      globalThis.broken = []
      addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, sample }) => broken.push([violatedDirective, sourceFile, sample].join(' ')))
    `)
  })
  after(async () => {
    await browsing.close()
    await stop(server)
  })

  it('is broken by none of them', async () => {
    const broken: string[] = []
    for (const path of PATHS) {
      await page.goto(`${url}${path}`)
      await page.locator('h1').first().waitFor()
      await page.locator('.loading').first().waitFor({ state: 'detached' })
      broken.push(...(await page.evaluate<readonly string[]>('broken')).map((report) => `${path}: ${report}`))
    }
    assert.deepEqual(broken, [])
  })

  it('is enforced: no script from text, no markup from text, no policy that would make some', async () => {
    await page.goto(`${url}/risks`)
    await page.locator('h1').first().waitFor()
    for (const attempt of [
      `eval('1')`,
      `new Function('')`,
      `document.body.innerHTML = 'x'`,
      `document.createElement('script').src = '/x.js'`,
      `new DOMParser().parseFromString('<p>', 'text/html')`,
      `trustedTypes.createPolicy('default', { createHTML: (text) => text })`,
    ]) {
      const refused = await page.evaluate<boolean>(
        // What the browser's own console runs is not held to the policy; what the page runs afterwards is.
        `new Promise((done) => setTimeout(() => { try { ${attempt}; done(false) } catch { done(true) } }))`,
      )
      assert.ok(refused, attempt)
    }
    assert.ok((await page.evaluate<readonly string[]>('broken')).length >= 6)
  })

  it('loads no picture of a text, and says where it lies', async () => {
    const asked: string[] = []
    page.on('request', (request) => void asked.push(request.url()))
    const made = await page.evaluate<{ readonly key: string }>(
      `fetch('/api/documents', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ title: 'Picture', body: '![chart](https://tracker.example/p.png)' }) }).then((answer) => answer.json())`,
    )
    await page.goto(`${url}/documents/${made.key}`)
    await page.getByRole('link', { name: 'chart (tracker.example)' }).waitFor()
    assert.equal(await page.locator('.prose img').count(), 0)
    assert.deepEqual(
      asked.filter((address) => !address.startsWith(url)),
      [],
    )
  })
})
