import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    title: list('threat, bedrohung, gefährdung, amenaza, ameaça, hrozba'),
    reference: list('threat id'),
    category: list('type, kategorie'),
  },
  words: {
    properties: {
      C: list('confidentiality'),
      I: list('integrity'),
      A: list('availability'),
    },
  },
}
