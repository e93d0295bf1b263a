import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import type { Question } from './question.ts'

/** More layouts whose files we may not pass on, one from each organisation, built from their description. */

let instance: TestInstance

before(async () => {
  instance = await openTestInstance()
})
after(() => instance.close())

type Item = Readonly<Record<string, unknown>>

interface Preview {
  readonly mapping: Readonly<Record<string, string>>
  readonly unmapped: readonly string[]
  readonly questions: readonly Question[]
  readonly create: number
  readonly rejected: readonly { readonly line: number; readonly reasons: readonly string[] }[]
  readonly otherSheets: readonly string[]
}

interface Imported {
  readonly preview: Preview
  readonly items: readonly Item[]
}

type Cells = (string | number | Date | null)[][]

async function imported(plural: string, file: string | Uint8Array, query: Readonly<Record<string, unknown>> = {}): Promise<Imported> {
  const send = await instance.as(await instance.organisation(`Layout ${Math.random()}`), 'manager')
  const bytes = typeof file === 'string' ? Uint8Array.from(Buffer.from(file)) : file
  const more = Object.entries(query).map(([name, value]) => `&${name}=${encodeURIComponent(JSON.stringify(value))}`)
  const { status, body } = await send('POST', `/api/${plural}/import?confirm=true${more.join('')}`, bytes)
  assert.equal(status, 200, JSON.stringify(body))
  const list = await send('GET', `/api/${plural}?limit=500`)
  return { preview: body as unknown as Preview, items: list.body['items'] as readonly Item[] }
}

interface Range {
  readonly startRow: number
  readonly endRow: number
  readonly startCol: number
  readonly endCol: number
}

function range(startRow: number, startCol: number, endRow: number, endCol: number): Range {
  return { startRow, startCol, endRow, endCol }
}

async function workbook(rows: Cells, merges: Range[] = [], name = 'Register'): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      { name: 'Cover', rows: [['Document'], ['Version', '1.2'], ['Owner', 'CISO']] },
      { name, rows, merges },
    ],
  })
}

function pick(items: readonly Item[], ...fields: readonly string[]): unknown[][] {
  return items.map((item) => fields.map((field) => item[field]))
}

function asked(preview: Preview, field: string): readonly string[] {
  return preview.questions.filter((question) => question.field === field).map(({ word }) => word)
}

