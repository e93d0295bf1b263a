import type { Importing } from '../mechanism/importing.ts'
import { list } from '../words.ts'

/** How files of other people name what this register holds. */
export const importing: Importing = {
  synonyms: {
    title: list('requirement, law, legislation, regulation, norma, requisito, anforderung, ley, gesetz, legal requirement, name'),
    kind: list('type, tipo, art'),
    source: list('reference, article, artículo, quelle'),
    description: list('details, descripción'),
    jurisdiction: list('country, país, land'),
    controls: list('control, annex a, annex a controls, related controls, controles, maßnahmen, iso controls'),
    owner: list('responsible, responsable'),
    appliesFrom: list('effective date, fecha'),
    reviewedOn: list('last review'),
  },
  words: {
    kind: {
      legal: list('law, gesetz, statutory, ley'),
      regulatory: list('regulation'),
      contractual: list('contract, vertrag, contrato'),
    },
  },
}
