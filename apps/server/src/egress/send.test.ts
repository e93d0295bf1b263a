import assert from 'node:assert/strict'
import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { operator } from './permission.ts'
import { send } from './send.ts'

/** Servers that want to fill our memory, or to keep us waiting. */

const LIMITS = { bytes: 10_000, wait: 500 }
let server: Server
let url: string
/** Connections that nobody has closed yet. */
let open = 0

const isOpen = (): boolean => open > 0

const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  '/ends-at-the-limit': (response) => response.end(Buffer.alloc(10_000)),
  '/one-byte-more': (response) => response.end(Buffer.alloc(10_001)),
  '/never-ends': (response) => pour(response),
  '/says-less': (response) => {
    response.writeHead(200, { 'transfer-encoding': 'chunked' })
    pour(response)
  },
  '/drips': (response) => {
    const timer = setInterval(() => response.write('x'), 20)
    response.once('close', () => clearInterval(timer))
  },
  '/says-nothing': () => undefined,
  '/leads-elsewhere': (response) => response.writeHead(302, { location: '/ends-at-the-limit' }).end(),
}

function pour(response: ServerResponse): void {
  const more = (): void => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    response.once('drain', more)
  }
  more()
}

before(async () => {
  server = createServer((request, response) => {
    open += 1
    response.once('close', () => (open -= 1))
    answers[request.url ?? '']?.(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => server.closeAllConnections())
after(() => server.close())

const ask = (path: string) => send({ url: url + path, permission: operator, limits: LIMITS })

describe('the answer of a server that means no good', () => {
  it('is taken up to its limit', async () => {
    assert.equal((await ask('/ends-at-the-limit')).bytes.length, 10_000)
  })

  for (const path of ['/one-byte-more', '/never-ends', '/says-less'])
    it(`is refused beyond it, and the connection closed: ${path}`, async () => {
      const resident = process.memoryUsage().rss
      await assert.rejects(ask(path), /more than 10000 bytes/)
      assert.ok(process.memoryUsage().rss - resident < 50_000_000)
      while (isOpen()) await new Promise((resolve) => setTimeout(resolve, 10))
    })

  for (const path of ['/drips', '/says-nothing']) it(`is not waited for: ${path}`, () => assert.rejects(ask(path), { code: 'TIMED_OUT' }))

  it('leads nowhere else', () => assert.rejects(ask('/leads-elsewhere'), { code: 'REDIRECTED' }))
})
