import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    framework: list('framework id, standard, regulation, regelwerk, norm'),
    reference: list(
      'id, ref, ref id, reference id, requirement id, control id, number, nr, no, no., clause, article, nummer, kennung, ziffer, abschnitt',
    ),
    title: list('requirement, requirement title, control, control title, name, anforderung, titel, text'),
    section: list('parent, chapter, domain, group, category, theme, kapitel, gruppe, bereich'),
    intent: list('description, explanation, guidance, note, objective, beschreibung, erläuterung, ziel'),
    assessable: list('can be assessed, auditable, bewertbar'),
    mappings: list('mapped to, mapping, mapped from, iso 27001, iso27001, zuordnung, zuordnungen'),
  },
}
