import assert from 'node:assert/strict'
import { after, before, beforeEach, describe, it } from 'node:test'
import fc from 'fast-check'
import type { Actor } from './actor.ts'
import { momentOf } from './as-of.ts'
import { examine } from './export/examine.ts'
import { openTestInstance, type Send, type TestInstance } from './instance.fixture.ts'

const HOUR = 3_600_000

type Body = Readonly<Record<string, unknown>>

let instance: TestInstance
let actor: Actor
let owner: Send
let companies = 0
const clock = { now: Date.now() }

before(async () => {
  instance = await openTestInstance()
  Object.assign(instance.services, { now: () => clock.now })
})
after(() => instance.close())
beforeEach(founded)

/** An organisation of its own, with an owner who is a person. */
async function founded(): Promise<void> {
  actor = await instance.organisation(`Company ${(companies += 1)}`)
  owner = await instance.asPerson(actor, 'owner')
}

function later(hours: number): string {
  clock.now += hours * HOUR
  return now()
}

function now(): string {
  return new Date(clock.now).toISOString()
}

async function get(path: string, asOf?: string): Promise<Body> {
  const at = asOf === undefined ? '' : `${path.includes('?') ? '&' : '?'}asOf=${encodeURIComponent(asOf)}`
  return (await owner('GET', `${path}${at}`)).body
}

async function keysIn(path: string, asOf?: string): Promise<readonly string[]> {
  return ((await get(path, asOf))['items'] as readonly { readonly key: string }[]).map(({ key }) => key)
}

/** Changes a record under the version that it has now, or takes a decision about it. */
async function change(method: 'PUT' | 'POST', path: string, body: Body) {
  const { recordVersion } = await get(path.split('/').slice(0, 4).join('/'))
  return owner(method, path, body, { 'if-match': `"${String(recordVersion)}"` })
}

/** The registers that the property writes to, with what it may say of a record. */
const registers: Readonly<Record<string, (value: string, person: string, day: string) => Body>> = {
  people: (name) => ({ name, email: `${name.toLowerCase()}@people.example` }),
  assets: (name, person) => ({ name, owner: person, kind: 'service' }),
  risks: (title, person) => ({ title, owner: person, description: `Of ${title}` }),
  evidences: (title, _, collectedOn) => ({ title, collectedOn, url: `https://wiki.example/${title}` }),
  'interested-parties': (name) => ({ name, kind: 'customer' }),
  documents: (title) => ({ title, body: `Text of ${title}`, kind: 'procedure', classification: 'internal', version: '1.0' }),
}

const names = Object.keys(registers)

