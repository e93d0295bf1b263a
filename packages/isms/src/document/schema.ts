import { z } from 'zod'
import { choice, date, longText, ref, requiredText, sourceFields, text, yesNo } from '../field.ts'

/** The state of a document. What was approved is frozen beside the text that people go on editing. */
export const documentSchema = z.object({
  title: requiredText('Title', 'The name people ask for.', { synonyms: ['document', 'document title', 'name', 'dokument'] }),
  kind: choice(
    'Kind',
    'What sort of document.',
    {
      policy: ['information security policy', 'main policy'],
      'topic-policy': ['topic policy', 'guideline', 'richtlinie'],
      procedure: ['process', 'verfahren'],
      scope: ['scope statement'],
      methodology: ['risk methodology'],
      plan: [],
      record: ['report'],
      other: [],
    },
    { synonyms: ['type', 'document type'] },
  ),
  classification: choice('Classification', 'How secret it is.', {
    public: ['öffentlich'],
    internal: ['intern'],
    confidential: ['vertraulich'],
    restricted: [],
  }),
  version: text('Version', 'The version people quote, for example 2.0.', { synonyms: ['version', 'revision'] }),
  body: longText('Text', 'The document itself, in Markdown.', { synonyms: ['content', 'body', 'inhalt'] }),
  owner: ref('person', 'Owner', 'Who keeps it current.', { synonyms: ['document owner', 'responsible', 'verantwortlich'] }),
  author: ref('person', 'Author', 'Who last changed the text. May not approve it.', { derived: true }),
  standing: choice('Standing', 'Draft, approved, or withdrawn.', { draft: [], approved: [], withdrawn: [] }, { derived: true }),
  approvedBy: ref('person', 'Approved by', 'Who approved the version in force.', { derived: true }),
  approvedOn: date('Approved', 'The day of approval.', { derived: true }),
  approvedVersion: text('Version in force', 'The version that was approved.', { derived: true }),
  approvedBody: longText('Text in force', 'The text that was approved, to the letter.', { derived: true }),
  approvedTitle: text('Title in force', 'The title as it was approved.', { derived: true }),
  approvedClassification: text('Classification in force', 'The classification as it was approved.', { derived: true }),
  approvedOwner: ref('person', 'Owner in force', 'The owner as it was approved.', { derived: true }),
  approvedReviewOn: date('Next review in force', 'The next review as it was approved.', { derived: true }),
  reviewOn: date('Next review', 'When it must be looked at again.', { synonyms: ['review date', 'next review', 'nächste prüfung'] }),
  mustAcknowledge: yesNo('Staff must confirm it', 'Whether everybody in scope confirms having read it.'),
  commitsToRequirements: yesNo('Commits to applicable requirements', 'For the main policy: 5.2 c.'),
  commitsToImprovement: yesNo('Commits to continual improvement', 'For the main policy: 5.2 d.'),
  ...sourceFields(),
})

export type Document = z.infer<typeof documentSchema>
