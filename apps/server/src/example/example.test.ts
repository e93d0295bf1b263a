import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { acceptInvitation } from '../account/members.ts'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { publish } from '../publisher.ts'
import { loadExample } from './load.ts'
import { removeExample } from './remove.ts'

const OWN = { host: 'localhost', origin: 'http://localhost' }
const FIRST = { organisation: 'Heron Ltd', name: 'Eva', email: 'eva@heron.example', password: 'a long enough password' }

let instance: TestInstance

before(async () => {
  instance = await openTestInstance()
})
after(() => instance.close())

function post(path: string, form: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return Promise.resolve(instance.app.request(path, { method: 'POST', headers: { ...OWN, ...headers }, body: new URLSearchParams(form) }))
}

function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
}

async function count(text: string): Promise<number> {
  return Number((await instance.sql(`select count(*) as n from ${text}`)).rows[0]?.['n'])
}

/** Rows of an organisation in every table there is. */
async function rowsOf(org: string): Promise<number> {
  const { rows } = await instance.sql(
    `select attrelid::regclass::text as name from pg_attribute join pg_class on pg_class.oid = attrelid
     where attname = 'org_id' and not attisdropped and relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  assert.ok(rows.length > 15)
  const found = await Promise.all(rows.map(({ name }) => count(`${String(name)} where org_id = '${org}'`)))
  return found.reduce((sum, n) => sum + n, 0)
}

describe('the first page', () => {
  it('does nothing without the code of the console, and says nothing about it', async () => {
    const code = instance.services.setUpCode.issue()
    const file = join(instance.services.dataFolder, 'set-up.code')
    assert.equal(readFileSync(file, 'utf8').trim(), code)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    assert.equal(Buffer.from(code, 'base64url').length, 16)
    for (const given of ['', 'x', code.slice(1), `${code}x`, code.toLowerCase()]) {
      assert.equal((await post('/set-up', { ...FIRST, code: given })).status, 403, given)
      assert.equal((await post('/set-up/example', { code: given })).status, 403, given)
      const page = await (await instance.app.request(`/set-up?code=${given}`, { headers: OWN })).text()
      assert.ok(!page.includes(code) && !page.includes('action="/set-up/example"'))
    }
    assert.equal(await count('organisation'), 0)
    assert.notEqual(instance.services.setUpCode.issue(), code)
    assert.equal((await post('/set-up', { ...FIRST, code })).status, 403)
  })
})

describe('the example company', () => {
  let mara: string

  it('is opened with the code, once at a time', async () => {
    const code = instance.services.setUpCode.issue()
    const tries = await Promise.all(Array.from({ length: 4 }, () => post('/set-up/example', { code })))
    assert.deepEqual(tries.map(({ status }) => status).toSorted(), [303, 409, 409, 409])
    mara = cookieOf(tries.find(({ status }) => status === 303) ?? new Response())
    assert.equal(await count(`organisation where example`), 1)
    assert.ok((await count(`"user" where example`)) > 5)
  })

  it('lets nobody touch an account that exists: set-up refuses its e-mail, and its password stays as it was', async () => {
    const code = instance.services.setUpCode.issue()
    const refused = await post('/set-up', { ...FIRST, email: 'mara@finch-support.example', code })
    assert.deepEqual([refused.status, await count('organisation'), await count('account')], [409, 1, 0])
    assert.match(await refused.text(), /account with this e-mail already/)
  })

  it('is joined by an own organisation, of which exactly one is made however many ask at once', async () => {
    const code = instance.services.setUpCode.issue()
    const tries = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        post('/set-up', {
          ...FIRST,
          organisation: `Heron ${index}`,
          email: `eva${index}@heron.example`,
          address: 'log.heron.example',
          code,
        }),
      ),
    )
    assert.equal(tries.filter(({ status }) => status === 303).length, 1)
    assert.deepEqual([...new Set(tries.map(({ status }) => status))].toSorted(), [303, 409])
    assert.deepEqual([await count('organisation where not example'), await count('"user" where not example')], [1, 1])
    assert.ok(!existsSync(join(instance.services.dataFolder, 'set-up.code')))
    assert.equal((await post('/set-up', { ...FIRST, code })).status, 409)
    const { rows } = await instance.sql('select slug from organisation where not example')
    const policies = await instance.sql(`select state ->> 'origin' as origin from record where register = 'log-policy'`)
    const origins = policies.rows.map(({ origin }) => String(origin))
    assert.ok(origins.includes(`log.heron.example/tlog/${String(rows[0]?.['slug'])}`))
    assert.ok(origins.some((origin) => /^assay-[0-9a-f]{12}\.invalid\/tlog\/finch-support$/.test(origin)))
  })

  it('reaches nothing else: its owner invites nobody who belongs elsewhere, and its people join nothing', async () => {
    const { rows } = await instance.sql(
      'select org_id, slug, example, (select id from "user" where "user".example <> organisation.example limit 1) as stranger from organisation',
    )
    for (const { org_id: org, stranger } of rows) {
      const joining = instance.sql(`insert into membership (org_id, user_id, role) values ($1, $2, 'owner')`, [org, stranger])
      await assert.rejects(joining, { code: 'AS001' })
    }
    const members = (await instance.sql('select org_id, user_id from membership')).rows
    const headers = { ...OWN, cookie: mara, 'content-type': 'application/json' }
    const ask = async (path: string, body: unknown) =>
      (await instance.app.request(path, { method: 'POST', headers, body: JSON.stringify(body) })).json() as Promise<Record<string, string>>
    const { rows: known } = await instance.sql('select id, email from "user" where not example')
    const { code } = await ask('/api/members', { name: 'x', email: known[0]?.['email'], role: 'owner' })
    const accepting = { account: String(known[0]?.['id']), email: String(known[0]?.['email']), credentials: null, proved: true }
    await assert.rejects(acceptInvitation(instance.services, String(code), accepting), { code: 'AS001' })
    const { secret } = await ask('/api/api-keys', { name: 'k', role: 'manager' })
    const asKey = {
      authorization: `Bearer ${secret}`,
      'assay-organisation': String(rows.find((row) => row['example'] === false)?.['slug']),
    }
    const seen = await (await instance.app.request('/api/risks?limit=500', { headers: asKey })).text()
    assert.ok(!seen.includes('Heron'))
    assert.deepEqual((await instance.sql('select org_id, user_id from membership')).rows, members)
    assert.deepEqual(instance.errors, [])
  })

  it('is removed whole by an owner, and leaves no row, file, key or account, and a server that goes on', async () => {
    const { services } = instance
    const { rows } = await instance.sql('select org_id, slug, example from organisation')
    const org = String(rows.find((row) => row['example'] === true)?.['org_id'])
    const upload = await instance.app.request('/api/blobs', { method: 'POST', headers: { ...OWN, cookie: mara }, body: 'evidence' })
    assert.equal(upload.status, 201)
    await publish(services, { org, slug: 'finch-support' })
    assert.ok(existsSync(join(services.dataFolder, 'blobs', org)) && existsSync(join(services.dataFolder, 'checkpoints', 'finch-support')))
    const others = rows.filter((row) => row['example'] === false)
    const kept = await Promise.all(others.map((row) => rowsOf(String(row['org_id']))))
    assert.equal((await instance.app.request('/api/example', { method: 'DELETE', headers: { ...OWN, cookie: mara } })).status, 200)
    assert.equal(await rowsOf(org), 0)
    assert.equal(await count('"user" where example'), 0)
    const left = readdirSync(services.dataFolder, { recursive: true }).map(String)
    assert.deepEqual(
      left.filter((name) => name.includes('finch') || name.includes(org)),
      [],
    )
    assert.deepEqual(await publish(services, { org, slug: 'gone' }), { size: 0, note: '' })
    assert.equal((await instance.app.request('/api/risks', { headers: { cookie: mara } })).status, 401)
    assert.deepEqual(await Promise.all(others.map((row) => rowsOf(String(row['org_id'])))), kept)
    assert.equal(await removeExample(services), false)
  })

  it('can be loaded again, with a log of its own', async () => {
    await loadExample(instance.services)
    const { rows } = await instance.sql('select org_id from organisation where example')
    const { size } = await publish(instance.services, { org: String(rows[0]?.['org_id']), slug: 'finch-support' })
    assert.ok(size > 500)
  })
})
