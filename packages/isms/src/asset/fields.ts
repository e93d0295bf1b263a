import { choice, choices, date, level, list, longText, ref, refs, requiredText, sourceFields, text, yesNo } from '../mechanism/field.ts'
import { schemaOf } from '../mechanism/schema.ts'

export const fields = {
  name: requiredText(),
  description: longText(),
  kind: choice(['information', 'data-store', 'application', 'service', 'infrastructure', 'endpoint', 'identity', 'integration', 'ai-system', 'supplier', 'facility', 'people', 'process', 'document']),
  owner: ref('person', { holder: true }),
  custodian: ref('person'),
  classification: choice(['public', 'internal', 'confidential', 'restricted']),
  confidentiality: level('need'),
  integrity: level('need'),
  availability: level('need'),
  criticality: level('need'),
  location: text(),
  dataLocation: list(),
  personalData: yesNo(),
  own: yesNo(),
  offered: yesNo(),
  scopeDecision: choice(['in-scope', 'excluded']),
  scopeReason: longText(),
  supplier: text(),
  dependsOn: refs('asset', { inverse: 'dependents' }),
  aiRole: choice(['provider', 'deployer', 'none']),
  aiModels: list(),
  properties: choices(['C', 'I', 'A']),
  retiredOn: date(),
  reviewedOn: date({ command: true, past: true }),
  ...sourceFields(),
}

export const assetSchema = schemaOf(fields)
