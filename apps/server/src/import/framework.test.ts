import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FrameworkCoverage, StandingCounts } from '@assay/isms'
import { openTestInstance, type Send, type TestInstance } from '../instance.fixture.ts'
import { workbook, type Preview } from './import.fixture.ts'

/** Frameworks of an organisation's own: from a file that nobody here wrote to coverage by its controls. */

const YAML = `
id: house-rules
title: Rules of the house
requirements:
  - { id: "1", title: Doors, assessable: false }
  - { id: "1.2", parent: "1", title: Back door is shut }
  - id: "1.10"
    parent: "1"
    title: Front door is shut
    intent: Nobody walks in.
  - { id: "2.1", parent: Windows, title: Windows are shut }
`

let instance: TestInstance
let send: Send
let owner: Send

before(async () => {
  instance = await openTestInstance()
  const actor = await instance.organisation('Heron')
  send = await instance.as(actor, 'manager')
  owner = await instance.asPerson(actor, 'owner')
})
after(() => instance.close())

async function bring(file: string | Uint8Array, confirm = 'true'): Promise<Preview> {
  const bytes = typeof file === 'string' ? Uint8Array.from(Buffer.from(file)) : file
  const { status, body } = await send('POST', `/api/requirements/import?confirm=${confirm}`, bytes)
  assert.equal(status, 200, JSON.stringify(body))
  return body as unknown as Preview
}

async function detail(id: string): Promise<FrameworkCoverage & { readonly title: string; readonly key: string | null }> {
  const { status, bytes } = await send('GET', `/api/frameworks/${id}`)
  assert.equal(status, 200)
  return JSON.parse(Buffer.from(bytes).toString())
}

function standings({ sections }: FrameworkCoverage): readonly string[] {
  return sections.flatMap(({ title, requirements }) => requirements.map(({ id, standing }) => `${title}: ${id} ${standing}`))
}

async function inOperation(given: Readonly<Record<string, unknown>>): Promise<void> {
  const key = String((await send('POST', '/api/controls', given)).body['key'])
  const body = { status: 'implemented', how: 'By hand' }
  assert.equal((await owner('POST', `/api/controls/${key}/state`, body, { 'if-match': '"1"' })).status, 200)
}

describe('a framework of one’s own', () => {
  it('comes in as YAML, headings and all, with the framework that it stands in', async () => {
    const preview = await bring(YAML)
    assert.deepEqual([preview.create, preview.rejected], [4, []])
    const found = await detail('house-rules')
    assert.equal(found.title, 'Rules of the house')
    assert.deepEqual(standings(found), ['Doors: 1.2 gap', 'Doors: 1.10 gap', 'Windows: 2.1 gap'])
  })

  it('is answered by the controls that are linked to its requirements', async () => {
    await inOperation({ title: 'Locks', requirements: ['house-rules:1.2', 'house-rules:9'] })
    const found = await detail('house-rules')
    assert.deepEqual(standings(found), ['Doors: 1.2 covered', 'Doors: 1.10 gap', 'Windows: 2.1 gap'])
    assert.deepEqual(
      found.unanswering.map(({ reference }) => reference),
      ['house-rules:9'],
    )
    const { items } = (await send('GET', '/api/frameworks')).body as {
      readonly items: readonly { readonly id: string; readonly counts: StandingCounts }[]
    }
    assert.deepEqual([items[0]?.id, items[0]?.counts.covered, items.length], ['house-rules', 1, 13])
  })

  it('changes by the same file again, and nothing stands twice', async () => {
    const preview = await bring(YAML.replace('Nobody walks in.', 'Nobody walks in at night.'))
    assert.equal(preview.create, 0)
    const { body } = await send('GET', '/api/requirements?q=night')
    assert.equal(body['total'], 1)
    assert.equal((await send('GET', '/api/own-frameworks')).body['total'], 1)
  })

  it('comes in as XLSX, and every line that cannot be used is named with its reason', async () => {
    const file = await workbook([
      ['Framework', 'ID', 'Section', 'Requirement', 'Mapped from'],
      ['Customer rules', 'OPS-1', 'Operation', 'Backups are tried', 'iso27001-2022:A.8.13'],
      ['Customer rules', 'OPS:2', 'Operation', 'A colon parts references', null],
      ['Customer rules', 'OPS-1', 'Operation', 'The same once more', null],
      [null, 'OPS-3', 'Operation', 'Of no framework', null],
      ['Customer rules', 'OPS-4', 'Operation', 'Mapped from nothing', 'somewhere'],
      ['Customer rules', 'OPS-5', 'Operation', 'Logs are read', null],
    ])
    const preview = await bring(file)
    assert.equal(preview.create, 2)
    const reasons = preview.rejected.map(({ line, reasons: said }) => `${line}: ${said.join()}`)
    assert.equal(reasons.length, 4)
    assert.match(reasons[0] ?? '', /OPS:2.*is no reference/)
    assert.match(reasons[1] ?? '', /stands on line \d+ already/)
    assert.match(reasons[2] ?? '', /say of which framework it is/)
    assert.match(reasons[3] ?? '', /somewhere.*is no reference to a requirement/)
    assert.deepEqual(standings(await detail('customer-rules')), ['Operation: OPS-1 gap', 'Operation: OPS-5 gap'])
  })

  it('counts what the organisation maps to it, as a draft until it is reviewed', async () => {
    await inOperation({ title: 'Backup', reference: 'A.8.13' })
    const found = await detail('customer-rules')
    const [first] = found.sections[0]?.requirements ?? []
    assert.deepEqual([first?.standing, first?.withoutDrafts], ['partial', 'gap'])
    assert.deepEqual(
      first?.through.map(({ from, relation, source, state }) => [from, relation, source, state]),
      [['iso27001-2022:A.8.13', 'intersects', 'Customer rules', 'draft']],
    )
  })

  it('is found by its identifier, its title or both, and none that comes with the product is made anew', async () => {
    const preview = await bring('Framework,ID,Requirement\nhouse-rules,7.1,One\nRULES OF THE HOUSE,7.2,Two\nsoc2-2017,7.3,Three\n')
    assert.equal(preview.create, 2)
    assert.deepEqual(
      preview.rejected.map(({ line }) => line),
      [4],
    )
    assert.equal((await detail('house-rules')).counts.gap, 4)
  })

  it('is refused in bytes that are no list, as any import is', async () => {
    for (const file of ['', '%PDF-1.7', `id: x\nrequirements: ${'['.repeat(5000)}`]) {
      const { status } = await send('POST', '/api/requirements/import?confirm=true', Uint8Array.from(Buffer.from(file)))
      assert.equal(status, 422, file.slice(0, 20))
    }
  })

  it('has an identifier of its own, which stays', async () => {
    const made = (given: Readonly<Record<string, unknown>>) => send('POST', '/api/own-frameworks', given)
    assert.equal((await made({ title: 'SOC 2', reference: 'soc2-2017' })).body['code'], 'IDENTIFIER_TAKEN')
    assert.equal((await made({ title: 'Mine', reference: 'has:colon' })).body['code'], 'IDENTIFIER_FORM')
    assert.equal((await made({ title: '规则' })).body['code'], 'IDENTIFIER_FORM')
    const { body } = await made({ title: 'Größe der Türen, 2026' })
    assert.equal(body['reference'], 'gro-e-der-turen-2026')
    const changed = await send('PUT', `/api/own-frameworks/${String(body['key'])}`, { reference: 'other' }, { 'if-match': '"1"' })
    assert.equal(changed.body['code'], 'IDENTIFIER_STAYS')
  })
})
