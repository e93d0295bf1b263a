import { choice, instant, list, number, requiredText } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  name: requiredText(),
  url: requiredText(),
  registers: list(),
  secretVersion: number({ required: true }),
  previousUntil: instant(),
  pausedFor: choice(['owner', 'gone', 'failures']),
}

export const service = lifecycle({ active: {}, paused: {}, removed: {} })

export const webhookSchema = schemaOf(fields, service)
