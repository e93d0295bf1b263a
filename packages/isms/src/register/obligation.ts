import { z } from 'zod'
import { choice, date, longText, ref, refs, requiredText, sourceFields, text } from '../field.ts'
import { defineRegister } from '../define.ts'

export const obligationSchema = z.object({
  title: requiredText('Obligation', 'What must be done, in one line.', {
    synonyms: [
      'requirement',
      'law',
      'legislation',
      'regulation',
      'norma',
      'requisito',
      'anforderung',
      'ley',
      'gesetz',
      'legal requirement',
      'name',
    ],
  }),
  kind: choice(
    'Kind',
    'Where the duty comes from.',
    { legal: ['law', 'gesetz', 'statutory', 'ley'], regulatory: ['regulation'], contractual: ['contract', 'vertrag', 'contrato'] },
    { synonyms: ['type', 'tipo', 'art'] },
  ),
  source: text('Source', 'Law and article, or contract and section.', { synonyms: ['reference', 'article', 'artículo', 'quelle'] }),
  description: longText('What it demands', 'The duty in your own words.', { synonyms: ['details', 'descripción'] }),
  jurisdiction: text('Jurisdiction', 'Country or union whose law applies.', { synonyms: ['country', 'país', 'land'] }),
  controls: refs('control', 'Controls', 'Controls that answer the duty. Each becomes a reason in the Statement of Applicability.', {
    synonyms: ['control', 'annex a', 'annex a controls', 'related controls', 'controles', 'maßnahmen', 'iso controls'],
  }),
  owner: ref('person', 'Owner', 'Who watches that the duty is met.', { synonyms: ['responsible', 'responsable'] }),
  appliesFrom: date('Applies from', 'The day from which it binds you.', { synonyms: ['effective date', 'fecha'] }),
  reviewedOn: date('Last reviewed', 'The day on which somebody last checked it.', { synonyms: ['last review'] }),
  ...sourceFields(),
})

/** Legal, statutory, regulatory and contractual requirements (27001:2022, A.5.31). */
export const obligation = defineRegister({
  name: 'obligation',
  plural: 'obligations',
  clause: 'A.5.31',
  title: 'Legal and contractual obligations',
  help: 'Laws, contracts and customer commitments that demand something of your security, and the controls that answer them.',
  prefix: 'OBL',
  label: 'title',
  columns: ['title', 'kind', 'source', 'owner', 'controls', 'reviewedOn'],
  schema: obligationSchema,
  commands: {},
})
