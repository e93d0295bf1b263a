import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { jsonFrom } from './edge.ts'
import { openTestInstance, type TestInstance, type TestReply } from './instance.fixture.ts'
import { policiesOf } from './mount.ts'
import { Problem } from './problem.ts'

type Send = (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<TestReply>

/** What breaks a database, a stack or a look-up by name, in every place where text comes in. */

const HOSTILE = ['\0', 'a\0b', '\uD800', 'x\uDC00'] as const

let instance: TestInstance
let owner: Send

before(async () => {
  instance = await openTestInstance()
  owner = await instance.as(await instance.organisation('Own'), 'owner')
  await owner('POST', '/api/assets', { name: 'Tape', kind: 'information' })
})
after(() => instance.close())

describe('the edge', () => {
  it('refuses NUL and broken Unicode in every part of an address', async () => {
    const parts = ['%00', 'a%00b', '%ED%A0%80', '%ff', '%', '%zz', '%c0%80']
    const places = [
      (part: string) => `/api/assets/${part}`,
      (part: string) => `/api/assets?q=${part}`,
      (part: string) => `/api/assets?filter=name:${part}`,
      (part: string) => `/api/assets?${part}=1`,
      (part: string) => `/tlog/${part}/checkpoint`,
      (part: string) => `/tlog/own/${part}`,
      (part: string) => `/sign-in?token=${part}`,
      (part: string) => `/${part}`,
    ]
    for (const part of parts) for (const place of places) assert.equal((await owner('GET', place(part))).status, 400, place(part))
    assert.deepEqual(instance.errors, [])
  })

  it('refuses NUL and broken Unicode in JSON, wherever they stand, and names the place', () => {
    const hostile = fc.constantFrom(...HOSTILE)
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b'), { maxLength: 6 }), hostile, (path, text) => {
        const nested = path.reduceRight<unknown>((inner, name) => ({ [name]: inner }), text)
        assert.deepEqual(
          pointerOf(() => jsonFrom(JSON.stringify(nested))),
          path.map((name) => `/${name}`).join(''),
        )
        assert.throws(() => jsonFrom(JSON.stringify({ list: [{ [text]: 1 }] })), Problem)
      }),
    )
  })

  it('lets every other JSON through unchanged', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        if (/"__proto__":/.test(JSON.stringify(value))) return
        assert.deepEqual(jsonFrom(JSON.stringify(value)), JSON.parse(JSON.stringify(value)))
      }),
    )
  })

  it('refuses what is nested too deep in time that grows with its length', async () => {
    for (const text of ['['.repeat(10_000) + ']'.repeat(10_000), `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`]) {
      const started = process.cpuUsage()
      assert.throws(() => jsonFrom(text), Problem)
      assert.ok(process.cpuUsage(started).user < 1_000_000)
    }
    assert.throws(() => jsonFrom('{"a":1e400}'), Problem)
    assert.doesNotThrow(() => jsonFrom('['.repeat(40) + ']'.repeat(40)))
    assert.throws(() => jsonFrom('['.repeat(41) + ']'.repeat(41)), Problem)
  })

  it('refuses names that objects inherit where a name is looked up', async () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const own = { [name]: 1 }
      assert.equal((await owner('POST', '/api/assets', `{"name":"x","${name}":1}`)).status, 400, name)
      assert.equal((await owner('POST', '/api/members', JSON.stringify(own))).status, 400, name)
      for (const path of [`/api/assets?${name}=1`, `/api/assets?sort=${name}`, `/api/assets?filter=${name}:1`])
        assert.equal((await owner('GET', path)).status, 400, path)
      const sheet = new TextEncoder().encode(`Name,${name},Owner\nTape,x,y\n`)
      const { status, body } = await owner('POST', '/api/assets/import', sheet)
      assert.equal(status, 200, name)
      assert.ok((body['unmapped'] as readonly string[]).includes(name))
      const mapped = await owner('POST', `/api/assets/import?mapping=${encodeURIComponent(`{"${name}":"name"}`)}`, sheet)
      assert.ok([200, 400, 422].includes(mapped.status), name)
      const items = utf8(`[{"name":"Disk","${name}":"of the first"},{"name":"Drive","location":"here"}]`)
      const listed = await owner('POST', '/api/assets/import?confirm=true', items)
      assert.deepEqual([listed.status, listed.body['rejected']], [200, []], name)
    }
    const broken = utf8('[{"name":"Disk","owner":"\\u0000"},{"name":"Belt","owner":"\\ud800"},{"name":"\\u0000"},{"name":"Drive"}]')
    const planned = await owner('POST', '/api/assets/import?confirm=true', broken)
    assert.deepEqual([planned.status, (planned.body['rejected'] as readonly unknown[]).length], [200, 3], JSON.stringify(planned.body))
    const drives = (await owner('GET', '/api/assets?q=drive')).body['items'] as readonly { readonly sourceNote: string | null }[]
    assert.deepEqual(new Set(drives.map(({ sourceNote }) => sourceNote)), new Set([null]))
    assert.deepEqual(instance.errors, [])
  })

  it('refuses headers that are too long to look up', async () => {
    for (const headers of [
      { 'idempotency-key': 'k'.repeat(256) },
      { 'idempotency-key': '' },
      { 'idempotency-key': 'é' },
      { 'assay-organisation': 'A B' },
      { 'x-any': 'x'.repeat(64_001) },
    ])
      assert.equal((await owner('POST', '/api/assets', { name: 'x' }, headers)).status, 400, JSON.stringify(headers).slice(0, 60))
    assert.equal((await owner('POST', '/api/assets', { name: 'x' }, { 'idempotency-key': 'k'.repeat(255) })).status, 201)
  })

  it('walks through every order of a list by cursor', async () => {
    for (let index = 0; index < 4; index += 1)
      await owner('POST', '/api/assets', { name: `Ä${'\u0001'.repeat(400)} ${index % 2}`, kind: 'software' })
    for (const sort of ['key', '-key', 'title', '-title', 'updated', '-updated', 'kind', '-kind']) {
      const keys: string[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const { status, body } = await owner('GET', `/api/assets?limit=1&sort=${sort}${cursor === '' ? '' : `&cursor=${cursor}`}`)
        assert.equal(status, 200, sort)
        keys.push(...(body['items'] as readonly { readonly key: string }[]).map(({ key }) => key))
        cursor = body['next'] as string | null
      }
      assert.equal(new Set(keys).size, keys.length)
      assert.equal(keys.length, ((await owner('GET', '/api/assets')).body['items'] as readonly unknown[]).length, sort)
    }
  })
})

describe('a method', () => {
  it('that a path does not answer to is told which it does, on every route and page', async () => {
    for (const name of policiesOf(instance.app).keys()) {
      const path = (name.split(' ')[1] ?? '').replaceAll(/:\w+/g, 'x').replace('*', 'checkpoint')
      const reply = await instance.app.request(path, { method: 'PROPFIND' })
      const allowed = reply.headers.get('allow')?.split(', ') ?? []
      assert.equal(reply.status, 405, path)
      assert.match(reply.headers.get('content-type') ?? '', /problem\+json/)
      assert.ok(allowed.includes((name.split(' ')[0] ?? '').toUpperCase()), name)
      const options = await instance.app.request(path, { method: 'OPTIONS' })
      assert.deepEqual([options.status, options.headers.get('allow')], [204, reply.headers.get('allow')], path)
      assert.equal(options.headers.get('access-control-allow-origin'), null)
    }
    assert.equal((await instance.app.request('/api/nothing', { method: 'PATCH' })).status, 404)
  })
})

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function pointerOf(work: () => unknown): string | undefined {
  try {
    work()
    return assert.fail('nothing was refused')
  } catch (error) {
    return error instanceof Problem ? error.fields[0]?.pointer : assert.fail(String(error))
  }
}
