import { choice, date, decision, longText, ref, refs, requiredText, sourceFields, yesNo } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { schemaOf } from '../mechanism/schema.ts'

/** What the approval of a change is about. */
export const planned = [
  'title',
  'kind',
  'purpose',
  'consequences',
  'integrity',
  'resources',
  'responsibilities',
  'significant',
  'scopeTouched',
  'rollback',
] as const

export const fields = {
  title: requiredText(),
  kind: choice(['organisation', 'site', 'product', 'technology', 'isms']),
  emergency: yesNo(),
  purpose: longText(),
  consequences: longText(),
  integrity: longText(),
  resources: longText(),
  responsibilities: longText(),
  requestedBy: ref('person', { weak: true }),
  significant: yesNo(),
  significantReason: longText(),
  scopeTouched: yesNo(),
  plannedFor: date(),
  effectiveOn: date(),
  risks: refs('risk', { inverse: 'changes' }),
  riskLookOn: date({ command: true, past: true }),
  rollback: longText(),
  notifyBody: yesNo(),
  notifiedOn: date({ past: true }),
  owner: ref('person', { holder: true }),
  approval: decision(planned),
  asIntended: yesNo({ command: true }),
  adverseEffects: longText({ command: true }),
  reviewedOn: date({ command: true, past: true }),
  ...sourceFields(),
}

const sealed = { frozen: { fields: ['kind', 'purpose', 'significant'] } } as const

export const course = lifecycle({
  proposed: { enterable: true },
  approved: { ...sealed, enterable: true },
  done: { ...sealed, kept: true, enterable: true },
  reviewed: { frozen: 'all', kept: true, enterable: true },
  rejected: { ending: true, enterable: true },
})

export const changeSchema = schemaOf(fields, course)

export type PlannedChange = ReturnType<typeof changeSchema.parse>
