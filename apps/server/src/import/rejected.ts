import { writeXlsx } from 'hucre/xlsx'
import { csvFile } from '../csv.ts'
import type { Plan } from './plan.ts'

/** The rows that an import could not use, as a sheet to mend and import again: line, reason, and the cells under their header. */
export async function rejectedSheet({ header, rejected }: Plan, format: 'csv' | 'xlsx'): Promise<Uint8Array> {
  const rows = [
    ['Line', 'Why it was not used', ...header],
    ...rejected.map(({ line, reasons, cells }) => [String(line), reasons.join('; '), ...cells]),
  ]
  if (format === 'csv') return csvFile(rows)
  const columns = [{ width: 8 }, { width: 60 }, ...header.map(() => ({ width: 24 }))]
  return writeXlsx({ sheets: [{ name: 'Not used', rows, columns, freezePane: { rows: 1 } }] })
}
