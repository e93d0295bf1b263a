import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    title: list('issue, context issue, thema'),
    description: list('impact, beschreibung'),
    origin: list('type, internal/external'),
    area: list('category, pestle'),
    reviewedOn: list('last review'),
  },
  words: {
    origin: {
      internal: list('intern'),
      external: list('extern'),
    },
    area: {
      technological: list('technical'),
      environmental: list('climate'),
      legal: list('regulatory'),
    },
  },
}
