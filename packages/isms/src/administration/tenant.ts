import { z } from 'zod'
import { defineRegister } from '../define.ts'
import { list, requiredText, yesNo } from '../field.ts'

const tenantSchema = z.object({
  name: requiredText('Name', 'The name of the organisation, as lists, packs and the statement print it.'),
  slug: requiredText('Name in addresses', 'The name as it stands in addresses and in the name of the log.'),
  example: yesNo('Example', 'Whether this is the example company, whose people and keys reach nothing else.'),
  publicLog: yesNo(
    'Log open to everybody',
    'Whether anybody may read the tiles of the log without signing in. They hold kinds, commitments and the same pseudonym for all that a person does, and so show how often somebody works.',
  ),
  secondFactor: yesNo('Second factor demanded', 'Whether members must have a one-time code or a passkey to sign in.'),
  pseudonyms: list('Pseudonyms of the server', 'Under which names the server and its operator stand in entries from before this record.'),
})

/** What this server knows of the organisation beside its ISMS. One record; its changes are acts of an owner or of the operator. */
export const tenant = defineRegister({
  name: 'tenant',
  plural: 'tenants',
  clause: 'A.5.15',
  title: 'Tenant',
  help: 'The organisation as this server keeps it: its name, who may read its log, and how members sign in.',
  prefix: 'TEN',
  label: 'name',
  columns: ['name', 'slug'],
  schema: tenantSchema,
  edit: 'administer',
  permanent: true,
  commands: {},
})

export type Tenant = z.infer<typeof tenantSchema>
