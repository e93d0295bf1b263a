import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { inputFields, registers, type FieldMeta } from '@assay/isms'
import { routeTable } from '../app.ts'
import { loadExample } from '../example/load.ts'
import { cookiesIn } from '../http/cookies.ts'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'
import type { Route } from './route.ts'

/** Every route, asked in ways that are not quite right, over a company in which every register has something. */

const NOBODY = '00000000-0000-7000-8000-000000000000'
const table = routeTable()

let instance: TestInstance
let send: Send
/** A record of each register: its key. */
const known = new Map<string, string>()

before(async () => {
  instance = await openTestInstance()
  await loadExample(instance.services)
  const owners = await instance.sql(`select "user".email from membership join "user" on "user".id = user_id where role = 'owner'`)
  send = instance.withCookie(cookiesIn(await instance.services.signIn.withAccount(String(owners.rows[0]?.['email']))))
  const found = await instance.sql(
    'select distinct on (register) register, key from record where not archived order by register, number desc',
  )
  for (const { name, plural } of registers) {
    const row = found.rows.find(({ register }) => register === name)
    if (row) known.set(plural, String(row['key']))
  }
})
after(() => instance.close())

function pathOf({ path }: Route, id: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (name === 'seq' ? '0' : name === 'sha256' ? 'ab'.repeat(32) : id))
}

/** Asks as whoever may: the operator where nobody else may. */
function ask(route: Route, path: string, { body = bodyOf(route), version }: { readonly body?: unknown; readonly version?: string } = {}) {
  const headers = { ...(version !== undefined && { 'if-match': version }) }
  const given = route.action === 'operate' ? { ...headers, authorization: 'Bearer operator', cookie: '' } : headers
  return send(route.method.toUpperCase(), path, body, given)
}

function bodyOf({ path, body }: Route): unknown {
  if (body === null) return undefined
  if (body === 'bytes' || body === 'file') return new Uint8Array(4)
  const [, plural, command] = /^\/api\/([^/]+)\/\{id\}\/([^/]+)$/.exec(path) ?? []
  const input = registers.find((register) => register.plural === plural)?.commands[command ?? '']?.input
  if (command === 'erase') return { scope: 'record', legalBasis: 'entered-by-mistake' }
  return input ? Object.fromEntries(inputFields(input).map((field) => [field.name, valueOf(field)])) : {}
}

/** A value that a field takes. */
function valueOf({ kind, options, target }: FieldMeta): unknown {
  switch (kind) {
    case 'text':
    case 'long-text':
      return 'as it is'
    case 'url':
      return 'https://isms.example'
    case 'number':
    case 'level':
      return 1
    case 'date':
      return '2026-11-24'
    case 'instant':
      return '2026-11-24T09:12:00Z'
    case 'yes-no':
      return true
    case 'choice':
      return options[0]
    case 'ref':
      return known.get(registers.find(({ name }) => name === target)?.plural ?? 'people') ?? known.get('people')
    case 'hash':
      return 'ab'.repeat(32)
    case 'decision':
    case 'stated':
      return null
    default:
      return []
  }
}

describe('every route', () => {
  it('answers 400 to a parameter that it does not know, and to one that is given twice', async () => {
    for (const route of table) {
      const path = pathOf(route, NOBODY)
      for (const query of ['?nonsense=1', '?asOf=2026-11-01&asOf=2026-11-02']) {
        const { status, body } = await ask(route, `${path}${query}`, { version: '"1"' })
        assert.equal(status, 400, `${route.method} ${path}${query}: ${JSON.stringify(body)}`)
        assert.equal(body['code'], 'BAD_REQUEST')
      }
    }
  })

  it('that changes a record answers 428 where no version is named, and 400 where it is none', async () => {
    const changing = table.filter(({ ifMatch }) => ifMatch)
    assert.ok(changing.length > 150)
    for (const route of changing) {
      const path = pathOf(route, NOBODY)
      assert.equal((await ask(route, path)).body['code'], 'PRECONDITION_REQUIRED', `${route.method} ${path}`)
      assert.equal((await ask(route, path, { version: '*' })).status, 400, path)
    }
    for (const version of ['W/"1"', '"0"', '"x"', '"1", "2"'])
      assert.equal((await send('DELETE', `/api/assets/${NOBODY}`, undefined, { 'if-match': version })).status, 400, version)
    assert.deepEqual(
      table.filter(({ method, ifMatch, path }) => method === 'put' && !ifMatch && !/^\/api\/(?:members|webhooks)\//.test(path)),
      [],
    )
  })

  it('that changes a record answers 412 where somebody else saved first, and says which version there is', async () => {
    const met = new Map<number, string[]>()
    for (const route of table.filter(({ ifMatch }) => ifMatch)) {
      const id = known.get(route.path.split('/')[2] ?? '')
      if (id === undefined && route.path !== '/api/tenant') continue
      const { status, body, headers } = await ask(route, pathOf(route, id ?? ''), { version: '"999999"' })
      met.set(status, [...(met.get(status) ?? []), `${route.method} ${route.path}: ${JSON.stringify(body)}`])
      if (status !== 412) continue
      assert.equal(body['code'], 'VERSION_CONFLICT')
      assert.equal(headers.get('etag'), `"${String(body['version'])}"`)
    }
    assert.deepEqual(
      [...met].filter(([status]) => status !== 412).flatMap(([, routes]) => routes),
      [],
    )
    assert.ok((met.get(412)?.length ?? 0) > 150)
  })

  it('that takes JSON answers 415 to anything else, and 413 to more than it reads', async () => {
    for (const route of table.filter(({ body }) => body !== null && body !== 'bytes' && body !== 'file')) {
      const path = pathOf(route, NOBODY)
      const headers = { 'if-match': '"1"', ...(route.action === 'operate' && { authorization: 'Bearer operator', cookie: '' }) }
      const other = await send(route.method.toUpperCase(), path, new Uint8Array(4), headers)
      assert.deepEqual([other.status, other.body['code']], [415, 'NOT_JSON'], path)
      const large = await send(route.method.toUpperCase(), path, `{"x":"${'x'.repeat(400_000)}"}`, headers)
      assert.deepEqual([large.status, large.body['code']], [413, 'TOO_LARGE'], path)
    }
  })

  it('answers 401 to nobody, and says how to sign in', async () => {
    for (const route of table) {
      const response = await instance.app.request(pathOf(route, NOBODY), { method: route.method.toUpperCase() })
      assert.deepEqual([response.status, response.headers.get('www-authenticate')], [401, 'Bearer'], route.path)
    }
  })
})
