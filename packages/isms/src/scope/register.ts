import { defineRegister } from '../mechanism/register.ts'
import type { State } from '../mechanism/record.ts'
import { versions } from '../mechanism/versioned.ts'
import { approve, discard, draftFrom, rules } from './approve.ts'
import { fields } from './fields.ts'
import { importing } from './import.ts'
import { en } from './text.en.ts'

/** The boundaries of the ISMS (27001:2022, 4.3). Each record is a version. */
export const scope = defineRegister({
  name: 'scope',
  plural: 'scopes',
  prefix: 'SCOPE',
  clause: '4.3',
  label: 'title',
  menu: { area: 'context' },
  columns: ['title', 'version', 'status', 'owner', 'effectiveOn', 'document'],
  fields,
  lifecycle: versions,
  commands: { approve, discard, 'draft-from': draftFrom },
  rules,
  importing,
  upgrades: [(state: State) => ({ ...state, certificateWording: state['statement'] ?? null, status: 'draft' })],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
