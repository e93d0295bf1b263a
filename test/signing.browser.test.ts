import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { openBrowser, signInOnce, skipWithoutBrowser, type Browsing } from './browser.fixture.ts'
import { newFolder, start, stop, type Server } from './server.fixture.ts'

/** A log that is not signed, and how an owner has it go on, on a real server: in a browser and on the command line. */

const ROOT = join(import.meta.dirname, '..')
let server: Server
let browsing: Browsing
let page: Page
let url: string

function assay(...args: readonly string[]) {
  const env = { ...process.env, ASSAY_DATA: server.folder }
  return spawnSync(process.execPath, ['apps/cli/src/main.ts', ...args], { cwd: ROOT, env, encoding: 'utf8' })
}

/** Waits until the publisher has looked. */
async function untilStatus(status: number): Promise<string> {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const told = assay('ledger', 'status', '--organisation', 'finch-support')
    if (told.status === status) return told.stdout
    await wait(250)
  }
  return assert.fail(`never ${status}`)
}

describe('a log that is not signed', { skip: skipWithoutBrowser() }, () => {
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

  it('says so above every page, and on the command line beside whatever was asked', async () => {
    assert.match(await untilStatus(0), /^signed: \d+ entries, in epoch 1/)
    await page.goto(`${url}/tenant`)
    await page.getByText('The log is signed here, in epoch 1.').waitFor()
    assert.equal(await page.locator('.signing-banner').count(), 0)
    rmSync(join(server.folder, 'checkpoints'), { recursive: true })
    assert.match(await untilStatus(1), /^NOT SIGNED: history-missing/)
    for (const path of ['/', '/risks', '/controls', '/soa', '/ledger', '/activity', '/tenant']) {
      await page.goto(url + path)
      await page.locator('.signing-banner', { hasText: 'The log is not signed.' }).waitFor()
    }
    assert.match(assay('list', 'risk').stderr, /THE LOG IS NOT SIGNED: history-missing/)
    assert.equal(assay('bundle', join(server.folder, 'x.zip')).status, 1)
  })

  it('goes on in an epoch that an owner begins, which verifiers show', async () => {
    await page.goto(`${url}/tenant`)
    const section = page.locator('section.signing')
    await section.locator('input[type=checkbox]').check()
    await section.getByRole('button', { name: 'Begin a new epoch' }).click()
    await section.getByText('The log is signed here, in epoch 2.').waitFor()
    await page.goto(url)
    await page.locator('h1').first().waitFor()
    assert.equal(await page.locator('.signing-banner').count(), 0)
    await untilStatus(0)
    const rotated = assay('ledger', 'rotate')
    assert.match(rotated.stdout, /^signed from the next entry on, in epoch 2/, rotated.stderr)
    const pack = join(server.folder, 'pack.zip')
    assert.equal(assay('bundle', pack).status, 0)
    const said = assay('verify', pack)
    assert.match(said.stdout, /^holds: .*\nEPOCH 2 since entry \d+: history-missing\nanother key since entry \d+\n/, said.stdout)
    await page.goto(`${url}/ledger`)
    await page.getByRole('button', { name: 'Verify the whole log' }).click()
    await page.getByText(/Epoch 2 began at entry \d/).waitFor()
  })
})
