import type { Loaded, Records, State } from './mechanism/record.ts'
import { registers } from './registers.ts'

/** A record for tests: a valid state with `given` in it. */
export function record(register: string, id: string, given: State): Loaded {
  const definition = registers.find((candidate) => candidate.name === register)
  if (!definition) throw new Error(`no register ${register}`)
  const label = { [definition.label]: id }
  const begun = definition.lifecycle ? { status: definition.lifecycle.initial } : {}
  const state = definition.schema.parse({ ...begun, ...label, ...given }) as State
  return {
    id: uuid(id),
    key: id.toUpperCase(),
    register,
    version: 1,
    state,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
  }
}

/** The id that `record` gives to a name, for references: of two names that differ in their last fifteen letters it is another. */
export function uuid(name: string): string {
  const hex = name
    .split('')
    .map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0'))
    .join('')
    .padEnd(30, '0')
    .slice(-30)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(12, 15)}-8${hex.slice(15, 18)}-${hex.slice(18)}`
}

/** Registers from a list of records, as a store shows them: by inheritance, so that what spreads one, or writes it as JSON, loses all of it. */
export function recordsOf(list: readonly Loaded[]): Records {
  return (register) =>
    list.filter((item) => item.register === register).map((item) => inheriting({ ...item, state: inheriting(item.state) }))
}

function inheriting<T extends object>(whole: T): T {
  return Object.create(whole) as T
}
