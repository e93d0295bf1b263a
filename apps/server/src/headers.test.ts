import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type Send, type TestInstance } from './instance.fixture.ts'
import { policiesOf } from './mount.ts'

let instance: TestInstance
let owner: Send

before(async () => {
  instance = await openTestInstance()
  owner = await instance.as(await instance.organisation('Tenant with a name'), 'owner')
})
after(() => instance.close())

/** What every answer says to a browser. */
const WANTED: Readonly<Record<string, RegExp>> = {
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'strict-transport-security': /^max-age=31536000$/,
  'cache-control': /^no-store$|^no-cache$|^(?:public|private), max-age=31536000, immutable$/,
  'content-security-policy': /^default-src 'none'; /,
}

const DIRECTIVES = [
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
]

function assertHeaders(headers: Headers, what: string): void {
  for (const [name, pattern] of Object.entries(WANTED)) assert.match(headers.get(name) ?? '', pattern, `${name} of ${what}`)
  const policy = (headers.get('content-security-policy') ?? '').split('; ')
  for (const directive of DIRECTIVES) assert.ok(policy.includes(directive), `${directive} of ${what}`)
  assert.equal(/unsafe|\*|https?:|tenant/i.test(policy.join()), false, what)
  for (const name of ['server', 'x-powered-by', 'access-control-allow-origin']) assert.equal(headers.get(name), null, what)
}

describe('the headers of an answer', () => {
  it('are those of every route and page, to whoever may and whoever may not, with a body and without', async () => {
    let answers = 0
    for (const name of policiesOf(instance.app).keys()) {
      const [method = '', pattern = ''] = name.split(' ')
      const path = pattern.replaceAll(/:\w+/g, 'NONE-1').replace('*', 'checkpoint')
      if (/set-up|sign-out|restore|backup|rotate|archive$/.test(path) && method === 'post') continue
      const replies = [await owner(method.toUpperCase(), path), await instance.app.request(path, { method: method.toUpperCase() })]
      for (const { headers, status } of replies) assertHeaders(headers, `${name} (${status})`)
      answers += replies.length
    }
    process.stdout.write(`headers: ${answers} answers x ${Object.keys(WANTED).length} headers\n`)
  })

  it('are those of every error too', async () => {
    const answers = [
      await owner('GET', '/nothing'),
      await owner('GET', '/api/nothing'),
      await owner('PATCH', '/api/risks'),
      await owner('OPTIONS', '/api/risks'),
      await owner('GET', '/api/risks/%00'),
      await owner('POST', '/api/risks', '{'),
      await owner('POST', '/api/risks', new Uint8Array(2_000_001)),
      await owner('POST', '/api/risks', { title: 'x' }, { origin: 'https://evil.example' }),
      await owner('GET', '/favicon.svg'),
      await owner('GET', '/nothing', undefined, { accept: 'text/html' }),
    ]
    for (const { headers, status } of answers) assertHeaders(headers, String(status))
    assert.ok(new Set(answers.map(({ status }) => status)).size >= 7)
  })

  it('of a problem say that it is one', async () => {
    for (const [method, path, body] of [
      ['GET', '/api/nothing', undefined],
      ['PATCH', '/api/risks', undefined],
      ['POST', '/api/risks', '{'],
      ['GET', '/api/risks/NONE-1', undefined],
      ['GET', '/tlog/nothing/checkpoint', undefined],
    ] as const) {
      const { headers, status, body: problem } = await owner(method, path, body)
      assert.equal(headers.get('content-type'), 'application/problem+json', path)
      assert.deepEqual([typeof problem['code'], typeof problem['title'], problem['status']], ['string', 'string', status], path)
    }
  })
})

describe('HEAD', () => {
  it('answers as GET does, without a body, on every route and page', async () => {
    for (const name of policiesOf(instance.app).keys()) {
      const [method = '', pattern = ''] = name.split(' ')
      if (method !== 'get') continue
      const path = pattern.replaceAll(/:\w+/g, 'NONE-1').replace('*', 'checkpoint')
      const [get, head] = [await owner('GET', path), await owner('HEAD', path)]
      assert.deepEqual(
        [head.status, head.headers.get('content-type'), head.bytes.length],
        [get.status, get.headers.get('content-type'), 0],
        path,
      )
    }
  })
})
