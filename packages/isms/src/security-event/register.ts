import type { StateOf } from '../mechanism/field.ts'
import { administered } from '../mechanism/permission.ts'
import { defineRegister } from '../mechanism/register.ts'
import { fields } from './fields.ts'
import { en } from './text.en.ts'

export type SecurityEvent = StateOf<typeof fields>

/** Acts that change no record and still must be known: sign-ins, exports, packs, backups (27001:2022, A.8.15). */
export const securityEvent = defineRegister({
  name: 'security-event',
  plural: 'security-events',
  clause: 'A.8.15',
  prefix: 'EVT',
  label: 'summary',
  columns: ['event', 'summary', 'method', 'count'],
  fields,
  permission: administered,
  permanent: true,
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
