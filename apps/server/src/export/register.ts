import type { Field, Register } from '@assay/isms'
import { utf8 } from '@assay/ledger'
import { writeXlsx } from 'hucre/xlsx'
import { csvFile } from '../csv.ts'
import { show } from '../show.ts'
import type { Stored } from '../store/record.ts'

/** Keys of linked records, by id. */
type Keys = ReadonlyMap<string, string>

export type SheetFormat = 'csv' | 'xlsx' | 'json'

/** A register as a sheet that imports again without change: keys for references, one column a field. */
export async function exportRegister(
  register: Register,
  records: readonly Stored[],
  { keys, format }: { readonly keys: Keys; readonly format: SheetFormat },
): Promise<Uint8Array> {
  if (format === 'json') return utf8(`${JSON.stringify(records.map(show), null, 2)}\n`)
  const header = ['Key', ...register.fields.map((field) => field.title)]
  const rows = records.map((record) => [record.key, ...register.fields.map((field) => cell(field, record, keys))])
  if (format === 'csv') return csvFile([header, ...rows])
  const columns = header.map((title, index) => ({
    width: Math.min(60, Math.max(12, title.length + 2, ...rows.slice(0, 50).map((row) => row[index]?.length ?? 0))),
  }))
  return writeXlsx({ sheets: [{ name: register.title.slice(0, 31), rows: [header, ...rows], columns, freezePane: { rows: 1 } }] })
}

function cell(field: Field, { state }: Stored, keys: Keys): string {
  const value = state[field.name]
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (!Array.isArray(value)) return field.target === null ? String(value) : (keys.get(String(value)) ?? String(value))
  const parts = value.map((item) => (field.target === null ? String(item) : (keys.get(String(item)) ?? String(item))))
  return parts.join(field.kind === 'list' ? '\n' : '; ')
}
