import { isAlphanumeric, matchEnd, numbersIn } from '../scan.ts'
import type { Found, Recogniser } from '../span.ts'
import { classOf, LOWER, UPPER } from '../tagger/character.ts'

/** Names of months in twenty-two languages, long and short (Unicode CLDR). */
const MONTHS = [
  'października październik maaliskuuta marraskuuta φεβρουαρίου σεπτεμβρίου septiembre szeptember septembrie tammikuuta',
  'helmikuuta huhtikuuta toukokuuta heinäkuuta joulukuuta ιανουαρίου δεκεμβρίου september septembre noviembre diciembre settembre',
  'fevereiro listopada listopadu septembra augusztus februarie octombrie noiembrie decembrie maaliskuu kesäkuuta syyskuuta',
  'lokakuuta marraskuu листопада αυγούστου οκτωβρίου νοεμβρίου studenoga february november december dezember novembre décembre',
  'febbraio dicembre setembro novembro dezembro februari augustus stycznia kwietnia kwiecień czerwiec sierpnia sierpień września',
  'wrzesień listopad grudzień července červenec prosince prosinec februára novembra decembra ianuarie desember tammikuu helmikuu',
  'huhtikuu toukokuu heinäkuu elokuuta joulukuu сентября сентябрь березень вересень листопад απριλίου siječnja siječanj kolovoza',
  'prosinca prosinac january october februar oktober janvier février juillet octobre febrero octubre gennaio ottobre janeiro',
  'outubro januari styczeń czerwca grudnia januára február augusta októbra október március április aprilie augusti kesäkuu',
  'syyskuu lokakuu haziran ağustos февраля февраль августа октября октябрь декабря декабрь березня квітень травень червень',
  'серпень вересня жовтень грудень μαρτίου ιουνίου ιουλίου veljače veljača travnja travanj svibnja svibanj kolovoz studeni',
  'agustus august januar agosto aprile maggio giugno luglio lutego marzec lipiec března březen května květen června červen január',
  'apríla június július martie elokuu temmuz aralık января январь апреля апрель август ноября ноябрь січень лютого квітня травня',
  'червня липень серпня жовтня грудня ožujka ožujak lipnja lipanj srpnja srpanj march april avril enero marzo abril junio julio',
  'março junho julho maart marca lipca ledna leden února dubna duben srpna srpen října říjen marec apríl május szept iunie iulie',
  'marts şubat nisan mayıs eylül kasım марта січня лютий липня μαΐου rujna rujan maret june july märz juni juli sept mars juin',
  'août janv févr juil mayo maio luty maja únor září mája júna júla febr márc ocak mart ekim март июня июнь июля июль февр сент',
  'нояб квіт трав черв серп жовт лист груд ιουν ιουλ velj may jan feb mar apr jun jul aug sep oct nov dec mai okt dez avr déc ene',
  'abr ago dic gen mag giu lug set ott fev out mei mrt maj sty lut kwi cze lip sie wrz paź lis gru máj jún júl ápr ian iun iul',
  'des oca şub nis haz tem ağu eyl eki kas ara мая май янв мар апр июн июл авг окт дек січ лют бер лип вер ιαν φεβ μαρ απρ μαΐ',
  'αυγ σεπ οκτ νοε δεκ sij ožu tra svi srp kol ruj stu pro agu',
].flatMap((line) => line.split(' '))
const NAMES = new Set(MONTHS)
const LONGEST = Math.max(...MONTHS.map(({ length }) => length))

