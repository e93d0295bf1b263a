import type { Register, State } from '@assay/isms'
import type { z } from 'zod'
import { issuesOf } from '../problem.ts'
import type { Stored } from '../store/record.ts'
import type { GridRow } from './grid.ts'
import { same } from './same.ts'

/** A row of a plan: what it would do to which record. */
export interface PlannedRow {
  readonly line: number
  readonly action: 'create' | 'update' | 'unchanged'
  readonly key: string | null
  readonly title: string
  /** The register of the record, where the row belongs to another than the one that is imported into. */
  readonly register: string | null
  /** Titles of the fields that an update changes. */
  readonly changes: readonly string[]
  /** How many fields come in as stated. */
  readonly stated: number
}

/** What a row would change. */
export function plannedRow(
  { label, fields }: Register,
  { line }: GridRow,
  { next, found, before }: { readonly next: State; readonly found: Stored | null; readonly before: State | null },
): Omit<PlannedRow, 'register' | 'stated'> {
  const title = String(next[label] ?? '')
  if (found === null) return { line, action: 'create', key: null, title, changes: [] }
  const changes = fields.filter(({ name }) => !same(next[name], before?.[name])).map((field) => field.title)
  return { line, action: changes.length === 0 ? 'unchanged' : 'update', key: found.key, title, changes }
}

/** Why a row does not fit its register, by the titles of fields. */
export function reasonsIn({ fields }: Register, error: z.ZodError): string {
  const titleOf = (pointer: string): string => {
    const [name = '', ...rest] = pointer.slice(1).split('/')
    return [fields.find((field) => field.name === name)?.title ?? name, ...rest].join(' ')
  }
  return issuesOf(error)
    .map(({ pointer, detail }) => `${titleOf(pointer)} ${detail}`)
    .join('; ')
}
