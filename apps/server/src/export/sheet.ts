import { writeXlsx } from 'hucre/xlsx'
import { say } from '@assay/isms'
import { csvFile } from '../csv.ts'
import { printable, type Printable, type PrintableRow } from './printable.ts'
import type { Statement } from './statement.ts'
import type { Words } from './words/words.ts'

interface Column {
  readonly name: keyof Words['statement']['columns']
  readonly width: number
  readonly cell: (row: PrintableRow) => string
}

const columns: readonly Column[] = [
  { name: 'control', width: 10, cell: (row) => row.reference ?? row.control ?? '' },
  { name: 'title', width: 42, cell: (row) => row.title },
  { name: 'applies', width: 12, cell: (row) => row.applicable },
  { name: 'why', width: 12, cell: (row) => row.reasons.join(', ') },
  { name: 'justification', width: 60, cell: (row) => row.justification ?? '' },
  { name: 'implemented', width: 18, cell: (row) => row.implementation },
  { name: 'evidenceState', width: 18, cell: (row) => row.evidenceWord },
  { name: 'owner', width: 24, cell: (row) => row.owner ?? '' },
  { name: 'how', width: 60, cell: (row) => row.how ?? '' },
  { name: 'risks', width: 24, cell: (row) => row.risks.join(', ') },
  { name: 'obligations', width: 20, cell: (row) => row.obligations.join(', ') },
  {
    name: 'shownBy',
    width: 50,
    cell: (row) =>
      row.evidence
        .map(({ key, title, collectedOn }) =>
          [key, title, collectedOn === null ? '' : `(${collectedOn})`].filter((part) => part !== '').join(' '),
        )
        .join('\n'),
  },
  { name: 'newest', width: 16, cell: (row) => row.newestEvidenceOn ?? '' },
  { name: 'reviewed', width: 14, cell: (row) => row.reviewedOn ?? '' },
  { name: 'stated', width: 18, cell: (row) => row.statedStatus ?? '' },
]

/** The rows as CSV; cells that a spreadsheet would run as formulas are defused. */
export async function statementCsv(statement: Statement): Promise<Uint8Array> {
  return csvFile(tableOf(await printable(statement)))
}

/** The titles of the columns, then the rows. */
function tableOf({ rows, spoken }: Printable): readonly (readonly string[])[] {
  const titles = spoken.words.statement.columns
  return [columns.map(({ name }) => titles[name]), ...rows.map((row) => columns.map(({ cell }) => cell(row)))]
}

/** A workbook: the statement, and a cover sheet that says which text it is, with its checkpoint. */
export async function statementXlsx(statement: Statement): Promise<Uint8Array> {
  const { header, text } = styles
  const shown = await printable(statement)
  const { title, about } = shown.spoken.words.statement
  const rows = tableOf(shown)
  const cells = new Map(columns.map((_, index) => [`0,${index}`, { style: header }]))
  return writeXlsx({
    sheets: [
      {
        name: title,
        rows: rows.map((row) => [...row]),
        columns: columns.map(({ width }) => ({ width, style: text })),
        cells,
        freezePane: { rows: 1, columns: 2 },
        autoFilter: { range: `A1:${String.fromCodePoint(64 + columns.length)}${rows.length}` },
      },
      {
        name: about,
        rows: coverRows(shown),
        columns: [
          { width: 24, style: text },
          { width: 100, style: text },
        ],
      },
    ],
  })
}

const styles = {
  header: {
    font: { bold: true, color: { rgb: 'FFFFFF' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: '1F3A5F' } },
    alignment: { wrapText: true, vertical: 'top' },
  },
  text: { alignment: { wrapText: true, vertical: 'top' } },
} as const

function coverRows(shown: Printable): string[][] {
  const words = shown.spoken.words.statement
  const { head } = words
  return [
    [head.organisation, shown.organisation],
    [head.scope, shown.scope ?? words.notStatedYet],
    [head.standard, shown.standard],
    [head.version, versionText(shown)],
    [head.approved, shown.approval],
    ...(shown.source === null ? [] : [[head.source, shown.source]]),
    ...(shown.partly === null ? [] : [[head.rows, shown.partly]]),
    [head.classification, shown.classification],
    [head.date, shown.date],
    [head.assessed, shown.assessedOn ?? words.never],
    [head.reasons, words.reasons],
    [head.checkpoint, shown.checkpoint.note],
    [head.key, shown.checkpoint.vkey],
    [head.verify, words.verify],
  ]
}

/** Which text it is; of a draft also which version is in force, and how many rows read otherwise. */
function versionText({ standing, draftOf, version, changedSinceApproval, spoken }: Printable): string {
  const { inForce, otherwise } = spoken.words.statement
  if (draftOf === null || version === null) return standing
  const changed = changedSinceApproval === 0 ? [] : [say(otherwise, { count: changedSinceApproval })]
  return [standing, say(inForce, { version }), ...changed].join('; ')
}
