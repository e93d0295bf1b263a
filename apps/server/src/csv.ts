import { utf8 } from '@assay/ledger'
import { writeCsv } from 'hucre/csv'

/**
 * CSV as it leaves. Spreadsheets run a cell as a formula that begins with one of a few signs, whatever invisible characters stand
 * before it, and in East-Asian settings their full-width forms too: such a cell gets an apostrophe, which an import takes off again.
 */

/** Rows as a file, marked as UTF-8 for spreadsheets. */
export function csvFile(rows: readonly (readonly string[])[]): Uint8Array {
  return utf8(csvPart('\uFEFF', rows))
}

/** The same of rows that come some at a time. */
export async function* csvParts(parts: AsyncIterable<readonly (readonly string[])[]>): AsyncGenerator<Uint8Array> {
  let before = '\uFEFF'
  for await (const rows of parts) {
    if (rows.length === 0) continue
    yield utf8(csvPart(before, rows))
    before = '\r\n'
  }
}

function csvPart(before: string, rows: readonly (readonly string[])[]): string {
  return before + writeCsv(rows.map((row) => row.map(guarded)))
}

/** A cell that no spreadsheet runs. Plain numbers stay numbers. */
export function guarded(text: string): string {
  return RUNS.test(text) && !NUMBER.test(text) ? `'${text}` : text
}

/** A cell as it was before it was guarded. */
export function unguarded(text: string): string {
  return text.startsWith("'") && RUNS.test(text) ? text.slice(1) : text
}

const NUMBER = /^-?\d{1,15}(?:\.\d{1,15})?$/

/** What is passed over on the way to the first sign: spaces, controls, marks of direction, what has no width. */
const UNSEEN = String.raw`[\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}]`

/** `= + - @ | %`, and their full-width and small forms. */
const SIGN = String.raw`[=+\-@|%＝＋－＠｜％﹦﹢﹣﹫﹪]`

/** Where a cell begins that is run: apostrophes of ours, the unseen, a sign; or the unseen with a tab or a line break in it, which some programs split at. */
const RUNS = new RegExp(String.raw`^'*${UNSEEN}*(?:${SIGN}|(?<=[\t\r\n]))`, 'u')
