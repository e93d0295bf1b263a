import { groundsOf } from './authority.ts'
import type { Decision } from './decision.ts'
import { isFrozen } from './lifecycle.ts'
import { includesRole } from './permission.ts'
import type { State } from './record.ts'
import { refuse } from './refusal.ts'
import type { Change, Field, Register, Way } from './register.ts'
import { isEmpty } from './where.ts'

/**
 * The rules that every register shares, however a change comes: by form, pencil, bulk, undo, import, interface or command. Returns the
 * state to store: that of the register's own rules over it, with the decisions lapsed whose ground is gone. Throws a `Refusal`.
 */
export function judge(register: Register, change: Change): State {
  const given = register.lifecycle ? { ...change, next: withStatus(register, change.next) } : change
  assertPermitted(register, given)
  for (const field of register.fields) assertField(register, field, given)
  const lapsed = { ...given, next: lapse(register, given) }
  const settled = register.settle ? register.settle(lapsed) : lapsed.next
  for (const field of register.fields) assertPeriod(field, { ...given, next: settled })
  return register.schema.parse(settled)
}

function withStatus({ lifecycle }: Register, state: State): State {
  return isEmpty(state['status']) && lifecycle ? { ...state, status: lifecycle.initial } : state
}

/** Whoever may: by their role, or because the record is theirs. A command has its own authorities. */
function assertPermitted(register: Register, { way, previous, next, context }: Change): void {
  const act = actOf(way, previous)
  if (act === null) return
  const authorities = register.permission[act]
  if (groundsOf(authorities, context.acting, previous ?? next) === null) throw refuse('NOT_AUTHORISED', { who: authorities.join(', ') })
}

function actOf(way: Way, previous: State | null): 'create' | 'write' | 'archive' | null {
  if (way === 'create' || (way === 'import' && previous === null)) return 'create'
  if (way === 'update' || way === 'import') return 'write'
  return way === 'archive' || way === 'restore' ? 'archive' : null
}

function assertField(register: Register, field: Field, change: Change): void {
  const { way, previous, next } = change
  const isSame = same(previous?.[field.name], next[field.name])
  if (isSame && previous !== null) return
  if (way !== 'system') {
    assertByHand(register, field, change)
    assertHolder(field, change)
  }
  assertDay(field, change)
}

/** What only commands set, and what a state freezes, no other way changes. */
function assertByHand(register: Register, field: Field, { way, previous, next }: Change): void {
  if (way === 'command' || isSourceField(field, way) || isShelf(field, way)) return
  if (field.command && !isEntered(register, field, { way, previous, next })) throw refuse('OWNED_BY_COMMAND', { field: field.name })
  if (previous !== null) assertOpen(register, field, previous)
}

function assertOpen({ lifecycle }: Register, { name }: Field, previous: State): void {
  const status = String(previous['status'] ?? lifecycle?.initial)
  if (isFrozen(lifecycle?.stages[status], name)) throw refuse('FROZEN', { field: name, status })
}

function isSourceField({ name }: Field, way: Way): boolean {
  return way === 'import' && (name === 'sourceId' || name === 'sourceNote')
}

/** The decision by which a record leaves the lists, and its end. */
function isShelf({ name }: Field, way: Way): boolean {
  return name === 'archiving' && (way === 'archive' || way === 'restore')
}

/** A new record begins without decisions, in the first state; one that is imported, or has none yet, may say what was decided elsewhere. */
function isEntered(register: Register, field: Field, { way, previous, next }: Pick<Change, 'way' | 'previous' | 'next'>): boolean {
  if (previous === null && !isSaid(register, field, next)) return true
  if (way !== 'import' || (previous !== null && !isUndecided(register, previous))) return false
  if (field.kind === 'stated') return true
  const isOpen = previous === null || !isSaid(register, field, previous)
  return isOpen && isStated(register, field, next)
}

/** Whether nothing was decided of a record here: what only commands set is empty, or as a source states it. */
export function isUndecided(register: Register, state: State): boolean {
  const stated = statedFields(state)
  return register.fields.every(
    (field) => !field.command || field.kind === 'stated' || stated.includes(field.name) || !isSaid(register, field, state),
  )
}

/** Whether a state says more in a field than every new record does. */
function isSaid({ lifecycle }: Register, { name }: Field, state: State): boolean {
  return !isEmpty(state[name]) && !(name === 'status' && state[name] === lifecycle?.initial)
}

/** Whether a record says that its source states a field; a decision says so itself, too, and not every state may be stated. */
function isStated({ lifecycle }: Register, { name, kind }: Field, state: State): boolean {
  const value = state[name]
  if (!statedFields(state).includes(name)) return false
  if (name === 'status') return lifecycle?.stages[String(value)]?.enterable === true
  return kind !== 'decision' || isEmpty(value) || (value as Decision).stated !== null
}

/** The fields of which an imported record says that they were decided elsewhere. */
function statedFields(state: State): readonly string[] {
  const stated = state['stated'] as { readonly fields: readonly string[] } | null | undefined
  return stated?.fields ?? []
}

/** Whoever answers for a record hands it over, or a manager does: nobody makes themselves the one. */
function assertHolder(field: Field, { way, previous, context }: Change): void {
  if (!field.holder || way === 'command' || previous === null || isEmpty(previous[field.name])) return
  if (includesRole('manager', context.acting.role)) return
  if (context.person === null || !idsIn(previous[field.name]).includes(context.person.id))
    throw refuse('HOLDER_CHANGES', { field: field.name })
}

function assertDay(field: Field, { next, context }: Change): void {
  const value = next[field.name]
  if (typeof value !== 'string') return
  const now = field.kind === 'instant' ? context.now : context.today
  if (field.past && isAfter(field, value, now)) throw refuse('FUTURE_DATE', { field: field.name, day: value })
}

/** A period ends after it begins, whichever of its days is set. */
function assertPeriod(field: Field, { previous, next }: Change): void {
  const { name, after } = field
  if (after === null || (previous !== null && same(previous[name], next[name]) && same(previous[after], next[after]))) return
  const [earlier, later] = [next[after], next[name]]
  if (typeof earlier === 'string' && typeof later === 'string' && isAfter(field, earlier, later))
    throw refuse('PERIOD_REVERSED', { field: name, after })
}

function isAfter({ kind }: Field, a: string, b: string): boolean {
  return kind === 'instant' ? Date.parse(a) > Date.parse(b) : a.slice(0, 10) > b.slice(0, 10)
}

/** A decision dies with its ground: what was decided on has changed since, by whichever way. */
function lapse(register: Register, { previous, next, context }: Change): State {
  if (previous === null) return next
  const changed: Record<string, unknown> = {}
  for (const field of register.fields) {
    const decision = next[field.name] as Decision | null | undefined
    if (field.kind !== 'decision' || !decision || decision.lapsed !== null || !same(decision, previous[field.name])) continue
    const cause = field.ground.filter((name) => !same(previous[name], next[name]))
    if (cause.length > 0) changed[field.name] = { ...decision, lapsed: { on: context.today, cause } }
  }
  return { ...next, ...changed }
}

function same(a: unknown, b: unknown): boolean {
  const [one, other] = [a ?? null, b ?? null]
  if (one === other) return true
  return typeof one === 'object' && typeof other === 'object' && one !== null && other !== null && canonical(one) === canonical(other)
}

/** A ledger keeps fields in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, inner: unknown) =>
    isPlain(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner,
  )
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function idsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.map(String) : []
}
