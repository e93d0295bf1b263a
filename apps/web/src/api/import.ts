import { call, meant } from './api.ts'

/** What an import would do, as the server plans it. */
export interface Preview {
  readonly otherSheets: readonly string[]
  readonly header: readonly string[]
  readonly mapping: Readonly<Record<string, string>>
  readonly questions: readonly Question[]
  readonly rows: readonly {
    readonly line: number
    readonly action: 'create' | 'update' | 'unchanged'
    readonly key: string | null
    readonly title: string
    readonly changes: readonly string[]
  }[]
  /** Fields that new records have as their source states them. */
  readonly stated: readonly { readonly title: string; readonly rows: number }[]
  /** Cells that go into the note though a field has their name, and how many more there are than are listed. */
  readonly noted: readonly Noted[]
  readonly unlisted: number
  readonly alongside: readonly { readonly register: string; readonly title: string }[]
  readonly rejected: readonly { readonly line: number; readonly reasons: readonly string[] }[]
  readonly create: number
  readonly update: number
  readonly unchanged: number
  readonly committed: boolean
}

/** A cell that stays a note, and why. */
export interface Noted {
  readonly line: number
  readonly column: string
  readonly cell: string
  readonly code: 'decidedHere' | 'noDay' | 'ahead' | 'notEntered' | 'noSource' | 'stays' | 'sorted'
}

/** A word of the file that nobody may guess about. */
export interface Question {
  readonly field: string
  readonly title: string
  readonly word: string
  readonly reason: string
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly lines: readonly number[]
}

/** Answers by field and word; null leaves the field empty. */
export type Answers = Readonly<Record<string, Readonly<Record<string, string | null>>>>

/** How the visitor wants a file read. What is null is found out by the server. */
export interface Reading {
  readonly sheet: string | null
  readonly mapping: Readonly<Record<string, string>> | null
  readonly answers: Answers
}

/** Plans the import of a file, or does it. The file stays in the browser in between. */
export function importFile(plural: string, file: File, { confirm, ...reading }: Reading & { readonly confirm: boolean }): Promise<Preview> {
  const words = wordsOf(file, reading)
  words.set('confirm', String(confirm))
  return call(`/api/${plural}/import?${words}`, { method: 'POST', body: file })
}

/** The rows that cannot be used, as a sheet to mend. */
export async function rejectedRows(plural: string, file: File, reading: Reading): Promise<Blob> {
  const words = wordsOf(file, reading)
  words.set('rejected', 'xlsx')
  const response = await fetch(`/api/${plural}/import?${words}`, {
    method: 'POST',
    body: file,
    headers: { ...meant(), 'content-type': 'application/octet-stream' },
  })
  return response.blob()
}

function wordsOf(file: File, { sheet, mapping, answers }: Reading): URLSearchParams {
  const words = new URLSearchParams({ name: file.name.slice(0, 300), answers: JSON.stringify(answers) })
  if (sheet !== null) words.set('sheet', sheet)
  if (mapping !== null) words.set('mapping', JSON.stringify(mapping))
  return words
}
