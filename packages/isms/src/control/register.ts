import { annexAControl } from '@assay/frameworks'
import { defineRegister, type Change } from '../mechanism/register.ts'
import type { State } from '../mechanism/record.ts'
import { refuse } from '../mechanism/refusal.ts'
import { reviewOf } from '../mechanism/review.ts'
import { controlImport } from './adopt.ts'
import { assertMayBeExcluded, duties, exclude, include, rules, state, treatedRisks } from './decide.ts'
import { fields, implementation, type Control } from './fields.ts'
import { en } from './text.en.ts'

const ANNEX_A = 'iso27001-2022'

/** How the organisation implements a control of Annex A, or one of its own (27001:2022, 6.1.3 b to d). */
export const control = defineRegister({
  name: 'control',
  plural: 'controls',
  prefix: 'CTL',
  clause: '6.1.3',
  label: 'title',
  menu: { area: 'controls', key: 'c' },
  shipped: true,
  heading: ({ reference, title }) => [reference, title].filter(Boolean).join(' '),
  columns: ['reference', 'title', 'applicable', 'status', 'owner', 'how', 'frequencyDays'],
  sortable: ['reference', 'applicable'],
  unique: ['reference'],
  fields,
  lifecycle: implementation,
  commands: { include, exclude, state, review: reviewOf(fields, '6.1.3 d') },
  rules,
  reads: [treatedRisks, duties],
  settle,
  importing: controlImport,
  upgrades: [withRequirements],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

/** The title of a control of Annex A is that of the standard, and it answers the requirement of its reference. */
function settle(change: Change<Control>): Control {
  const { next, archiving } = change
  if (archiving && next.source === 'annex-a') throw refuse('RECORD_PROTECTED', { why: next.reference ?? '' })
  if (next.applicable === 'no' && isExcludedHere(change)) assertMayBeExcluded(change)
  const annexA = next.reference === null ? undefined : annexAControl(next.reference)
  if (!annexA) return { ...next, source: next.source ?? 'own' }
  const own = `${ANNEX_A}:${annexA.id}`
  const requirements = next.requirements.includes(own) ? next.requirements : [own, ...next.requirements]
  return { ...next, title: annexA.title, source: 'annex-a', requirements }
}

/** Whether it is left out by this change, or for another reason than before. What a source states is for the audit to find fault with. */
function isExcludedHere({ next, previous, way }: Change<Control>): boolean {
  if (previous?.applicable === 'no') return previous.exclusionReason !== next.exclusionReason
  return way !== 'import' || next.stated?.fields.includes('applicable') !== true
}

/** A control was for one reference of Annex A; which of them need a policy is a list of the standard's world and no field. */
function withRequirements({ needsPolicy: _needsPolicy, reference, ...rest }: State): State {
  const requirements = typeof reference === 'string' && annexAControl(reference) ? [`${ANNEX_A}:${reference}`] : []
  return { ...rest, ...(reference !== undefined && { reference }), requirements, status: 'undecided' }
}
