import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, skipWithoutBrowser, type Browsing } from './browser.fixture.ts'
import { newFolder, start, stop, type Server } from './server.fixture.ts'

/** What a browser keeps for one person in one organisation, and what somebody else finds in the same browser. */

const PASSWORD = 'a long enough password'

let server: Server
let browsing: Browsing
let page: Page
let url: string

describe('what the browser keeps', { skip: skipWithoutBrowser() }, () => {
  before(async () => {
    server = await start(newFolder(), [])
    url = server.url.replace('127.0.0.1', 'localhost')
    browsing = await openBrowser()
    page = await browsing.context.newPage()
  })
  after(async () => {
    await browsing.close()
    await stop(server)
  })

  const code = (): string => readFileSync(join(server.folder, 'set-up.code'), 'utf8').trim()
  const keptNames = (): Promise<readonly string[]> => page.evaluate(() => Object.keys(localStorage))

  async function typeSomething(): Promise<void> {
    await page.goto(`${url}/risks/RISK-1/edit`)
    await page.fill('#f-category', 'typed in the first organisation')
    await page.goto(`${url}/risks/RISK-1`)
    await page.fill('#comment', 'half a comment')
    await page.goto(`${url}/risks`)
    await page.getByText('Views', { exact: true }).click()
    await page.getByLabel('Name').last().fill('A view of mine')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'A view of mine', exact: true }).waitFor()
  }

  async function assertNothingThere(): Promise<void> {
    await page.goto(`${url}/risks/RISK-1/edit`)
    assert.doesNotMatch(await page.inputValue('#f-category'), /typed in the first/)
    assert.equal(await page.getByText('a draft that was not saved').count(), 0)
    await page.goto(`${url}/risks/RISK-1`)
    assert.equal(await page.inputValue('#comment'), '')
    await page.goto(`${url}/risks`)
    await page.getByText('Views', { exact: true }).click()
    assert.equal(await page.getByRole('button', { name: 'A view of mine', exact: true }).count(), 0)
  }

  it('holds only what was typed, and comes back to whoever typed it', async () => {
    await page.goto(`${url}/set-up?code=${code()}`)
    await page.getByRole('button', { name: 'Explore the example company' }).click()
    await page.waitForURL(`${url}/`)
    await typeSomething()
    const kept = await page.evaluate(() => Object.entries(localStorage).find(([name]) => name.includes('draft'))?.[1])
    assert.deepEqual(JSON.parse(String(kept)).values, { category: 'typed in the first organisation' })
    assert.ok(Number.isInteger(JSON.parse(String(kept)).version))
    await page.goto(`${url}/risks/RISK-1/edit`)
    assert.equal(await page.inputValue('#f-category'), 'typed in the first organisation')
  })

  it('of an earlier version is asked about before it overwrites what was saved since', async () => {
    await page.evaluate(async () => {
      const { recordVersion } = (await (await fetch('/api/risks/RISK-1')).json()) as { recordVersion: number }
      const headers = { 'content-type': 'application/json', 'if-match': `"${recordVersion}"` }
      await fetch('/api/risks/RISK-1', { method: 'PUT', headers, body: JSON.stringify({ category: 'saved by a colleague' }) })
    })
    await page.goto(`${url}/risks/RISK-1/edit`)
    const conflict = page.locator('.conflict')
    await conflict.getByText('saved by a colleague').waitFor()
    await conflict.getByText('typed in the first organisation').waitFor()
  })

  it('is not seen by another account in another organisation, whose records have the same keys', async () => {
    await page.goto(`${url}/set-up?code=${code()}`)
    for (const [id, value] of Object.entries({ organisation: 'Elm', name: 'Eva', email: 'eva@elm.example', password: PASSWORD }))
      await page.fill(`#${id}`, value)
    await page.click('button.main')
    await page.waitForURL(`${url}/`)
    await page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' }
      await fetch('/api/risks', { method: 'POST', headers, body: JSON.stringify({ title: 'A risk of Elm' }) })
    })
    assert.ok((await keptNames()).some((name) => name.includes('draft')))
    await assertNothingThere()
  })

  it('is gone after signing out', async () => {
    await typeSomething()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${url}/sign-in`)
    assert.deepEqual(await keptNames(), [])
    await signIn()
    await assertNothingThere()
  })

  it('is gone after a session that ended elsewhere, once somebody signs in', async () => {
    await typeSomething()
    await page.context().clearCookies()
    await page.goto(`${url}/risks`)
    await page.waitForURL(`${url}/sign-in`)
    await page.waitForFunction(() => Object.keys(localStorage).length === 0)
    await signIn()
    await assertNothingThere()
  })

  async function signIn(): Promise<void> {
    await page.fill('#email', 'eva@elm.example')
    await page.fill('#password', PASSWORD)
    await page.click('button.main')
    await page.waitForURL(`${url}/`)
  }
})
