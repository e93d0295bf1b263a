import {
  choice,
  date,
  instant,
  list,
  longText,
  number,
  ref,
  refs,
  requiredText,
  rows,
  sourceFields,
  text,
  yesNo,
} from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const severities = ['low', 'medium', 'high', 'critical'] as const

export const fields = {
  title: requiredText(),
  description: longText(),
  kind: text(),
  severity: choice(severities),
  assets: refs('asset', { inverse: 'incidents' }),
  affected: longText(),
  reportedBy: ref('person', { weak: true }),
  reportedAt: text(),
  awareAt: instant({ past: true }),
  detectedBy: text({ personal: true }),
  detectionMethod: text(),
  responders: list({ personal: true }),
  timeline: rows({ at: instant({ past: true }), what: requiredText(), by: ref('person') }),
  containedAt: text(),
  resolvedAt: text(),
  statedHours: number(),
  personalData: yesNo(),
  facts: longText(),
  effects: longText(),
  remedialAction: longText(),
  statedNotified: yesNo(),
  evidence: refs('evidence'),
  noEvidenceReason: longText(),
  rootCause: longText(),
  correctiveAction: longText(),
  lessons: longText(),
  reviewedOn: date({ command: true, past: true }),
  owner: ref('person', { holder: true }),
  controls: refs('control', { inverse: 'incidents' }),
  ...sourceFields(),
}

export const handling = lifecycle({
  reported: { enterable: true },
  triaged: { enterable: true },
  contained: { enterable: true },
  recovered: { enterable: true },
  reviewed: { enterable: true },
  closed: { ending: true, kept: true, enterable: true },
  event: { ending: true, enterable: true },
})

export const incidentSchema = schemaOf(fields, handling)

export type Incident = ReturnType<typeof incidentSchema.parse>
