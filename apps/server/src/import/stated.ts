import { isEmpty, type Decision, type Field, type Register, type State } from '@assay/isms'
import type { DecisionPart } from '../export/cell.ts'
import type { Left } from './noted.ts'
import type { References } from './reference.ts'
import type { ReadRow, SaidPart } from './row.ts'

/** Which file an import reads, and who imports it. */
export interface Source {
  readonly file: string
  readonly sha256: string
  /** The member, by name; null for keys of nobody, and the server. */
  readonly by: string | null
}

interface Place {
  readonly source: Source
  readonly references: References
  readonly today: string
}

/** A state with the decisions that its source says were taken elsewhere, and what makes none. */
export interface Stated {
  readonly state: State
  readonly left: readonly Left[]
}

/** The decisions of a row for a new record. What has no day, or one that lies ahead, is none. */
export function withDecisions({ state, parts }: Pick<ReadRow, 'state' | 'parts'>, place: Place): Stated {
  const decided: Record<string, unknown> = {}
  const left: Left[] = []
  for (const [field, said] of Map.groupBy(parts, (part) => part.field)) {
    const made = decisionOf(said, place)
    if (made.decision === null) for (const one of said.map((part) => ({ ...part, reason: made.reason }))) left.push(one)
    else decided[field.name] = made.decision
    left.push(
      ...said.filter(({ value }) => made.decision !== null && value === null).map((part) => ({ ...part, reason: 'noDay' as const })),
    )
  }
  return { state: { ...state, ...decided }, left }
}

type Made = { readonly decision: Decision } | { readonly decision: null; readonly reason: 'noDay' | 'ahead' }

function decisionOf(said: readonly SaidPart[], { source, references, today }: Place): Made {
  const valueOf = (part: DecisionPart): string | null =>
    (said.find((candidate) => candidate.part === part)?.value as string | null | undefined) ?? null
  const [on, name, lapsed] = [valueOf('on'), valueOf('by'), valueOf('lapsed')]
  if (on === null) return { decision: null, reason: 'noDay' }
  if (on > today) return { decision: null, reason: 'ahead' }
  const by = name === null ? null : references.decider(name)
  return {
    decision: {
      by,
      on,
      of: null,
      as: 'stated',
      for: null,
      until: valueOf('until'),
      reason: valueOf('reason'),
      ground: null,
      lapsed: lapsed === null ? null : { on: lapsed, cause: [] },
      stated: { source: source.file, by: by === null ? name : null },
    },
  }
}

/** A new record as its source says it: its status where a file may say so, and what only commands set marked as stated. */
export function asStated(
  register: Register,
  state: State,
  { source, today, line }: Pick<Place, 'source' | 'today'> & { readonly line: number },
): Stated {
  const taken = isRecording(register) ? entered(register, state) : undecided(register, state)
  if (!isRecording(register)) return taken
  const fields = commandFields(register)
    .filter((field) => isSaid(register, field, taken.state[field.name]))
    .map(({ name }) => name)
  return { ...taken, state: { ...taken.state, stated: { ...source, line, on: today, fields } } }
}

/** A change of a record that is here, with what its source states of what nobody has decided here. */
export function alsoStated(
  register: Register,
  { before, patch }: { readonly before: State; readonly patch: State },
  { source, today, line }: Pick<Place, 'source' | 'today'> & { readonly line: number },
): Stated {
  const taken = commandFields(register).filter((field) => field.name in patch && isSaid(register, field, patch[field.name]))
  if (taken.length === 0) return { state: patch, left: [] }
  const { state, left } = entered(register, patch)
  const fields = [...new Set([...statedIn(before), ...taken.map(({ name }) => name).filter((name) => name in state)])]
  return { state: { ...state, stated: { ...source, line, on: today, fields } }, left }
}

/** The fields of which a record says that its source states them. */
export function statedIn(state: State): readonly string[] {
  return (state['stated'] as { readonly fields: readonly string[] } | null | undefined)?.fields ?? []
}

/** Whether records of a register say where they came from. */
export function isRecording({ fields }: Register): boolean {
  return fields.some(({ kind }) => kind === 'stated')
}

/** What only commands set, where the record came from aside. */
function commandFields({ fields }: Register): readonly Field[] {
  return fields.filter(({ command, kind }) => command && kind !== 'stated')
}

/** Whether a record says more in a field than every new one does. */
export function isSaid({ lifecycle }: Register, { name }: Field, value: unknown): boolean {
  return !isEmpty(value) && !(name === 'status' && value === lifecycle?.initial)
}

/** A state that no file may say stays a note. */
function entered({ lifecycle }: Register, state: State): Stated {
  const { status, ...rest } = state
  if (isEmpty(status) || lifecycle === null) return { state, left: [] }
  const isEntered = status === lifecycle.initial || lifecycle.stages[String(status)]?.enterable === true
  return isEntered ? { state, left: [] } : { state: rest, left: [{ column: 'Status', text: String(status), reason: 'notEntered' }] }
}

/** Without anything that only commands set: the register has no place to say that another decided it. */
function undecided(register: Register, state: State): Stated {
  const said = commandFields(register).filter((field) => isSaid(register, field, state[field.name]))
  const names = new Set(said.map(({ name }) => name))
  return {
    state: Object.fromEntries(Object.entries(state).filter(([name]) => !names.has(name))),
    left: said.map((field) => ({ column: field.title, text: textOf(state[field.name]), reason: 'noSource' })),
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
