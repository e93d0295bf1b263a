import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    title: list('action, measure, maßnahme'),
    risk: list('risk id'),
    owner: list('responsible, verantwortlich'),
    due: list('due date, target date, fällig'),
    status: list('status'),
    note: list('notes, comment'),
  },
  words: {
    status: {
      planned: list('open, offen, to do'),
      'in-progress': list('in progress, doing'),
      done: list('closed, erledigt, completed'),
      dropped: list('cancelled'),
    },
  },
}
