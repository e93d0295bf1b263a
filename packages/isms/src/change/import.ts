import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    title: list('change, änderung'),
    kind: list('type'),
    effectiveOn: list('date'),
  },
  words: {
    kind: {
      organisation: list('entity, acquisition'),
      site: list('location'),
      product: list('service'),
      technology: list('system'),
      isms: list('process'),
    },
  },
}
