import { fieldChanges, type FieldChange } from '../mechanism/difference.ts'
import { emptyOf, metaOf } from '../mechanism/field.ts'
import type { State } from '../mechanism/record.ts'
import { row } from './fields.ts'
import type { FrozenRow } from './freeze.ts'

/** What a version of the statement prints: its rows, and what stands above them by its name. */
export interface StatementText {
  readonly head: State
  readonly rows: readonly FrozenRow[]
  /** Whether less than whole rows was kept of it: an approval from before they were. */
  readonly partial: boolean
}

/** A row that one version has and the other has not, or has otherwise. */
export interface RowChange {
  readonly kind: 'added' | 'removed' | 'changed'
  readonly control: string | null
  readonly reference: string | null
  readonly title: string
  readonly fields: readonly FieldChange[]
  /** Whether somebody decided otherwise: evidence comes and ages by itself. */
  readonly decided: boolean
}

/** What is different between two versions of the statement. */
export interface StatementChanges {
  readonly head: readonly FieldChange[]
  readonly rows: readonly RowChange[]
  /** Fields that could not be compared, since one of the versions kept nothing of them. */
  readonly uncompared: readonly string[]
}

const FIELDS = Object.keys(row)

/** Where a row came from, not what it says. */
const ORIGIN = new Set(['control'])

/** What evidence says by itself. */
const OBSERVED: ReadonlySet<string> = new Set(['evidence', 'evidenceState', 'newestEvidenceOn', 'reviewedOn'])

/** What became of one version of the statement in another. Rows are found again by their reference, own controls by their key. */
export function statementChanges(from: StatementText, to: StatementText): StatementChanges {
  const uncompared = FIELDS.filter((field) => !ORIGIN.has(field) && (isLost(from, field) || isLost(to, field)))
  const compared = FIELDS.filter((field) => !uncompared.includes(field))
  const heads = [...new Set([...Object.keys(from.head), ...Object.keys(to.head)])]
  return {
    head: from.partial || to.partial ? [] : fieldChanges(heads, from.head, to.head),
    rows: rowChanges(from.rows, to.rows, compared),
    uncompared,
  }
}

/** Whether a version that was kept in part kept nothing of a field. */
function isLost({ rows, partial }: StatementText, field: string): boolean {
  return partial && rows.every((one) => isNothing(one, field))
}

function isNothing(one: FrozenRow, field: string): boolean {
  const value = (one as State)[field]
  return field === 'title' ? value === one.reference : value === null || (Array.isArray(value) && value.length === 0)
}

function rowChanges(from: readonly FrozenRow[], to: readonly FrozenRow[], compared: readonly string[]): readonly RowChange[] {
  const left = [...from]
  const present = to.flatMap((next) => {
    const index = left.findIndex((candidate) => isSame(candidate, next))
    const [before] = index < 0 ? [] : left.splice(index, 1)
    return change(before ?? null, next, compared)
  })
  return [...present, ...left.flatMap((gone) => change(gone, null, compared))]
}

/** By its reference; a control of one's own by its key, and by its title where a version did not keep that. */
function isSame(a: FrozenRow, b: FrozenRow): boolean {
  if (a.reference !== null || b.reference !== null) return a.reference === b.reference
  return a.control !== null && b.control !== null ? a.control === b.control : a.title === b.title
}

function change(before: FrozenRow | null, after: FrozenRow | null, compared: readonly string[]): readonly RowChange[] {
  const [known] = [after, before].filter((one) => one !== null)
  const fields = fieldChanges(compared, before ?? NOTHING, after ?? NOTHING)
  if (!known || fields.length === 0) return []
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed'
  const decided = kind !== 'changed' || fields.some(({ field }) => !OBSERVED.has(field) && !ORIGIN.has(field))
  const { control, reference, title } = known
  return [{ kind, control, reference, title: title === reference && before ? before.title : title, fields, decided }]
}

/** A row that is not there: what is nothing in the other is no change. */
const NOTHING: State = Object.fromEntries(Object.entries(row).map(([name, schema]) => [name, emptyOf(metaOf(schema).kind)]))