describe('risk registers', () => {
  it('with several assets and controls in a cell by line breaks, and French and English words mixed', async () => {
    const { items, preview } = await imported(
      'risks',
      await workbook([
        ['ref_id', 'name', 'assets', 'threats', 'existing_controls', 'current_impact', 'current_proba', 'additional_controls', 'treatment'],
        ['R.1', 'Vol de données', 'CRM\nERP', 'Phishing', 'MFA', 'élevé', 'Likely', 'A.8.5\nA.6.3', 'réduire'],
      ]),
    )
    const [risk] = items
    assert.deepEqual([risk?.['title'], risk?.['treatment']], ['Vol de données', 'modify'])
    assert.deepEqual([(risk?.['assets'] as unknown[]).length, (risk?.['controls'] as unknown[]).length], [2, 2])
    assert.deepEqual([asked(preview, 'currentConsequence'), asked(preview, 'currentLikelihood')], [['élevé'], ['Likely']])
  })

  it('in Portuguese, with the level as a number and as a word', async () => {
    const { items } = await imported(
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
    const { items, preview } = await imported('risks', await workbook(rows))
    assert.equal(items.length, 300)
    assert.deepEqual(pick(items.slice(0, 1), 'title', 'statedLevel', 'due'), [['Výpadek 0', 'Vysoké', '2026-01-12']])
    assert.deepEqual(asked(preview, 'inherentLikelihood').toSorted(), ['Nízká', 'Vysoký'])
    assert.equal(preview.questions.find(({ word }) => word === 'Nízká')?.lines.length, 150)
  })

  it('with the rating four times over, and cells whose formula gave nothing', async () => {
    const { items } = await imported(
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
      'risks',
      '"ID";"Názov rizika";"Aktívum";"Hodnota aktíva";"Pravdepodobnosť";"Dopad";"Úroveň rizika";"Vlastník"\n"1";"Výpadok";"Server";"12 500 €";"Stredná";"Katastrofický";"Veľmi vysoké";"IT"\n',
    )
    assert.deepEqual(pick(items, 'title', 'statedLevel'), [['Výpadok', 'Veľmi vysoké']])
    assert.deepEqual(asked(preview, 'inherentConsequence'), ['Katastrofický'])
    assert.match(String(items[0]?.['sourceNote']), /12 500 €/)
  })

  it('that refer to the controls of 2013', async () => {
    const { items, preview } = await imported('risks', '\uFEFFRisk ID,Risk,Likelihood,Impact,Controls\nR1,Leak,3,4,A.9.2.1\n')
    assert.deepEqual([items[0]?.['sourceId'], items[0]?.['controls']], ['R1', []])
    assert.deepEqual(asked(preview, 'controls'), ['A.9.2.1'])
    assert.match(String(items[0]?.['sourceNote']), /A\.9\.2\.1/)
  })

  it('with banners, four consequence columns under groups, and months that are no days', async () => {
    const { items, preview } = await imported(
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

describe('statements of applicability', () => {
  it('in Portuguese, with ones and zeros', async () => {
    const { items } = await imported(
      'controls',
      'controle;nome do controle;aplicavel;justificativa\n5.1;Políticas;1;Requisito\n5.10;Uso aceitável;1;Risco\n8.30;Desenvolvimento terceirizado;0;Sem terceiros\n',
    )
    assert.deepEqual(pick(items, 'reference', 'applicable', 'exclusionReason'), [
      ['A.5.1', 'yes', null],
      ['A.5.10', 'yes', null],
      ['A.8.30', 'no', 'Sem terceiros'],
    ])
  })

  it('in Greek and of 2013, with two header rows, headings across the table and a document number in the corner', async () => {
    const { items, preview } = await imported(
      'controls',
      await workbook(
        [
          ['ΔΗΛΩΣΗ ΕΦΑΡΜΟΣΙΜΟΤΗΤΑΣ', '', '', '', '', '', 'SOA-01\n01/02/2020'],
          ['Control\nID', 'Έλεγχος', 'Applicable', 'Reasons', '', '', 'Comments'],
          ['', '', '', 'Legal', 'Contract', 'Risk assessment', ''],
          ['A.5 Information security policies'],
          ['A.5.1.1', 'Policies for information security', 'ΝΑΙ', 'X', '', 'X', 'Policy'],
          ['A.11.1.6', 'Delivery and loading areas', 'ΟΧΙ', '', '', '', 'No deliveries'],
        ],
        [
          range(0, 0, 0, 5),
          range(1, 0, 2, 0),
          range(1, 1, 2, 1),
          range(1, 2, 2, 2),
          range(1, 3, 1, 5),
          range(1, 6, 2, 6),
          range(3, 0, 3, 6),
        ],
      ),
    )
    assert.deepEqual(pick(items, 'reference', 'applicable', 'reasons'), [
      ['A.5.1.1', 'yes', ['RA', 'LR']].map((value) => (Array.isArray(value) ? items[0]?.['reasons'] : value)),
    ])
    assert.deepEqual([...(items[0]?.['reasons'] as string[])].toSorted(), ['LR', 'RA'])
    assert.deepEqual(
      preview.rejected.map(({ line }) => line),
      [4, 6],
    )
    assert.match(preview.rejected[1]?.reasons.join() ?? '', /justification/)
  })

  it('with a legend, a header over three rows, and crosses for reasons', async () => {
    const { items } = await imported(
      'controls',
      await workbook(
        [
          ['Legend: BP best practice, C/L/R contract, law or regulation, RA risk assessment'],
          ['Section', 'Control', 'Applicability', 'Selected controls and reasons', '', '', 'Remarks'],
          ['', '', '', 'Reasons for selection', '', '', ''],
          ['', '', '', 'BP', 'C/L/R', 'RA', ''],
          ['5.1.1', 'Policies for information security', 'Yes', 'X', '', 'X', 'approved'],
          ['5.1.2', 'Review of the policies', 'Yes', '', 'X', '', ''],
        ],
        [
          range(0, 0, 0, 6),
          range(1, 0, 3, 0),
          range(1, 1, 3, 1),
          range(1, 2, 3, 2),
          range(1, 3, 1, 5),
          range(2, 3, 2, 5),
          range(1, 6, 3, 6),
        ],
      ),
    )
    assert.deepEqual(pick(items, 'reference', 'reasons'), [
      ['5.1.1', ['BR', 'RA']],
      ['5.1.2', ['LR']],
    ])
  })

  it('whose ids a spreadsheet stored as numbers', async () => {
    const sheet = {
      name: 'SoA',
      rows: [
        ['Control ID', 'Applicable'],
        [5.1, 'Yes'],
        [5.1, 'Yes'],
        [8.3, 'No'],
      ] as Cells,
    }
    const file = await writeXlsx({ sheets: [{ ...sheet, cells: new Map([['2,0', { value: 5.1, style: { numFmt: '0.00' } }]]) }] })
    const { items, preview } = await imported('controls', file)
    assert.deepEqual(pick(items, 'reference', 'applicable'), [
      ['A.5.1', 'yes'],
      ['A.5.10', 'yes'],
    ])
    assert.match(preview.rejected[0]?.reasons.join() ?? '', /justification/)
  })
})

describe('findings', () => {
  it('in Italian and English, with emoji, verdicts and scores', async () => {
    const { items } = await imported(
      'findings',
      'ID;Area;Rilievo;Gravità;Score;Azione correttiva;Responsabile;Scadenza\nF1;🔒 Accessi;MFA mancante;High;8;Attivare MFA;IT;31/12/2026\nF2;📄 Policy;Policy scaduta;Low;2;Aggiornare;CISO;15/01/2027\n',
    )
    assert.deepEqual(pick(items, 'sourceId', 'title', 'grade', 'correctiveAction', 'due'), [
      ['F1', 'MFA mancante', 'major', 'Attivare MFA', '2026-12-31'],
      ['F2', 'Policy scaduta', 'observation', 'Aggiornare', '2027-01-15'],
    ])
    assert.match(String(items[0]?.['sourceNote']), /Accessi/)
  })

  it('in Hungarian, with phrases for levels and several methods in a cell', async () => {
    const { items, preview } = await imported(
      'findings',
      'Azonosító,Megállapítás,Súlyosság,Módszer,Intézkedés,Felelős,Határidő\nM-1,Nincs mentési teszt,Azonnali beavatkozást igényel,"interjú, dokumentumelemzés",Teszt,IT vezető,2026-12-01\n',
    )
    assert.deepEqual(pick(items, 'sourceId', 'title', 'grade', 'source', 'due'), [
      ['M-1', 'Nincs mentési teszt', null, 'interjú, dokumentumelemzés', '2026-12-01'],
    ])
    assert.deepEqual(asked(preview, 'grade'), ['Azonnali beavatkozást igényel'])
  })
})

describe('other registers', () => {
  it('of Spanish law, with days, bare years, years with a decimal, and lists in JSON', async () => {
    const { items, preview } = await imported(
      'obligations',
      '\uFEFFNorma,Tipo,Artículo,Descripción,País,Fecha,Controles\nLey 1581,Ley,Art. 17,Datos personales,Colombia,17/10/2012,"[""A.5.34"", ""A.8.11""]"\nDecreto 1377,Ley,Art. 5,Autorización,Colombia,2013,\nCircular 2,Ley,Todo,Registro,Colombia,2020.0,\n',
    )
    assert.deepEqual(pick(items, 'title', 'kind', 'appliesFrom'), [
      ['Ley 1581', 'legal', '2012-10-17'],
      ['Decreto 1377', 'legal', null],
      ['Circular 2', 'legal', null],
    ])
    assert.equal((items[0]?.['controls'] as unknown[]).length, 2)
    assert.deepEqual(asked(preview, 'appliesFrom'), ['2013', '2020.0'])
  })

  it('of assets, in Windows-1252, with pounds, thousands and days first', async () => {
    const text =
      'Asset Name,Asset Owner,Asset Value,Last Review,Location\nCaf\xe9 till,Fran\xe7ois,"\xa31,250",13/02/2026,Z\xfcrich\nRouter,IT,"\xa3900",05/03/2026,Bath\n'
    const { items } = await imported('assets', Uint8Array.from(Buffer.from(text, 'latin1')))
    assert.deepEqual(pick(items, 'name', 'location', 'reviewedOn'), [
      ['Café till', 'Zürich', '2026-02-13'],
      ['Router', 'Bath', '2026-03-05'],
    ])
    assert.match(String(items[0]?.['sourceNote']), /£1,250/)
  })

  it('of incidents, times as noted, with remarks behind yes and no', async () => {
    const { items } = await imported(
      'incidents',
      'ID,Title,Severity,Reported At,Data Breach,MTTR (h),Status\nINC-1,Lost laptop,High,2026-03-01 09:30,No (disk encrypted),37.0,Closed\n',
    )
    assert.deepEqual(pick(items, 'sourceId', 'severity', 'reportedAt', 'personalData', 'statedHours', 'progress'), [
      ['INC-1', 'high', '2026-03-01 09:30', false, 37, 'closed'],
    ])
    assert.match(String(items[0]?.['sourceNote']), /disk encrypted/)
  })
})

describe('the answers to questions', () => {
  const file = 'ID,Risk,Likelihood,Impact,Treatment,Due date\nR1,Leak,Likely,3,Watch it,03/04/2026\n'

  it('fill what nobody guessed, and the words stay in the note', async () => {
    const answers = { inherentLikelihood: { Likely: '4' }, treatment: { 'Watch it': 'retain' }, due: { $order: 'day-first' } }
    const { items, preview } = await imported('risks', file, { answers })
    assert.deepEqual(pick(items, 'inherentLikelihood', 'treatment', 'due'), [[4, 'retain', '2026-04-03']])
    assert.match(String(items[0]?.['sourceNote']), /Watch it/)
    assert.deepEqual(preview.questions, [])
  })

  it('may be that a field stays empty', async () => {
    const { items, preview } = await imported('risks', file, { answers: { treatment: { 'Watch it': null } } })
    assert.equal(items[0]?.['treatment'], null)
    assert.deepEqual(asked(preview, 'treatment'), [])
  })
})

describe('another scale than the organisation’s', () => {
  it('is asked about, step by step', async () => {
    const send = await instance.as(await instance.organisation('Three steps'), 'manager')
    const criteria = {
      title: 'x',
      likelihoodLabels: ['low', 'medium', 'high'],
      consequenceLabels: ['low', 'medium', 'high'],
      bands: ['low: 3', 'high: 9'],
    }
    assert.equal((await send('POST', '/api/risk-criteria-sets', criteria)).status, 201)
    const bytes = Uint8Array.from(Buffer.from('ID,Risk,Likelihood (1-5),Impact\nR1,Leak,2,high\nR2,Fire,5,High\n'))
    const { body } = await send('POST', '/api/risks/import?confirm=true', bytes)
    const preview = body as unknown as Preview
    assert.deepEqual(asked(preview, 'inherentLikelihood'), ['2', '5'])
    assert.deepEqual(
      preview.questions[0]?.options.map(({ label }) => label),
      ['1 low', '2 medium', '3 high'],
    )
    const items = (await send('GET', '/api/risks')).body['items'] as readonly Item[]
    assert.deepEqual(pick(items, 'inherentLikelihood', 'inherentConsequence'), [
      [null, 3],
      [null, 3],
    ])
  })
})

describe('rows that stand twice', () => {
  it('are named, and the first one counts', async () => {
    const { items, preview } = await imported('risks', 'ID,Risk,Owner\nR1,Leak,Ann\nR1,Leak again,Bob\n')
    assert.deepEqual(pick(items, 'title'), [['Leak']])
    assert.match(preview.rejected[0]?.reasons.join() ?? '', /R1 stands on line 2 already/)
  })

  it('of another’s RISK-1 do not change ours', async () => {
    const send = await instance.as(await instance.organisation('Own keys'), 'manager')
    await send('POST', '/api/risks', { title: 'Ours' })
    await send('POST', '/api/risks/import?confirm=true', Uint8Array.from(Buffer.from('Risk ID,Risk,Owner\nRISK-1,Theirs,Ann\n')))
    const items = (await send('GET', '/api/risks')).body['items'] as readonly Item[]
    assert.deepEqual(pick(items, 'key', 'title', 'sourceId'), [
      ['RISK-1', 'Ours', null],
      ['RISK-2', 'Theirs', 'RISK-1'],
    ])
  })
})

describe('rows that cannot be used', () => {
  for (const [format, magic] of [
    ['csv', '\uFEFFLine'],
    ['xlsx', 'PK'],
  ] as const) {
    it(`come as a sheet in ${format}`, async () => {
      const send = await instance.as(await instance.organisation(`Rejected ${format}`), 'manager')
      const bytes = Uint8Array.from(Buffer.from('ID,Risk,Owner\nR1,Leak,Ann\nR2,,\n'))
      const reply = await send('POST', `/api/risks/import?rejected=${format}`, bytes)
      assert.equal(reply.status, 200)
      assert.ok(Buffer.from(reply.bytes).toString().startsWith(magic))
      if (format === 'csv') assert.match(Buffer.from(reply.bytes).toString(), /^3,.*not filled in.*,R2,,/m)
    })
  }
})
