import type { Damage } from '../mechanism/check.ts'
import type { Loaded, State } from '../mechanism/record.ts'
import { record, uuid } from '../records.fixture.ts'
import { sound } from './sound.fixture.ts'

/** The sound ISMS with some damages. */
export function damaged(damage: Damage | readonly Damage[]): readonly Loaded[] {
  return (Array.isArray(damage) ? (damage as readonly Damage[]) : [damage as Damage]).reduce(suffer, sound)
}

function suffer(list: readonly Loaded[], damage: Damage): readonly Loaded[] {
  if ('empty' in damage) return list.filter(({ register }) => register !== damage.empty)
  if ('add' in damage) return [...list, record(damage.add, damage.id ?? 'added', meant(damage.state) as State)]
  if (!list.some(({ id }) => id === uuid(damage.set))) throw new Error(`the sound ISMS has no ${damage.set}`)
  const set = meant(damage.to) as State
  return list.map((item) =>
    item.id === uuid(damage.set)
      ? { ...item, state: Object.entries(set).reduce((state, [path, value]) => put(state, path.split('.'), value), item.state) }
      : item,
  )
}

/** `@ines` is the id of the record `ines`. */
function meant(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith('@') ? uuid(value.slice(1)) : value
  if (Array.isArray(value)) return value.map(meant)
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, meant(inner)]))
    : value
}

function put(state: State, [name = '', ...rest]: readonly string[], value: unknown): State {
  if (rest.length === 0) return { ...state, [name]: value }
  const inner = state[name]
  if (Array.isArray(inner)) {
    const [index = '0', ...further] = rest
    return { ...state, [name]: inner.map((item: State, at) => (at === Number(index) ? put(item, further, value) : item)) }
  }
  return { ...state, [name]: put((inner ?? {}) as State, rest, value) }
}
