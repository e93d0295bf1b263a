import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    title: list('framework, name, standard, regulation, regelwerk, norm'),
    reference: list('id, identifier, framework id, slug, kennung'),
    edition: list('version, edition, ausgabe, fassung'),
    kind: list('type, art'),
    publisher: list('source, author, herausgeber, quelle'),
    note: list('description, comment, notes, beschreibung, bemerkung'),
  },
  words: {
    kind: {
      'management-system': list('management system, managementsystem, management-system, isms'),
      catalogue: list('catalog, catalogue, katalog, standard, framework, norm, control framework'),
      law: list('law, regulation, act, gesetz, verordnung, richtlinie'),
    },
  },
}
