import { frameworkKinds } from '@assay/frameworks'
import { choice, longText, requiredText, sourceFields, text } from '../mechanism/field.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  title: requiredText(),
  reference: text(),
  edition: text(),
  kind: choice(frameworkKinds),
  publisher: text(),
  note: longText(),
  ...sourceFields(),
}

export const frameworkSchema = schemaOf(fields)

export type OwnFramework = ReturnType<typeof frameworkSchema.parse>
