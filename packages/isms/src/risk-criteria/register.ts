import { defineRegister } from '../mechanism/register.ts'
import { versions } from '../mechanism/versioned.ts'
import { approve, assertShape, discard, draftFrom, rules } from './approve.ts'
import { fields } from './fields.ts'
import { en } from './text.en.ts'
import { fromBands } from './upgrade.ts'

/** Scales, matrix and what may be accepted by whom (27001:2022, 6.1.2 a). Each record is a version. */
export const riskCriteria = defineRegister({
  name: 'risk-criteria',
  plural: 'risk-criteria-sets',
  prefix: 'CRIT',
  clause: '6.1.2 a',
  label: 'title',
  menu: { area: 'risk' },
  columns: ['title', 'version', 'status', 'likelihoodScale', 'levels', 'approval'],
  fields,
  lifecycle: versions,
  commands: { approve, discard, 'draft-from': draftFrom },
  rules,
  settle: ({ next }) => {
    assertShape(next)
    return next
  },
  upgrades: [fromBands],
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})
