import { kinds } from '../document/fields.ts'
import { choice, choices, longText, number, refs, requiredText, yesNo } from '../mechanism/field.ts'
import { ismsRoles } from '../mechanism/permission.ts'
import { schemaOf } from '../mechanism/schema.ts'

/** What is approved as a whole, and by more than one where a rule asks for it. */
const ruled = ['document', 'soa', 'scope', 'risk-criteria'] as const

export const fields = {
  title: requiredText(),
  what: choice(ruled, { required: true }),
  kind: choice(kinds),
  quorum: number({ required: true }),
  approvers: refs('person', { inverse: 'approvalRules' }),
  roles: choices(ismsRoles),
  order: choice(['any', 'sequence']),
  separation: yesNo(),
  compensation: longText(),
  answerDays: number(),
}

export const approvalRuleSchema = schemaOf(fields)
