import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { registers, type FieldText, type Loaded } from '@assay/isms'
import type { Actor } from '../apps/server/src/actor.ts'
import { routeTable } from '../apps/server/src/app.ts'
import { openTestInstance, type Send, type TestInstance } from '../apps/server/src/instance.fixture.ts'
import { addRegisters } from '../apps/server/src/store/register-named.ts'
import { en } from '../apps/web/src/message/en.ts'
import { entriesOf } from '../apps/web/menu.ts'
import { navigationOf } from '../apps/web/src/shell/navigation.ts'
import { added } from './trial/added.ts'
import { checks } from './trial/vessel/checks.ts'

/** Two registers of the test, each a folder: what a new register of the product touches, and what it gets for that. */

const ROOT = join(import.meta.dirname, '..')

let instance: TestInstance
let own: Actor
let manager: Send
let inspector: Send
let captain: Send

before(async () => {
  addRegisters(added)
  instance = await openTestInstance(routeTable([...registers, ...added]), import.meta.resolve('./trial/added.ts'))
  own = await instance.organisation('Harbour')
  manager = await instance.asPerson(own, 'manager')
  inspector = await instance.asPerson(own, 'contributor')
  captain = await instance.asPerson(own, 'owner')
})
after(() => instance.close())

const version = (number: number) => ({ 'if-match': `"${number}"` })

