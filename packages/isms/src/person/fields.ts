import { choice, choices, date, ref, requiredText, sourceFields, text } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { ismsRoles } from '../mechanism/permission.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  name: requiredText({ personal: true }),
  email: text({ personal: true }),
  position: text(),
  team: text(),
  manager: ref('person', { inverse: 'reports' }),
  startedOn: date({ personal: true }),
  leftOn: date({ personal: true, command: true, after: 'startedOn' }),
  staffNumber: text({ personal: true }),
  employer: text(),
  remote: choice(['yes', 'partly', 'no']),
  statedRoles: choices(ismsRoles, { command: true }),
  ...sourceFields(),
}

export const standing = lifecycle({ active: { enterable: true }, external: { enterable: true }, left: { ending: true, enterable: true } })

export const personSchema = schemaOf(fields, standing)

/** Whether somebody has left by a day, whatever their status says (a last day in the past makes a leaver). */
export function hasLeft({ status, leftOn }: { readonly status: string | null; readonly leftOn: string | null }, asOf: string): boolean {
  return leftOn === null ? status === 'left' : leftOn < asOf
}
