import { defineRegister, type Change } from '../mechanism/register.ts'
import { criteriaInForce, isOnScale, scaleOf } from '../risk-criteria/scale.ts'
import { refuser } from '../mechanism/refusal.ts'
import { accept, rules as accepting } from './accept.ts'
import { assess, rules as assessing, stages } from './assess.ts'
import { close, complete, reopen, rules as closing } from './close.ts'
import { fields, progress, type Risk } from './fields.ts'
import { importing } from './import.ts'
import { en } from './text.en.ts'
import { applicability, assertApplicable, rules as treating, treat } from './treat.ts'
import { withAcceptance } from './upgrade.ts'

const refuse = refuser(assessing)

/** Information security risks (27001:2022, 6.1.2, 6.1.3, 8.2, 8.3). */
export const risk = defineRegister({
  name: 'risk',
  plural: 'risks',
  prefix: 'RISK',
  clause: '6.1.2',
  label: 'title',
  menu: { area: 'risk', key: 'r' },
  columns: [
    'title',
    'owner',
    'inherentLikelihood',
    'inherentConsequence',
    'currentLikelihood',
    'currentConsequence',
    'residualLikelihood',
    'residualConsequence',
    'treatment',
    'status',
    'acceptance',
  ],
  sortable: ['treatment', 'inherentLikelihood', 'inherentConsequence', 'due'],
  fields,
  lifecycle: progress,
  commands: { assess, treat, complete, accept, close, reopen },
  computed: {
    overdue: { kind: 'yes-no', where: { status: { notIn: ['closed', 'treated'] }, due: { before: { days: 0 } } }, of: () => null },
  },
  rules: { ...assessing, ...treating, ...accepting, ...closing, CRITERIA_MISSING: { clause: '6.1.2 a', kind: 'standard' } },
  reads: [applicability, criteriaInForce],
  settle,
  importing: { ...importing, labelFrom: [['description'], ['threat', 'assets'], ['vulnerability', 'assets'], ['vulnerability']] },
  due: [
    { name: 'treatment', field: 'due', while: { status: { in: ['identified', 'assessed', 'in-treatment'] } }, who: 'owner' },
    { name: 'review', field: 'reviewOn', while: { status: { not: 'closed' } }, who: 'owner' },
    { name: 'acceptance', field: 'acceptance.until', while: { status: { not: 'closed' } }, who: 'owner' },
  ],
  upgrades: [withAcceptance],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

/** However a risk came to be so: no step off the scale, no treatment by what is left out; a change of controls is a change of the treatment. */
function settle({ next, previous, way, context }: Change<Risk>): Risk {
  if (way !== 'import') assertOnScale(next, previous, context)
  const moved = !sameIds(next.controls, previous?.controls ?? [])
  if (moved && next.treatment === 'modify' && way !== 'system') assertApplicable(next.controls, context)
  const isTreated = moved && previous !== null && next.treatment !== null
  return isTreated ? { ...next, treatmentChangedOn: context.today } : next
}

function assertOnScale(next: Risk, previous: Risk | null, context: Change['context']): void {
  const scale = scaleOf(context.records, context.today)
  if (!scale) return
  for (const stage of stages) {
    const [likelihood, consequence] = [next[`${stage}Likelihood`], next[`${stage}Consequence`]]
    const isNew = likelihood !== previous?.[`${stage}Likelihood`] || consequence !== previous?.[`${stage}Consequence`]
    if (isNew && !isOnScale(scale, { likelihood: likelihood ?? 1, consequence: consequence ?? 1 }))
      throw refuse('RISK_OFF_SCALE', { field: stage })
  }
}

function sameIds(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}
