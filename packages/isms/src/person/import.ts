import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    name: list('full name, person, employee'),
    email: list('email, mail'),
    position: list('role, job title, funktion'),
    team: list('department, abteilung'),
    status: list('status, employment status'),
    startedOn: list('start date'),
    leftOn: list('end date'),
  },
  words: {
    statedRoles: {
      'top-management': list('ceo, executive'),
      'isms-conformity': list('isms manager, ciso, isb'),
      'internal-auditor': list('auditor'),
      'data-protection': list('dpo, dsb'),
    },
    status: {
      active: list('current'),
      left: list('leaver, former'),
      external: list('contractor'),
    },
  },
}
