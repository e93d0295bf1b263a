import { z } from 'zod'
import { choices, list, longText, requiredText, sourceFields, text } from '../field.ts'
import { defineRegister } from '../define.ts'
import { beginningOf } from '../text.ts'

/** Threats that risks refer to. A catalogue of our own is loaded into a new organisation (27005:2022). */
export const threat = defineRegister({
  name: 'threat',
  plural: 'threats',
  clause: '6.1.2',
  title: 'Threat catalogue',
  help: 'What could happen. The catalogue that ships is ours; add what is missing.',
  prefix: 'THR',
  label: 'title',
  importing: { fromName: (name) => ({ title: beginningOf(name, 500) }) },
  columns: ['title', 'category', 'reference', 'properties'],
  schema: z.object({
    title: requiredText('Threat', 'What could happen, in one line.', {
      synonyms: ['threat', 'bedrohung', 'gefährdung', 'amenaza', 'ameaça', 'hrozba'],
    }),
    reference: text('Catalogue id', 'The id in the catalogue it comes from, for example T-AI-01.', { synonyms: ['threat id'] }),
    category: text('Category', 'Physical, technical, human, AI and so on.', { synonyms: ['type', 'kategorie'] }),
    description: longText('Description', 'How it happens and what it leads to.'),
    properties: choices('Properties at stake', 'Which of confidentiality, integrity and availability it harms.', {
      C: ['confidentiality'],
      I: ['integrity'],
      A: ['availability'],
    }),
    suggestedControls: list('Suggested controls', 'Annex A references that usually answer it. A suggestion only.'),
    ...sourceFields(),
  }),
  commands: {},
})
