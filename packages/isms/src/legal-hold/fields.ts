import { date, list, longText, ref, requiredText } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  title: requiredText(),
  records: list(),
  reason: longText({ required: true }),
  since: date(),
  releasedOn: date({ command: true, past: true }),
  releasedBy: ref('person', { command: true }),
  releaseReason: longText({ command: true }),
  owner: ref('person', { holder: true }),
}

export const hold = lifecycle({ 'in-force': { frozen: { fields: ['records', 'since'] } }, released: { ending: true } })

export const legalHoldSchema = schemaOf(fields, hold)

/** Whether a hold was not released yet. */
export function isInForce({ releasedOn }: { readonly releasedOn: string | null }, today: string): boolean {
  return releasedOn === null || releasedOn > today
}
