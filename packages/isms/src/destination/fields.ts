import { longText, number, requiredText, yesNo } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  host: requiredText(),
  port: number({ required: true }),
  clear: yesNo(),
  reason: longText({ required: true }),
}

export const leave = lifecycle({ allowed: {}, withdrawn: {} })

export const destinationSchema = schemaOf(fields, leave)
