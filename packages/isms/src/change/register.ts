import { defineRegister } from '../mechanism/register.ts'
import type { State } from '../mechanism/record.ts'
import { approve, approveAfter, carryOut, carryOutInEmergency, lookAtRisks, reject, review, rules } from './decide.ts'
import { course, fields } from './fields.ts'
import { importing } from './import.ts'
import { en } from './text.en.ts'

/** Changes of the ISMS (27001:2022, 6.3), of how it works (8.1), and of systems (A.8.32). */
export const change = defineRegister({
  name: 'change',
  plural: 'changes',
  prefix: 'CHG',
  clause: '8.1',
  label: 'title',
  menu: { area: 'audit' },
  columns: ['title', 'kind', 'significant', 'status', 'effectiveOn', 'owner'],
  sortable: ['kind', 'effectiveOn'],
  fields,
  lifecycle: course,
  commands: {
    approve,
    reject,
    do: carryOut,
    'do-emergency': carryOutInEmergency,
    'approve-after': approveAfter,
    review,
    'look-at-risks': lookAtRisks,
  },
  rules,
  importing: {
    ...importing,
    synonyms: {
      ...importing.synonyms,
      purpose: ['purpose', 'plan', 'description', 'reason', 'zweck'],
      status: ['status', 'state'],
      'approval.by': ['approved by', 'freigegeben von'],
      'approval.on': ['approved', 'approved on', 'approval date', 'freigegeben am'],
    },
    words: {
      ...importing.words,
      status: {
        proposed: ['open', 'new', 'requested'],
        approved: ['accepted'],
        done: ['closed', 'implemented', 'completed', 'deployed', 'live'],
        rejected: ['declined', 'cancelled'],
      },
    },
  },
  upgrades: [withCourse],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

/** What was recorded as taking effect was done; the rest was proposed. */
function withCourse({ changedOn, plan, ...rest }: State): State {
  return {
    ...rest,
    ...(plan !== undefined && { purpose: plan }),
    ...(changedOn !== undefined && { effectiveOn: changedOn }),
    status: typeof changedOn === 'string' ? 'done' : 'proposed',
  }
}
