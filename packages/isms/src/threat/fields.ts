import { choices, list, longText, requiredText, sourceFields, text } from '../mechanism/field.ts'

export const fields = {
  title: requiredText(),
  reference: text(),
  category: text(),
  description: longText(),
  properties: choices(['C', 'I', 'A']),
  suggestedControls: list(),
  ...sourceFields(),
}
