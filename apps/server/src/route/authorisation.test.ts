import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { isAllowed, roles, type Actor, type Role } from '../actor.ts'
import { routeTable } from '../app.ts'
import { openTestInstance, type TestInstance, type TestReply } from '../instance.fixture.ts'
import { policiesOf } from '../mount.ts'
import type { Route } from './route.ts'

/** Every route x every role x own and other organisation. */

type Send = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<TestReply>

let instance: TestInstance
let own: Actor
let foreignKey: string
let foreignId: string
const senders = new Map<Role, Send>()
const table = routeTable()

before(async () => {
  instance = await openTestInstance()
  own = await instance.organisation('Own')
  const other = await instance.organisation('Other')
  for (const role of roles) senders.set(role, await instance.as(own, role))
  const neighbour = await instance.as(other, 'owner')
  for (let index = 0; index < 3; index += 1) await neighbour('POST', '/api/assets', { name: `CANARY-${index}` })
  const { body } = await neighbour('POST', '/api/assets', { name: 'CANARY-last' })
  foreignKey = String(body['key'])
  foreignId = String(body['id'])
})
after(() => instance.close())

describe('the authorisation matrix', () => {
  it('has an action on every route', () => {
    assert.ok(table.length > 100)
    assert.deepEqual(
      table.filter((route) => route.action !== 'operate' && !roles.some((role) => isAllowed(as(role), route.action))),
      [],
    )
  })

  it('lets nobody in without a key', async () => {
    for (const route of table) {
      const { status } = await request(
        async (method, path) => {
          const response = await instance.app.request(path, { method })
          return { status: response.status, headers: response.headers, body: {}, bytes: new Uint8Array() }
        },
        route,
        'nothing',
      )
      assert.equal(status, 401, `${route.method} ${route.path}`)
    }
  })

  it('answers 403 to exactly the roles that may not, on every route', async () => {
    let cells = 0
    for (const route of table) {
      for (const role of roles) {
        const { status } = await request(senderOf(role), route, '00000000-0000-7000-8000-000000000000')
        assert.equal(status === 403, !isAllowed(as(role), route.action), `${role} ${route.method} ${route.path}: ${status}`)
        assert.ok(status < 500, `${role} ${route.method} ${route.path}: ${status}`)
        cells += 1
      }
    }
    process.stdout.write(`authorisation matrix: ${table.length} routes x ${roles.length} roles = ${cells} cells\n`)
  })

  it('answers 403 on pages to exactly the roles that may not', async () => {
    let cells = 0
    const pages = [...policiesOf(instance.app)].filter(([name]) => !name.includes(' /api/'))
    assert.ok(pages.length > 150)
    for (const [name, policy] of pages) {
      const [method = '', path = ''] = name.split(' ')
      for (const role of roles) {
        const { status, body } = await senderOf(role)(method.toUpperCase(), path.replace(/:\w+/, 'NONE-1'), undefined, {
          origin: 'http://localhost',
          host: 'localhost',
        })
        const forbidden = status === 403 && body['code'] === 'FORBIDDEN'
        assert.equal(forbidden, policy !== 'public' && !isAllowed(as(role), policy), `${role} ${name}: ${status}`)
        assert.ok(status < 500, `${role} ${name}: ${status}`)
        if (path === '/sign-out') senders.set(role, await instance.as(own, role))
        cells += 1
      }
    }
    process.stdout.write(`authorisation matrix: ${pages.length} pages x ${roles.length} roles = ${cells} cells\n`)
  })

  it('sends whoever is not signed in from every page to where they can', async () => {
    for (const [name, policy] of policiesOf(instance.app)) {
      const [method = '', path = ''] = name.split(' ')
      if (policy === 'public' || path.startsWith('/api/')) continue
      const reply = await instance.app.request(path.replace(/:\w+/, 'NONE-1'), { method: method.toUpperCase() })
      assert.deepEqual([reply.status, reply.headers.get('location')], [303, '/sign-in'], name)
    }
  })

  it('answers to a record of another organisation as to one that does not exist', async () => {
    const owner = senderOf('owner')
    for (const route of table.filter((candidate) => candidate.path.startsWith('/api/assets/{id}'))) {
      const unknown = await request(owner, route, '00000000-0000-7000-8000-000000000000')
      for (const id of [foreignId, foreignKey]) {
        const foreign = await request(owner, route, id)
        assert.deepEqual([foreign.status, foreign.body], [unknown.status, unknown.body], `${route.method} ${route.path}`)
      }
    }
  })

  it('takes no foreign record as a reference', async () => {
    const { status, body } = await senderOf('owner')('POST', '/api/risks', { title: 'Theft of a link', assets: [foreignId] })
    assert.equal(status, 400)
    assert.equal(JSON.stringify(body).includes('CANARY'), false)
  })

  it('shows nothing of another organisation in any list, export or pack', async () => {
    for (const path of ['/api/assets', '/api/assets/export?format=json', '/api/bundle', '/api/soa', '/api/doctor']) {
      const { bytes } = await senderOf('owner')('GET', path)
      assert.equal(Buffer.from(bytes).includes('CANARY'), false, path)
    }
  })

  it('lets an auditor write findings and nothing else, and everybody comments', async () => {
    const auditor = senderOf('auditor')
    assert.equal((await auditor('POST', '/api/findings', { title: 'No restore test' })).status, 201)
    assert.equal((await auditor('POST', '/api/comments', { about: 'FND-1', text: 'Ask operations' })).status, 201)
    assert.equal((await auditor('POST', '/api/risks', { title: 'x' })).status, 403)
    assert.equal((await senderOf('reader')('POST', '/api/comments', { about: 'FND-1', text: 'x' })).status, 201)
    assert.equal((await senderOf('reader')('POST', '/api/findings', { title: 'x' })).status, 403)
  })
})

/** A member of a role who is signed in. */
function as(role: Role): Parameters<typeof isAllowed>[0] {
  return { id: 'user:x', role, scopes: null, confirmed: true, factorWanted: false }
}

function senderOf(role: Role): Send {
  return senders.get(role) ?? assert.fail(role)
}

function request(send: Send, route: Route, id: string): Promise<TestReply> {
  const path = route.path.replace('{id}', id)
  const body = route.method === 'get' || route.method === 'delete' ? undefined : route.body === 'bytes' ? new Uint8Array(4) : {}
  return send(route.method.toUpperCase(), path, body, { 'if-match': '"1"' })
}
