import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { formatVerifierKey, generateSignerKey } from '@assay/ledger'
import type { Page } from 'playwright-core'
import { openBrowser, signInOnce, skipWithoutBrowser, type Browsing } from './browser.fixture.ts'
import { newFolder, start, stop, type Server } from './server.fixture.ts'

/** The main tasks of an ISMS manager in a real browser, and what goes wrong on the way. */

const HOSTILE = `<img src=x onerror="document.title='owned'"><script>document.title='owned'</script>[a](javascript:document.title='owned') {{7*7}} "'><svg onload=document.title='owned'>`

let server: Server
let browsing: Browsing
let page: Page
let url: string
const failures: string[] = []

describe('an ISMS manager', { skip: skipWithoutBrowser() }, () => {
  before(async () => {
    server = await start(newFolder(), ['--example'])
    browsing = await openBrowser()
    page = await browsing.context.newPage()
    page.on(
      'console',
      (message) =>
        void (message.type() === 'error' && !/status of 40[019]|ERR_INTERNET/.test(message.text()) && failures.push(message.text())),
    )
    page.on('pageerror', (error) => void failures.push(error.message))
    url = await signInOnce(page, server)
  })
  after(async () => {
    await browsing.close()
    await stop(server)
  })

  it('sees in one look what blocks stage 1, and every number leads to what it counts', async () => {
    const cell = page.locator('.heat-map a').first()
    const label = (await cell.getAttribute('aria-label')) ?? ''
    await cell.click()
    await page.getByText(`${Number.parseInt(label, 10)} in all`).waitFor()
  })

  it('assesses, treats and accepts a risk, and its history shows each step with its receipt', async () => {
    const me = (await api('/api/session')) as { readonly person: { readonly name: string; readonly key: string } }
    await page.goto(`${url}/risks/new`)
    await page.fill('#f-title', 'Backups are never restored')
    await page.fill('#f-owner', me.person.name)
    await page.getByRole('option', { name: me.person.name }).click()
    await save(/RISK-\d+$/)
    const path = new URL(page.url()).pathname
    for (const [stage, likelihood] of [
      ['inherent', '4'],
      ['residual', '1'],
    ] as const) {
      await page.getByRole('link', { name: 'Assess', exact: true }).click()
      await page.selectOption('#f-stage', stage)
      await page.selectOption('#f-likelihood', likelihood)
      await page.selectOption('#f-consequence', '3')
      await save(/RISK-\d+$/, 'Assess')
    }
    await page.getByRole('link', { name: 'Treat', exact: true }).click()
    await page.selectOption('#f-treatment', 'modify')
    await page.fill('#f-controls', 'backup')
    await page.getByRole('option', { name: /A\.8\.13/ }).click()
    await save(/RISK-\d+$/, 'Treat')
    await page.getByRole('link', { name: 'Accept', exact: true }).click()
    await save(/RISK-\d+$/, 'Accept')
    assert.equal(new URL(page.url()).pathname, path)
    const history = page.locator('.history')
    await history.getByText('Accept', { exact: true }).first().waitFor()
    assert.match(await history.innerText(), /Ledger entry \d+/)
    assert.equal(await history.locator('li').count(), 5)
  })

  it('is told by which clause a rule says no', async () => {
    await page.goto(`${url}/risks/RISK-2/accept`)
    await page.getByRole('button', { name: 'Accept', exact: true }).click()
    await page
      .locator('.alert, .notice', { hasText: /6\.1|may not|cannot/ })
      .first()
      .waitFor()
  })

  it('goes from the mock audit to the record at fault, mends it, and the finding is gone', async () => {
    await page.goto(`${url}/audit#SCP-03`)
    const check = page.locator('#SCP-03')
    await check.waitFor()
    const earlier = await check.locator('.faults li').count()
    assert.ok(earlier > 0)
    await check.locator('.faults a').first().click()
    await page.waitForURL(/\/assets\/AST-\d+$/)
    await page.getByRole('link', { name: 'Edit' }).waitFor()
    await page.keyboard.press('e')
    await page.selectOption('#f-scopeDecision', 'in-scope')
    await save(/AST-\d+$/)
    await page.goto(`${url}/audit`)
    await page.locator('#SCP-03').waitFor()
    assert.equal(await page.locator('#SCP-03 .faults li').count(), earlier - 1)
  })

  it('filters the statement, sees why a control is in, and publishes a version', async () => {
    await page.goto(`${url}/soa?status=nothing-defined`)
    await page.locator('table.soa a').first().click()
    await page.waitForURL(/\/controls\/CTL-\d+$/)
    await page.goto(`${url}/soa?capability=information-protection&freshness=fresh`)
    await page.locator('table.soa').first().waitFor()
    await page.locator('.about summary').first().click()
    await page.getByRole('link', { name: 'Approve a version' }).click()
    await page.fill('#f-title', 'Statement for stage 1')
    await page.fill('#f-version', '9.0')
    await page.getByRole('button', { name: 'Approve', exact: true }).click()
    await page.waitForURL(/SOA-\d+$/)
    await page.goto(`${url}/soa`)
    await page.getByText('version 9.0 in force').waitFor()
  })

  it('changes one field where it stands, takes it back, and says why beside it', async () => {
    await page.goto(`${url}/assets/AST-3`)
    const earlier = (await api('/api/assets/AST-3')) as Readonly<Record<string, unknown>>
    await page.getByRole('button', { name: 'Change: Owner' }).click()
    await page.keyboard.type('Petra')
    await page.getByRole('option', { name: /Petra/ }).click()
    await page.locator('.inline-editor').getByRole('button', { name: 'Save' }).click()
    await page.getByText('AST-3 is saved').waitFor()
    await page.getByRole('button', { name: 'Undo' }).click()
    await until(async () => ((await api('/api/assets/AST-3')) as Record<string, unknown>)['owner'] === earlier['owner'])
    await page.fill('#comment', 'Petra **left** the team.')
    await page.keyboard.press('Control+Enter')
    await page.locator('.comments strong', { hasText: 'left' }).waitFor()
    await page.goto(`${url}/assets`)
    await page.locator('tr[aria-rowindex="4"] td:nth-of-type(3)').dblclick()
    await page.locator('dialog.inline[open]').waitFor()
    await page.keyboard.press('Escape')
  })

  it('assesses a risk with the criteria beside the form', async () => {
    await page.goto(`${url}/risks/RISK-3/assess`)
    await page.locator('.decide aside', { hasText: 'Criteria in force' }).waitFor()
    assert.match(await page.innerText('.decide aside'), /almost certain[\s\S]*may stay/)
  })

  it('moves an action of the treatment plan, and sees the plan along time', async () => {
    await page.goto(`${url}/treatment-actions/board`)
    const select = page.locator('section[aria-label="planned"] .card select').first()
    const label = (await select.getAttribute('aria-label')) ?? ''
    await select.selectOption('in-progress')
    await page.locator(`section[aria-label="in progress"] .card select[aria-label="${label}"]`).waitFor()
    const key = /ACT-\d+/.exec(label)?.[0] ?? assert.fail()
    assert.equal(((await api(`/api/treatment-actions/${key}`)) as Record<string, unknown>)['status'], 'in-progress')
    await page.getByRole('link', { name: 'Timeline' }).click()
    await page.locator('svg.timeline .today').waitFor({ state: 'attached' })
    assert.ok((await page.locator('svg.timeline a').count()) > 10)
  })

  it('prints every row of a list, not only those in sight', async () => {
    await page.goto(`${url}/evidences`)
    await page.evaluate('window.print = () => undefined')
    await page.getByRole('button', { name: 'Print' }).click()
    await page.emulateMedia({ media: 'print' })
    await page.locator('table.printed').waitFor()
    assert.equal(await page.locator('table.printed tbody tr').count(), 120)
    assert.equal(await page.locator('.table-box').isVisible(), false)
    assert.equal(await page.locator('.side').isVisible(), false)
    await page.emulateMedia({ media: 'screen' })
  })

  it('verifies the whole log and a receipt in the browser, and refuses both under another key', async () => {
    await page.goto(`${url}/risks/RISK-1`)
    const download = page.waitForEvent('download')
    await page
      .getByRole('link', { name: /^Receipt of entry/ })
      .first()
      .click()
    const receipt = await (await download).path()
    await page.goto(`${url}/ledger`)
    await page.getByRole('button', { name: 'Verify the whole log' }).click()
    await page.getByText(/entries of .* records hash to the signed head/).waitFor()
    await page.setInputFiles('#receipt', receipt)
    await page.getByText(/is one of the .* signed/).waitFor()
    const stranger = formatVerifierKey(generateSignerKey('elsewhere'))
    await page.fill('#vkey', stranger)
    await page.getByRole('button', { name: 'Verify the whole log' }).click()
    await page.locator('.alert', { hasText: 'SIGNATURE_MISSING' }).waitFor()
  })

  it('prints the overview with its charts, and nothing of the frame', async () => {
    await page.goto(url)
    await page.locator('svg.burn-down').waitFor()
    await page.emulateMedia({ media: 'print' })
    assert.equal(await page.locator('svg.heat-map').first().isVisible(), true)
    assert.equal(await page.locator('.side').isVisible(), false)
    assert.equal(await page.getByRole('button', { name: 'Print' }).isVisible(), false)
    const pdf = await page.pdf()
    assert.equal(pdf.subarray(0, 5).toString(), '%PDF-')
    await page.emulateMedia({ media: 'screen' })
  })

  it('goes anywhere by keyboard alone', async () => {
    await page.goto(url)
    await page.locator('.cycle').waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type('RISK-3')
    await page.getByRole('option', { name: 'RISK-3' }).first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/RISK-3$/)
    await page.keyboard.press('g')
    await page.keyboard.press('a')
    await page.waitForURL(/\/assets$/)
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.table-box').focus()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.waitForURL(/AST-\d+$/)
  })

  it('changes many records at once and takes it back', async () => {
    await page.goto(`${url}/assets`)
    for (const key of ['AST-1', 'AST-2']) await page.getByLabel(`Select ${key}`, { exact: true }).check()
    await page.getByText('2 selected').waitFor()
    const options = await page.locator('.bulk option').evaluateAll((list) => list.map((option) => option.getAttribute('value') ?? ''))
    const earlier = (await api('/api/assets/AST-1')) as Readonly<Record<string, unknown>>
    const wanted = options.find((value) => value !== '' && earlier[value.split(':')[0] ?? ''] !== value.split(':')[1]) ?? assert.fail()
    await page.selectOption('.bulk select', wanted)
    await page.getByText('2 changed').waitFor()
    const [name = '', value = ''] = wanted.split(':')
    assert.equal(((await api('/api/assets/AST-1')) as Record<string, unknown>)[name], value)
    await page.getByRole('button', { name: 'Undo' }).click()
    await until(async () => ((await api('/api/assets/AST-1')) as Record<string, unknown>)[name] === earlier[name])
  })

  it('loses nothing when the connection is lost or the session ends', async () => {
    await page.goto(`${url}/assets/new`)
    await page.fill('#f-name', 'Half typed')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.locator('.alert', { hasText: 'cannot be reached' }).first().waitFor()
    await page.context().setOffline(false)
    const cookies = await page.context().cookies()
    await page.context().clearCookies()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByText('Your session has ended').waitFor()
    await page.context().addCookies(cookies)
    await page.goto(`${url}/assets/new`)
    assert.equal(await page.inputValue('#f-name'), 'Half typed')
    await page.getByText('a draft that was not saved').waitFor()
    await save(/AST-\d+$/)
  })

  it('erases a person: a hold stands against it, then the key is typed and nothing is left but the proofs', async () => {
    const { key } = (await api('/api/people', { name: 'Tova Erasmus', position: 'Intern' })) as { readonly key: string }
    const hold = (await api('/api/legal-holds', { title: 'Claim', records: [key], reason: 'A letter' })) as { readonly key: string }
    await page.goto(`${url}/people/${key}`)
    await page.getByRole('link', { name: 'Erase …' }).click()
    await page.getByText('A legal hold covers this record').waitFor()
    await page.getByRole('link', { name: hold.key }).click()
    await page.getByRole('link', { name: 'Release' }).click()
    await page.fill('#f-reason', 'The claim was withdrawn')
    await save(/HOLD-\d+$/, 'Release')
    await page.goto(`${url}/people/${key}/erase`)
    const erase = page.getByRole('button', { name: 'Erase', exact: true })
    assert.equal(await erase.isDisabled(), true)
    await page.getByLabel('Ground').selectOption('gdpr-17-1-a')
    await page.getByLabel(`Type ${key}`).fill(key.toLowerCase())
    await erase.click()
    await page.getByText('its entries and their proofs are what is left').first().waitFor()
    await page.getByText('No longer needed for its purpose').waitFor()
    assert.equal(await page.getByText('Tova').count(), 0)
  })

  it('is safe from what others typed, on every page that shows it', async () => {
    for (const [plural, body] of Object.entries({
      assets: { name: HOSTILE, description: HOSTILE },
      risks: { title: HOSTILE, description: HOSTILE, treatmentPlan: HOSTILE },
      documents: { title: HOSTILE, body: HOSTILE },
      people: { name: HOSTILE, position: HOSTILE },
    })) {
      const { key } = (await api(`/api/${plural}`, body)) as { readonly key: string }
      for (const path of [`/${plural}/${key}`, `/${plural}/${key}/edit`, `/${plural}?q=onerror`, '/']) {
        await page.goto(`${url}${path}`)
        await page.locator('h1').first().waitFor()
        await page.locator('.loading').first().waitFor({ state: 'detached' })
        assert.notEqual(await page.title(), 'owned', path)
        assert.equal(await page.locator('main script, main img, main [onload], main [onerror], a[href^="javascript:"]').count(), 0, path)
      }
    }
  })

  it('reads German where the browser does', async () => {
    await page.goto(url)
    await page.selectOption('.settings select', 'de')
    await page.getByRole('link', { name: 'Übersicht' }).waitFor()
    await page.goto(`${url}/risks`)
    await page.getByRole('columnheader', { name: 'Risikoeigentümer' }).waitFor()
    assert.equal(await page.locator('html').getAttribute('lang'), 'de')
    await page.selectOption('.settings select', 'en')
  })

  it('meets no error in the background', () => assert.deepEqual(failures, []))
})

/** Sends a request as the page would; a body makes it a POST. */
async function api(path: string, body?: unknown): Promise<unknown> {
  return page.evaluate(
    async ([where, given]) => {
      const init =
        given === undefined ? {} : { method: 'POST', body: JSON.stringify(given), headers: { 'content-type': 'application/json' } }
      return (await fetch(where ?? '', init)).json()
    },
    [path, body] as const,
  )
}

async function save(to: RegExp, verb = 'Save'): Promise<void> {
  await page.getByRole('button', { name: verb, exact: true }).click()
  await page.waitForURL((address) => to.test(address.pathname))
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  assert.fail('it never came to be')
}