const step = fc.record({
  act: fc.constantFrom('create', 'update', 'update', 'archive', 'restore', 'comment', 'control', 'decide', 'decide'),
  register: fc.integer({ min: 0, max: names.length - 1 }),
  pick: fc.nat(1000),
  value: fc.constantFrom('Alpha', 'Beta', 'Gamma', 'Émile', 'delta-one'),
  hours: fc.integer({ min: 1, max: 30 }),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

/** Something is there of each. */
const FIRST: readonly Step[] = names.map((_, register) => ({ act: 'create', register, pick: register, value: 'Alpha', hours: 1 }))

async function take({ act, register, pick, value, hours }: Step): Promise<void> {
  const day = later(hours).slice(0, 10)
  const plural = names[register] ?? 'risks'
  const people = await keysIn('/api/people?limit=500')
  const said = registers[plural]?.(value, people[pick % people.length] ?? 'PER-1', day) ?? {}
  if (act === 'create') await owner('POST', `/api/${plural}`, said)
  else if (act === 'control')
    await owner('POST', '/api/controls', { reference: `A.8.${1 + (pick % 30)}`, applicable: 'yes', how: value, reasons: ['risk'] })
  else await takeWith(act, { plural, pick, value, said })
}

interface Doing extends Pick<Step, 'pick' | 'value'> {
  readonly plural: string
  readonly said: Body
}

/** What needs a record to be there. */
async function takeWith(act: Exclude<Step['act'], 'create' | 'control'>, { plural, pick, value, said }: Doing): Promise<void> {
  const keys = await keysIn(`/api/${plural}?limit=500&archived=${String(act === 'restore')}`)
  const key = keys[pick % Math.max(keys.length, 1)]
  if (key === undefined) return
  const path = `/api/${plural}/${key}`
  const doing: Readonly<Record<typeof act, () => Promise<unknown>>> = {
    update: () => change('PUT', path, said),
    archive: () => change('POST', `${path}/archive`, { reason: value }),
    restore: () => change('POST', `${path}/restore`, {}),
    comment: () => owner('POST', '/api/comments', { about: key, text: value }),
    decide: () => decide(path, pick),
  }
  await doing[act]()
}

/** Takes one of the decisions that are open, where it needs no more than a reason. */
async function decide(path: string, pick: number): Promise<void> {
  const commands = (await get(path))['commands'] as Readonly<Record<string, string | null>>
  const open = Object.keys(commands).filter((name) => commands[name] === null)
  const name = open[pick % Math.max(open.length, 1)]
  if (name === undefined) return
  const { status } = await change('POST', `${path}/${name}`, { reason: 'So be it' })
  if (status === 400) await change('POST', `${path}/${name}`, {})
}

const REPORTS = ['/api/audit?stage=2', '/api/audit?stage=1', '/api/soa?text=draft', '/api/soa', '/api/overview']
const LISTED = [...names, 'controls', 'comments']
const LISTS = LISTED.flatMap((plural) =>
  ['limit=500', 'archived=true', 'sort=-title&limit=2', 'q=alpha', 'sort=updated'].map((query) => `/api/${plural}?${query}`),
)
const FILTERED = ['/api/risks?filter=owner:PER-2', '/api/risks?filter=-owner:PER-2', '/api/assets?filter=owner:&sort=-key&offset=1&limit=1']

/** The pages of every record that there is, archived or not. */
async function pages(): Promise<readonly string[]> {
  const lists = LISTED.flatMap((plural) => ['true', 'false'].map((archived) => ({ plural, archived })))
  const found = await Promise.all(
    lists.map(async ({ plural, archived }) => {
      const keys = await keysIn(`/api/${plural}?limit=500&archived=${archived}`)
      return keys.flatMap((key) => [`/api/${plural}/${key}`, `/api/${plural}/${key}/history`])
    }),
  )
  return found.flat()
}

/** What is answered to everything that can be asked as of a moment. */
async function shot(of: readonly string[], asOf?: string): Promise<ReadonlyMap<string, unknown>> {
  const paths = [...REPORTS, ...LISTS, ...FILTERED, ...of]
  return new Map(await Promise.all(paths.map(async (path) => [path, told(path, await get(path, asOf))] as const)))
}

/** What an answer says of the records: without what is open to whoever asks, which checkpoint signs it and whether the log is signed, and what those who acted are called today. */
function told(path: string, body: Body): Body {
  const apart = ['asOf', 'commands', 'mayEdit', 'mayArchive', 'frozen', 'checkpoint', 'signing']
  const items = body['items'] as readonly Body[] | undefined
  if (path.endsWith('/history')) return { items: items?.map(({ actor: _today, ...version }) => version) }
  return Object.fromEntries(Object.entries(body).filter(([name]) => !apart.includes(name)))
}

interface Shot {
  readonly at: string
  readonly pages: readonly string[]
  readonly said: ReadonlyMap<string, unknown>
}

async function assertAsOf(asOf: string, earlier: Shot): Promise<void> {
  const then = await shot(earlier.pages, asOf)
  for (const [path, said] of earlier.said) assert.deepEqual(then.get(path), said, `${path} as of ${asOf}`)
}

describe('as of a moment', () => {
  it('every list, record, history and report reads as it read then, whatever was done since', async () => {
    const property = fc.asyncProperty(fc.array(step, { minLength: 18, maxLength: 24 }), async (steps) => {
      await founded()
      const shots: Shot[] = []
      for (const [index, one] of [...FIRST, ...steps].entries()) {
        await take(one)
        if (index % 6 !== 0) continue
        const of = await pages()
        shots.push({ at: now(), pages: of, said: await shot(of) })
        const nextDay = 24 - Number(now().slice(11, 13))
        if (index % 12 === 0) await assertAsOf(now().slice(0, 10), { ...shots.at(-1), at: later(nextDay) } as Shot)
      }
      for (const one of shots) await assertAsOf(one.at, one)
    })
    await fc.assert(property, { numRuns: 3, endOnFailure: true })
    assert.deepEqual([instance.errors, (await examine(instance.services, actor)).problems], [[], []])
  })

  it('nothing is there before it was entered, and what was archived since is there', async () => {
    const early = now()
    later(1)
    await owner('POST', '/api/assets', { name: 'Laptop' })
    const between = now()
    later(1)
    await change('POST', '/api/assets/AST-1/archive', { reason: 'Sold' })
    assert.deepEqual(await keysIn('/api/assets', early), [])
    assert.equal((await owner('GET', `/api/assets/AST-1?asOf=${early}`)).status, 404)
    assert.deepEqual([await keysIn('/api/assets'), await keysIn('/api/assets', between)], [[], ['AST-1']])
    assert.deepEqual([(await get('/api/assets/AST-1'))['archived'], (await get('/api/assets/AST-1', between))['archived']], [true, false])
    const day = '0001-01-01'
    const { items, asOf } = await get('/api/assets', day)
    assert.deepEqual([items, asOf], [[], { at: `${day}T23:59:59.999Z`, day }])
  })

  it('what was erased since stays erased, everywhere', async () => {
    const named = 'Quillon Vantreese'
    await owner('POST', '/api/people', { name: named })
    await owner('POST', '/api/risks', { title: 'A risk', owner: 'PER-2' })
    await owner('POST', '/api/assets', { name: named })
    const at = now()
    later(1)
    await owner('POST', '/api/people/PER-2/erase', { scope: 'record', legalBasis: 'gdpr-17-1-a' }, { 'if-match': '"1"' })
    await change('PUT', '/api/assets/AST-1', { name: 'Desk' })
    await owner('POST', '/api/assets/AST-1/erase', { scope: 'history', legalBasis: 'gdpr-17-1-a' }, { 'if-match': '"2"' })
    const person = await get('/api/people/PER-2', at)
    assert.deepEqual([person['erased'], person['name'], person['recordVersion']], [true, null, 1])
    const asset = await get('/api/assets/AST-1', at)
    assert.deepEqual([asset['erased'], asset['name'], (await get('/api/assets/AST-1'))['name']], [true, null, 'Desk'])
    assert.deepEqual([await keysIn('/api/people', at), await keysIn('/api/risks', at)], [['PER-1'], ['RISK-1']])
    const said = await shot(['/api/people/PER-2', '/api/risks/RISK-1', '/api/people/PER-2/history', '/api/risks?q=quillon'], at)
    assert.doesNotMatch(JSON.stringify([...said]), /Vantreese/)
  })

  it('nothing of it is open to anybody', async () => {
    await owner('POST', '/api/documents', { title: 'Policy' })
    const { commands, mayEdit, mayArchive } = await get('/api/documents/DOC-1', now())
    assert.deepEqual([commands, mayEdit, mayArchive], [{}, false, false])
  })

  it('no other organisation is seen', async () => {
    await owner('POST', '/api/assets', { name: 'Ours' })
    const at = now()
    later(1)
    await change('PUT', '/api/assets/AST-1', { name: 'Ours still' })
    await founded()
    assert.deepEqual(await keysIn('/api/assets', at), [])
  })
})

describe('the moment that is asked for', () => {
  const today = Date.parse('2026-11-24T10:00:00Z')

  it('is the end of a day in UTC, or as much of today as has passed, or a moment anywhere', () => {
    assert.deepEqual(
      ['2026-11-23', '2026-11-24', '2026-11-24T09:30:00+01:00'].map((asOf) => momentOf(asOf, today)),
      [
        { at: '2026-11-23T23:59:59.999Z', day: '2026-11-23' },
        { at: '2026-11-24T10:00:00.000Z', day: '2026-11-24' },
        { at: '2026-11-24T08:30:00.000Z', day: '2026-11-24' },
      ],
    )
  })

  it('is refused where it lies ahead, or is no day', () => {
    for (const asOf of ['2026-11-25', '2026-11-24T10:00:01Z', '9999-12-31'])
      assert.throws(() => momentOf(asOf, today), { code: 'AS_OF_AHEAD', status: 400 }, asOf)
    for (const asOf of ['', 'yesterday', '2026-02-30', '0000-01-01', '24.11.2026', '2026-11-24T10:00:00', "2026-11-24' or 1=1"])
      assert.throws(() => momentOf(asOf, today), { code: 'AS_OF_UNREADABLE', status: 400 }, asOf)
  })

  it('is refused wherever it may be asked for', async () => {
    await owner('POST', '/api/assets', { name: 'Laptop' })
    for (const path of ['/api/audit', '/api/soa', '/api/overview', '/api/assets', '/api/assets/AST-1', '/api/assets/AST-1/history']) {
      assert.equal((await get(path, '2100-01-01'))['code'], 'AS_OF_AHEAD', path)
      assert.equal((await get(path, 'soon'))['code'], 'AS_OF_UNREADABLE', path)
    }
  })
})
