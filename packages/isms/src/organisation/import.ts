import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    name: list('company, firma'),
    headcount: list('employees, mitarbeiter'),
  },
  words: {
    certificationStage: {
      preparing: list('preparation'),
    },
  },
}
