import type { Language, Register } from '@assay/isms'
import { utf8 } from '@assay/ledger'
import { writeXlsx } from 'hucre/xlsx'
import { csvFile } from '../csv.ts'
import type { Stored } from '../store/record.ts'
import { columnsOf, type Keys, type SheetColumn } from './cell.ts'
import { tongueOf } from './words/tongue.ts'

export type SheetFormat = 'csv' | 'xlsx' | 'json'

export interface Sheet {
  readonly keys: Keys
  readonly format: SheetFormat
  /** The day on which what is computed is asked. */
  readonly asOf: string
  /** Of titles and choices; JSON has the names of fields, which are the same in every language. */
  readonly language: Language
}

/** A register as a sheet that imports again without change: keys for references, a column for each field and each part of a decision. */
export async function exportRegister(register: Register, records: readonly Stored[], sheet: Sheet): Promise<Uint8Array> {
  const { keys, format, asOf } = sheet
  if (format === 'json') return jsonOf(register, records, sheet)
  const tongue = tongueOf(register, sheet.language)
  const shown = columnsOf(tongue, asOf)
  const header = [tongue.sheet.key, ...shown.map(({ title }) => title)]
  const rows = records.map(({ key, state }) => [key, ...shown.map(({ text }) => text(state, keys))])
  if (format === 'csv') return csvFile([header, ...rows])
  const columns = header.map((title, index) => ({
    width: Math.min(60, Math.max(12, title.length + 2, ...rows.slice(0, 50).map((row) => row[index]?.length ?? 0))),
  }))
  return writeXlsx({ sheets: [{ name: tongue.register.title.slice(0, 31), rows: [header, ...rows], columns, freezePane: { rows: 1 } }] })
}

function jsonOf(register: Register, records: readonly Stored[], { keys, asOf }: Sheet): Uint8Array {
  const columns = columnsOf(tongueOf(register, 'en'), asOf)
  const objects = records.map((record) => objectOf(columns, record, keys))
  return utf8(`${JSON.stringify(objects, null, 2)}\n`)
}

/** A record by the names of its fields: numbers, yes or no, and lists as such, the rest as a sheet shows it. */
function objectOf(columns: readonly SheetColumn[], { key, state }: Stored, keys: Keys): Readonly<Record<string, unknown>> {
  return {
    key,
    ...Object.fromEntries(
      columns.map(({ name, kind, text }) => [
        name,
        kind === 'choice' ? (state[name] ?? null) : plainValue(state[name], text(state, keys), keys),
      ]),
    ),
  }
}

function plainValue(value: unknown, shown: string, keys: Keys): unknown {
  if (shown === '') return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  if (!Array.isArray(value)) return shown
  return value.every((item) => typeof item === 'string') ? value.map((item) => keys.get(item) ?? item) : shown.split('\n')
}
