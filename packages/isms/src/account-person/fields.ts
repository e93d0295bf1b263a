import { date, longText, ref, text } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  title: text({ command: true, personal: true }),
  account: ref('member', { required: true }),
  person: ref('person', { required: true, inverse: 'accounts' }),
  changedOn: date({ command: true, past: true }),
  changedBy: ref('person', { command: true }),
  reason: longText(),
}

export const tie = lifecycle({ tied: { frozen: { fields: ['account', 'person'] } }, ended: { ending: true } })

export const accountPersonSchema = schemaOf(fields, tie)
