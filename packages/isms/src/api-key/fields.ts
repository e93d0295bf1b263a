import { choice, choices, date, ref, requiredText } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { roles } from '../mechanism/permission.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  name: requiredText(),
  role: choice(roles),
  scopes: choices(['read', 'write', 'find']),
  author: ref('member', { required: true }),
  expiresOn: date({ required: true }),
  hash: requiredText(),
  pseudonym: requiredText(),
}

export const validity = lifecycle({ active: {}, revoked: {} })

export const apiKeySchema = schemaOf(fields, validity)
