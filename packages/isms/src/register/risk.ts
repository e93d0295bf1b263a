import { defineRegister } from '../define.ts'
import { accept } from '../risk/accept.ts'
import { assess } from '../risk/assess.ts'
import { riskSchema } from '../risk/schema.ts'
import { treat } from '../risk/treat.ts'

/** Information security risks (27001:2022, 6.1.2, 6.1.3, 8.2, 8.3). */
export const risk = defineRegister({
  name: 'risk',
  plural: 'risks',
  clause: '6.1.2',
  title: 'Risk register',
  help: 'What could go wrong, how bad it is before, now and after treatment, who owns it and what is decided.',
  prefix: 'RISK',
  label: 'title',
  importing: { labelFrom: [['description'], ['threat', 'assets'], ['vulnerability', 'assets'], ['vulnerability']] },
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
    'progress',
  ],
  sortable: ['treatment', 'progress', 'inherentLikelihood', 'inherentConsequence'],
  schema: riskSchema,
  commands: { assess, treat, accept },
})
