import { assignmentSchema, isHeld } from '../assignment/fields.ts'
import { derived } from '../mechanism/check.ts'
import type { IsmsRole } from '../mechanism/permission.ts'
import { view, type Shown } from '../mechanism/record.ts'
import { personSchema } from '../person/fields.ts'

export const people = view('person', personSchema, ['status', 'startedOn', 'leftOn', 'statedRoles', 'remote'])

export const assignments = view('assignment', assignmentSchema, ['role', 'person', 'from', 'until', 'status', 'assignedBy'])

type Person = Shown<typeof people>['state']
type Assignment = Shown<typeof assignments>

/** Whether somebody is no longer there: the last day has come, or the status says so. */
export function isGone({ status, leftOn }: Pick<Person, 'status' | 'leftOn'>, asOf: string): boolean {
  return status === 'left' || (leftOn !== null && leftOn <= asOf)
}

/** Ids of the people who are no longer there. */
export const gone = derived([people], (records, { asOf }): ReadonlySet<string> => {
  const left = people.in(records).filter(({ state }) => isGone(state, asOf))
  return new Set(left.map(({ id }) => id))
})

/** Whether somebody held a role of the ISMS on a day. */
export function held(
  all: readonly Assignment[],
  role: IsmsRole,
  { person, day }: { readonly person: string | null; readonly day: string },
): boolean {
  return all.some(({ state }) => state.role === role && state.person === person && isHeld(state, day))
}
