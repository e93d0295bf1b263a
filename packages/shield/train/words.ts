import { readFileSync } from 'node:fs'

/** Words by what they are part of, one a line in `words/`, written for this project. */

function read(name: string): readonly string[] {
  return readFileSync(new URL(`words/${name}.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
}

/** Of streets, dwellings and boxes. */
export const STREETS = read('street')
/** Of the names of organisations. */
export const COMPANIES = read('company')
/** Forms of address, and what follows a name. */
export const HONORIFICS = read('honorific')
/** What people do for a living, as it stands in signatures and forms. */
export const OCCUPATIONS = read('occupation')
/** Fields of work, and what one does in them: together they make more occupations. */
export const FIELDS = read('field')
export const ROLES = read('role')
/** Nationalities, peoples, religions and persuasions. */
export const GROUPS = read('group')
/** The commonest words of languages other than English; names are none of them. */
export const FUNCTION_WORDS = read('function-word')
/** Of Chinese names in Latin letters: families, and syllables of given names. */
export const PINYIN = read('pinyin')
export const SYLLABLES = read('syllable')
/** Of companies that nobody knows: sounds, how their words end, what form they have, and how their names are made. */
export const SOUNDS = read('sound')
export const ENDINGS = read('company-ending')
export const FORMS = read('company-form')
export const PATTERNS = read('company-pattern')
/** Products and what they are called after, which are no organisations of anybody's. */
export const BRANDS = read('brand')

/** Words of every day, which are nobody's name, by language. */
export const EVERYDAY: readonly string[] = Object.values(byLanguage('everyday', ' ')).flat()
/** Nationalities as a language has them, and ages in one word. */
export const NATIONALITIES = byLanguage('nationality', '; ')
export const AGE_WORDS = byLanguage('age-word', '; ')

/** Lines of `de: one; two`. */
function byLanguage(name: string, between: string): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(read(name).map((line) => [line.slice(0, 2), line.slice(4).split(between)]))
}

/** First names, last names and places of languages that no package has. */
export const OWN_NAMES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = ownNames()

function ownNames(): Record<string, Record<string, readonly string[]>> {
  const names: Record<string, Record<string, readonly string[]>> = {}
  for (const line of read('own-name')) {
    const [, language = '', part = '', list = ''] = /^(\w+) (\w+): (.*)$/.exec(line) ?? []
    names[language] = { ...names[language], [part]: list.split(' ') }
  }
  return names
}

/** Words that a name of one's family follows, by language, with the declaration of rights in that language. */
export const RELATIVES: readonly { readonly language: string; readonly declaration: string; readonly words: readonly string[] }[] = read(
  'relative',
).map((line) => {
  const [, language = '', declaration = '', list = ''] = /^(\w+) (\w+): (.*)$/.exec(line) ?? []
  return { language, declaration, words: list.split('; ') }
})
