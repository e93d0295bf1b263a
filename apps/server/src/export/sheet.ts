import { writeXlsx } from 'hucre/xlsx'
import { csvFile } from '../csv.ts'
import type { Statement } from './statement.ts'

type Row = Statement['rows'][number]

interface Column {
  readonly title: string
  readonly width: number
  readonly cell: (row: Row) => string
}

const columns: readonly Column[] = [
  { title: 'Control', width: 10, cell: (row) => row.reference ?? row.control ?? '' },
  { title: 'Title', width: 42, cell: (row) => row.title },
  { title: 'Applicable', width: 12, cell: (row) => row.applicable },
  { title: 'Reasons', width: 12, cell: (row) => row.reasons.join(', ') },
  { title: 'Justification', width: 60, cell: (row) => row.justification ?? '' },
  { title: 'Implementation', width: 18, cell: (row) => row.implementation },
  { title: 'Evidence state', width: 18, cell: (row) => row.evidenceState },
  { title: 'Owner', width: 24, cell: (row) => row.owner ?? '' },
  { title: 'How it is implemented', width: 60, cell: (row) => row.how ?? '' },
  { title: 'Risks', width: 24, cell: (row) => row.risks.join(', ') },
  { title: 'Obligations', width: 20, cell: (row) => row.obligations.join(', ') },
  {
    title: 'Evidence',
    width: 50,
    cell: (row) =>
      row.evidence.map((item) => `${item.key} ${item.title}${item.collectedOn === null ? '' : ` (${item.collectedOn})`}`).join('\n'),
  },
  { title: 'Newest evidence', width: 16, cell: (row) => row.newestEvidenceOn ?? '' },
  { title: 'Last reviewed', width: 14, cell: (row) => row.reviewedOn ?? '' },
  { title: 'Status in the source', width: 18, cell: (row) => row.statedStatus ?? '' },
]

/** The rows as CSV; cells that a spreadsheet would run as formulas are defused. */
export function statementCsv(statement: Statement): Uint8Array {
  const rows = [columns.map((column) => column.title), ...statement.rows.map((row) => columns.map((column) => column.cell(row)))]
  return csvFile(rows)
}

/** A workbook: the statement, and a cover sheet with version, date and checkpoint. */
export async function statementXlsx(statement: Statement): Promise<Uint8Array> {
  const { header, text } = styles
  const rows = statement.rows.map((row) => columns.map((column) => column.cell(row)))
  const cells = new Map(columns.map((_, index) => [`0,${index}`, { style: header }]))
  const cover = coverRows(statement)
  return writeXlsx({
    sheets: [
      {
        name: 'Statement of Applicability',
        rows: [columns.map((column) => column.title), ...rows],
        columns: columns.map(({ width }) => ({ width, style: text })),
        cells,
        freezePane: { rows: 1, columns: 2 },
        autoFilter: { range: `A1:${String.fromCodePoint(64 + columns.length)}${rows.length + 1}` },
      },
      {
        name: 'About',
        rows: cover,
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

function coverRows(statement: Statement): string[][] {
  return [
    ['Organisation', statement.organisation],
    ['Scope', statement.scope ?? 'not stated yet'],
    ['Standard', statement.standard],
    ['Version', versionText(statement)],
    ['Approved', statement.approvedOn === null ? 'not approved' : `${statement.approvedOn} by ${statement.approvedBy ?? 'unknown'}`],
    ['Classification', statement.classification],
    ['Printed on', statement.date],
    ['Last risk assessment', statement.assessedOn ?? 'none'],
    ['Reasons', 'RA risk assessment, LR law or regulation, CO contract, BR business requirement or good practice'],
    ['Checkpoint', statement.checkpoint.note],
    ['Verifier key', statement.checkpoint.vkey],
    ['How to verify', 'assay bundle pack.zip, then assay verify pack.zip; nothing of it needs this server'],
  ]
}

/** The version, and whether what is printed is still what was approved. */
function versionText({ version, changedSinceApproval }: Statement): string {
  if (version === null) return 'draft, not approved'
  return changedSinceApproval === 0 ? version : `${version}; ${changedSinceApproval} rows changed since its approval`
}
