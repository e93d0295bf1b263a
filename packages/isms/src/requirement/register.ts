import { parseReference } from '@assay/frameworks'
import { defineRegister, type Change } from '../mechanism/register.ts'
import { refuser, sense, type Rules } from '../mechanism/refusal.ts'
import { fields, type OwnRequirement } from './fields.ts'
import { importing } from './import.ts'
import { en } from './text.en.ts'

const rules = {
  FRAMEWORK_MISSING: sense('7.5.2 a'),
  REFERENCE_FORM: sense('7.5.2 a'),
  MAPPING_FORM: sense('7.5.2 a'),
} as const satisfies Rules

const refuse = refuser(rules)

/** As a source writes its numbers, brackets included, and as a link of a control can name it. */
const FORM = /^[\p{L}\p{N}](?:[\p{L}\p{N} .,()/_&-]{0,58}[\p{L}\p{N})])?$/u

/** One requirement of a framework of the organisation's own, or a heading among them (decision 071). */
export const requirement = defineRegister({
  name: 'requirement',
  plural: 'requirements',
  prefix: 'REQ',
  menu: { area: 'controls', whileFilled: true },
  clause: 'A.5.31',
  label: 'title',
  heading: ({ reference, title }) => `${String(reference)} ${String(title)}`,
  columns: ['framework', 'reference', 'title', 'section', 'assessable'],
  sortable: ['reference', 'section'],
  unique: ['framework', 'reference'],
  fields,
  rules,
  settle,
  importing: {
    ...importing,
    around: 'framework',
    knownBy: ['reference'],
    identify: ({ framework, reference }) => (typeof reference === 'string' ? `${String(framework)} ${reference}` : null),
    labelFrom: [['reference']],
  },
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

function settle<S extends OwnRequirement>({ next }: Change<S>): S {
  if (next.framework === null) throw refuse('FRAMEWORK_MISSING')
  if (!FORM.test(next.reference)) throw refuse('REFERENCE_FORM', { reference: next.reference })
  const bad = next.mappings.find(({ from }) => parseReference(from) === null)
  if (bad) throw refuse('MAPPING_FORM', { from: bad.from })
  const mappings = next.mappings.map((mapping) => ({ ...mapping, relation: mapping.relation ?? ('intersects' as const) }))
  return { ...next, assessable: next.assessable ?? true, mappings }
}
