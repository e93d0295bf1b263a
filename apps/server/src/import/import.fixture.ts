import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { writeXlsx } from 'hucre/xlsx'
import type { TestInstance } from '../instance.fixture.ts'
import type { Question } from './question.ts'

/** A record as the interface shows it. */
export type Item = Readonly<Record<string, unknown>>

/** The answer to an import. */
export interface Preview {
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
  /** The records of another register after it. */
  readonly itemsOf: (plural: string) => Promise<readonly Item[]>
}

export type Cells = (string | number | Date | null)[][]

/** Imports a file into an organisation of its own, as its manager. */
export async function imported(
  instance: TestInstance,
  plural: string,
  file: string | Uint8Array,
  query: Readonly<Record<string, unknown>> = {},
): Promise<Imported> {
  const send = await instance.as(await instance.organisation(`Layout ${randomUUID()}`), 'manager')
  const bytes = typeof file === 'string' ? Uint8Array.from(Buffer.from(file)) : file
  const more = Object.entries(query).map(([name, value]) => `&${name}=${encodeURIComponent(JSON.stringify(value))}`)
  const { status, body } = await send('POST', `/api/${plural}/import?confirm=true${more.join('')}`, bytes)
  assert.equal(status, 200, JSON.stringify(body))
  const itemsOf = async (name: string): Promise<readonly Item[]> =>
    (await send('GET', `/api/${name}?limit=500`)).body['items'] as readonly Item[]
  return { preview: body as unknown as Preview, items: await itemsOf(plural), itemsOf }
}

interface Range {
  readonly startRow: number
  readonly endRow: number
  readonly startCol: number
  readonly endCol: number
}

export function range(startRow: number, startCol: number, endRow: number, endCol: number): Range {
  return { startRow, startCol, endRow, endCol }
}

/** A workbook with a cover sheet before the register. */
export async function workbook(rows: Cells, merges: Range[] = [], name = 'Register'): Promise<Uint8Array> {
  return writeXlsx({
    sheets: [
      { name: 'Cover', rows: [['Document'], ['Version', '1.2'], ['Owner', 'CISO']] },
      { name, rows, merges },
    ],
  })
}

/** Some fields of records, in order. */
export function pick(items: readonly Item[], ...fields: readonly string[]): unknown[][] {
  return items.map((item) => fields.map((field) => item[field]))
}

/** Words that an import asks about, of one field. */
export function asked(preview: Preview, field: string): readonly string[] {
  return preview.questions.filter((question) => question.field === field).map(({ word }) => word)
}

/** How many there are. */
export function lengthOf(value: unknown): number {
  return Array.isArray(value) ? value.length : 0
}
