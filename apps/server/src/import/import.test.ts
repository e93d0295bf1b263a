import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type TestInstance, type TestReply } from '../instance.fixture.ts'

const FILES = join(import.meta.dirname, '../../../../test/registers')

let instance: TestInstance

before(async () => {
  instance = await openTestInstance()
})
after(() => instance.close())

interface Preview {
  readonly mapping: Readonly<Record<string, string>>
  readonly questions: readonly { readonly field: string; readonly word: string; readonly reason: string }[]
  readonly create: number
  readonly update: number
  readonly unchanged: number
  readonly rejected: readonly { readonly line: number; readonly reasons: readonly string[] }[]
}

interface Files {
  readonly preview: (plural: string, file: string | Uint8Array) => Promise<Preview>
  readonly confirm: (plural: string, file: string | Uint8Array) => Promise<Preview>
  readonly items: (plural: string) => Promise<readonly Readonly<Record<string, unknown>>[]>
  readonly send: (method: string, path: string, body?: unknown) => Promise<TestReply>
}

/** An organisation of its own, as its manager. */
async function organisation(name: string): Promise<Files> {
  const send = await instance.as(await instance.organisation(name), 'manager')
  const upload = async (plural: string, file: string | Uint8Array, confirm: boolean): Promise<Preview> => {
    const bytes = typeof file === 'string' ? readFileSync(join(FILES, file)) : file
    const reply = await send('POST', `/api/${plural}/import?confirm=${confirm}`, Uint8Array.from(bytes))
    assert.equal(reply.status, 200, JSON.stringify(reply.body))
    return reply.body as unknown as Preview
  }
  return {
    send,
    preview: (plural, file) => upload(plural, file, false),
    confirm: (plural, file) => upload(plural, file, true),
    items: async (plural) => (await send('GET', `/api/${plural}?limit=500`)).body['items'] as readonly Readonly<Record<string, unknown>>[],
  }
}

describe('risikoregister-de.csv', () => {
  it('imports all seven risks with their own scores and levels', async () => {
    const files = await organisation('German risks')
    const preview = await files.preview('risks', 'risikoregister-de.csv')
    assert.deepEqual([preview.create, preview.rejected.length], [7, 0])
    assert.deepEqual(await files.items('risks'), [], 'a preview writes nothing')
    await files.confirm('risks', 'risikoregister-de.csv')
    const items = await files.items('risks')
    assert.deepEqual(
      items.map((item) => [
        item['sourceId'],
        item['statedScore'],
        item['statedLevel'],
        item['inherentLikelihood'],
        item['inherentConsequence'],
        item['residualLikelihood'],
        item['residualConsequence'],
      ]),
      [
        ['R-001', 20, 'Kritisch', 4, 5, 2, 4],
        ['R-002', 16, 'Kritisch', 4, 4, 3, 3],
        ['R-003', 8, 'Mittel', 2, 4, 2, 3],
        ['R-004', 12, 'Hoch', 3, 4, 3, 3],
        ['R-005', 15, 'Hoch', 3, 5, 2, 4],
        ['R-006', 4, 'Niedrig', 2, 2, 2, 2],
        ['R-007', 15, 'Hoch', 3, 5, 1, 1],
      ],
    )
  })

  it('keeps what it cannot place, asks about a treatment that is two things, and reads a sentence after a status', async () => {
    const files = await organisation('German words')
    const preview = await files.confirm('risks', 'risikoregister-de.csv')
    assert.ok(preview.questions.some(({ field, word }) => field === 'treatment' && word === 'Mit Monitoring akzeptieren'))
    const items = await files.items('risks')
    assert.equal(items[3]?.['treatment'], null)
    assert.match(String(items[3]?.['sourceNote']), /Mit Monitoring akzeptieren/)
    assert.equal(items[6]?.['status'], 'closed')
    assert.match(String(items[6]?.['sourceNote']), /PCI-DSS-Level-1/)
    assert.match(String(items[0]?.['sourceNote']), /Auswirkung Finanziell: 5/)
  })

  it('changes nothing and duplicates nothing when imported again', async () => {
    const files = await organisation('German again')
    await files.confirm('risks', 'risikoregister-de.csv')
    const again = await files.confirm('risks', 'risikoregister-de.csv')
    assert.deepEqual([again.create, again.update, again.unchanged], [0, 0, 7])
    assert.equal((await files.items('risks')).length, 7)
  })
})

describe('isms-workbook.xlsx', () => {
  it('finds the ten risks under the banners', async () => {
    const files = await organisation('Workbook risks')
    await files.confirm('risks', 'isms-workbook.xlsx')
    const items = await files.items('risks')
    assert.equal(items.length, 10)
    assert.ok(items.every((item) => typeof item['statedResidualScore'] === 'number' && typeof item['statedLevel'] === 'string'))
    assert.ok(items.some((item) => item['statedScore'] === 16 && item['statedLevel'] === 'High'))
  })

  it('finds the eighteen controls of the other sheet, ids kept as text', async () => {
    const files = await organisation('Workbook controls')
    await files.confirm('controls', 'isms-workbook.xlsx')
    const references = (await files.items('controls')).map((item) => item['reference'])
    assert.equal(references.length, 18)
    for (const id of ['A.5.14', 'A.8.12', 'A.8.30']) assert.ok(references.includes(id))
  })
})

