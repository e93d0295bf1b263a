import { choice, date, decision, longText, ref, refs, requiredText, rows, sourceFields, text } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const grades = ['major', 'minor'] as const

export const fields = {
  title: requiredText(),
  source: choice(['internal-audit', 'external-audit', 'incident', 'metric', 'customer', 'red-team', 'self']),
  sourceName: text(),
  requirement: text(),
  seen: longText(),
  evidence: refs('evidence', { inverse: 'nonconformities' }),
  controls: refs('control', { inverse: 'nonconformities' }),
  risks: refs('risk', { inverse: 'nonconformities' }),
  documents: refs('document', { inverse: 'nonconformities' }),
  grade: choice(grades),
  raisedBy: ref('person', { weak: true }),
  raisedOn: date({ past: true }),
  owner: ref('person', { holder: true, inverse: 'nonconformities' }),
  due: date(),
  correction: longText({ command: true }),
  noCorrectionReason: longText({ command: true }),
  consequences: longText({ command: true }),
  rootCause: longText({ command: true }),
  similar: longText({ command: true }),
  actions: rows({ what: requiredText(), who: ref('person'), due: date(), doneOn: date({ past: true }), evidence: refs('evidence') }),
  effectiveness: longText({ command: true }),
  effective: decision(['actions', 'rootCause']),
  ismsChange: longText(),
  closure: decision([]),
  ...sourceFields(),
}

/** What was seen stays as it was seen: only a new grade is another decision. */
const seen = { frozen: { fields: ['seen', 'requirement', 'grade', 'evidence', 'raisedBy', 'raisedOn'] }, kept: true } as const

export const correction = lifecycle({
  open: { ...seen, enterable: true },
  corrected: { ...seen, enterable: true },
  analysed: { ...seen, enterable: true },
  planned: { ...seen, enterable: true },
  done: { ...seen, enterable: true },
  effective: { ...seen, enterable: true },
  'not-effective': { ...seen, enterable: true },
  closed: { ending: true, kept: true, enterable: true },
})

export const nonconformitySchema = schemaOf(fields, correction)

export type Nonconformity = ReturnType<typeof nonconformitySchema.parse>
