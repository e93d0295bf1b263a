import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import type { Page } from 'playwright-core'
import { openBrowser, skipWithoutBrowser, type Browsing } from './browser.fixture.ts'
import { newFolder, start, stop, type Server } from './server.fixture.ts'

/** The pages as a person uses them, in a real browser. */

const PASSWORD = 'a long enough password'
const NEXT = 'another long password'

let server: Server
let browsing: Browsing
let page: Page
let url: string
const failures: string[] = []

function consoleCode(): string {
  return readFileSync(join(server.folder, 'set-up.code'), 'utf8').trim()
}

describe('in a browser', { skip: skipWithoutBrowser() }, () => {
  before(async () => {
    server = await start(newFolder(), [])
    url = server.url.replace('127.0.0.1', 'localhost')
    browsing = await openBrowser()
    page = await browsing.context.newPage()
    page.on(
      'console',
      (message) => void (message.type() === 'error' && !/status of 4\d\d/.test(message.text()) && failures.push(message.text())),
    )
    page.on('pageerror', (error) => void failures.push(error.message))
  })
  after(async () => {
    await browsing.close()
    await stop(server)
  })

  it('the example company is explored first', async () => {
    await page.goto(url)
    assert.equal(new URL(page.url()).pathname, '/set-up')
    await page.getByLabel('Code of the console').fill('guessed')
    await page.click('button.main')
    await page.getByText('This is not the code that the console shows.').waitFor()
    await page.getByLabel('Code of the console').fill(consoleCode())
    await page.click('button.main')
    await page.getByRole('button', { name: 'Explore the example company' }).click()
    await page.waitForURL(`${url}/`)
    await page.getByRole('heading', { name: 'Finch Support', level: 1 }).waitFor()
    await page.getByRole('link', { name: 'Set up your own' }).click()
  })

  it('an organisation is set up, by the link that the console shows', async () => {
    assert.equal(new URL(page.url()).pathname, '/set-up')
    await page.goto(`${url}/${/set-up\?code=\S+/.exec(server.output())?.[0]}`)
    await page.fill('#organisation', 'Heron Ltd')
    await page.fill('#name', 'Eva Sand')
    await page.fill('#email', 'eva@heron.example')
    await page.fill('#password', PASSWORD)
    await page.click('button.main')
    await page.waitForURL(`${url}/`)
    await page.getByRole('heading', { name: 'First steps' }).waitFor()
    assert.match(await page.innerText('.cycle'), /applicable controls/)
  })

  it('nobody explores or sets up any more', async () => {
    const again = await page.request.post(`${url}/set-up/example`, { headers: { origin: url }, form: { code: 'any' } })
    assert.equal(again.status(), 409)
  })

  it('the scope statement is drafted from six answers', async () => {
    await page.getByRole('link', { name: 'Write the scope statement (4.3)' }).click()
    await page.getByLabel(/What do customers buy/).fill('Heron Desk\nHeron API')
    await page.keyboard.press('Tab')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByLabel('Who does the work?').fill('12 people in engineering and support')
    for (let step = 0; step < 5; step += 1) await page.getByRole('button', { name: 'Next' }).click()
    const statement = await page.getByLabel('Scope document').inputValue()
    assert.match(statement, /Heron Ltd covers .* of Heron Desk and Heron API, by 12 people in engineering and support\.$/)
    await page.getByRole('button', { name: 'Save' }).click()
    await page.getByRole('heading', { name: 'Scope of the ISMS', level: 1 }).waitFor()
    assert.match(await page.innerText('main'), /Heron API/)
  })

  it('a register is imported, with questions answered on the way', async () => {
    await page.goto(`${url}/risks/import`)
    await page.setInputFiles('#file', join(import.meta.dirname, 'registers', 'risikoregister-de.csv'))
    await page.click('button.main')
    await page.locator('.lead', { hasText: '7 new' }).waitFor()
    const question = page.locator('.question', { hasText: 'Mit Monitoring akzeptieren' })
    await question.locator('select').selectOption('retain')
    await page.getByRole('button', { name: 'Look again' }).click()
    await question.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Import/ }).click()
    await page.waitForURL(`${url}/risks`)
    await page.getByText('7 in all').waitFor()
    await page.getByRole('link', { name: 'RISK-4', exact: true }).click()
    await page.locator('dl', { hasText: 'retain' }).waitFor()
  })

  it('two people change a risk at once, and neither loses what they typed', async () => {
    const second = await browsing.context.newPage()
    await second.goto(`${url}/risks/RISK-1/edit`)
    await page.goto(`${url}/risks/RISK-1/edit`)
    await page.fill('#f-category', 'First')
    await page.fill('#f-vulnerability', 'No filter')
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL(`${url}/risks/RISK-1`)
    await second.fill('#f-category', 'Second')
    await second.getByRole('button', { name: 'Save' }).click()
    await second.getByText('Somebody else saved first').waitFor()
    await second.locator('fieldset', { hasText: 'Category' }).getByText('yours').click()
    await second.getByRole('button', { name: 'Go on with this' }).click()
    assert.equal(await second.inputValue('#f-category'), 'Second')
    assert.equal(await second.inputValue('#f-vulnerability'), 'No filter')
    await second.getByRole('button', { name: 'Save' }).click()
    await second.waitForURL(`${url}/risks/RISK-1`)
    await second.locator('dl', { hasText: 'Second' }).first().waitFor()
    await second.close()
  })

  it('a file becomes evidence and comes back unchanged', async () => {
    await page.goto(`${url}/evidences/new`)
    await page.fill('#f-title', 'Restore test')
    await page.setInputFiles('#f-sha256', {
      name: 'protocol.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('restored in 12 minutes'),
    })
    await page.getByText('protocol.txt is stored').waitFor()
    await page.getByRole('button', { name: 'Save' }).click()
    await page.waitForURL(/EVD-1$/)
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('.hash a').click()])
    const stream = await download.createReadStream()
    assert.equal(Buffer.concat(await stream.toArray()).toString(), 'restored in 12 minutes')
  })

  it('a password is changed, which ends the session, and a code is asked for once it is set up', async () => {
    await page.goto(`${url}/account`)
    await page.fill('#current', PASSWORD)
    await page.fill('#next', NEXT)
    await page.getByRole('button', { name: /Change it/ }).click()
    await signIn(NEXT)
    await page.goto(`${url}/account`)
    await page.fill('#code-password', NEXT)
    await page.getByRole('button', { name: 'Set up a code' }).click()
    const secret = (await page.innerText('p > code')).trim()
    await page.fill('#code', totp(secret))
    await page.getByRole('button', { name: 'Switch it on' }).click()
    await page.waitForURL(`${url}/account`)
    assert.match(await page.innerText('main'), /on: each sign-in/)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await signIn(NEXT)
    assert.equal(new URL(page.url()).pathname, '/sign-in/code')
    await page.fill('#code', '000000')
    await page.click('button.main')
    assert.match(await page.innerText('.alert'), /not right/)
    await page.fill('#code', totp(secret))
    await page.click('button.main')
    assert.match(await page.innerText('.alert'), /not right/, 'it was used to set it up')
    // The code of the next half minute is accepted already.
    await page.fill('#code', totp(secret, 1))
    await page.click('button.main')
    await page.waitForURL(`${url}/`)
  })

  it('a passkey is made and opens the door', async () => {
    const session = await browsing.context.newCDPSession(page)
    await session.send('WebAuthn.enable')
    const options = {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    } as const
    await session.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation: true } })
    await page.goto(`${url}/account`)
    await page.fill('#passkey-name', 'Laptop')
    await page.click('#passkey')
    await page.waitForSelector('text=Laptop, since')
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.waitForURL(`${url}/sign-in`)
    await page.click('#passkey')
    await page.waitForURL(`${url}/`)
    await page.getByRole('heading', { name: 'Heron Ltd' }).waitFor()
  })

  it('the shield is tried on a text, which no request carries', async () => {
    await page.goto(`${url}/shield`)
    await page.getByRole('heading', { name: 'What is found' }).waitFor()
    const requests: string[] = []
    page.on('request', (request) => void requests.push(request.url()))
    await page.getByLabel('A text, as a customer might write it').fill('Write to joe@example.com about Maria Gonzalez.')
    await page.getByText('EMAIL 1').waitFor()
    await page
      .getByText(/\[PERSON_1_\w{5}\]\./)
      .first()
      .waitFor()
    assert.match(await page.locator('pre').last().innerText(), /Dear Maria Gonzalez/)
    assert.deepEqual(requests, [])
    page.removeAllListeners('request')
  })

  it('a wrong address is a page and not a problem document', async () => {
    await page.goto(`${url}/risks/RISK-99`)
    await page.locator('.alert strong', { hasText: 'There is nothing here' }).waitFor()
  })

  it('nothing went wrong in the background', () => assert.deepEqual(failures, []))
})

async function signIn(password: string): Promise<void> {
  await page.goto(`${url}/sign-in`)
  await page.fill('#email', 'eva@heron.example')
  await page.fill('#password', password)
  await page.click('button.main')
  await page.waitForURL((to) => to.pathname !== '/sign-in')
}

/** A code as an authenticator app computes it (RFC 6238). */
function totp(secret: string, later = 0): string {
  const bits = secret
    .split('')
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('')
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later))
  const mac = createHmac('sha1', key).update(counter).digest()
  const offset = (mac.at(-1) ?? 0) & 15
  return String((mac.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
