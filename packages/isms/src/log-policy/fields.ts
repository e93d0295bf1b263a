import { keyList, number, requiredText } from '../mechanism/field.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  origin: requiredText({ command: true }),
  keys: keyList({ command: true }),
  witnesses: keyList({ command: true }),
  threshold: number(),
  heartbeatMinutes: number(),
}

export const logPolicySchema = schemaOf(fields)
