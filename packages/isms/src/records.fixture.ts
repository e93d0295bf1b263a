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

/** The id that `record` gives to a name, for references. */
export function uuid(name: string): string {
  const hex = name
    .split('')
    .map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0'))
    .join('')
    .padEnd(32, '0')
    .slice(-32)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** Registers from a list of records. */
export function recordsOf(list: readonly Loaded[]): Records {
  return (register) => list.filter((item) => item.register === register)
}
