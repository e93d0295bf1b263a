import { city, country } from './place-values.ts'
import { first, last } from './person-values.ts'
import { capitalise, PINYIN_LANGUAGE, type Source } from './source.ts'
import { BRANDS, ENDINGS, FORMS, PATTERNS, SOUNDS } from './words.ts'

/** Organisations, dates, and what is no entity to the tagger. */

export function organisation(source: Source): string {
  if (source.chance(0.25)) return source.faker().company.name()
  return source.of(PATTERNS).replaceAll(/\{(\w+)\}/g, (_, slot: string) => PARTS[slot]?.(source) ?? '')
}

const PARTS: Readonly<Record<string, (source: Source) => string>> = {
  city,
  country,
  first,
  last,
  form: (source) => source.of(FORMS),
  word: invented,
}

/** A word that could be a company. */
function invented(source: Source): string {
  const sounds = Array.from({ length: 1 + source.random.below(2) }, () => source.of(SOUNDS)).join('')
  const word = capitalise(sounds + source.of(ENDINGS))
  const chance = source.random.next()
  if (chance < 0.12) return word.toUpperCase().slice(0, 3 + source.random.below(3))
  return chance < 0.22 ? word + capitalise(source.of(ENDINGS.filter(({ length }) => length > 3))) : word
}

/** A day in one of the ways of the language. */
export function date(source: Source): string {
  const [year, month, day] = [1930 + source.random.below(100), 1 + source.random.below(12), 1 + source.random.below(28)]
  const locale = source.language === PINYIN_LANGUAGE ? 'en' : source.language
  const long = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(Date.UTC(year, month - 1, day))
  const forms = [
    () => `${month}/${day}/${year}`,
    () => `${two(day)}/${two(month)}/${year}`,
    () => `${two(day)}.${two(month)}.${year}`,
    () => `${day}.${month}.${year}`,
    () => `${year}-${two(month)}-${two(day)}`,
    () => `${two(day)}-${two(month)}-${year}`,
    () => `${year}-${two(month)}-${two(day)} ${clock(source)}:${two(source.random.below(60))}`,
    () => long({ dateStyle: 'long' }),
    () => long({ dateStyle: 'long' }),
    () => long({ month: 'long', day: 'numeric' }),
    () => long({ month: 'long', year: 'numeric' }),
    () => long({ dateStyle: 'medium' }),
  ]
  return source.of(forms)()
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}

function clock(source: Source): string {
  return `${two(source.random.below(24))}:${two(source.random.below(60))}`
}

const WORDS = ['home', 'work', 'example', 'everyone', 'here', 'channel', 'all', 'team']
const PRODUCTS = [
  'Chrome Extension',
  'Android App',
  'Desktop Client',
  'PostgreSQL',
  'Outlook Plugin',
  'mobile app',
  'laptop',
  'Excel Import',
]

/** What the tagger is to pass over, by the name of its place in a template. */
export const OTHERS: Readonly<Record<string, (source: Source) => string>> = {
  phone: (source) => source.faker().phone.number(),
  email: (source) => source.faker().internet.email(),
  url: (source) => source.faker().internet.url(),
  card: (source) => source.faker().finance.creditCardNumber(),
  iban: (source) => source.faker().finance.iban(),
  ip: (source) => source.faker('en').internet.ip(),
  ssn: (source) => `${100 + source.random.below(500)}-${source.digits(2)}-${source.digits(4)}`,
  product: (source) => source.of([source.faker('en').commerce.product(), source.faker('en').commerce.productName(), ...PRODUCTS]),
  brand: (source) =>
    source.chance(0.75)
      ? source.of(BRANDS)
      : `${source.of(BRANDS)} ${source.chance(0.5) ? source.letters(1) : ''}${source.digits(1 + source.random.below(4))}`,
  num: (source) => source.digits(1 + source.random.below(7)),
  num2: (source) => source.digits(2),
  long: (source) => grouped(source, source.digits(12 + source.random.below(6))),
  word: (source) => source.of(WORDS),
  hex: (source) => hex(source, 40),
  hex6: (source) => hex(source, 6),
  code: (source) => `${source.letters(2)}-${source.digits(4)}${source.chance(0.5) ? `-${source.letters(1)}` : ''}`,
  version: (source) => `${source.random.below(9)}.${source.random.below(20)}.${source.random.below(9)}`,
  time: clock,
}

function hex(source: Source, count: number): string {
  return Array.from({ length: count }, () => source.random.below(16).toString(16)).join('')
}

/** Half the time in groups of four. */
function grouped(source: Source, digits: string): string {
  return source.chance(0.5) ? digits : digits.replaceAll(/(\d{4})(?=\d)/g, '$1 ')
}
