import type { Register, State } from '@assay/isms'
import type { Stored } from '../store/record.ts'
import type { SourceKey } from './column.ts'
import type { GridRow } from './grid.ts'
import type { Left } from './noted.ts'
import { reasonsIn } from './planned.ts'
import { same } from './same.ts'
import { isRecording } from './stated.ts'
import type { Table } from './table.ts'

/** One row as it would change the register that it belongs to. */
export interface Draft {
  readonly register: Register
  readonly found: Stored | null
  readonly before: State | null
  readonly patch: State
  readonly notes: readonly string[]
  readonly left: readonly Left[]
}

export interface Unusable {
  readonly refusal: string
}

export function isUnchanged({ fields }: Register, next: State, before: State | null): before is State {
  return before !== null && fields.every(({ name }) => same(next[name], before[name]))
}

/** What a row about a record of ours is called: a cell that nobody filled in changes no name. */
export function ownLabelOf({ label }: Register, state: State, ours: Stored): string {
  return String(state[label] ?? ours.state[label] ?? '')
}

/** Lines of a table that are no rows of it. */
export function whyNoRow({ headings, header }: Table, { line, cells }: GridRow): string | null {
  if (headings.has(line)) return 'a heading between the rows'
  const isLonger = cells.slice(header.length).some((cell) => cell !== '')
  return isLonger ? `${cells.length} cells under ${header.length} columns: a delimiter inside an unquoted cell` : null
}

export function becomeOf(register: Register, state: State): { readonly register: string; readonly state: State } | Unusable | null {
  if (!register.importing.become) return null
  const parsed = register.schema.safeParse(state)
  return parsed.success ? register.importing.become(parsed.data) : { refusal: reasonsIn(register, parsed.error) }
}

export function staying(register: Register, state: State, reason: 'stays' | 'sorted'): Left {
  const title = register.fields.find(({ name }) => name === register.label)?.title ?? register.label
  return { column: title, text: String(state[register.label] ?? ''), reason }
}

export function adopted(register: Register, state: State): State {
  return register.importing.adopt?.(state) ?? state
}

/** Where a record came from, and what of its row no field holds. */
export function sourceFields({ register, found, patch, notes, left }: Draft, source: SourceKey | null): State {
  if (!isRecording(register)) return {}
  const id = source === null || found?.key === source.key ? {} : { sourceId: source.key }
  const cells = left.filter(({ reason }) => reason !== 'stays' && reason !== 'sorted').map(({ column, text }) => `${column}: ${text}`)
  const own = typeof patch['sourceNote'] === 'string' ? patch['sourceNote'] : ''
  const lines = [...notes, ...cells].filter((note) => !own.includes(note))
  return lines.length === 0 ? id : { ...id, sourceNote: [...(own === '' ? [] : [own]), ...lines].join('\n') }
}
