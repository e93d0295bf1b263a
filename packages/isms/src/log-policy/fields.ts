import { keyList, number, requiredText, text } from '../mechanism/field.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  origin: requiredText({ command: true }),
  keys: keyList({ command: true }),
  witnesses: keyList({ command: true }),
  threshold: number(),
  heartbeatMinutes: number(),
  epoch: number({ command: true }),
  signer: text({ command: true }),
  successions: keyList({ command: true }),
}

export const logPolicySchema = schemaOf(fields)
