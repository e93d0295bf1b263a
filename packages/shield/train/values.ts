import { date, organisation, OTHERS } from './other-values.ts'
import { first, group, honorific, job, last, person } from './person-values.ts'
import { address, addressPieces, city, country, street, zip, type Piece } from './place-values.ts'
import type { Source } from './source.ts'
import { AGE_WORDS, NATIONALITIES } from './words.ts'

/** Values to put into templates, by the name of their place. */
const VALUES: Readonly<Record<string, readonly [type: string, value: (source: Source) => string]>> = {
  person: ['PERSON', person],
  first: ['PERSON', first],
  last: ['PERSON', last],
  honor: ['TITLE', honorific],
  job: ['TITLE', job],
  nrp: ['NRP', group],
  nation: ['NRP', (source) => cased(source, source.of(NATIONALITIES[source.language] ?? ['Polish']))],
  age: ['AGE', age],
  org: ['ORGANIZATION', organisation],
  city: ['LOCATION', city],
  country: ['LOCATION', country],
  street: ['ADDRESS', street],
  zip: ['ADDRESS', zip],
  address1: ['ADDRESS', (source) => address(source).replaceAll('\n', ', ')],
  date: ['DATE', date],
  year: ['DATE', (source) => String(1930 + source.random.below(98))],
}

function age(source: Source): string {
  const words = AGE_WORDS[source.language]
  if (words && source.chance(0.15)) return source.of(words)
  return String(source.chance(0.8) ? 16 + source.random.below(80) : 1 + source.random.below(20))
}

/** In chats often small. */
function cased(source: Source, word: string): string {
  return source.chance(0.3) ? word.toLowerCase() : word
}

/** What a place of a template is filled with. */
export function valuesFor(source: Source, slot: string): readonly Piece[] {
  if (slot === 'address') return addressPieces(source)
  const [type, value] = VALUES[slot] ?? [null, OTHERS[slot]]
  if (!value) throw new Error(`no value for {${slot}}`)
  return [{ text: value(source), type }]
}

/** Another value of a type of the corpora, of the same kind as the old one. */
export function valueLike(source: Source, type: string, old: string): string {
  return LIKE[type]?.(source, old) ?? old
}

const LIKE: Readonly<Record<string, (source: Source, old: string) => string>> = {
  PERSON: (source, old) => (wordsOf(old) > 1 ? person(source) : source.chance(0.55) ? first(source) : last(source)),
  STREET_ADDRESS: (source, old) => {
    if (/^\d+$/.test(old)) return source.digits(old.length)
    return wordsOf(old) > 4 || old.includes('\n') ? address(source) : street(source)
  },
  TITLE: (source, old) => (old.length < 5 ? honorific(source) : job(source)),
  GPE: (source) => (source.chance(0.5) ? city(source) : country(source)),
  LOCATION: city,
  ORGANIZATION: organisation,
  ZIP_CODE: zip,
  NRP: group,
  AGE: (source) => String(16 + source.random.below(80)),
  DATE_TIME: (source, old) => (old.length === 4 ? String(1930 + source.random.below(98)) : date(source)),
  PHONE_NUMBER: (source) => source.faker().phone.number(),
  EMAIL_ADDRESS: (source) => source.faker().internet.email(),
  DOMAIN_NAME: (source) => source.faker().internet.url(),
  CREDIT_CARD: (source) => source.faker().finance.creditCardNumber(),
  IBAN_CODE: (source) => source.faker().finance.iban(),
}

function wordsOf(text: string): number {
  return text.split(/\s+/).length
}
