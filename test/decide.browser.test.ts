import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, skipWithoutBrowser, type Browsing } from './browser.fixture.ts'
import { newFolder, start, stop, type Server } from './server.fixture.ts'

/** Decisions as a person takes them in a real browser: about what is shown, or not at all. */

let server: Server
let browsing: Browsing
let page: Page
let url: string

interface Sent {
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  readonly method?: 'POST' | 'PUT'
  readonly version?: number
}

interface Answer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>> & { readonly key: string; readonly recordVersion: number }
}

/** Sends as the page would, with its session. */
async function send({ path, body, method = 'POST', version }: Sent): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(version !== undefined && { 'if-match': `"${version}"` }) }
  const asked = JSON.stringify({ path, method, headers, body: JSON.stringify(body) })
  const script = `(async ({ path, ...sent }) => { const answer = await fetch(path, sent); return { status: answer.status, body: await answer.json() } })(${asked})`
  return page.evaluate<Answer>(script)
}

async function read(path: string): Promise<Answer['body']> {
  return page.evaluate<Answer['body']>(`fetch(${JSON.stringify(path)}).then((answer) => answer.json())`)
}

/** What has the focus, and what it says. */
function focused(): Promise<string> {
  return page.evaluate<string>('`${document.activeElement.tagName}: ${document.activeElement.innerText}`')
}