/** Days of digits alone. */
const DIGITAL = [
  /(?:19|20)\d{2}([-/.]) ?(?:1[0-2]|0?[1-9])\1 ?(?:[12]\d|3[01]|0?[1-9])(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?(?![\w/-])/y,
  /(?:[12]\d|3[01]|0?[1-9])([-/.]) ?(?:[12]\d|3[01]|0?[1-9])\1 ?(?:19|20)\d{2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?)?(?![\w/-])/y,
] as const
/** Days of Chinese, Japanese and Korean. */
const IDEOGRAPHIC = [
  /(?:19|20)\d{2} ?[年년] ?(?:1[0-2]|0?[1-9]) ?[月월](?: ?(?:[12]\d|3[01]|0?[1-9]) ?[日일])?/y,
  /(?:1[0-2]|0?[1-9]) ?[月월] ?(?:[12]\d|3[01]|0?[1-9]) ?[日일]/y,
] as const
const SUFFIX = /(?:st|nd|rd|th|er|[.ºª])? ?(?:de |of )?/y
const YEAR = /\.?,? ?(?:de |del )?(?:(?:19|20)\d{2}(?!\d)|['’]\d{2}(?!\d))/y
/** Words after which four digits are a year. */
const SINCE =
  /(?<![\p{L}\d])(?:in|since|of|from|until|by|early|late|summer|winter|spring|autumn|seit|depuis|desde|dal|sinds|od|sedan|siden) $/iu
const COUNTED = /^[ ]?(?:releases?\b|updates?\b|versions?\b|editions?\b|rows|items|ms|kg|km|m|%|€|\$|[-.,:/]\d)/

/** Dates with the name of a month or of digits alone; years after a word that says so. A time of day by itself is none. */
export const date: Recogniser = {
  name: 'date',
  find: (view) => {
    const found: Found[] = []
    for (const { start, end } of numbersIn(view)) {
      const one = start >= (found.at(-1)?.end ?? 0) ? dateAt(view, start, end) : null
      if (one) found.push(one)
    }
    return found
  },
}

/** Whether a moment that a machine wrote begins at a place (RFC 3339, 5.6): it tells when something ran, and of nobody; one at midnight is a day. */
export function isMoment(view: string, start: number): boolean {
  return matchEnd(view, start, MOMENT) !== -1
}

const MOMENT = /\d{4}-\d\d-\d\dT(?!00:00)\d\d:\d/y

/** The date that a run of digits belongs to. */
function dateAt(view: string, start: number, end: number): Found | null {
  if (end - start > 4 || isInside(view, start) || isMoment(view, start)) return null
  const digital = formsAfter(view, end)
    .map((form) => matchEnd(view, start, form))
    .find((one) => one > start)
  if (digital !== undefined) return dayOf(view, start, digital)
  return end - start === 4 ? inYear(view, start, end) : onDay(view, start, end)
}

/** The forms that go on as a number does. */
function formsAfter(view: string, end: number): readonly RegExp[] {
  const sign = view[end] === ' ' ? view[end + 1] : view[end]
  if (sign === '-' || sign === '/' || sign === '.') return DIGITAL
  return sign === undefined || sign < '\u5e74' ? [] : IDEOGRAPHIC
}

/** Part of a longer number, a path or a word. */
function isInside(view: string, start: number): boolean {
  const code = view.charCodeAt(start - 1)
  return isAlphanumeric(code) || code === UNDERSCORE || code === DOT || code === SLASH || code === HYPHEN
}

const [HYPHEN, DOT, SLASH, UNDERSCORE] = [45, 46, 47, 95]

/** `14. März 1985`, `14 de marzo`, `March 14th, 1985`. */
function onDay(view: string, start: number, end: number): Found | null {
  if (Number(view.slice(start, end)) > 31) return null
  const word = matchEnd(view, end, SUFFIX)
  const after = wordEnd(view, word)
  if (after > word && isMonth(view.slice(word, after))) return dayOf(view, start, yearEnd(view, after))
  const before = monthBefore(view, start)
  return before === null ? null : dayOf(view, before, yearEnd(view, ordinalEnd(view, end)))
}

function dayOf(view: string, start: number, end: number): Found {
  return { start, end, type: 'DATE', score: isOfNoYear(view, start, end) ? YEARLESS : 0.8 }
}

/** What a date without a year scores, below `balanced`: it tells little of anybody, and a model that answers about appointments needs it. */
export const YEARLESS = 0.55

/** Whether a date has no year, and nothing beside it says that somebody was born then. */
export function isOfNoYear(view: string, start: number, end: number): boolean {
  return !WITH_YEAR.test(view.slice(start, end)) && !BORN.test(view.slice(Math.max(0, start - 40), end + 24))
}

const WITH_YEAR = /\d{4}|\d\D+\d+\D+\d|['’]\d{2}/
/** Words of birth in the languages of the months. */
const BORN = new RegExp(
  [
    'born|birth|b-?day|\\bdob\\b|d\\.o\\.b|geboren|geburt|gebur|verjaardag|\\bn[ée]e? le|naissance|anniversaire|nacid|nacimiento|cumplea|\\bnat[oa] il|nascita',
    'compleanno|nascid|nascimento|aniversário|urodz|född|født|fødsel|födelse|syntym|szület|naroz|naroden|născut|naștere|rođen|doğum|dogum|родил|рожд|народ',
    'γεννή|γέννηση|γενέθλι|出生|生日|誕生|生まれ|생일|출생|태어',
  ].join('|'),
  'iu',
)

function inYear(view: string, start: number, end: number): Found | null {
  if (!/^(?:19[2-9]|20[0-4])/.test(view.slice(start, end))) return null
  const before = monthBefore(view, start)
  if (before !== null) return { start: before, end, type: 'DATE', score: 0.75 }
  const isSince = SINCE.test(view.slice(Math.max(0, start - 10), start)) && !COUNTED.test(view.slice(end, end + 6))
  return isSince && wordEnd(view, end) === end ? { start, end, type: 'DATE', score: 0.65 } : null
}

/** Where the month begins whose name ends right before a place. */
function monthBefore(view: string, place: number): number | null {
  const [gap] = /[.,]? (?:de |del )?$/.exec(view.slice(Math.max(0, place - 6), place)) ?? []
  if (gap === undefined) return null
  const end = place - gap.length
  let start = end
  while (start > 0 && end - start <= LONGEST && isLetter(view, start - 1)) start -= 1
  return isMonth(view.slice(start, end)) ? start : null
}

function isMonth(word: string): boolean {
  return word.length >= 3 && NAMES.has(word.toLowerCase())
}

function wordEnd(view: string, from: number): number {
  let end = from
  while (end - from <= LONGEST && isLetter(view, end)) end += 1
  return end
}

function isLetter(view: string, at: number): boolean {
  const kind = classOf(view.charCodeAt(at))
  return kind === LOWER || kind === UPPER
}

function ordinalEnd(view: string, end: number): number {
  return /^(?:st|nd|rd|th)/.test(view.slice(end, end + 2)) ? end + 2 : end
}

function yearEnd(view: string, from: number): number {
  return Math.max(matchEnd(view, from, YEAR), from)
}
