import type { State } from '@assay/isms'
import type { Messages } from '../message/messages.ts'

interface Drafting {
  readonly t: Messages['scope']
  /** BCP 47. */
  readonly language: string
  readonly organisation: string
}

/** The scope statement that follows from the answers: one sentence for the certificate, then interfaces and exclusions (27001:2022, 4.3). */
export function draftStatement(answers: State, { t, language, organisation }: Drafting): string {
  const join = (name: string): string => new Intl.ListFormat(language, { type: 'conjunction' }).format(listOf(answers[name]))
  const products = join('products')
  const part = (name: 'people' | 'locations' | 'technology' | 'interfaces'): string => {
    const text = join(name)
    return text === '' ? '' : t[name](text)
  }
  const exclusions = listOf(answers['exclusions'])
  return [
    t.statement(organisation, products === '' ? t.nothingYet : products),
    part('people'),
    part('locations'),
    part('technology'),
    '.',
    part('interfaces'),
    exclusions.length === 0 ? '' : t.exclusions(exclusions.join('; ')),
  ].join('')
}

/** What was answered, without the full stop that people put at the end of a line. */
function listOf(value: unknown): readonly string[] {
  const lines = Array.isArray(value) ? value.map(String) : [typeof value === 'string' ? value : '']
  return lines.map((line) => line.trim().replace(/\.$/, '')).filter((line) => line !== '')
}
