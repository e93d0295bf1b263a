import type { StateOf } from '../mechanism/field.ts'
import { administered } from '../mechanism/permission.ts'
import { defineRegister } from '../mechanism/register.ts'
import { schemaOf } from '../mechanism/schema.ts'
import { fields } from './fields.ts'
import { en } from './text.en.ts'

export type Tenant = StateOf<typeof fields>

/** What this server knows of the organisation beside its ISMS. One record; its changes are acts of an owner or of the operator. */
export const tenant = defineRegister({
  name: 'tenant',
  plural: 'tenants',
  clause: 'A.5.15',
  prefix: 'TEN',
  label: 'name',
  columns: ['name', 'slug'],
  fields,
  permission: administered,
  permanent: true,
  unique: 'single',
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

const schema = schemaOf(fields)

/** The state of a tenant, typed. Throws on a state that is of none. */
export function tenantIn(state: unknown) {
  return schema.parse(state)
}
