import { z } from 'zod'
import { defineCommand, defineRegister, defineSettle, type Change } from '../define.ts'
import { date, list, longText, ref, requiredText } from '../field.ts'
import { Refusal } from '../refusal.ts'

export const legalHoldSchema = z.object({
  title: requiredText('Legal hold', 'The claim, proceeding or order, in one line.', { synonyms: ['hold', 'legal hold', 'title'] }),
  records: list('Records', 'The keys of the records that must be kept, for example PER-3; empty holds every record.', {
    synonyms: ['keys', 'covers'],
  }),
  reason: longText('Reason', 'Why they must be kept, and who asked for it.', { required: true, synonyms: ['basis'] }),
  since: date('Since', 'The day from which it holds; empty: at once.', { synonyms: ['from', 'start'] }),
  releasedOn: date('Released on', 'The day on which it ended. Until there is one, nothing that it covers can be erased.', {
    synonyms: ['until', 'released', 'end'],
    derived: true,
  }),
  releasedBy: ref('person', 'Released by', 'Who decided that it ended.', { derived: true }),
  releaseReason: longText('Reason for the release', 'Why nothing has to be kept any more.', { derived: true }),
  owner: ref('person', 'Owner', 'Who decides when it ends.'),
})

type LegalHold = z.infer<typeof legalHoldSchema>

const releasing = z.strictObject({ reason: z.string().trim().min(1).max(5000).describe('Why nothing has to be kept any more') })

/** Ends a hold. What it covered can be erased from today on. */
const release = defineCommand(legalHoldSchema, {
  title: 'Release',
  help: 'End the hold, with a reason: what it covered can be erased again.',
  clause: 'A.5.33',
  policy: 'administer',
  reads: [],
  input: releasing,
  decide: ({ state }, { reason }, { today, person }) => {
    if (!isInForce(state, today)) throw new Refusal('HOLD_RELEASED', 'A.5.33', 'this hold was released already')
    return {
      state: { ...state, releasedOn: today, releasedBy: person?.id ?? null, releaseReason: reason },
      event: 'legal-hold.release',
    }
  },
})

/** What must be kept although somebody may ask for its erasure (27001:2022, A.5.33; GDPR, article 17(3)). Placed and released by an owner, each with a reason. */
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
  edit: 'administer',
  settle: defineSettle(legalHoldSchema, (change) => {
    const { next, previous, archiving = false, context } = change
    if (next.reason === null && (previous === null || previous.reason !== null))
      throw new Refusal('REASON_MISSING', 'A.5.33', 'a legal hold needs a reason')
    const holds = previous !== null && isInForce(previous, context.today)
    if (holds && (archiving || isNarrowed(change))) throw new Refusal('HOLD_IN_FORCE', 'A.5.33', 'this hold is in force: release it first')
    return next
  }),
  commands: { release },
})

/** Whether a hold was not released yet. */
export function isInForce({ releasedOn }: Pick<LegalHold, 'releasedOn'>, today: string): boolean {
  return releasedOn === null || releasedOn > today
}

/** Whether other records would be held than before. */
function isNarrowed({ next, previous }: Change<LegalHold>): boolean {
  return next.since !== previous?.since || JSON.stringify(next.records) !== JSON.stringify(previous.records)
}
