import { date, longText, ref, requiredText } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'

export const fields = {
  rule: requiredText(),
  reason: longText({ required: true }),
  decidedBy: ref('person', { command: true }),
  decidedOn: date({ command: true, past: true }),
}

export const rule = lifecycle({ off: { frozen: 'all' }, on: { ending: true } })
