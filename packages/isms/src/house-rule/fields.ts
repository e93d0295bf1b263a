import { date, longText, ref, requiredText } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  rule: requiredText(),
  reason: longText({ required: true }),
  decidedBy: ref('person', { command: true }),
  decidedOn: date({ command: true, past: true }),
}

export const rule = lifecycle({ off: { frozen: 'all' }, on: { ending: true } })

export const houseRuleSchema = schemaOf(fields, rule)
