import assert from 'node:assert/strict'
import { once } from 'node:events'
import { connect } from 'node:net'
import { after, before, describe, it } from 'node:test'
import { serve, type ServerType } from '@hono/node-server'
import { setUp } from '../account/set-up.ts'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { policiesOf } from '../mount.ts'

const PASSWORD = 'a long enough password'

let instance: TestInstance
let slug: string
let cookie: string

before(async () => {
  instance = await openTestInstance()
  const { signIn } = instance.services
  ;({ slug } = await setUp(instance.services, { organisation: 'Doors', name: 'Eva', email: 'eva@doors.example', password: PASSWORD }))
  const step = await signIn.withPassword({ headers: new Headers(), address: '' }, 'eva@doors.example', PASSWORD)
  assert.ok(step.status === 'signed-in')
  cookie = cookiesIn(step.response)
})
after(() => instance.close())

function cookiesIn(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

/** Every route and page of the application, also what is not there. */
function everywhere(): readonly (readonly [string, string])[] {
  const known = [...policiesOf(instance.app).keys()].map((name) => name.split(' ') as [string, string])
  return [...known, ['get', '/nothing-here'], ['post', '/api/nothing-here'], ['get', '/assets/none.js']]
}

function ask(method: string, path: string, headers: Readonly<Record<string, string>>): Promise<Response> {
  return Promise.resolve(instance.app.request(path.replaceAll(/:\w+/g, 'x'), { method: method.toUpperCase(), headers }))
}

describe('a name that is not ours', () => {
  it('is answered by 421 on every route, page and error, whoever asks', async () => {
    let cells = 0
    for (const [method, path] of everywhere()) {
      for (const host of ['evil.example', 'evil.example:4000', 'isms.example.com:4000']) {
        const { status, headers } = await ask(method, path, { host, origin: `http://${host}`, cookie })
        assert.equal(status, 421, `${method} ${path} ${host}`)
        assert.equal(headers.get('x-content-type-options'), 'nosniff')
        cells += 1
      }
    }
    assert.ok(cells > 600, String(cells))
  })
})

describe('a request with our cookie', () => {
  it('changes nothing unless one of our own pages made it: host, port and scheme', async () => {
    const foreign = [
      { host: 'localhost', origin: 'https://localhost' },
      { host: 'localhost:4000', origin: 'http://localhost' },
      { host: 'isms.example.com', origin: 'http://isms.example.com' },
      { host: 'localhost', origin: 'http://assay.lan' },
      { host: 'localhost', origin: 'null' },
      { host: 'localhost' },
      {},
      { host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'cross-site' },
      { host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-site' },
      { host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'none' },
    ]
    const changing = everywhere().filter(([method, path]) => method !== 'get' && !path.includes('nothing'))
    for (const [method, path] of changing) {
      for (const headers of foreign) {
        const { status } = await ask(method, path, { cookie: `${cookie}; ${cookie.replaceAll('assay.', '__Host-assay.')}`, ...headers })
        assert.equal(status, 403, `${method} ${path} ${JSON.stringify(headers)}`)
      }
    }
    assert.deepEqual(instance.errors, [])
    const own = { cookie, host: 'localhost', origin: 'http://localhost', 'sec-fetch-site': 'same-origin' }
    const made = await instance.app.request('/api/risks', {
      method: 'POST',
      headers: { ...own, 'content-type': 'application/json' },
      body: JSON.stringify({ title: 'From our own page' }),
    })
    assert.equal(made.status, 201)
  })

  it('may ask for the head of what it may read', async () => {
    assert.equal((await ask('HEAD', '/api/risks', { cookie, host: 'localhost' })).status, 200)
  })
})

describe('cookies over TLS', () => {
  const reach = { host: 'isms.example.com', origin: 'https://isms.example.com' }

  async function signIn(headers: Readonly<Record<string, string>>): Promise<Response> {
    return instance.app.request('/sign-in', {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ email: 'eva@doors.example', password: PASSWORD }).toString(),
    })
  }

  it('have the prefix that no other host can set, and are secure; on loopback they are plain', async () => {
    const secure = (await signIn(reach)).headers.getSetCookie()
    assert.ok(secure.length > 0)
    for (const one of secure) assert.match(one, /^__Host-assay\.(?=.*; Path=\/(?:;|$))(?=.*; Secure(?:;|$))(?=.*; HttpOnly)(?!.*Domain)/i)
    const plain = (await signIn({ host: 'localhost', origin: 'http://localhost' })).headers.getSetCookie()
    for (const one of plain) assert.match(one, /^assay\.(?!.*; Secure)/i)
  })

  it('count with the prefix alone: one that a neighbour planted is nobody’s', async () => {
    const given = cookiesIn(await signIn(reach))
    assert.equal((await ask('GET', '/api/risks', { host: reach.host, cookie: given })).status, 200)
    const planted = given.replaceAll('__Host-', '')
    assert.equal((await ask('GET', '/api/risks', { host: reach.host, cookie: planted })).status, 401)
    assert.equal((await ask('GET', '/api/risks', { host: 'localhost', cookie: given })).status, 401)
  })
})

describe('a real connection', () => {
  let server: ServerType
  let port: number

  before(async () => {
    server = serve({ fetch: instance.app.fetch, port: 0, hostname: '127.0.0.1' })
    await once(server, 'listening')
    const address = server.address()
    port = typeof address === 'object' && address ? address.port : 0
  })
  after(() => new Promise((resolve) => server.close(resolve)))

  async function raw(text: string): Promise<string> {
    const socket = connect(port, '127.0.0.1')
    socket.write(text)
    let answer = ''
    for await (const chunk of socket) answer += String(chunk)
    return answer.slice(9, 12)
  }

  it('without a host, or with two of them, is refused and is no fault of ours', async () => {
    const form = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 3\r\nConnection: close\r\n\r\na=b'
    assert.match(await raw(`POST /sign-in HTTP/1.0\r\n${form}`), /^40[03]$/)
    assert.equal(await raw(`POST /sign-in HTTP/1.1\r\n${form}`), '400')
    assert.match(await raw(`POST /sign-in HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n${form}`), /^4\d\d$/)
    assert.match(await raw(`GET http://evil.example/sign-in HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`), /^4\d\d$/)
    assert.equal(await raw(`GET /sign-in HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`), '200')
    assert.deepEqual(instance.errors, [])
  })

  it('keeps the body of a request whose cookies were renamed', async () => {
    const body = new URLSearchParams({ email: 'eva@doors.example', password: PASSWORD }).toString()
    const head = `POST /sign-in HTTP/1.1\r\nHost: isms.example.com\r\nOrigin: https://isms.example.com\r\nCookie: a=b\r\nConnection: close`
    const type = 'Content-Type: application/x-www-form-urlencoded'
    assert.equal(await raw(`${head}\r\n${type}\r\nContent-Length: ${body.length}\r\n\r\n${body}`), '303')
    assert.equal(slug, 'doors')
  })
})
