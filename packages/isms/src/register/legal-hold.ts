import { z } from 'zod'
import { defineRegister } from '../define.ts'
import { date, list, longText, ref, requiredText } from '../field.ts'

export const legalHoldSchema = z.object({
  title: requiredText('Legal hold', 'The claim, proceeding or order, in one line.', { synonyms: ['hold', 'legal hold', 'title'] }),
  records: list('Records', 'The keys of the records that must be kept, for example PER-3; empty holds every record.', {
    synonyms: ['keys', 'covers'],
  }),
  reason: longText('Reason', 'Why they must be kept, and who asked for it.', { synonyms: ['basis'] }),
  since: date('Since', 'The day from which it holds; empty: at once.', { synonyms: ['from', 'start'] }),
  releasedOn: date('Released on', 'The day on which it ended. Until there is one, nothing that it covers can be erased.', {
    synonyms: ['until', 'released', 'end'],
  }),
  owner: ref('person', 'Owner', 'Who decides when it ends.'),
})

/** What must be kept although somebody may ask for its erasure (27001:2022, A.5.33; GDPR, article 17(3)). */
export const legalHold = defineRegister({
  name: 'legal-hold',
  plural: 'legal-holds',
  clause: 'A.5.33',
  title: 'Legal holds',
  help: 'Records that must be kept for a claim or an order: nothing of them can be erased until the hold is released.',
  prefix: 'HOLD',
  label: 'title',
  columns: ['title', 'records', 'since', 'releasedOn', 'owner'],
  schema: legalHoldSchema,
  commands: {},
})
