import { isEmpty, type Field, type State } from '@assay/isms'
import { authorityParts, decisionParts, partTitle, rowFields } from '../export/cell.ts'
import type { Tongue } from '../export/words/tongue.ts'

/** Reads a cell for a field; what it does not understand comes back as null. */
export type ReadInner = (field: Field, text: string) => unknown

/** The rows of a cell: lines of ours with their titles in any language, or one row a line of whatever a file lists. Null where a row has no name. */
export function readRows(field: Field, text: string, { tongues, read }: RowTools): readonly State[] | null {
  const inner = rowFields(field)
  const lines = text.split('\n').map((line) => line.trim())
  const rows = lines.filter((line) => line !== '').map((line) => ourRow(field, line, { tongues, read }) ?? plainRow(inner, line, read))
  return rows.some((row) => row === null) ? null : rows.filter((row) => row !== null)
}

interface RowTools {
  /** The languages in which our own sheets are written. */
  readonly tongues: readonly Tongue[]
  readonly read: ReadInner
}

function ourRow({ name }: Field, line: string, { tongues, read }: RowTools): State | null {
  for (const tongue of tongues) {
    const field = tongue.register.fields.find((candidate) => candidate.name === name)
    const row = field ? titledRow(line, { inner: rowFields(field), tongue, read }) : null
    if (row !== null) return row
  }
  return null
}

interface Titled {
  readonly inner: readonly Field[]
  readonly tongue: Tongue
  readonly read: ReadInner
}

/** `What: train everybody | Due: 2026-12-01`; null where a part has no title of ours. */
function titledRow(line: string, { inner, tongue, read }: Titled): State | null {
  const row: Record<string, unknown> = {}
  for (const part of line.split(' | ')) {
    const found = inner.find((field) => field.kind !== 'decision' && part.startsWith(`${field.title}: `))
    if (found) row[found.name] = partOf(found, unescaped(part.slice(found.title.length + 2)), read)
    else if (!isDecision(inner, part, tongue)) return null
  }
  return isWhole(inner, row) ? row : null
}

/** What our own export writes of a text is the text, whatever it looks like. */
function partOf(field: Field, text: string, read: ReadInner): unknown {
  return field.kind === 'text' || field.kind === 'long-text' ? text : read(field, text)
}

/** Decisions within rows are those of whoever keeps the rows: another place does not take them over. */
function isDecision(inner: readonly Field[], part: string, tongue: Tongue): boolean {
  const decisions = inner.filter(({ kind }) => kind === 'decision')
  return decisions.some((field) =>
    [...decisionParts, ...authorityParts].some((name) => part.startsWith(`${partTitle(field, name, tongue)}: `)),
  )
}

/** A line of a list: what the row is called, and nothing else. */
function plainRow(inner: readonly Field[], line: string, read: ReadInner): State | null {
  const named = inner.filter(({ required }) => required)
  const [label] = named
  if (!label || named.length > 1) return null
  const row = { [label.name]: read(label, line.replace(/^\s*(?:[-•*]|\d+[.)])\s+/, '')) }
  return isWhole(inner, row) ? row : null
}

function isWhole(inner: readonly Field[], row: State): boolean {
  return inner.every(({ name, required }) => !required || !isEmpty(row[name]))
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([\\|n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark))
}

/** Whether rows that are there say all that a file says: each of its rows by what it is called. */
export function holdRows(field: Field, there: unknown, rows: unknown): boolean {
  if (!Array.isArray(there) || !Array.isArray(rows)) return false
  const names = rowFields(field).filter(({ required }) => required)
  const nameOf = (row: State): string => JSON.stringify(names.map(({ name }) => row[name] ?? null))
  const known = new Set((there as readonly State[]).map(nameOf))
  return (rows as readonly State[]).every((row) => known.has(nameOf(row)))
}
