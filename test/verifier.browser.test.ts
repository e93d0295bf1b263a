import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { pathToFileURL } from 'node:url'
import { formatVerifierKey, generateSignerKey } from '@assay/ledger'
import type { Page } from 'playwright-core'
import { openBrowser, signInOnce, skipWithoutBrowser, type Browsing } from './browser.fixture.ts'
import { newFolder, start, stop } from './server.fixture.ts'

/** The offline verifier as an auditor uses it: a file on a disk, without the server and without a network. */

const folder = newFolder()
const paths = { page: join(folder, 'verifier.html'), pack: join(folder, 'pack.zip'), receipt: join(folder, 'entry.tlog-proof') }
let browsing: Browsing
let page: Page
let vkey: string
const requests: string[] = []

describe('the offline verifier', { skip: skipWithoutBrowser() }, () => {
  before(async () => {
    const server = await start(newFolder(), ['--example'])
    browsing = await openBrowser()
    const visitor = await browsing.context.newPage()
    const url = await signInOnce(visitor, server)
    const save = async (path: string, from: string): Promise<void> => {
      writeFileSync(path, await (await visitor.request.get(`${url}${from}`)).body())
    }
    await save(paths.page, '/verifier.html')
    await save(paths.pack, '/api/bundle')
    await save(paths.receipt, '/api/ledger/receipts/3')
    vkey = ((await (await visitor.request.get(`${url}/api/ledger/checkpoint`)).json()) as { readonly vkey: string }).vkey
    await visitor.close()
    await stop(server)
    page = await browsing.context.newPage()
    page.on('request', (request) => requests.push(request.url()))
    await page.goto(pathToFileURL(paths.page).href)
  })
  after(() => browsing.close())

  it('is one small file whose policy lets it load nothing', async () => {
    const text = readFileSync(paths.page, 'utf8')
    assert.ok(text.length <= 150_000, `${text.length} bytes`)
    assert.match(text, /default-src 'none'; script-src 'sha256-/)
    assert.ok(!/\b(?:src|href)=/.test(text.slice(0, text.indexOf('<script'))))
  })

  it('verifies a pack against the key that the auditor trusts, and shows what it holds', async () => {
    await page.fill('#key', vkey)
    await page.setInputFiles('#file', paths.pack)
    await page.locator('.good', { hasText: 'Everything holds' }).waitFor()
    await page.fill('#search', 'RISK-1')
    await page.locator('summary', { hasText: 'Prompt injection in a ticket' }).first().click()
    assert.match(await page.innerText('details[open] pre'), /"likelihood|"inherentLikelihood/)
    assert.match(await page.innerText('main'), /Not proven[\s\S]*who stands behind a pseudonym/)
  })

  it('names what was changed in a pack', async () => {
    const bytes = readFileSync(paths.pack)
    const at = bytes.indexOf('Prompt injection in a ticket')
    bytes.write('q', at)
    writeFileSync(join(folder, 'changed.zip'), bytes)
    await page.setInputFiles('#file', join(folder, 'changed.zip'))
    await page.locator('.bad', { hasText: /FILE_CHANGED|PACK_MALFORMED/ }).waitFor()
  })

  it('verifies a receipt, and refuses it under a key that the auditor does not trust', async () => {
    await page.setInputFiles('#file', paths.receipt)
    await page.locator('.good', { hasText: 'entry 3 of' }).waitFor()
    await page.fill('#key', formatVerifierKey(generateSignerKey('elsewhere')))
    await page.locator('#key').blur()
    await page.locator('.bad', { hasText: 'SIGNATURE_MISSING' }).waitFor()
    await page.fill('#key', '')
    await page.locator('#key').blur()
    await page.locator('.bad', { hasText: 'key that you trust' }).waitFor()
  })

  it('never asked anybody for anything', () => {
    assert.deepEqual(
      requests.filter((request) => !request.startsWith('file:')),
      [],
    )
  })
})
