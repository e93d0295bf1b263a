import { choice, date, ref, text } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { ismsRoles } from '../mechanism/permission.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  title: text({ command: true, personal: true }),
  role: choice(ismsRoles, { required: true }),
  person: ref('person', { required: true, inverse: 'roles' }),
  kind: choice(['holder', 'deputy']),
  from: date(),
  until: date({ after: 'from' }),
  area: text(),
  assignedBy: ref('person', { command: true }),
}

export const term = lifecycle({ 'in-force': { frozen: { fields: ['role', 'person', 'from'] } }, ended: { ending: true } })

export const assignmentSchema = schemaOf(fields, term)

/** Whether somebody holds what was assigned on a day. */
export function isHeld(
  { from, until, status }: { readonly from: string | null; readonly until: string | null; readonly status: string | null },
  asOf: string,
): boolean {
  return (from ?? asOf) <= asOf && (until === null ? status !== 'ended' : until >= asOf)
}

/** Whether a term gives somebody its authority now: what was ended today is over at once, and not only tomorrow. */
export function isInPower(held: Parameters<typeof isHeld>[0], today: string): boolean {
  return isHeld(held, today) && (held.status !== 'ended' || (held.until ?? today) > today)
}
