import { call, file } from './api.ts'

/** Answers by field and word; null leaves the field empty. */
export type Answers = Readonly<Record<string, Readonly<Record<string, string | null>>>>

/** How the visitor wants a file read. What is null is found out by the server. */
export interface Reading {
  readonly sheet: string | null
  readonly mapping: Readonly<Record<string, string>> | null
  readonly answers: Answers
}

/** Plans the import of a file, or does it. The file stays in the browser in between. */
export function importFile(plural: string, sheet: File, { confirm, ...reading }: Reading & { readonly confirm: boolean }) {
  const query = { ...queryOf(sheet, reading), confirm: confirm ? 'true' : 'false' } as const
  return call('POST /api/{plural}/import', { path: { plural }, query, body: sheet })
}

/** The rows that cannot be used, as a sheet to mend. */
export async function rejectedRows(plural: string, sheet: File, reading: Reading): Promise<Blob> {
  const query = { ...queryOf(sheet, reading), rejected: 'xlsx' } as const
  return (await file('POST /api/{plural}/import', { path: { plural }, query, body: sheet })).blob()
}

function queryOf({ name }: File, { sheet, mapping, answers }: Reading) {
  return {
    name: name.slice(0, 300),
    answers: JSON.stringify(answers),
    ...(sheet !== null && { sheet }),
    ...(mapping !== null && { mapping: JSON.stringify(mapping) }),
  }
}
