import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'

/** Layouts that organisations use and whose files we may not pass on; built here from their description. */

let instance: TestInstance

before(async () => {
  instance = await openTestInstance()
})
after(() => instance.close())

type Items = readonly Readonly<Record<string, unknown>>[]

interface Result {
  readonly preview: Readonly<Record<string, unknown>>
  readonly items: Items
  /** The records of another register after it. */
  readonly itemsOf: (plural: string) => Promise<Items>
}

async function imported(name: string, plural: string, file: string | Uint8Array): Promise<Result> {
  const send = await instance.as(await instance.organisation(name), 'manager')
  const bytes = typeof file === 'string' ? Uint8Array.from(Buffer.from(file)) : file
  const { status, body } = await send('POST', `/api/${plural}/import?confirm=true`, bytes)
  assert.equal(status, 200, JSON.stringify(body))
  const itemsOf = async (register: string): Promise<Items> => (await send('GET', `/api/${register}?limit=500`)).body['items'] as Items
  return { preview: body, items: await itemsOf(plural), itemsOf }
}

async function sheet(rows: (string | number | Date)[][], name = 'Risks'): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      { name: 'Cover', rows: [['Our company'], ['Version', '1.2']] },
      { name, rows },
    ],
  })
}

describe('layouts', () => {
  it('with semicolons, word scales and several controls in a cell', async () => {
    const { items, preview } = await imported(
      'French tool',
      'risks',
      'ref_id;assets;threats;name;description;existing_controls;current_impact;current_proba;current_risk;additional_controls;residual_impact;residual_proba;residual_risk;treatment;justification\nR.1;CRM;Phishing;Account takeover;Mail;MFA,training;High;Likely;High;A.8.5, A.6.3;Low;Rare;Low;open;\n',
    )
    assert.deepEqual(
      [items[0]?.['sourceId'], items[0]?.['title'], items[0]?.['existingControls']],
      ['R.1', 'Account takeover', 'MFA,training'],
    )
    assert.equal(String(items[0]?.['controls']).split(',').length, 2)
    assert.deepEqual([items[0]?.['currentConsequence'], items[0]?.['treatment']], [null, null])
    assert.ok(JSON.stringify(preview['questions']).includes('Likely'))
  })

  it('in Spanish, without an owner', async () => {
    const { items } = await imported(
      'Spanish',
      'risks',
      'ID;Riesgo;Probabilidad_Inicial;Impacto_Inicial;Riesgo_Inicial;Probabilidad_Residual;Impacto_Residual;Riesgo_Residual\n1;Fuga de datos;4;5;20;2;4;8\n',
    )
    const [risk] = items
    assert.deepEqual(
      [
        risk?.['title'],
        risk?.['inherentLikelihood'],
        risk?.['inherentConsequence'],
        risk?.['statedScore'],
        risk?.['residualLikelihood'],
        risk?.['residualConsequence'],
        risk?.['statedResidualScore'],
      ],
      ['Fuga de datos', 4, 5, 20, 2, 4, 8],
    )
  })

  it('as a Spanish Markdown table without ids, words kept', async () => {
    const { items } = await imported(
      'Matriz',
      'risks',
      '# Matriz\n\n| Riesgo | Probabilidad | Impacto | Nivel | Mitigación |\n|---|---|---|---|---|\n| Caída del servicio | Baja | Alta | Alto | Redundancia |\n',
    )
    assert.deepEqual(
      [items[0]?.['title'], items[0]?.['statedLevel'], items[0]?.['treatmentPlan'], items[0]?.['inherentLikelihood']],
      ['Caída del servicio', 'Alto', 'Redundancia', null],
    )
    assert.match(String(items[0]?.['sourceNote']), /Probabilidad: Baja/)
  })

  it('in Portuguese, with the allowed values in the header and numbers for yes and no', async () => {
    const { items } = await imported(
      'Portuguese',
      'controls',
      await sheet(
        [
          ['Declaração de Aplicabilidade'],
          [],
          ['Controle', 'Aplicável? (Sim / Não)', 'Justificativa', 'Responsável'],
          ['5.1', 'Sim', 'Risco', 'TI'],
          ['8.30', 'Não', 'Sem terceiros', 'TI'],
          ['5.10', '1', 'Risco', 'TI'],
        ],
        'SoA',
      ),
    )
    assert.deepEqual(
      items.map((item) => [item['reference'], item['applicable'], item['exclusionReason']]),
      [
        ['A.5.1', 'yes', null],
        ['A.8.30', 'no', 'Sem terceiros'],
        ['A.5.10', 'yes', null],
      ],
    )
  })

  it('with banners, group headings over the header, and two kinds of dates', async () => {
    const file = await sheet([
      ['Risk register'],
      ['Confidential'],
      [],
      ['', '', 'Initial Risk', '', 'Residual Risk', '', ''],
      ['Risk ID', 'Risk', 'Likelihood', 'Impact', 'Likelihood', 'Impact', 'Review date'],
      ['R1', 'Fire', 2, 5, 1, 5, '08-Oct-25'],
      ['R2', 'Flood', 1, 4, 1, 3, 'May-18'],
    ])
    const { items } = await imported('Groups', 'risks', file)
    assert.deepEqual(
      items.map((item) => [
        item['inherentLikelihood'],
        item['inherentConsequence'],
        item['residualLikelihood'],
        item['residualConsequence'],
        item['reviewOn'],
      ]),
      [
        [2, 5, 1, 5, '2025-10-08'],
        [1, 4, 1, 3, null],
      ],
    )
    assert.match(String(items[1]?.['sourceNote']), /May-18/)
  })

  it('with a mark, day-first dates, and Windows-1252', async () => {
    const csv = '\uFEFFRisk ID,Risk,Due Date\nR1,One,13/02/2026\nR2,Two,05/03/2026\n'
    const marked = await imported('Mark', 'risks', csv)
    assert.deepEqual(
      marked.items.map((item) => item['due']),
      ['2026-02-13', '2026-03-05'],
    )
    const windows = await imported(
      'Windows',
      'assets',
      Uint8Array.from(Buffer.from('Asset,Owner,Notes\nB\xfcro,J\xf6rg,\xa3100\n', 'latin1')),
    )
    assert.deepEqual([windows.items[0]?.['name'], windows.items[0]?.['description']], ['Büro', '£100'])
  })

  it('with dates that may be day or month first, which are asked about', async () => {
    const { items, preview } = await imported('Unclear', 'risks', 'Risk,Due Date\nOne,03/04/2026\n')
    assert.equal(items[0]?.['due'], null)
    assert.ok(JSON.stringify(preview['questions']).includes('day or month'))
  })

  it('with Excel date numbers and Czech words', async () => {
    const { items } = await imported(
      'Czech',
      'risks',
      await sheet([
        ['ID', 'Riziko', 'Hrozba', 'Vlastník\n(kdo odpovídá)', 'Due date'],
        ['1', 'Výpadek', 'Požár', 'IT', 46034],
      ]),
    )
    assert.deepEqual([items[0]?.['title'], items[0]?.['due']], ['Výpadek', '2026-01-12'])
  })

  it('that are Markdown under the name of a workbook', async () => {
    const { items } = await imported('Disguise', 'risks', '| Risk ID | Risk | Owner |\n|---|---|---|\n| R-1 | Theft | CISO |\n')
    assert.equal(items[0]?.['sourceId'], 'R-1')
  })
})

