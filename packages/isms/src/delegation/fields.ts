import { choice, date, ref, requiredText } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { ismsRoles } from '../mechanism/permission.ts'

export const fields = {
  title: requiredText(),
  what: choice(['role', 'risk-acceptance', 'approval'], { required: true }),
  role: choice(ismsRoles),
  person: ref('person', { required: true }),
  by: ref('person', { command: true, inverse: 'delegations' }),
  from: date(),
  until: date({ required: true, after: 'from' }),
}

export const term = lifecycle({ 'in-force': { frozen: 'all' }, ended: { ending: true } })
