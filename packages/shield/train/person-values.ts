import { capitalise, PINYIN_LANGUAGE, UNSPACED, type Source } from './source.ts'
import { FIELDS, GROUPS, HONORIFICS, OCCUPATIONS, PINYIN, ROLES, SYLLABLES } from './words.ts'

/** People: names, forms of address, occupations, nationalities. */

const FAMILY_FIRST = new Set(['hu', 'ja', 'zh', 'ko', 'vi', PINYIN_LANGUAGE])
const ADDRESSES: Readonly<Record<string, string>> = {
  en: 'Mr. Mrs. Ms. Mr Mrs Ms Dr. Dr Miss Prof. Sir',
  de: 'Herr Frau Herrn Dr. Prof.',
  fr: 'M. Mme Monsieur Madame Mlle',
  es: 'Sr. Sra. Don Doña Srta.',
  it: 'Sig. Sig.ra Dott. Signora Signor',
  pt: 'Sr. Sra. Dona Dr.',
  nl: 'Dhr. Mevr. meneer mevrouw',
  pl: 'Pan Pani',
}

export function first(source: Source, language = source.mixed(0.5)): string {
  const own = source.own(language, 'first')
  if (own !== null) return own
  if (language !== PINYIN_LANGUAGE) return source.faker(language).person.firstName()
  const name = capitalise(source.of(SYLLABLES) + (source.chance(0.6) ? source.of(SYLLABLES) : ''))
  return source.chance(0.15) ? `Xiao ${name}` : name
}

export function last(source: Source, language = source.mixed(0.5)): string {
  return source.own(language, 'last') ?? (language === PINYIN_LANGUAGE ? source.of(PINYIN) : source.faker(language).person.lastName())
}

/** A whole name, in one of the ways it is written. */
export function person(source: Source): string {
  const language = source.mixed(0.5)
  const [given, family] = [first(source, language), last(source, language)]
  if (UNSPACED.has(language)) return family + given
  if (FAMILY_FIRST.has(language)) return source.chance(0.75) ? `${family} ${given}` : `${given} ${family}`
  const initial = source.letters(1)
  const forms: readonly (readonly [upTo: number, name: () => string])[] = [
    [0.72, () => `${given} ${family}`],
    [0.82, () => `${given} ${initial}${source.chance(0.6) ? '.' : ''} ${family}`],
    [0.88, () => `${given} ${first(source, language)} ${family}`],
    [0.93, () => `${given} ${family}${source.chance(0.5) ? '-' : ' '}${last(source, language)}`],
    [0.96, () => `${initial}. ${family}`],
    [0.98, () => `${given} ${family} ${source.of(['Jr.', 'Sr.', 'II', 'III', 'PhD', 'MD', 'DDS'])}`],
    [1, () => `${family}, ${given}`],
  ]
  const chance = source.random.next()
  return forms.find(([upTo]) => chance < upTo)?.[1]() ?? family
}

export function honorific(source: Source): string {
  return source.of(ADDRESSES[source.language]?.split(' ') ?? HONORIFICS.slice(0, 4).map(capitalise))
}

export function job(source: Source): string {
  const chance = source.random.next()
  if (chance < 0.2) return source.faker('en').person.jobTitle()
  if (chance < 0.55) return cased(source, source.of(OCCUPATIONS.filter(({ length }) => length > 2)))
  const [one, other, third, role] = [source.of(FIELDS), source.of(FIELDS), source.of(FIELDS), source.of(ROLES)]
  if (chance < 0.85) return cased(source, `${one} ${role}`)
  return cased(source, chance < 0.95 ? `${one} and ${other} ${role}` : `${one}, ${other}, and ${third} ${role}`)
}

/** Small, with a capital, or every word with one. */
function cased(source: Source, text: string): string {
  const chance = source.random.next()
  if (chance < 0.22) return text
  return chance < 0.66 ? capitalise(text) : titled(text)
}

export function group(source: Source): string {
  const word = source.of(GROUPS.slice(0, 270))
  return source.chance(0.8) ? titled(word) : word
}

function titled(text: string): string {
  return text.replaceAll(/(?:^|\s)\p{L}/gu, (letter) => letter.toUpperCase())
}
