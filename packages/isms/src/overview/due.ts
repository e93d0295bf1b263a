import { controls, statement } from '../audit/statement.ts'
import { dayAfter } from '../day.ts'
import type { Look } from '../mechanism/check.ts'
import type { Decision } from '../mechanism/decision.ts'
import { view, type Seen, type State, type View } from '../mechanism/record.ts'
import type { Due as DueRule, Register } from '../mechanism/register.ts'
import { holds, partsOf, type Where } from '../mechanism/where.ts'
import { registers } from '../registers.ts'
import type { StatementRow } from '../soa/statement.ts'

/** Something that somebody has to do by a day. */
export interface Due {
  readonly register: string
  readonly key: string
  readonly title: string
  /** The rule of the register that says so. */
  readonly what: string
  /** The field that holds the day: its title says what is due. */
  readonly field: string
  /** `2026-11-24`. */
  readonly on: string
  /** Id of the person who has to. */
  readonly owner: string | null
  readonly overdue: boolean
}

/** How far ahead one looks. */
const DAYS = 30

/** A register with the days that it keeps, as its own rules and its decisions say. */
interface Kept {
  readonly register: Register
  readonly rules: readonly DueRule[]
  readonly view: View
}

const kept: readonly Kept[] = registers.flatMap((register): readonly Kept[] => {
  const rules = [...register.due, ...endsOfDecisions(register)]
  if (rules.length === 0) return []
  const names = rules.flatMap(({ field, who, while: where }) => [rootOf(field), who, ...fieldsOf(where)])
  const fields = [register.label, 'status', 'doneOn', ...names].filter((name) => register.fields.some((field) => field.name === name))
  return [{ register, rules, view: view(register.name, register.schema, [...new Set(fields)]) }]
})

/** What the list is made of. */
export const dueReads: readonly View[] = [...kept.map((one) => one.view), controls, ...statement.reads]

/** A decision that holds until a day is taken anew by then, unless a rule of the register says so already. */
function endsOfDecisions({ fields, due, endings }: Register): readonly DueRule[] {
  return fields
    .filter(({ kind, name }) => kind === 'decision' && !due.some(({ field }) => rootOf(field) === name))
    .map(({ name }) => ({ name, field: `${name}.until`, while: { status: { notIn: endings } }, who: 'owner' }))
}

function rootOf(path: string): string {
  return path.split('.')[0] ?? path
}

function fieldsOf(where: Where): readonly string[] {
  return partsOf(where).flatMap((part) => (part.kind === 'any' ? part.of.flatMap(fieldsOf) : [part.field]))
}

/** What is overdue or falls due within thirty days, the oldest first. What is done, and what is over, is not. */
export function dueItems(look: Look): readonly Due[] {
  const { asOf } = look.occasion
  const last = dayAfter(asOf, DAYS)
  const found = [...kept.flatMap((one) => one.view.in(look.records).flatMap((seen) => duesOf(one, seen, asOf))), ...evidenceDues(look)]
  return found.filter(({ on }) => on <= last).toSorted((a, b) => a.on.localeCompare(b.on) || a.key.localeCompare(b.key))
}

function duesOf({ register, rules }: Kept, { key, state }: Seen, asOf: string): readonly Due[] {
  if (typeof state['doneOn'] === 'string') return []
  return rules.flatMap(({ name, field, while: where, who }) => {
    const on = dayAt(state, field)
    if (on === null || !holds(where, state, asOf)) return []
    const title = String(state[register.label] ?? key)
    const owner = typeof state[who] === 'string' ? state[who] : null
    return [{ register: register.name, key, title, what: name, field: rootOf(field), on, owner, overdue: on < asOf }]
  })
}

/** The day in a field, or the last day of a decision that stands: one that has lapsed is missing, and not due. */
function dayAt(state: State, path: string): string | null {
  const value = state[rootOf(path)]
  if (typeof value === 'string') return value
  const decision = value as Decision | null | undefined
  return path.endsWith('.until') && decision?.lapsed === null ? decision.until : null
}

/** Controls whose newest evidence stops counting: older evidence was followed by newer, and nothing is due of it. */
function evidenceDues({ records, once, occasion: { asOf } }: Look): readonly Due[] {
  const owners = new Map(controls.in(records).map(({ key, state }) => [key, state.owner]))
  return once(statement).flatMap(({ applicable, control, reference, title, evidenceUntil: on }: StatementRow) => {
    if (applicable !== 'yes' || control === null || on === null) return []
    const name = [reference, title].filter((part) => part !== null).join(' ')
    return [
      {
        register: 'control',
        key: control,
        title: name,
        what: 'evidence',
        field: 'frequencyDays',
        on,
        owner: owners.get(control) ?? null,
        overdue: on < asOf,
      },
    ]
  })
}
