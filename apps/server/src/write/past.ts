import type { State } from '@assay/isms'
import type { Past } from '../store/history.ts'

/** Whether somebody acted so, under this pseudonym or by a key of theirs; `risk.assess` stands for each of its kinds, such as `risk.assess.residual`. */
export function didBefore({ acts }: Past, author: string, event: string): boolean {
  return acts.some(
    ({ type, actorRef, onBehalfOf }) => (actorRef === author || onBehalfOf === author) && (type === event || type.startsWith(`${event}.`)),
  )
}

/** A field, and which states are asked about; every one where nothing is said. */
interface Place {
  readonly field: string
  readonly during?: (state: State) => boolean
}

/** Whether a person ever stood in a field, `author`, or in one of its rows, `actions.who`. */
export function stoodIn({ states }: Past, person: string | null, { field, during = () => true }: Place): boolean {
  return person !== null && states.some((state) => peopleIn(state, field).includes(person) && during(state))
}

function peopleIn(state: State, field: string): readonly unknown[] {
  const [name = '', part] = field.split('.')
  const value = state[name] ?? []
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  return part === undefined ? values : values.map((row) => (row as State)[part])
}
