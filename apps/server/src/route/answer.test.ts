import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { z } from 'zod'
import { routeTable } from '../app.ts'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'
import { openApi } from '../openapi/openapi.ts'
import { problemCodes, type ProblemCode } from '../problem-code.ts'
import { headersOf, Problem } from '../problem.ts'
import { AnswerError, assertFits } from './fits.ts'
import { files, json, ok, route, type Route } from './route.ts'

/** What answers say beside their bodies, and how they are held against what their routes say. */

const old = route({
  method: 'get',
  path: '/api/old',
  action: 'read',
  summary: 'An address of before',
  answer: json(z.strictObject({ at: z.string() })),
  deprecated: { since: '2026-11-29', sunset: '2027-11-29', successor: '/api/new' },
  handle: async () => ok({ at: 'x' }),
})

let instance: TestInstance
let send: Send

before(async () => {
  instance = await openTestInstance([...routeTable(), old])
  send = await instance.as(await instance.organisation('Own'), 'owner')
})
after(() => instance.close())

describe('an answer', () => {
  it('of an address of before says since when, until when, and what is next', async () => {
    const { headers } = await send('GET', '/api/old')
    assert.deepEqual(
      ['deprecation', 'sunset', 'link'].map((name) => headers.get(name)),
      ['@1795910400', 'Mon, 29 Nov 2027 00:00:00 GMT', '</api/new>; rel="successor-version"'],
    )
    const paths = openApi([old])['paths'] as Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>
    assert.equal(paths['/api/old']?.['get']?.['deprecated'], true)
    const health = await instance.app.request('/api/health')
    assert.deepEqual(
      [health.status, health.headers.get('deprecation'), (await instance.app.request('/readyz')).headers.get('deprecation')],
      [200, '@1795910400', null],
    )
  })

  it('of a list says where it goes on, and the last part says nothing', async () => {
    for (let index = 0; index < 5; index += 1) await send('POST', '/api/assets', { name: `Asset ${index}` })
    const seen: unknown[] = []
    let path: string | undefined = '/api/assets?limit=2&sort=-title&filter=name:Asset 0&filter=name:Asset 1&filter=name:Asset 2&offset=0'
    for (; path !== undefined;) {
      const { headers, body }: Awaited<ReturnType<Send>> = await send('GET', path)
      seen.push(...(body['items'] as readonly { readonly name: string }[]).map(({ name }) => name))
      path = /^<([^>]+)>; rel="next"$/.exec(headers.get('link') ?? '')?.[1]
    }
    assert.deepEqual(seen, ['Asset 2', 'Asset 1', 'Asset 0'])
  })

  it('is refused to an idempotency key where none is kept', async () => {
    const key = { 'idempotency-key': 'once' }
    const { status, body } = await send('POST', '/api/members', { name: 'Lee', email: 'lee@own.example', role: 'reader' }, key)
    assert.deepEqual([status, (body['fields'] as readonly { readonly code: string }[]).map(({ code }) => code)], [400, ['NOT_KEPT']])
    assert.equal((await send('POST', '/api/assets', { name: 'Tape' }, key)).status, 201)
  })

  it('names the version that there is, and when to try again', async () => {
    const { body } = await send('POST', '/api/assets', { name: 'Contested' })
    const path = `/api/assets/${String(body['key'])}`
    await send('PUT', path, { name: 'Theirs' }, { 'if-match': '"1"' })
    const late = await send('PUT', path, { name: 'Mine' }, { 'if-match': '"1"' })
    assert.deepEqual([late.status, late.body['version'], late.headers.get('etag')], [412, 2, '"2"'])
  })
})

describe('a refusal', () => {
  it('that passes says when to try again, and no other does', () => {
    for (const [code, status] of Object.entries(problemCodes)) {
      const headers = headersOf(new Problem(status, code as ProblemCode, 'x'))
      assert.equal('retry-after' in headers, status === 429 || status === 503, code)
      assert.equal('www-authenticate' in headers, status === 401, code)
    }
  })
})

describe('the description', () => {
  it('is there for anybody, and the same for all', async () => {
    const reply = await instance.app.request('/api/openapi.json')
    assert.deepEqual([reply.status, reply.headers.get('content-type')], [200, 'application/json'])
    assert.deepEqual(await reply.json(), (await send('GET', '/api/openapi.json')).body)
  })
})

describe('what is held against its route', () => {
  const answer = json(z.strictObject({ a: z.number() }), { status: 201, versioned: true, files: ['text/csv'] })
  const held: Pick<Route, 'method' | 'path' | 'answer'> = { method: 'get', path: '/api/x', answer }
  const etag = { etag: '"1"' }

  it('passes where it is as it says', async () => {
    await assertFits(held, Response.json({ a: 1 }, { status: 201, headers: etag }))
    await assertFits(held, new Response('a', { status: 201, headers: { ...etag, 'content-type': 'text/csv; charset=utf-8' } }))
  })

  for (const [name, response] of [
    ['status', () => Response.json({ a: 1 }, { headers: etag })],
    ['version', () => Response.json({ a: 1 }, { status: 201 })],
    ['field too many', () => Response.json({ a: 1, b: 2 }, { status: 201, headers: etag })],
    ['field too few', () => Response.json({}, { status: 201, headers: etag })],
    ['media type', () => new Response('a', { status: 201, headers: { ...etag, 'content-type': 'text/html' } })],
  ] as const) {
    it(`is found where another ${name} is answered`, async () => {
      await assert.rejects(assertFits(held, response()), AnswerError)
    })
  }

  it('is found where JSON is answered in place of a file', async () => {
    await assert.rejects(assertFits({ ...held, answer: files('application/zip') }, Response.json({})), AnswerError)
  })
})
