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
  clause: 'A.5.31',
  label: 'title',
  heading: ({ title, identifier }) => nameOf(title, identifier),
  columns: ['title', 'identifier', 'edition', 'kind', 'publisher'],
  unique: ['identifier'],
  fields,
  rules,
  settle,
  importing: {
    ...importing,
    identify: ({ identifier }) => (typeof identifier === 'string' ? identifier : null),
    fromName: fromName,
  },
  text: en,
  languages: { de: async () => (await import('./text.de.ts')).de },
})

function nameOf(title: unknown, identifier: unknown): string {
  return typeof identifier === 'string' ? `${String(title)} (${identifier})` : String(title)
}

/** A framework that a file names and that is not there yet: `House rules`, or with its identifier, `House rules (house-rules)`. */
function fromName(name: string): State {
  const [, title = name, identifier] = /^(.+) \(([a-z0-9.-]+)\)$/.exec(name) ?? []
  return { title: beginningOf(title, 500), identifier: identifier ?? slugOf(title) }
}

/** An identifier is part of every reference to a requirement, so it is given once and stays. */
function settle<S extends OwnFramework>({ next, previous }: Change<S>): S {
  const identifier = next.identifier ?? previous?.identifier ?? slugOf(next.title)
  if (!FORM.test(identifier)) throw refuse('IDENTIFIER_FORM', { identifier })
  if ((frameworkIds as readonly string[]).includes(identifier)) throw refuse('IDENTIFIER_TAKEN', { identifier })
  if (previous !== null && previous.identifier !== null && previous.identifier !== identifier)
    throw refuse('IDENTIFIER_STAYS', { identifier: previous.identifier })
  return { ...next, identifier, kind: next.kind ?? 'catalogue' }
}

/** `House rules, 2026` becomes `house-rules-2026`. */
function slugOf(title: string): string {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const slug = (plain.match(/[a-z0-9]+/g) ?? []).join('-').slice(0, 60)
  return slug.endsWith('-') ? slug.slice(0, -1) : slug
}
