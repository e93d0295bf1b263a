import type { Past } from '../store/history.ts'

/** Whether somebody acted so, under this pseudonym; `risk.assess` stands for each of its kinds, such as `risk.assess.residual`. */
export function didBefore({ acts }: Past, author: string, event: string): boolean {
  return acts.some(({ type, actorRef }) => actorRef === author && (type === event || type.startsWith(`${event}.`)))
}

/** Whether a person ever stood in a field. */
export function stoodIn({ states }: Past, person: string | null, field: string): boolean {
  return (
    person !== null && states.some((state) => state[field] === person || (Array.isArray(state[field]) && state[field].includes(person)))
  )
}
