import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    name: list('interested party, stakeholder, interessierte partei'),
    requirement: list('requirements, needs and expectations, anforderungen'),
    addressed: list('addressed, in isms'),
  },
  words: {
    kind: {
      customer: list('client, kunde'),
      regulator: list('authority, behörde'),
      supplier: list('vendor, lieferant'),
      employee: list('staff, mitarbeiter'),
      owner: list('shareholder, investor'),
    },
    addressed: {
      yes: list('addressed, ja'),
      partly: list('partial'),
      no: list('nein'),
    },
  },
}
