import { emptyOf, SHAPE, upgraded, type Register, type State } from '@assay/isms'

/**
 * A state as it is stored: fields without a value are left out. An asset takes a third of the bytes, and a field that a later
 * version adds to a register is simply not there yet.
 */
export function packState(state: State): string {
  const packed: Record<string, unknown> = {}
  for (const name in state) if (state[name] !== null && Object.hasOwn(state, name)) packed[name] = state[name]
  return JSON.stringify(packed)
}

/** A stored state with every field of its register, in the shape of today; what was left out is empty. */
export function unpackState(register: Pick<Register, 'fields' | 'upgrades'>, stored: State): State {
  return wholeState(register, upgraded(register.upgrades, stored))
}

/** A state in the shape of today with every field of its register, in their order. */
export function wholeState(register: Pick<Register, 'fields'>, state: State): State {
  const whole: Record<string, unknown> = {}
  for (const { name, kind } of register.fields) whole[name] = state[name] ?? emptyOf(kind)
  return whole
}

/** A state that says which shape it has, where its register has had another. */
export function withShape({ shape }: Pick<Register, 'shape'>, state: State): State {
  return shape === 1 ? state : { ...state, [SHAPE]: shape }
}

/** A stored state with every field that its leaf committed to: those that have a salt. A field more than those stays, to be found. */
export function unpackPayload(state: State, salts: Readonly<Record<string, unknown>>): State {
  const names = Object.keys(salts).map((path) => path.slice(1).replaceAll('~1', '/').replaceAll('~0', '~'))
  return { ...Object.fromEntries(names.map((name) => [name, null])), ...state }
}
