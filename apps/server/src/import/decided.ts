import { isEmpty, isUndecided, type Register, type State } from '@assay/isms'
import { cellText, partText } from '../export/cell.ts'
import { tongueOf } from '../export/words/tongue.ts'
import type { Left } from './noted.ts'
import type { References } from './reference.ts'
import type { ReadRow } from './row.ts'
import { holdRows } from './rows.ts'
import { same } from './same.ts'
import { isRecording, isSaid } from './stated.ts'

interface Place {
  readonly register: Register
  /** The record as it is. */
  readonly before: State
  readonly references: References
}

/** A change by hand of a record that is here, and the cells that say otherwise than it was decided. */
export interface Kept {
  readonly patch: State
  readonly left: readonly Left[]
}

/**
 * What a row changes of a record that is here: nothing that only commands set, and nothing that means what it does by a decision that
 * was taken otherwise here.
 */
export function keepDecided(row: Pick<ReadRow, 'state' | 'parts' | 'cells'>, place: Place): Kept {
  const { register, before } = place
  const adopt = register.importing.adopt ?? ((state: State): State => state)
  const owned = decidedIn(register, before)
  const there = Object.entries(row.state).map(([name, value]) => [name, owned.has(name) ? (before[name] ?? null) : value] as const)
  const [bySource, byRecord] = [adopt(row.state), adopt(Object.fromEntries(there))]
  const depends = Object.keys(byRecord).filter((name) => !owned.has(name) && !same(bySource[name], byRecord[name]))
  const decided = [...owned].filter((name) => isOtherwise(name, { row, byRecord, before }))
  const patch = Object.entries(byRecord).filter(([name]) => !owned.has(name) && !depends.includes(name))
  const left = [...decided, ...depends].map((name) => leftOf(name, { row, byRecord, place }))
  return { patch: Object.fromEntries(patch), left: [...left, ...differing(row, place)] }
}

/** What of a record that is here no file changes: all that only commands set, once something was decided here; before that, what it says already. */
export function decidedIn(register: Register, before: State): ReadonlySet<string> {
  const isOpen = isRecording(register) && isUndecided(register, before)
  return new Set(
    register.fields.filter((field) => field.command && !(isOpen && !isSaid(register, field, before[field.name]))).map(({ name }) => name),
  )
}

interface Sides {
  readonly row: Pick<ReadRow, 'state' | 'cells'>
  readonly byRecord: State
}

/** Whether a row says something of a field that only commands set, and not what the record has. */
function isOtherwise(name: string, { row, byRecord, before }: Sides & { readonly before: State }): boolean {
  return [row.state[name], byRecord[name]].some((value) => !isEmpty(value) && !same(value, before[name]))
}

function leftOf(name: string, { row, byRecord, place }: Sides & { readonly place: Place }): Left {
  const field = place.register.fields.find((candidate) => candidate.name === name)
  const value = row.state[name] ?? byRecord[name]
  const text = field ? cellText(field, value, { keys: place.references.keys, tongue: tongueOf(place.register, 'en') }) : String(value)
  return { ...(row.cells.get(name) ?? { column: field?.title ?? name, text }), reason: 'decidedHere' }
}

/** The parts of decisions that are not as the record has them. */
function differing({ parts }: Pick<ReadRow, 'parts'>, { before, references }: Place): readonly Left[] {
  return parts
    .filter(({ field, part, text, value }) => {
      const there = partText(part, before[field.name], references.keys)
      if (part !== 'by') return there !== (value ?? text)
      const id = references.decider(text)
      return there !== text && (id === null || references.keys.get(id) !== there)
    })
    .map((part) => ({ ...part, reason: 'decidedHere' as const }))
}

/** What a row of another register changes of what it became: nothing that it does not say, and no rows that are there already. */
export function saidOf({ fields }: Register, state: State, before: State): State {
  const isThere = (name: string, value: unknown): boolean => {
    const field = fields.find((candidate) => candidate.name === name)
    return field?.kind === 'rows' && holdRows(field, before[name], value)
  }
  return Object.fromEntries(Object.entries(state).filter(([name, value]) => !isEmpty(value) && !isThere(name, value)))
}