describe('third parties as assets', () => {
  it('keep every row of both tables, names that occur twice included', async () => {
    const file = Uint8Array.from(readFileSync(join(import.meta.dirname, '../../../../test/registers/subprocessors-github.md')))
    const { items } = await imported('Subprocessors', 'assets', file)
    assert.equal(items.length, 30)
    assert.equal(items.filter((item) => String(item['name']).startsWith('Microsoft')).length, 3)
    assert.ok(items.some((item) => item['name'] === 'Elasticsearch, Inc.' || String(item['name']).includes('Elasticsearch, Inc')))
  })
})

describe('audit findings', () => {
  it('come from a workbook with their own words', async () => {
    const { items, itemsOf } = await imported(
      'Findings',
      'findings',
      Uint8Array.from(readFileSync(join(import.meta.dirname, '../../../../test/registers/audit-findings-capa.xlsx'))),
    )
    const [nonconformities, opportunities] = [await itemsOf('nonconformities'), await itemsOf('opportunities')]
    assert.equal(items.length + nonconformities.length + opportunities.length, 4)
    assert.ok([...items, ...nonconformities, ...opportunities].every((item) => item['sourceId'] !== null))
    assert.ok(nonconformities.every(({ actions }) => Array.isArray(actions) && actions.length === 1))
    assert.ok(opportunities.every(({ benefit }) => typeof benefit === 'string'))
    assert.ok(items.every(({ correctiveAction }) => typeof correctiveAction === 'string'))
  })
})
