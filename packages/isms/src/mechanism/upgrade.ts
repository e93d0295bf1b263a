import type { State } from './record.ts'

/** Finds the id of a record by its key; null where there is none, undefined where nobody is there to ask. */
export type IdOf = (key: string) => string | null | undefined

/** From one shape of a register's states to the next: what was stored under an earlier name, or in another form. Pure, and never fails. */
export type Upgrade = (state: State, idOf: IdOf) => State

/** A field that has another name. */
export function renamed(from: string, to: string): Upgrade {
  return ({ [from]: value, ...rest }) => (value === undefined ? rest : { ...rest, [to]: value })
}

/** Several upgrades as one step. */
export function together(...upgrades: readonly Upgrade[]): Upgrade {
  return (state, idOf) => upgrades.reduce((before, upgrade) => upgrade(before, idOf), state)
}

/** Where a stored state says which shape it has; the first has no mark. */
export const SHAPE = '$shape'

/** A stored state in the shape of today. */
export function upgraded(upgrades: readonly Upgrade[], state: State, idOf: IdOf = () => undefined): State {
  const shape = Number(state[SHAPE] ?? 1)
  if (shape > upgrades.length) return state
  return { ...upgrades.slice(shape - 1).reduce((before, upgrade) => upgrade(before, idOf), state), [SHAPE]: upgrades.length + 1 }
}
