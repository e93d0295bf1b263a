import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    title: list('hold, legal hold, title'),
    records: list('keys, covers'),
    reason: list('basis'),
    since: list('from, start'),
    releasedOn: list('until, released, end'),
  },
}
