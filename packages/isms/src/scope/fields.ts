import { date, decision, fileHash, list, longText, ref, requiredText, sourceFields, text } from '../mechanism/field.ts'
import { schemaOf } from '../mechanism/schema.ts'
import { versions } from '../mechanism/versioned.ts'

/** What an approval of a scope is about: all that its document prints. */
export const printed = [
  'title',
  'version',
  'statement',
  'certificateWording',
  'products',
  'locations',
  'people',
  'technology',
  'interfaces',
  'exclusions',
] as const

export const fields = {
  title: requiredText(),
  version: text(),
  statement: longText(),
  certificateWording: longText(),
  changes: longText(),
  products: list(),
  locations: list(),
  people: longText(),
  technology: longText(),
  interfaces: list(),
  exclusions: list(),
  owner: ref('person', { holder: true }),
  effectiveOn: date(),
  document: ref('document'),
  file: fileHash({ command: true }),
  approval: decision(printed),
  ...sourceFields(),
}

export const scopeSchema = schemaOf(fields, versions)