describe('a register that is a folder', () => {
  it('touches its folder and the list, and no file of the product', () => {
    const named = /\b(?:vessel|voyage|VES|VOY)s?\b/
    const outside = globSync('{packages,apps,scripts,test}/**/*.{ts,tsx,mjs,mts,js,sql,css,typ,json}', {
      cwd: ROOT,
      exclude: (path) => /node_modules|\/data\/|facts/.test(path),
    }).filter((path) => !path.startsWith('test/trial/') && named.test(readFileSync(join(ROOT, path), 'utf8')))
    assert.deepEqual(outside, ['test/trial-register.test.ts'])
    const imported = globSync('test/trial/*/*.ts', { cwd: ROOT }).flatMap((path) =>
      [...readFileSync(join(ROOT, path), 'utf8').matchAll(/from '([^'.][^']*)'/g)].map((match) => match[1]),
    )
    assert.deepEqual([...new Set(imported)], ['@assay/isms'], 'they are built of what everybody gets')
  })

  it('has people take its decisions, each in its turn, and not twice the same one', async () => {
    const { body } = await inspector('POST', '/api/vessels', {
      name: 'Aurora',
      callSign: 'DABC',
      tonnage: 120,
      captain: await personOf(captain),
      defects: [{ what: 'Pump', by: await personOf(inspector), mended: false }],
    })
    assert.deepEqual([body['key'], body['status'], body['release']], ['VES-1', 'laid-up', null])
    assert.equal((await manager('POST', '/api/vessels/VES-1/putIntoService', {}, version(1))).body['code'], 'WRONG_STATE')
    assert.equal((await inspector('POST', '/api/vessels/VES-1/inspect', { inspectBy: '2020-01-01' })).status, 428)
    const inspected = await inspector('POST', '/api/vessels/VES-1/inspect', { inspectBy: '2020-01-01' }, version(1))
    assert.deepEqual([inspected.status, inspected.body['status']], [200, 'inspected'])
    assert.equal(
      (await inspector('POST', '/api/vessels/VES-1/putIntoService', {}, version(2))).body['code'],
      'NOT_BY_SAME_PERSON',
      'whoever inspected her',
    )
    const open = await manager('POST', '/api/vessels/VES-1/putIntoService', {}, version(2))
    assert.deepEqual([open.status, open.body['code'], open.body['clause'], open.body['kind']], [409, 'DEFECT_OPEN', 'A.8.8', 'house'])
    assert.match(String(open.body['title']), /1 defects are open/)
    assert.equal((await inspector('PUT', '/api/vessels/VES-1', { captain: null }, version(2))).body['code'], 'HOLDER_CHANGES')
    assert.equal((await manager('PUT', '/api/vessels/VES-1', { defects: [], captain: null }, version(2))).status, 200)
    assert.equal(
      (await captain('POST', '/api/vessels/VES-1/putIntoService', {}, version(3))).body['code'],
      'NOT_BY_SAME_PERSON',
      'who commanded her before',
    )
    const released = await manager('POST', '/api/vessels/VES-1/putIntoService', { reason: 'Sound' }, version(3))
    const release = released.body['release'] as Readonly<Record<string, unknown>>
    assert.deepEqual([released.body['status'], release['reason'], release['lapsed']], ['in-service', 'Sound', null])
    const { body: actors } = await manager('GET', '/api/vessels/VES-1/history')
    const [last] = actors['items'] as readonly { readonly type: string; readonly actor: { readonly person: string } }[]
    assert.deepEqual([last?.type, last?.actor.person], ['vessel.putIntoService', `${await personOf(manager)} The manager`])
  })

  it('keeps what it says it keeps: frozen fields, unique ones, the ground of a decision, what only commands set', async () => {
    const put = (body: unknown, at: number) => manager('PUT', '/api/vessels/VES-1', body, version(at))
    assert.equal((await put({ callSign: 'DXYZ' }, 4)).body['code'], 'FROZEN')
    assert.equal((await put({ status: 'scrapped' }, 4)).status, 400)
    assert.equal((await put({ release: null }, 4)).status, 400)
    const twin = await manager('POST', '/api/vessels', { name: 'Other', callSign: 'dabc' })
    assert.deepEqual([twin.status, twin.body['code']], [409, 'NOT_UNIQUE'])
    const lapsed = (await put({ tonnage: 90 }, 4)).body['release'] as { readonly lapsed: { readonly cause: readonly string[] } | null }
    assert.deepEqual(lapsed.lapsed?.cause, ['tonnage'])
    assert.equal((await manager('DELETE', '/api/vessels/VES-1', undefined, version(5))).body['code'], 'REASON_MISSING')
  })

  it('has what follows from its fields, in lists and filters, and refuses what a field cannot be asked', async () => {
    const { body } = await manager('GET', '/api/vessels/VES-1')
    assert.deepEqual(body['computed'], { overdue: true, berth: 'inner quay' })
    assert.deepEqual(body['frozen'], ['callSign'])
    assert.equal((await manager('GET', '/api/vessels?filter=overdue:true')).body['total'], 1)
    assert.equal((await manager('GET', '/api/vessels?filter=overdue:false')).body['total'], 0)
    assert.equal((await manager('GET', '/api/vessels?filter=inspectBy:<2021-01-01&filter=tonnage:>=90')).body['total'], 1)
    assert.equal((await manager('GET', '/api/vessels?filter=name:<2021-01-01')).status, 400)
    assert.equal((await manager('GET', '/api/vessels?filter=berth:inner')).status, 400)
  })

  it('points to another, decides by what stands there, and changes it along', async () => {
    const made = await manager('POST', '/api/voyages', {
      title: 'North',
      vessel: 'VES-1',
      leader: await personOf(manager),
      departOn: '2020-02-02',
      legs: [
        { port: 'Bergen', nights: 2 },
        { port: 'Oslo', nights: 3 },
      ],
    })
    assert.deepEqual([made.status, made.body['key']], [201, 'VOY-1'])
    const shown = await manager('GET', '/api/voyages/VOY-1')
    assert.deepEqual(shown.body['computed'], { nights: 5, late: true })
    assert.deepEqual(
      ((await manager('GET', '/api/vessels/VES-1')).body['linkedFrom'] as readonly { key: string; inverse: string }[]).map(
        ({ key, inverse }) => [key, inverse],
      ),
      [['VOY-1', 'voyages']],
    )
    assert.equal((await manager('POST', '/api/voyages/VOY-1/clear', {}, version(1))).body['code'], 'NOT_BY_SAME_PERSON')
    const cleared = await inspector('POST', '/api/voyages/VOY-1/clear', { until: '2099-01-01' }, version(1))
    assert.deepEqual([cleared.status, cleared.body['status']], [200, 'cleared'])
    assert.equal((await inspector('POST', '/api/voyages/VOY-1/arrive', {}, version(2))).body['code'], 'NOT_AUTHORISED')
    const over = await manager('POST', '/api/voyages/VOY-1/arrive', { arriveOn: '2020-02-05' }, version(2))
    assert.deepEqual([over.body['status'], (over.body['also'] as readonly { key: string }[])[0]?.key], ['over', 'VES-1'])
    assert.equal((await manager('GET', '/api/vessels/VES-1')).body['status'], 'laid-up')
    assert.equal((await manager('PUT', '/api/voyages/VOY-1', { title: 'South' }, version(3))).body['code'], 'FROZEN')
    const idle = await manager('POST', '/api/voyages', { title: 'Idle', vessel: 'VES-1', leader: await personOf(captain) })
    assert.equal(
      (await inspector('POST', `/api/voyages/${String(idle.body['key'])}/clear`, {}, version(1))).body['code'],
      'VESSEL_NOT_IN_SERVICE',
    )
  })

  it('leaves and comes back through files, a second time without a change', async () => {
    const csv = Buffer.from('Schiff;Rufzeichen;Tonnage\nBoreas;DBOR;7\nCeres;DCER;9\n')
    assert.equal((await manager('POST', '/api/vessels/import?confirm=true', Uint8Array.from(csv))).body['create'], 2)
    for (const format of ['csv', 'xlsx']) {
      const exported = await manager('GET', `/api/vessels/export?format=${format}`)
      const again = await manager('POST', `/api/vessels/import?name=vessels.${format}`, exported.bytes)
      assert.deepEqual(
        [again.status, again.body['create'], again.body['update']],
        [200, 0, 0],
        `${format} ${JSON.stringify(again.body).slice(0, 600)}`,
      )
    }
  })

  it('is documented with its commands', async () => {
    const { paths } = (await manager('GET', '/api/openapi.json')).body as { readonly paths: object }
    for (const path of ['/api/vessels', '/api/vessels/{id}', '/api/vessels/{id}/putIntoService', '/api/voyages/{id}/clear'])
      assert.ok(path in paths, path)
  })

  it('stands in the main menu, at its place in its area', async () => {
    const groups = navigationOf(await entriesOf([...registers, ...added]), 'en', en.place)
    const risk = groups.find(({ area }) => area === 'risk')?.places ?? []
    assert.deepEqual(risk.at(-1), { path: '/vessels', name: added[0]?.title, key: 'v', counted: 'vessel', whileFilled: false })
    const paths = groups.flatMap(({ places }) => places.map(({ path }) => path))
    assert.equal(new Set(paths).size, paths.length)
  })

  it('speaks German to the last word', async () => {
    for (const register of added) {
      const de = await register.languages['de']?.()
      assert.ok(de)
      assert.deepEqual(pathsIn(de), pathsIn(register.text), register.name)
      const same = register.fields.filter(
        ({ name, text }) => text !== undefined && de.fields[name]?.title === undefined && name in register.text.fields,
      )
      assert.deepEqual(same, [])
    }
  })

  it('has a check that is one entry', async () => {
    const { body } = await manager('GET', '/api/vessels')
    const seen = (body['items'] as readonly Record<string, unknown>[]).map((state) => ({
      id: String(state['id']),
      key: String(state['key']),
      state,
    }))
    const [check] = checks
    const look = (records: readonly Pick<Loaded, 'id' | 'key' | 'state'>[]) => ({
      records: () => records,
      occasion: { asOf: '2026-11-28', hash: null, broken: null },
      once: () => assert.fail(),
    })
    assert.deepEqual(check?.examine(look(seen)).faults, [])
    const sailing = seen.map((one) => ({ ...one, state: { ...one.state, status: 'in-service', captain: null } }))
    const faults = check?.examine(look(sailing)).faults ?? []
    assert.deepEqual([faults.length, faults[0]?.code, faults[0]?.register], [seen.length, 'NO_CAPTAIN', 'vessel'])
  })

  it('went without an error that nobody expected', () => assert.deepEqual(instance.errors, []))
})

async function personOf(send: Send): Promise<string> {
  const { body } = await send('GET', '/api/session')
  return (body['person'] as { readonly key: string }).key
}

function pathsIn(text: object, path = ''): readonly string[] {
  return Object.entries(text as Readonly<Record<string, FieldText | string>>).flatMap(([name, value]) =>
    typeof value === 'string' ? [`${path}.${name}`] : pathsIn(value, `${path}.${name}`),
  )
}
