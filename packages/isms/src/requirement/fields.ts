import { relations } from '@assay/frameworks'
import { choice, longText, ref, requiredText, rows, sourceFields, text, yesNo } from '../mechanism/field.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  framework: ref('framework', { required: true }),
  reference: requiredText(),
  title: requiredText(),
  section: text(),
  intent: longText(),
  assessable: yesNo(),
  mappings: rows({ from: requiredText(), relation: choice(relations), reason: longText(), reviewed: yesNo() }),
  ...sourceFields(),
}

export const requirementSchema = schemaOf(fields)

export type OwnRequirement = ReturnType<typeof requirementSchema.parse>
