import { defineRegister } from '../mechanism/register.ts'
import { renamed, together } from '../mechanism/upgrade.ts'
import { fields, standing } from './fields.ts'
import { importing } from './import.ts'
import { comeBack, leave, makeActive, makeExternal } from './leave.ts'
import { en } from './text.en.ts'

/** People with a part in the ISMS (27001:2022, 5.3 and A.6). Which account a person is, and which roles they hold, is said elsewhere. */
export const person = defineRegister({
  name: 'person',
  plural: 'people',
  prefix: 'PER',
  clause: '5.3',
  label: 'name',
  menu: { area: 'people' },
  columns: ['name', 'position', 'team', 'status', 'leftOn'],
  fields,
  lifecycle: standing,
  commands: { leave, return: comeBack, 'make-external': makeExternal, 'make-active': makeActive },
  importing,
  upgrades: [together(renamed('standing', 'status'), renamed('roles', 'statedRoles'))],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
