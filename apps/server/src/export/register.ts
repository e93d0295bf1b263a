import type { Language, Register } from '@assay/isms'
import { utf8 } from '@assay/ledger'
import { writeXlsxStream } from 'hucre/xlsx'
import { csvParts } from '../csv.ts'
import type { Stored } from '../store/record.ts'
import { columnsOf, type Keys, type SheetColumn } from './cell.ts'
import { tongueOf } from './words/tongue.ts'

export type SheetFormat = 'csv' | 'xlsx' | 'json'

export interface Sheet {
  readonly format: SheetFormat
  /** The day on which what is computed is asked. */
  readonly asOf: string
  /** Of titles and choices; JSON has the names of fields, which are the same in every language. */
  readonly language: Language
}

/** Some of the records, in their order, and the keys of what they point to. */
export interface SheetPart {
  readonly records: readonly Stored[]
  readonly keys: Keys
}

type Parts = AsyncIterable<SheetPart> | Iterable<SheetPart>

/** Rows by whose texts the columns of a sheet are as wide as they are. */
const LOOKED_AT = 50

/**
 * A register as a sheet that imports again without change: keys for references, a column for each field and each part of a decision. It is written as
 * its records come, so a register may be larger than memory.
 */
export function exportRegister(register: Register, parts: Parts, { format, asOf, language }: Sheet): AsyncIterable<Uint8Array> {
  if (format === 'json') return jsonOf(columnsOf(tongueOf(register, 'en'), asOf), parts)
  const tongue = tongueOf(register, language)
  const shown = columnsOf(tongue, asOf)
  const rows = rowsOf([tongue.sheet.key, ...shown.map(({ title }) => title)], shown, parts)
  return format === 'csv' ? csvParts(rows) : xlsxOf(rows, tongue.register.title.slice(0, 31))
}

type Rows = AsyncGenerator<readonly (readonly string[])[], undefined>

/** The header with the rows of the first part, then those of each other part. */
async function* rowsOf(header: readonly string[], columns: readonly SheetColumn[], parts: Parts): Rows {
  let first: readonly (readonly string[])[] = [header]
  for await (const { records, keys } of parts) {
    yield [...first, ...records.map(({ key, state }) => [key, ...columns.map(({ text }) => text(state, keys))])]
    first = []
  }
  yield first
}

async function* xlsxOf(rows: Rows, name: string): AsyncGenerator<Uint8Array> {
  const { value: first = [] } = await rows.next()
  const [header = []] = first
  const columns = header.map((title, index) => ({
    width: Math.min(60, Math.max(12, title.length + 2, ...first.slice(1, LOOKED_AT + 1).map((row) => row[index]?.length ?? 0))),
  }))
  const all = async function* (): AsyncGenerator<string[]> {
    for (const row of first) yield [...row]
    for await (const some of rows) for (const row of some) yield [...row]
  }
  yield* writeXlsxStream(all(), { name, columns, freezePane: { rows: 1 } })
}

/** The text of `JSON.stringify(objects, null, 2)`, part by part. */
async function* jsonOf(columns: readonly SheetColumn[], parts: Parts): AsyncGenerator<Uint8Array> {
  let isEmpty = true
  for await (const { records, keys } of parts) {
    const texts = records.map((record) => `  ${JSON.stringify(objectOf(columns, record, keys), null, 2).replaceAll('\n', '\n  ')}`)
    if (texts.length > 0) yield utf8(`${isEmpty ? '[' : ','}\n${texts.join(',\n')}`)
    isEmpty &&= texts.length === 0
  }
  yield utf8(isEmpty ? '[]\n' : '\n]\n')
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
