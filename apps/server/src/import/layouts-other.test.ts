import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { writeXlsx } from 'hucre/xlsx'
import { openTestInstance, type TestInstance } from '../instance.fixture.ts'
import { asked, imported, lengthOf, pick, range, workbook, type Cells, type Item } from './import.fixture.ts'

/** Statements, findings and other registers in layouts whose files we may not pass on, built from their description. */

let instance: TestInstance

before(async () => {
  instance = await openTestInstance()
})
after(() => instance.close())

/** Controls of the edition of 2013 go to those that took their places. */
const MAPPED = { answers: { $edition: { $edition: 'map' } } }

describe('statements of applicability', () => {
  it('in Portuguese, with ones and zeros', async () => {
    const { items } = await imported(
      instance,
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
      instance,
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
      MAPPED,
    )
    assert.deepEqual(pick(items, 'reference', 'applicable', 'exclusionReason'), [
      ['A.5.1', 'yes', null],
      ['A.7.2', 'no', null],
    ])
    assert.deepEqual([items[0]?.['reasons']].flat().toSorted(), ['LR', 'RA'])
    assert.deepEqual(
      preview.rejected.map(({ line }) => line),
      [4],
    )
  })

  it('with a legend, a header over three rows, and crosses for reasons', async () => {
    const { items, preview } = await imported(
      instance,
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
      MAPPED,
    )
    assert.deepEqual(pick(items, 'reference', 'reasons'), [['A.5.1', ['BR', 'RA']]])
    assert.match(preview.rejected[0]?.reasons.join() ?? '', /A\.5\.1 stands on line 5 already/)
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
    const { items, preview } = await imported(instance, 'controls', file)
    assert.deepEqual(pick(items, 'reference', 'applicable'), [
      ['A.5.1', 'yes'],
      ['A.5.10', 'yes'],
      ['A.8.3', 'no'],
    ])
    assert.deepEqual(preview.rejected, [])
  })
})

describe('findings', () => {
  it('in Italian and English, with emoji, verdicts and scores', async () => {
    const { itemsOf } = await imported(
      instance,
      'findings',
      'ID;Area;Rilievo;Gravità;Score;Azione correttiva;Responsabile;Scadenza\nF1;🔒 Accessi;MFA mancante;High;8;Attivare MFA;IT;31/12/2026\nF2;📄 Policy;Policy scaduta;Low;2;Aggiornare;CISO;15/01/2027\n',
    )
    const [nonconformities, opportunities] = [await itemsOf('nonconformities'), await itemsOf('opportunities')]
    assert.deepEqual(pick(nonconformities, 'sourceId', 'title', 'grade', 'due'), [['F1', 'MFA mancante', 'major', '2026-12-31']])
    assert.deepEqual(
      nonconformities.map(({ actions }) => (actions as readonly Item[]).map(({ what }) => what)),
      [['Attivare MFA']],
    )
    assert.deepEqual(pick(opportunities, 'sourceId', 'title', 'grade', 'benefit', 'due'), [
      ['F2', 'Policy scaduta', 'observation', 'Aggiornare', '2027-01-15'],
    ])
    assert.deepEqual(await itemsOf('findings'), [])
    assert.match(String(nonconformities[0]?.['sourceNote']), /Accessi/)
  })

  it('in Hungarian, with phrases for levels and several methods in a cell', async () => {
    const { items, preview } = await imported(
      instance,
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
      instance,
      'obligations',
      '\uFEFFNorma,Tipo,Artículo,Descripción,País,Fecha,Controles\nLey 1581,Ley,Art. 17,Datos personales,Colombia,17/10/2012,"[""A.5.34"", ""A.8.11""]"\nDecreto 1377,Ley,Art. 5,Autorización,Colombia,2013,\nCircular 2,Ley,Todo,Registro,Colombia,2020.0,\n',
    )
    assert.deepEqual(pick(items, 'title', 'kind', 'appliesFrom'), [
      ['Ley 1581', 'legal', '2012-10-17'],
      ['Decreto 1377', 'legal', null],
      ['Circular 2', 'legal', null],
    ])
    assert.equal(lengthOf(items[0]?.['controls']), 2)
    assert.deepEqual(asked(preview, 'appliesFrom'), ['2013', '2020.0'])
  })

  it('of assets, in Windows-1252, with pounds, thousands and days first', async () => {
    const text =
      'Asset Name,Asset Owner,Asset Value,Last Review,Location\nCaf\xe9 till,Fran\xe7ois,"\xa31,250",13/02/2026,Z\xfcrich\nRouter,IT,"\xa3900",05/03/2026,Bath\n'
    const { items } = await imported(instance, 'assets', Uint8Array.from(Buffer.from(text, 'latin1')))
    assert.deepEqual(pick(items, 'name', 'location', 'reviewedOn'), [
      ['Café till', 'Zürich', '2026-02-13'],
      ['Router', 'Bath', '2026-03-05'],
    ])
    assert.match(String(items[0]?.['sourceNote']), /£1,250/)
  })

  it('of incidents, times as noted, with remarks behind yes and no', async () => {
    const { items } = await imported(
      instance,
      'incidents',
      'ID,Title,Severity,Reported At,Data Breach,MTTR (h),Status\nINC-1,Lost laptop,High,2026-03-01 09:30,No (disk encrypted),37.0,Closed\n',
    )
    assert.deepEqual(pick(items, 'sourceId', 'severity', 'reportedAt', 'personalData', 'statedHours', 'status'), [
      ['INC-1', 'high', '2026-03-01 09:30', false, 37, 'closed'],
    ])
    assert.match(String(items[0]?.['sourceNote']), /disk encrypted/)
  })
})
