import type { Draft, Gold } from './corpus.ts'
import { first, person } from './person-values.ts'
import { declarations, DECLARATIONS } from './prose.ts'
import type { Random } from './random.ts'
import { rough } from './rough.ts'
import type { Source } from './source.ts'
import { BRANDS, RELATIVES } from './words.ts'
import { UNSPACED } from './source.ts'

/** One name, or a product, after a word for a relative or a greeting, among words that say nothing of it: what a name is must show by itself and by what is before it. */
export function families(count: number, { random, source }: { readonly random: Random; readonly source: Source }): Draft[] {
  const paragraphs = declarations()
  return Array.from({ length: count }, () => {
    const { language, declaration, words } = random.of(RELATIVES)
    source.language = language
    const list = paragraphs[DECLARATIONS.indexOf(declaration)] ?? []
    const isSpaced = !UNSPACED.has(language) && language !== 'th'
    const part = (): string => partOf(random.of(list), { random, isSpaced })
    const between = isSpaced ? ' ' : ''
    const before = random.next() < 0.5 ? part() + between : ''
    const isName = random.next() < 0.85
    const lead = `${before}${random.of(words)}${random.next() < 0.1 ? ',' : ''}${between}`
    const value = isName ? (random.next() < 0.75 ? first(source) : person(source)) : random.of(BRANDS)
    const after = random.next() < 0.8 ? between + part() : ''
    const spans: Gold[] = isName ? [{ start: lead.length, end: lead.length + value.length, type: 'PERSON' }] : []
    return rough(draftOf(lead + value + after, spans), { random, isManner: true })
  })
}

/** Some words of a paragraph that follow each other, written small. */
function partOf(paragraph: string, { random, isSpaced }: { readonly random: Random; readonly isSpaced: boolean }): string {
  if (!isSpaced) {
    const from = random.below(Math.max(1, paragraph.length - 12))
    return paragraph.slice(from, from + 3 + random.below(9))
  }
  const words = paragraph
    .toLowerCase()
    .split(/[\s.,;:]+/)
    .filter((word) => word !== '')
  const from = random.below(Math.max(1, words.length - 8))
  return words.slice(from, from + 1 + random.below(7)).join(' ')
}

function draftOf(text: string, spans: readonly Gold[]): Draft {
  return { id: 'family', group: 'own/family', text, spans, labelled: EVERYTHING, isCoarse: false, weight: 1 }
}

const EVERYTHING = new Set<string>(['PERSON', 'LOCATION', 'ORGANIZATION', 'ADDRESS', 'TITLE', 'NRP', 'DATE', 'AGE'])
