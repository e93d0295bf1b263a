import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { registers } from '@assay/isms'
import { routeTable } from '../app.ts'
import { openTestInstance, type TestInstance, type TestReply } from '../instance.fixture.ts'
import { addRegisters } from '../store/register-named.ts'
import { added } from './register.fixture.ts'

let instance: TestInstance
let send: (method: string, path: string, body?: unknown, headers?: Readonly<Record<string, string>>) => Promise<TestReply>

before(async () => {
  addRegisters(added)
  instance = await openTestInstance(routeTable([...registers, ...added]), import.meta.resolve('./register.fixture.ts'))
  send = await instance.as(await instance.organisation('Harbour'), 'manager')
})
after(() => instance.close())

describe('a register of one file', () => {
  it('is stored, read, changed, listed, found and archived, and has a history', async () => {
    const owner = await send('POST', '/api/people', { name: 'Ada' })
    const made = await send('POST', '/api/ships', { name: 'Aurora', tonnage: 12, owner: owner.body['key'] })
    assert.deepEqual([made.status, made.body['key'], made.headers.get('etag')], [201, 'SHIP-1', '"1"'])
    const changed = await send('PUT', '/api/ships/SHIP-1', { tonnage: 13 }, { 'if-match': '"1"' })
    assert.deepEqual([changed.body['tonnage'], changed.body['name'], changed.body['recordVersion']], [13, 'Aurora', 2])
    const found = await send('GET', '/api/ships?q=auro&filter=tonnage:13&sort=-tonnage')
    assert.equal(found.body['total'], 1)
    const history = (await send('GET', '/api/ships/SHIP-1/history')).body['items'] as readonly {
      readonly changed: Readonly<Record<string, unknown>>
    }[]
    assert.deepEqual(
      history.map((version) => Object.keys(version.changed).toSorted()),
      [['tonnage'], ['name', 'owner', 'tonnage']],
    )
    assert.equal(
      (await send('DELETE', `/api/people/${String(owner.body['key'])}`, undefined, { 'if-match': '"1"' })).body['code'],
      'RECORD_IN_USE',
    )
    assert.equal((await send('DELETE', '/api/ships/SHIP-1', undefined, { 'if-match': '"2"' })).status, 200)
    assert.equal((await send('GET', '/api/ships')).body['total'], 0)
  })

  it('imports and exports', async () => {
    const csv = Buffer.from('Schiff;Tonnage;Owner\nBoreas;7;Ada\nCeres;9;Ada\n')
    const imported = await send('POST', '/api/ships/import?confirm=true', Uint8Array.from(csv))
    assert.equal(imported.body['create'], 2)
    const exported = await send('GET', '/api/ships/export?format=csv')
    assert.match(Buffer.from(exported.bytes).toString(), /Boreas,7,PER-1/)
  })

  it('is documented', async () => {
    const { body } = await send('GET', '/api/openapi.json')
    assert.ok('/api/ships/{id}/history' in (body['paths'] as object))
  })
})

describe('input', () => {
  it('is refused with every bad field at once', async () => {
    const { status, body, headers } = await send('POST', '/api/assets', {
      name: '',
      kind: 'spaceship',
      confidentiality: 11,
      owner: 'nobody',
      org_id: 'x',
      __proto__: 1,
    })
    assert.equal(status, 400)
    assert.equal(headers.get('content-type'), 'application/problem+json')
    const pointers = (body['fields'] as readonly { readonly pointer: string }[]).map(({ pointer }) => pointer)
    assert.deepEqual(pointers, ['/owner'])
    const second = await send('POST', '/api/assets', { name: '', kind: 'spaceship', confidentiality: 11, org_id: 'x' })
    assert.equal((second.body['fields'] as readonly unknown[]).length, 4)
  })

  for (const [name, payload] of [
    ['no JSON', '{"name":'],
    ['an array', '[]'],
    ['a NUL character', '{"name":"a\\u0000b"}'],
    ['a lone surrogate', '{"name":"\\ud800"}'],
    ['a field a command owns', '{"title":"x","acceptedOn":"2026-01-01"}'],
  ] as const) {
    it(`is refused when it is ${name}`, async () => {
      const { status } = await send('POST', name.includes('command') ? '/api/risks' : '/api/assets', payload)
      assert.equal(status, 400)
    })
  }

  it('is refused above the limit, whatever the headers say', async () => {
    assert.equal((await send('POST', '/api/assets', `{"name":"${'x'.repeat(2_100_000)}"}`)).status, 413)
  })

  it('needs the version that was read', async () => {
    await send('POST', '/api/assets', { name: 'Contested' })
    assert.equal((await send('PUT', '/api/assets/AST-1', { name: 'Mine' })).status, 428)
    assert.equal((await send('PUT', '/api/assets/AST-1', { name: 'Mine' }, { 'if-match': '"7"' })).status, 412)
  })

  it('does not become SQL', async () => {
    for (const word of ["'; drop table record; --", '%', '\\', '&|!():*']) {
      assert.equal((await send('GET', `/api/assets?q=${encodeURIComponent(word)}`)).status, 200)
      assert.ok(
        [200, 400].includes(
          (await send('GET', `/api/assets?filter=${encodeURIComponent(`name:${word}`)}&sort=${encodeURIComponent('key')}`)).status,
        ),
      )
    }
    assert.deepEqual(instance.errors, [])
  })
})

describe('lists', () => {
  it('page by cursor without gaps or repeats', async () => {
    for (let index = 0; index < 25; index += 1) await send('POST', '/api/threats', { title: `Threat ${index % 5}` })
    for (const sort of ['key', '-key', 'title', '-title', 'updated']) {
      const seen: unknown[] = []
      let cursor: unknown = null
      do {
        const { body }: TestReply = await send(
          'GET',
          `/api/threats?limit=7&sort=${sort}${cursor === null ? '' : `&cursor=${String(cursor)}`}`,
        )
        seen.push(...(body['items'] as readonly { readonly key: string }[]).map((item) => item.key))
        cursor = body['next']
      } while (cursor !== null)
      assert.deepEqual([seen.length, new Set(seen).size], [25, 25], sort)
    }
  })
})
