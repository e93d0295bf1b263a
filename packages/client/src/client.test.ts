import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, beforeEach, describe, it } from 'node:test'
import { ApiError, createClient, itemsOf, retrying } from './index.ts'

/** Against a server that says what it was asked, and answers as it is told. */

interface Heard {
  readonly method: string
  readonly url: string
  readonly headers: IncomingMessage['headers']
  readonly body: string
}

type Reply = (heard: Heard) => { readonly status?: number; readonly headers?: Readonly<Record<string, string>>; readonly body: unknown }

const heard: Heard[] = []
let reply: Reply = () => ({ body: {} })
let url = ''

const server = createServer((request, response) => void answer(request, response))

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = Buffer.concat(await request.toArray()).toString()
  const said = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body }
  heard.push(said)
  const { status = 200, headers = {}, body: answered } = reply(said)
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(answered))
}

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
beforeEach(() => {
  heard.length = 0
  reply = () => ({ body: {} })
})
after(() => server.close())

describe('a client', () => {
  it('sends method, path, query, body, version and key as they are', async () => {
    const client = createClient({ url, key: 'secret', organisation: () => 'own' })
    await client.call('POST /api/risks/{id}/accept', {
      path: { id: 'RISK-1/2' },
      body: { reason: 'It is small' },
      version: 3,
      idempotencyKey: 'once',
    })
    const [{ method, url: path, headers, body }] = heard as [Heard]
    assert.deepEqual([method, path, body], ['POST', '/api/risks/RISK-1%2F2/accept', '{"reason":"It is small"}'])
    assert.deepEqual(
      ['authorization', 'assay-organisation', 'if-match', 'idempotency-key', 'content-type'].map((name) => headers[name]),
      ['Bearer secret', 'own', '"3"', 'once', 'application/json'],
    )
  })

  it('sends each of several values by itself, and nothing of what is not said', async () => {
    const client = createClient({ url })
    await client.call('GET /api/risks', { query: { filter: ['status:open', '-owner:'], q: 'a&b' } })
    await client.call('GET /api/{plural}/{id}', { path: { plural: 'risks', id: 'RISK-1' } })
    assert.deepEqual(
      heard.map(({ url: path, headers }) => [path, headers['authorization'], headers['content-type']]),
      [
        ['/api/risks?filter=status%3Aopen&filter=-owner%3A&q=a%26b', undefined, undefined],
        ['/api/risks/RISK-1', undefined, undefined],
      ],
    )
  })

  it('sends bytes as they are, and gives files as they come', async () => {
    const client = createClient({ url })
    const sent = await client.call('POST /api/blobs', { body: new TextEncoder().encode('a file') })
    assert.deepEqual(sent, {})
    const response = await client.file('GET /api/blobs/{sha256}', { path: { sha256: 'ab' } })
    assert.equal(await response.text(), '{}')
    assert.deepEqual(
      heard.map(({ headers, body }) => [headers['content-type'], body]),
      [
        ['application/octet-stream', 'a file'],
        [undefined, ''],
      ],
    )
  })

  it('throws what was refused, with its code, clause, fields and version', async () => {
    const problem = {
      type: 'urn:x',
      title: 'no',
      status: 412,
      code: 'VERSION_CONFLICT',
      version: 7,
      fields: [{ pointer: '/a', detail: 'is wrong' }],
    }
    reply = () => ({ status: 412, body: problem })
    const error = await createClient({ url })
      .call('GET /api/overview')
      .catch((caught: unknown) => caught)
    assert.ok(error instanceof ApiError)
    assert.deepEqual(
      [error.status, error.code, error.version, error.clause, error.fields.length, error.path],
      [412, 'VERSION_CONFLICT', 7, null, 1, '/api/overview'],
    )
  })

  it('says of a server that does not answer, or not as one of ours, that it does not', async () => {
    const closed = createClient({ url: 'http://127.0.0.1:9' })
    await assert.rejects(closed.call('GET /api/overview'), { status: 0, code: 'OFFLINE' })
    reply = () => ({ status: 502, body: 'gone' })
    await assert.rejects(createClient({ url }).call('GET /api/overview'), { status: 502, code: 'UNKNOWN' })
  })

  it('walks through a list page by page, and asks for a page when it is wanted', async () => {
    reply = ({ url: path }) => {
      const at = Number(new URL(path, url).searchParams.get('cursor') ?? 0)
      return { body: { items: [at, at + 1], next: at < 4 ? String(at + 2) : null } }
    }
    const found: unknown[] = []
    for await (const item of itemsOf(createClient({ url }), 'GET /api/risks', { query: { sort: 'title' } })) {
      found.push(item)
      if (found.length === 2) assert.equal(heard.length, 1)
    }
    assert.deepEqual(found, [0, 1, 2, 3, 4, 5])
    assert.deepEqual(
      heard.map(({ url: path }) => path),
      ['/api/risks?limit=200&sort=title', '/api/risks?limit=200&sort=title&cursor=2', '/api/risks?limit=200&sort=title&cursor=4'],
    )
  })
})

describe('a client that is patient', () => {
  const patient = () => createClient({ url, transport: retrying(fetch, { longest: 1 }) })

  it('sends what only reads again, after as long as it was told', async () => {
    reply = () => (heard.length < 3 ? { status: 503, headers: { 'retry-after': '1' }, body: {} } : { body: { items: [] } })
    assert.deepEqual(await patient().call('GET /api/search', { query: { q: 'x' } }), { items: [] })
    assert.equal(heard.length, 3)
  })

  it('sends what changes something again only under an idempotency key', async () => {
    reply = () => ({ status: 429, headers: { 'retry-after': '0' }, body: { code: 'TOO_MANY_AT_ONCE' } })
    await assert.rejects(patient().call('POST /api/risks', { body: { title: 'Fire' } }), { status: 429 })
    assert.equal(heard.length, 1)
    await assert.rejects(patient().call('POST /api/risks', { body: { title: 'Fire' }, idempotencyKey: 'once' }), { status: 429 })
    assert.equal(heard.length, 5)
  })

  it('does not send again what was refused for good', async () => {
    reply = () => ({ status: 409, body: { code: 'WRONG_STATE' } })
    await assert.rejects(patient().call('GET /api/overview'), { code: 'WRONG_STATE' })
    assert.equal(heard.length, 1)
  })
})
