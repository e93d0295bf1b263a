import { frameworkIds } from '@assay/frameworks'
import { defineRegister, type Change } from '../mechanism/register.ts'
import { refuser, sense, type Rules } from '../mechanism/refusal.ts'
import type { State } from '../mechanism/record.ts'
import { beginningOf } from '../text.ts'
import { fields, type OwnFramework } from './fields.ts'
import { importing } from './import.ts'
import { en } from './text.en.ts'

const rules = {
  IDENTIFIER_FORM: sense('7.5.2 a'),
  IDENTIFIER_TAKEN: sense('7.5.2 a'),
  IDENTIFIER_STAYS: sense('7.5.2 a'),
} as const satisfies Rules

const refuse = refuser(rules)

/** As the ids of our own frameworks are written, so that a reference such as `house-rules:1.10` parts in one way. */
const FORM = /^(?=.{2,60}$)[a-z0-9]+(?:[.-][a-z0-9]+)*$/

/** A standard, a law or rules of a customer that do not come with the product. Its requirements are records of their own (decision 071). */
export const framework = defineRegister({
  name: 'framework',
  plural: 'own-frameworks',
  prefix: 'FWK',
  menu: { area: 'controls' },
  clause: 'A.5.31',
  label: 'title',
  heading: ({ title, reference }) => nameOf(title, reference),
  columns: ['title', 'reference', 'edition', 'kind', 'publisher'],
  unique: ['reference'],
  fields,
  rules,
  settle,
  importing: {
    ...importing,
    knownBy: ['reference'],
    identify: ({ reference }) => (typeof reference === 'string' ? reference : null),
    fromName: fromName,
  },
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

function nameOf(title: unknown, reference: unknown): string {
  return typeof reference === 'string' ? `${String(title)} (${reference})` : String(title)
}

/** A framework that a file names and that is not there yet: `House rules`, or with its identifier, `House rules (house-rules)`. None that could not be. */
function fromName(name: string): State | null {
  const [, title = name, given] = /^(.+) \(([a-z0-9.-]+)\)$/.exec(name) ?? []
  const reference = given ?? slugOf(title)
  return FORM.test(reference) && !isOurs(reference) ? { title: beginningOf(title, 500), reference } : null
}

/** An identifier is part of every reference to a requirement, so it is given once and stays. */
function settle<S extends OwnFramework>({ next, previous }: Change<S>): S {
  const reference = next.reference ?? previous?.reference ?? slugOf(next.title)
  if (!FORM.test(reference)) throw refuse('IDENTIFIER_FORM', { identifier: reference })
  if (isOurs(reference)) throw refuse('IDENTIFIER_TAKEN', { identifier: reference })
  if (previous !== null && previous.reference !== null && previous.reference !== reference)
    throw refuse('IDENTIFIER_STAYS', { identifier: previous.reference })
  return { ...next, reference, kind: next.kind ?? 'catalogue' }
}

function isOurs(reference: string): boolean {
  return (frameworkIds as readonly string[]).includes(reference)
}

/** `House rules, 2026` becomes `house-rules-2026`. */
function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const slug = (plain.match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 60)
  return slug.endsWith('-') ? slug.slice(0, -1) : slug
}