describe('risk-register-detectability.csv', () => {
  it('keeps impact and likelihood apart and the score as given', async () => {
    const files = await organisation('Detectability')
    await files.confirm('risks', 'risk-register-detectability.csv')
    const items = await files.items('risks')
    assert.equal(items.length, 22)
    assert.deepEqual(
      [items[0]?.['inherentConsequence'], items[0]?.['inherentLikelihood'], items[0]?.['statedScore'], items[0]?.['statedLevel']],
      [5, 4, 19, 'P2'],
    )
    assert.match(String(items[3]?.['sourceNote']), /Detectability.*: \+1/)
    assert.equal(items[12]?.['owner'], null, 'UNASSIGNED is nobody')
  })
})

describe('risk-register-blank-template.md', () => {
  it('imports nothing and names every unfilled row', async () => {
    const files = await organisation('Blank')
    const preview = await files.confirm('risks', 'risk-register-blank-template.md')
    assert.deepEqual([preview.create, preview.rejected.length], [0, 3])
    assert.ok(preview.rejected.every(({ line, reasons }) => line > 20 && /not filled in/.test(reasons.join())))
    assert.deepEqual(await files.items('risks'), [])
  })
})

describe('risks.yaml', () => {
  it('asks for the levels that words do not define, and keeps foreign references', async () => {
    const files = await organisation('Yaml')
    const preview = await files.confirm('risks', 'risks.yaml')
    assert.equal(preview.create, 3)
    assert.ok(preview.questions.some(({ word }) => word === 'High'))
    const items = await files.items('risks')
    assert.deepEqual(
      items.map((item) => [item['inherentConsequence'], item['treatment'], item['due']]),
      [
        [null, 'modify', '2025-10-31'],
        [null, 'modify', '2025-11-15'],
        [null, 'modify', items[2]?.['due']],
      ],
    )
    assert.match(String(items[0]?.['sourceNote']), /PR\.AC-01/)
  })
})

describe('assets-inventory.csv', () => {
  it('imports nine assets and names the broken line', async () => {
    const files = await organisation('Assets')
    const preview = await files.confirm('assets', 'assets-inventory.csv')
    assert.equal(preview.create, 9)
    assert.deepEqual(
      preview.rejected.map(({ line }) => line),
      [11],
    )
    const items = await files.items('assets')
    assert.deepEqual([items[0]?.['name'], items[0]?.['criticality']], ['Identity provider (M365/Entra)', 5])
  })
})

describe('soa-partial-de.csv', () => {
  it('imports eight decisions, and the statement still shows all 93', async () => {
    const files = await organisation('Partial')
    const preview = await files.preview('controls', 'soa-partial-de.csv')
    assert.equal(preview.create, 8, JSON.stringify(preview))
    await files.confirm('controls', 'soa-partial-de.csv')
    const excluded = (await files.items('controls')).find((item) => item['reference'] === 'A.8.25')
    assert.deepEqual([excluded?.['applicable'], String(excluded?.['exclusionReason']).slice(0, 10)], ['no', 'Die Praxis'])
    const statement = JSON.parse(Buffer.from((await files.send('GET', '/api/soa')).bytes).toString())
    assert.equal(statement.rows.length, 93)
    assert.equal(statement.rows.filter((row: { applicable: string }) => row.applicable === 'undecided').length, 85)
  })
})

describe('an export', () => {
  for (const format of ['csv', 'xlsx']) {
    it(`imports again as ${format} without a change`, async () => {
      const files = await organisation(`Round trip ${format}`)
      await files.confirm('risks', 'risikoregister-de.csv')
      await files.send('POST', '/api/risks', {
        title: '=HYPERLINK("http://evil.example")',
        description: 'two\nlines, "quoted"; and more',
        properties: ['C', 'A'],
      })
      const exported = await files.send('GET', `/api/risks/export?format=${format}`)
      const again = await files.preview('risks', exported.bytes)
      assert.deepEqual([again.create, again.update, again.unchanged, again.rejected.length], [0, 0, 8, 0], JSON.stringify(again.questions))
    })
  }

  it('defuses formulas', async () => {
    const files = await organisation('Formulas')
    await files.send('POST', '/api/risks', { title: '=1+1' })
    const exported = await files.send('GET', '/api/risks/export?format=csv')
    assert.match(Buffer.from(exported.bytes).toString(), /'=1\+1/)
  })
})

describe('hostile files', () => {
  for (const [name, bytes] of [
    ['a broken workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 9, 9, 9)],
    ['NUL bytes', Buffer.from('id,title\n1,a\0b\n')],
    ['prose', Buffer.from('There is no table here.\nNor here.\n')],
    ['nothing', new Uint8Array()],
  ] as const) {
    it(`are refused with a reason: ${name}`, async () => {
      const send = await instance.as(await instance.organisation(`Hostile ${name}`), 'manager')
      const reply = await send('POST', '/api/risks/import?confirm=true', Uint8Array.from(bytes))
      assert.equal(reply.status, 422)
      assert.equal(typeof reply.body['title'], 'string')
    })
  }
})