describe('a decision in a browser', { skip: skipWithoutBrowser() }, () => {
  before(async () => {
    server = await start(newFolder(), [])
    url = server.url.replace('127.0.0.1', 'localhost')
    browsing = await openBrowser()
    page = await browsing.context.newPage()
    await page.goto(`${url}/${/set-up\?code=\S+/.exec(server.output())?.[0]}`)
    for (const [id, value] of Object.entries({
      organisation: 'Heron',
      name: 'Eva',
      email: 'eva@heron.example',
      password: 'a long enough password',
    }))
      await page.fill(`#${id}`, value)
    await page.click('button.main')
    await page.waitForURL(`${url}/`)
  })
  after(async () => {
    await browsing.close()
    await stop(server)
  })

  it('is about the text that was shown: where it has moved on, the new one is shown and decided anew', async () => {
    const made = await send({ path: '/api/documents', body: { title: 'Visitor rule', body: 'Visitors sign in.' } })
    await page.goto(`${url}/documents/${made.body.key}/approve`)
    await page.locator('.subject', { hasText: 'Visitors sign in.' }).waitFor()
    const moved = {
      path: `/api/documents/${made.body.key}`,
      method: 'PUT',
      body: { body: 'Visitors come and go.' },
      version: made.body.recordVersion,
    } as const
    assert.equal((await send(moved)).status, 200)
    await page.locator('.decide form').getByRole('button', { name: 'Approve' }).click()
    await page.locator('.decide .alert', { hasText: 'Nothing was decided' }).waitFor()
    assert.equal(await page.locator('.decide form').count(), 0, 'nothing can be sent before the new text was read')
    assert.match(await page.innerText('.subject'), /come and go/)
    assert.match(await focused(), /^H2: /, 'what happened has the focus, not the beginning of the page')
    assert.equal((await read(`/api/documents/${made.body.key}`))['status'], 'draft')
    await page.getByRole('button', { name: /decide anew/ }).click()
    assert.match(await focused(), /^SECTION: .*come and go/s, 'what is decided on now is read next')
    await page.locator('.decide form').getByRole('button', { name: 'Approve' }).click()
    await page.waitForURL(`${url}/documents/${made.body.key}`)
    assert.equal((await read(`/api/documents/${made.body.key}`))['status'], 'approved')
  })

  it('that is refused says why, and leaves the focus where it was', async () => {
    const made = await send({ path: '/api/scopes', body: { title: 'Nothing yet' } })
    await page.goto(`${url}/scopes/${made.body.key}/approve`)
    const button = page.locator('.decide form').getByRole('button', { name: 'Approve' })
    await button.focus()
    await page.keyboard.press('Enter')
    await page.locator('.decide form [role=alert]').waitFor()
    assert.match(await focused(), /^BUTTON: Approve/)
  })

  it('is offered with those that are not open now, and why', async () => {
    await page.goto(`${url}/documents/DOC-1`)
    await page.getByRole('link', { name: 'Withdraw', exact: true }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'Approve', exact: true }).count(), 0)
    await page.locator('.not-now summary').click()
    assert.match(await page.innerText('.not-now'), /Approve[\s\S]*while the record is/)
    assert.equal(await page.getByRole('button', { name: 'Change: Title' }).count(), 0, 'what is frozen has no pencil')
  })

  it('names in the history who took it, in which role and how they had signed in', async () => {
    await page.locator('.history li', { hasText: 'Approve' }).first().waitFor()
    assert.match(await page.locator('.history li').first().innerText(), /^Approve\s+Eva \(Owner, password\)/)
  })

  it('takes a record out of the lists with a reason, and brings it back', async () => {
    await page.getByRole('button', { name: 'Archive' }).click()
    await page.fill('dialog textarea', 'It was entered twice.')
    await page.locator('dialog').getByRole('button', { name: 'Archive' }).click()
    await page.waitForURL(`${url}/documents`)
    await page.goto(`${url}/documents/DOC-1`)
    await page.locator('.notice', { hasText: 'It was entered twice.' }).waitFor()
    await page.getByRole('button', { name: 'Bring back' }).click()
    await page.getByRole('link', { name: 'Withdraw', exact: true }).waitFor()
  })

  it('shows what left the lists, with who archived it, and brings several back at once', async () => {
    for (const title of ['Once', 'Twice']) {
      const { body } = await send({ path: '/api/documents', body: { title } })
      await send({ path: `/api/documents/${body.key}/archive`, body: { reason: 'Entered by mistake' }, version: body.recordVersion })
    }
    await page.goto(`${url}/documents`)
    await page.getByRole('button', { name: 'Archived', exact: true }).click()
    await page.waitForURL(`${url}/documents?archived=true`)
    const rows = page.locator('table.records tbody tr[aria-selected]')
    await rows.filter({ hasText: 'Twice' }).waitFor()
    assert.equal(await rows.count(), 2)
    assert.match(await rows.first().innerText(), /Eva/)
    assert.equal(await page.getByRole('link', { name: 'New', exact: true }).count(), 0)
    for (const box of await rows.getByRole('checkbox').all()) await box.check()
    await page.getByRole('button', { name: 'Bring back' }).click()
    await page.locator('.empty').waitFor()
    await page.getByRole('button', { name: 'Archived', exact: true }).click()
    await rows.filter({ hasText: 'Once' }).waitFor()
    assert.equal(await rows.count(), 3)
  })

  it('is asked for and signed where a rule names who approves together, with the text before whoever signs', async () => {
    const { person } = (await read('/api/session')) as unknown as { readonly person: { readonly id: string } }
    const rule = {
      title: 'Minutes are signed',
      what: 'document',
      kind: 'minutes',
      quorum: 1,
      approvers: [person.id],
      separation: false,
      compensation: 'The auditor reads them.',
    }
    assert.equal((await send({ path: '/api/approval-rules', body: rule })).status, 201)
    const { body: made } = await send({ path: '/api/documents', body: { title: 'Minutes', kind: 'minutes', body: 'We met on Monday.' } })
    await page.goto(`${url}/documents/${made.key}/approve`)
    await page.getByText('Nobody approves this alone').waitFor()
    await page.getByRole('link', { name: 'Ask for approval' }).click()
    await page.getByRole('button', { name: new RegExp(made.key) }).waitFor()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.waitForURL(/approval-requests\/ASK-\d+$/)
    await page.goto(`${url}/documents/${made.key}`)
    await page.getByRole('link', { name: /waits for signatures/ }).click()
    await page.getByRole('link', { name: 'Sign', exact: true }).click()
    await page.locator('.subject', { hasText: 'We met on Monday.' }).waitFor()
    await page.locator('.decide form').getByRole('button', { name: 'Sign' }).click()
    await page.waitForURL(/approval-requests\/ASK-\d+$/)
    assert.equal((await read(`/api/documents/${made.key}`))['status'], 'approved')
  })
})
