import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { asked, imported, lengthOf, pick, range, workbook, type Cells } from './import.fixture.ts'

/** Risk registers in layouts whose files we may not pass on, one from each organisation, built from their description. */

let instance: TestInstance

before(async () => {
  instance = await openTestInstance()
})
after(() => instance.close())

describe('risk registers', () => {
  it('with several assets and controls in a cell by line breaks, and French and English words mixed', async () => {
    const { items, preview } = await imported(
      instance,
      'risks',
      await workbook([
        ['ref_id', 'name', 'assets', 'threats', 'existing_controls', 'current_impact', 'current_proba', 'additional_controls', 'treatment'],
        ['R.1', 'Vol de données', 'CRM\nERP', 'Phishing', 'MFA', 'élevé', 'Likely', 'A.8.5\nA.6.3', 'réduire'],
      ]),
    )
    const [risk] = items
    assert.deepEqual([risk?.['title'], risk?.['treatment']], ['Vol de données', 'modify'])
    assert.deepEqual([lengthOf(risk?.['assets']), lengthOf(risk?.['controls'])], [2, 2])
    assert.deepEqual([asked(preview, 'currentConsequence'), asked(preview, 'currentLikelihood')], [['élevé'], ['Likely']])
  })

  it('in Portuguese, with the level as a number and as a word', async () => {
    const { items } = await imported(
      instance,
      'risks',
      'id,risco,probabilidade,impacto,nivel_num,nível,tratamento,responsável\nR1,Vazamento de dados,4,5,20,Crítico,Mitigar,TI\nR2,Incêndio,1,5,5,Baixo,Aceitar,RH\n',
    )
    assert.deepEqual(pick(items, 'sourceId', 'inherentLikelihood', 'inherentConsequence', 'statedLevel', 'treatment'), [
      ['R1', 4, 5, 'Crítico', 'modify'],
      ['R2', 1, 5, 'Baixo', 'retain'],
    ])
  })

  it('in Czech, with explanations in the header, day numbers, and words in every gender', async () => {
    const rows: Cells = [
      [
        'ID',
        'Riziko\n(popis události,\nkterá může nastat)',
        'Aktivum',
        'Hrozba',
        'Pravděpodobnost',
        'Dopad',
        'Úroveň rizika',
        'Vlastník rizika',
        'Termín',
      ],
      ...Array.from({ length: 300 }, (_, index) => [
        `R${index + 1}`,
        `Výpadek ${index}`,
        'Server',
        'Požár',
        index % 2 ? 'Nízká' : 'Vysoký',
        'Střední',
        'Vysoké',
        'IT',
        46034,
      ]),
    ]
    const { items, preview } = await imported(instance, 'risks', await workbook(rows))
    assert.equal(items.length, 300)
    assert.deepEqual(pick(items.slice(0, 1), 'title', 'statedLevel', 'due'), [['Výpadek 0', 'Vysoké', '2026-01-12']])
    assert.deepEqual(asked(preview, 'inherentLikelihood').toSorted(), ['Nízká', 'Vysoký'])
    assert.equal(preview.questions.find(({ word }) => word === 'Nízká')?.lines.length, 150)
  })

  it('with the rating four times over, and cells whose formula gave nothing', async () => {
    const { items } = await imported(
      instance,
      'risks',
      await workbook([
        [
          'Risk ID',
          'Risk Description',
          'Likelihood (1-5)',
          'Impact (1-5)',
          'Risk Score',
          'Risk Level',
          'Icon',
          'Rating',
          'Treatment',
          'Date Identified',
        ],
        ['R-01', 'Phishing', 4, 4, 16, '🔴 High', '🔴', 'High', '🛠️ Mitigate', 45992],
        ['R-02', 'Flood', 3, 5, 15, '🟠 Medium', '🟠', '', 'Accept', ''],
      ]),
    )
    assert.deepEqual(pick(items, 'statedScore', 'statedLevel', 'treatment', 'assessedOn'), [
      [16, '🔴 High', 'modify', '2025-12-01'],
      [15, '🟠 Medium', 'retain', null],
    ])
  })

  it('under a merged title, a reference and a legend, with the header on row six', async () => {
    const { items, preview } = await imported(
      instance,
      'risks',
      await workbook(
        [
          ['RISK REGISTER'],
          ['Ref: ISMS-RR-01'],
          ['Legend', 'Low 1-6', 'Medium 7-14', 'High 15-25'],
          [],
          [],
          ['Risk ID', 'Asset', 'Threat', 'Vulnerability', 'Likelihood', 'Impact', 'Risk Owner', 'Treatment'],
          ['R1', 'Laptop', 'Theft', 'No encryption', 3, 4, 'IT Manager', 'Mitigate'],
        ],
        [range(0, 0, 0, 7), range(1, 0, 1, 7)],
      ),
    )
    assert.deepEqual(pick(items, 'title', 'vulnerability', 'inherentConsequence'), [['Theft – Laptop', 'No encryption', 4]])
    assert.deepEqual(preview.otherSheets, ['Cover'])
  })

  it('in Slovak, every cell quoted, with scales of unequal length and values in money', async () => {
    const { items, preview } = await imported(
      instance,
      'risks',
      '"ID";"Názov rizika";"Aktívum";"Hodnota aktíva";"Pravdepodobnosť";"Dopad";"Úroveň rizika";"Vlastník"\n"1";"Výpadok";"Server";"12 500 €";"Stredná";"Katastrofický";"Veľmi vysoké";"IT"\n',
    )
    assert.deepEqual(pick(items, 'title', 'statedLevel'), [['Výpadok', 'Veľmi vysoké']])
    assert.deepEqual(asked(preview, 'inherentConsequence'), ['Katastrofický'])
    assert.match(String(items[0]?.['sourceNote']), /12 500 €/)
  })

  it('that refer to the controls of 2013', async () => {
    const { items, preview } = await imported(instance, 'risks', '\uFEFFRisk ID,Risk,Likelihood,Impact,Controls\nR1,Leak,3,4,A.9.2.1\n')
    assert.deepEqual([items[0]?.['sourceId'], items[0]?.['controls']], ['R1', []])
    assert.deepEqual(asked(preview, 'controls'), ['A.9.2.1'])
    assert.match(String(items[0]?.['sourceNote']), /A\.9\.2\.1/)
  })

  it('with banners, four consequence columns under groups, and months that are no days', async () => {
    const { items, preview } = await imported(
      instance,
      'risks',
      await workbook([
        ['Company confidential'],
        ['Risk register'],
        ['Reviewed quarterly'],
        ['', '', 'Initial Risk', '', '', '', '', 'Residual Risk', '', ''],
        ['Ref', 'Risk', 'Likelihood', 'C', 'I', 'A', 'R', 'Likelihood', 'Score', 'Review date'],
        ['1', 'Fire', 2, 1, 2, 5, 3, 1, 5, 'May-18'],
        ['2', 'Theft', 3, 5, 2, 1, 3, 2, 10, '08-Oct-25'],
      ]),
    )
    assert.deepEqual(pick(items, 'inherentLikelihood', 'residualLikelihood', 'reviewOn'), [
      [2, 1, null],
      [3, 2, '2025-10-08'],
    ])
    assert.deepEqual(asked(preview, 'reviewOn'), ['May-18'])
    assert.match(String(items[0]?.['sourceNote']), /\bR: 3/)
  })

  it('in three tables whose heading is the status', async () => {
    const { items } = await imported(
      instance,
      'risks',
      '# Risk register\n\n## Remediated\n\n| ID | Risk | Severity | Fixed in |\n|---|---|---|---|\n| R1 | Token leak | HIGH | 1.2 |\n\n## Accepted\n\n| ID | Risk | Severity | Rationale |\n|---|---|---|---|\n| R2 | Prompt injection | MEDIUM | Low value |\n\n## Open\n\n| ID | Risk | Severity | Owner | Target date |\n|---|---|---|---|---|\n| R3 | Typosquatting | INFO | Team | Backlog |\n',
    )
    assert.deepEqual(pick(items, 'sourceId', 'due'), [
      ['R1', null],
      ['R2', null],
      ['R3', null],
    ])
    assert.match(String(items[2]?.['sourceNote']), /INFO/)
    assert.match(String(items[2]?.['sourceNote']), /Backlog/)
    assert.match(String(items[1]?.['sourceNote']), /Accepted/)
  })

  it('that are a template without data: nothing is imported, and nothing fails', async () => {
    const { preview } = await imported(
      instance,
      'risks',
      await workbook(
        [
          ['Risk Register Template'],
          ['Risk Details', '', '', 'Treatment Details', ''],
          ['Risk ID', 'Risk Description', 'Risk Owner', 'Treatment Option', 'Due Date'],
        ],
        [range(0, 0, 0, 4), range(1, 0, 1, 2), range(1, 3, 1, 4)],
      ),
    )
    assert.deepEqual([preview.create, preview.rejected], [0, []])
    assert.equal(preview.mapping['Risk Description'] ?? preview.mapping['Risk Details Risk Description'], 'title')
  })
})
