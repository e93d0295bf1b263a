import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { AnsweringControl, FrameworkCoverage, StandingCounts } from '@assay/isms'
import { EXAMPLE } from '../account/organisation.ts'
import { loadExample } from '../example/load.ts'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'

interface Listed {
  readonly id: string
  readonly mappings: number
  readonly counts: StandingCounts
  readonly countsWithoutDrafts: StandingCounts
}

interface Detail extends FrameworkCoverage {
  readonly id: string
  readonly title: string
  readonly controls: readonly AnsweringControl[]
  readonly origins: readonly { readonly reference: string; readonly framework: string; readonly title: string }[]
}

let instance: TestInstance
let send: Send
let reader: Send
let other: Send
let owner: Send

before(async () => {
  instance = await openTestInstance()
  const actor = await instance.organisation('Heron')
  send = await instance.as(actor, 'owner')
  owner = await instance.asPerson(actor, 'owner')
  reader = await instance.as(actor, 'reader')
  other = await instance.as(await instance.organisation('Other'), 'owner')
})
after(() => instance.close())

async function listed(by: Send = send): Promise<readonly Listed[]> {
  const { status, body } = await by('GET', '/api/frameworks')
  assert.equal(status, 200)
  return body['items'] as readonly Listed[]
}

async function inOperation(given: Readonly<Record<string, unknown>>): Promise<string> {
  const key = String((await send('POST', '/api/controls', given)).body['key'])
  const body = { status: 'implemented', how: 'By hand' }
  assert.equal((await owner('POST', `/api/controls/${key}/state`, body, { 'if-match': '"1"' })).status, 200)
  return key
}

async function detail(id: string, by: Send = send): Promise<Detail> {
  const { status, bytes } = await by('GET', `/api/frameworks/${id}`)
  assert.equal(status, 200)
  return JSON.parse(Buffer.from(bytes).toString()) as Detail
}

function requirementIn({ sections }: FrameworkCoverage, id: string) {
  return sections.flatMap(({ requirements }) => requirements).find((one) => one.id === id) ?? assert.fail(id)
}

async function countsOf(id: string, by: Send = send): Promise<StandingCounts> {
  return (await listed(by)).find((one) => one.id === id)?.counts ?? assert.fail(id)
}

describe('the frameworks of an organisation without controls', () => {
  it('are all there, and nothing of them is covered', async () => {
    const items = await listed(reader)
    assert.equal(items.length, 12)
    assert.ok(items.every(({ id }) => id !== 'nist-800-53-r5'))
    for (const { id, counts } of items) assert.equal(counts.gap + counts.audit, await total(id), id)
  })
})

describe('the coverage of a framework', () => {
  it('is of the controls of the organisation and no other', async () => {
    const key = await inOperation({ title: 'Own', requirements: ['soc2-2017:CC6.1'] })
    assert.deepEqual([(await countsOf('soc2-2017')).covered, (await countsOf('soc2-2017', other)).covered], [1, 0])
    const found = await detail('soc2-2017')
    assert.deepEqual(requirementIn(found, 'CC6.1').direct, [{ control: key, whole: true }])
    assert.deepEqual(found.controls, [{ key, reference: null, title: 'Own', status: 'implemented', evidenceState: 'never-evidenced' }])
  })

  it('says of a mapping whose requirement it starts from, its relation, source and reason', async () => {
    await inOperation({ title: 'Policies', reference: 'A.5.1' })
    const found = await detail('soc2-2017')
    const [through] = found.sections.flatMap(({ requirements }) => requirements).flatMap((one) => one.through)
    assert.equal(through?.from, 'iso27001-2022:A.5.1')
    assert.equal(through.state, 'draft')
    assert.ok(through.source.length > 0 && through.reason === 'judgement')
    const origin = found.origins.find(({ reference }) => reference === through.from)
    assert.deepEqual([origin?.framework, origin?.title], ['ISO/IEC 27001', 'Policies for information security'])
  })

  it('goes no further than one stated step: SOC 2 covers nothing of the GDPR', async () => {
    const { sections } = await detail('gdpr')
    const from = sections.flatMap(({ requirements }) => requirements).flatMap(({ through }) => through.map((one) => one.from))
    assert.ok(from.every((reference) => reference.startsWith('iso27001-2022:')))
  })

  it('is of no framework that there is not, and of none that holds targets only', async () => {
    for (const id of ['nothing', 'nist-800-53-r5', '__proto__', 'constructor']) {
      assert.equal((await send('GET', `/api/frameworks/${id}`)).status, 404, id)
    }
  })
})

describe('the controls of Finch Support', () => {
  let finch: Send
  before(async () => {
    await loadExample(instance.services)
    finch = async (_method, path) => {
      const headers = { host: 'localhost', authorization: 'Bearer operator', 'assay-organisation': EXAMPLE.slug }
      const response = await instance.app.request(path, { headers })
      const bytes = new Uint8Array(await response.arrayBuffer())
      return { status: response.status, headers: response.headers, body: JSON.parse(Buffer.from(bytes).toString()), bytes }
    }
  })

  it('cover Annex A but for what is planned and what was left out, with a reason each', async () => {
    assert.deepEqual(await countsOf('iso27001-2022', finch), { covered: 88, partial: 0, planned: 1, excluded: 4, audit: 30, gap: 0 })
    const found = await detail('iso27001-2022', finch)
    const out = found.sections.flatMap(({ requirements }) => requirements).filter(({ standing }) => standing === 'excluded')
    assert.deepEqual(
      out.map(({ id }) => id),
      ['A.7.6', 'A.7.11', 'A.7.12', 'A.8.30'],
    )
  })

  it('give coverage of SOC 2', async () => {
    const found = await detail('soc2-2017', finch)
    assert.deepEqual(found.counts, { covered: 8, partial: 53, planned: 0, excluded: 0, audit: 0, gap: 0 })
    assert.equal(found.countsWithoutDrafts.gap, 61, 'nobody has reviewed what is mapped to SOC 2')
    const answers = (id: string): readonly string[] =>
      requirementIn(found, id).through.map(
        ({ from, relation, controls }) => `${from} ${relation} ${controls.map(referenceOf(found)).join()}`,
      )
    assert.deepEqual(
      answers('CC7.3'),
      ['A.5.25 equal', 'A.5.24 intersects', 'A.6.8 intersects'].map((text) => `iso27001-2022:${text} ${text.split(' ')[0]}`),
    )
    assert.equal(requirementIn(found, 'CC7.3').standing, 'covered')
  })

  it('say of a criterion what was left out, and what no control answers', async () => {
    const found = await detail('soc2-2017', finch)
    const unanswered = (id: string) =>
      requirementIn(found, id).unanswered.map(({ from, leftOut }) => [from, leftOut.map(referenceOf(found)).join()])
    assert.deepEqual(unanswered('CC6.4'), [['iso27001-2022:A.7.6', 'A.7.6']])
    assert.deepEqual(unanswered('CC3.3'), [['iso27001-2022:6.1.2', '']])
  })
})

function referenceOf({ controls }: Detail) {
  const references = new Map(controls.map(({ key, reference }) => [key, reference]))
  return (key: string): string => references.get(key) ?? assert.fail(key)
}

async function total(id: string): Promise<number> {
  const { sections } = await detail(id, reader)
  return sections.reduce((sum, { requirements }) => sum + requirements.length, 0)
}
