import { choice, ref, requiredText, text, yesNo } from '../mechanism/field.ts'
import { lifecycle } from '../mechanism/lifecycle.ts'
import { roles } from '../mechanism/permission.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  name: requiredText({ personal: true }),
  email: requiredText({ personal: true }),
  role: choice(roles),
  confirmed: yesNo(),
  account: text(),
  person: ref('person'),
  pseudonym: requiredText(),
  credentials: text(),
  codeHash: text(),
  invitedUntil: text(),
}

export const membership = lifecycle({ invited: {}, active: {}, removed: {} })

export const memberSchema = schemaOf(fields, membership)
