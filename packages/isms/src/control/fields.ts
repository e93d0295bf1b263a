import { choice, choices, date, longText, number, ref, refs, requiredText, requirements, sourceFields, text } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const reasonCodes = ['RA', 'LR', 'CO', 'BR'] as const

/** How far a control is implemented, as its owner states it (27001:2022, 6.1.3 d asks for implemented or not). */
export const stated = ['not-started', 'planned', 'partial', 'implemented'] as const

export const fields = {
  title: requiredText(),
  reference: text(),
  requirements: requirements(),
  source: choice(['annex-a', 'own', 'other']),
  applicable: choice(['yes', 'no'], { command: true }),
  reasons: choices(reasonCodes),
  justification: longText(),
  exclusionReason: longText({ command: true }),
  owner: ref('person', { holder: true, inverse: 'controls' }),
  how: longText(),
  frequencyDays: number(),
  statedStatus: text(),
  documents: refs('document', { inverse: 'controls' }),
  decidedOn: date({ command: true, past: true }),
  reviewedOn: date({ command: true, past: true }),
  ...sourceFields(),
}

export const implementation = lifecycle({
  undecided: {},
  'not-started': { enterable: true },
  planned: { enterable: true },
  partial: { enterable: true },
  implemented: { enterable: true },
})

export const controlSchema = schemaOf(fields, implementation)

export type Control = ReturnType<typeof controlSchema.parse>
