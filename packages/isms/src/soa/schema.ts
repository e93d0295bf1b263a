import { z } from 'zod'
import { choice, date, list, longText, ref, requiredText, text } from '../field.ts'

/** The state of one version of the Statement of Applicability. */
export const soaSchema = z.object({
  title: requiredText('Title', 'A name for this version.'),
  version: text('Version', 'The version that the certificate will cite.'),
  classification: choice('Classification', 'How secret it is.', { public: [], internal: [], confidential: [], restricted: [] }),
  preparedBy: ref('person', 'Prepared by', 'Who put it together.'),
  changes: longText('Change history', 'What is different from the version before.'),
  standing: choice('Standing', 'Draft or approved.', { draft: [], approved: [] }, { derived: true }),
  approvedBy: ref('person', 'Approved by', 'Who put it in force.', { derived: true }),
  approvedOn: date('Approved', 'The day of approval.', { derived: true }),
  decisions: list('Decisions in force', 'The decision on every control as it stood at the approval.', { derived: true }),
})

export type Soa = z.infer<typeof soaSchema>
