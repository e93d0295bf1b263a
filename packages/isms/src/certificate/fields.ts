import { date, longText, requiredText, text } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  number: requiredText(),
  body: text(),
  accreditation: text(),
  edition: text(),
  scopeText: longText(),
  soaVersion: text(),
  decidedOn: date(),
  issuedOn: date(),
  expiresOn: date({ after: 'issuedOn' }),
}

export const validity = lifecycle({ valid: {}, suspended: {}, expired: { kept: true }, withdrawn: { ending: true, kept: true } })

export const certificateSchema = schemaOf(fields, validity)
