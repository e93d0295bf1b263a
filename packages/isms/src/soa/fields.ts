import { choice, date, decision, fileHash, list, longText, ref, requiredText, rows, sourceFields, text } from '../mechanism/field.ts'
import { schemaOf } from '../mechanism/schema.ts'
import { versions } from '../mechanism/versioned.ts'

/** What an approval of the statement is about: all that it prints. */
export const printed = ['title', 'version', 'edition', 'classification', 'preparedBy', 'changes', 'head', 'rows'] as const

/** Every field of a row that the statement prints. */
export const row = {
  control: text(),
  reference: text(),
  title: requiredText(),
  theme: text(),
  applicable: text(),
  status: text(),
  evidenceState: text(),
  reasons: list(),
  justification: longText(),
  risks: list(),
  obligations: list(),
  owner: text({ personal: true }),
  how: longText(),
  documents: list(),
  evidence: list(),
  newestEvidenceOn: date(),
  reviewedOn: date(),
}

export const fields = {
  title: requiredText(),
  version: text(),
  edition: text(),
  classification: choice(['public', 'internal', 'confidential', 'restricted']),
  preparedBy: ref('person', { weak: true }),
  changes: longText(),
  certificate: text(),
  head: rows({ name: requiredText(), value: longText() }, { command: true, personal: true }),
  rows: rows(row, { command: true }),
  reconstructed: text({ command: true }),
  file: fileHash({ command: true }),
  approval: decision(printed),
  ...sourceFields(),
}

export const soaSchema = schemaOf(fields, versions)
