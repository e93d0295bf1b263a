import { z } from 'zod'
import { choice, date, longText, ref, refs, requiredText, sourceFields } from '../field.ts'
import { defineRegister } from '../define.ts'

export const contextIssueSchema = z.object({
  title: requiredText('Issue', 'The issue in one line.', { synonyms: ['issue', 'context issue', 'thema'] }),
  description: longText('Why it matters', 'How the issue bears on what the ISMS must achieve.', { synonyms: ['impact', 'beschreibung'] }),
  origin: choice(
    'Origin',
    'Whether it arises inside or outside the organisation.',
    { internal: ['intern'], external: ['extern'] },
    { synonyms: ['type', 'internal/external'] },
  ),
  area: choice(
    'Area',
    'The kind of issue.',
    {
      political: [],
      economic: [],
      social: [],
      technological: ['technical'],
      environmental: ['climate'],
      legal: ['regulatory'],
      organizational: [],
    },
    { synonyms: ['category', 'pestle'] },
  ),
  response: longText('What we do about it', 'The risk, objective or plan that answers the issue.'),
  risks: refs('risk', 'Risks', 'Risks that follow from the issue.'),
  owner: ref('person', 'Owner', 'Who watches this issue.'),
  reviewedOn: date('Last reviewed', 'The day on which somebody last looked at it.', { synonyms: ['last review'] }),
  ...sourceFields(),
})

/** Internal and external issues that bear on the ISMS (27001:2022, 4.1). */
export const contextIssue = defineRegister({
  name: 'context-issue',
  plural: 'context-issues',
  clause: '4.1',
  title: 'Context issues',
  help: 'What inside and outside the organisation helps or hinders information security: law, market, technology, staff, climate.',
  prefix: 'CTX',
  label: 'title',
  columns: ['title', 'origin', 'area', 'owner', 'reviewedOn'],
  schema: contextIssueSchema,
  commands: {},
})
