import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'

let instance: TestInstance

before(async () => {
  instance = await openTestInstance()
})
after(() => instance.close())

async function pageIn(headers: Readonly<Record<string, string>>): Promise<string> {
  return (await instance.app.request('/sign-in', { headers })).text()
}

describe('a page before the application', () => {
  it('speaks what the browser asks for first, of what we have', async () => {
    for (const asked of ['de-AT, en;q=0.8', 'fr, de;q=0.7, en;q=0.5']) {
      const page = await pageIn({ 'accept-language': asked })
      assert.ok(page.includes('<html lang="de">') && page.includes('Passwort') && !page.includes('Password<'), asked)
    }
    for (const asked of ['en-GB', 'fr', '', '__proto__'])
      assert.ok((await pageIn({ 'accept-language': asked })).includes('<html lang="en">'), asked)
  })

  it('speaks what was chosen in the application', async () => {
    assert.ok((await pageIn({ 'accept-language': 'en', cookie: 'assay.language=de' })).includes('<html lang="de">'))
  })
})
