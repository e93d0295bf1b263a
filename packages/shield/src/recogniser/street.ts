import { matchEnd, numbersIn, touches, type Range } from '../scan.ts'
import type { Found, Recogniser } from '../span.ts'
import { CASELESS, classOf, DIGIT, foldOf, LOWER } from '../tagger/character.ts'

/** Streets by the words that they are made of, with a number, and a postcode with its town where they follow. */

const ENDINGS =
  'straße strasse str. platz weg gasse allee damm ufer ring markt steig chaussee stiege laan straat gracht plein kade dreef vägen gatan gata stigen vej gade stræde veien katu tie kuja utca'
/** Endings of streets that other words have, too: `Käufer`, `String`, `Garantie`, `Dekade`, `Baumarkt`, `Brigade`, `Parkplatz`. These need more that speaks for an address. */
const AMBIGUOUS = /(?:ring|ufer|tie|kade|markt|weg|damm|steig|stiege|gade|platz|plein|gata|allee|katu)$/iu
const APART = 'Straße Strasse Str. Platz Weg Allee Ring'
/** Kinds that stand after a name, as a word of their own. */
const AFTER_NAME = 'Cad. Caddesi Sok. Sokak Sokağı Mah. Mahallesi Bulvarı Blv. utca u. út tér körút'
const NUMBER_FIRST = 'rue avenue boulevard chemin allée quai impasse cours'
const NUMBER_LAST =
  'rue avenue calle avenida plaza paseo carrer via viale piazza corso rua travessa alameda ulica ul. aleja al. strada str. bulevardul bd. улица ул. проспект вулиця вул. οδός'

/** Words for a pattern; each with a small or a capital letter first where it may begin with either. */
function anyOf(words: string, isEither = false): string {
  return words
    .replaceAll('.', '\\.')
    .split(' ')
    .map((word) => (isEither ? `[${word.slice(0, 1)}${word.slice(0, 1).toUpperCase()}]${word.slice(1)}` : word))
    .join('|')
}

const NUMBER = '\\d{1,4}(?: ?[a-zA-Z](?![\\p{L}\\d:]))?'
const NAME =
  "(?:(?:de la|de los|de las|de l'|du|des|del|della|dei|da|do|dos|de|d') ?)?\\p{Lu}[\\p{L}’'-]{1,30}(?: \\p{Lu}[\\p{L}’'-]{1,30}){0,3}"
/** A house, a floor or a flat after the number, as each language has them: `кв. 14`, `D:5`, `/11`. */
const DOORS =
  '(?:,? ?(?:кв|оф|корп|стр|эт|под|No|[Nn]r|D|Kat|Daire|[Aa]pt?|bl|sc|et|m|lok|Whg|Top|lgh|[Ff]lat|Unit|[Pp]iso|[Pp]ta|[Dd]to)[.:]{0,2} ?\\d{1,4}(?![\\p{L}\\d])|/\\d{1,4}(?![\\d/])){0,4}'
const TOWN =
  '(?:(?:,\\s?|\\n\\s?| )(?:[A-Z]{1,2}-)?(?:\\d{2}-\\d{3}|\\d{3} \\d{2}|\\d{4,6}|\\d{4} [A-Z]{2}) \\p{Lu}[\\p{L}-]{1,30}(?: \\p{Lu}[\\p{L}-]{1,30}){0,2})?'
/** What says that the number of a house follows. */
const HOUSE = '(?:(?:n[.ºo°]+|[Nn]r\\.?|No\\.?:?|№|д\\.?|дом|буд\\.?|č\\.?p\\.?) ?)?'

/** `Hauptstraße 5`, `Lange Straße 5`: from the word on. */
const ENDED = new RegExp(
  `\\p{Lu}[\\p{L}’'-]{1,30}(?:(?:${anyOf(ENDINGS)})|[ -](?:${anyOf(APART)})|(?: \\p{Lu}[\\p{L}’'-]{1,30}){0,2} (?:${anyOf(AFTER_NAME)}),?) ${HOUSE}${NUMBER}${DOORS}${TOWN}`,
  'uy',
)
/** `5 bis, rue Victor Hugo`: from the number on. */
const FIRST = new RegExp(`\\d{1,4}(?: ?bis| ?ter)?,? (?:${anyOf(NUMBER_FIRST, true)}) ${NAME}${TOWN}`, 'uy')
/** `calle Mayor 5`: from the kind on. */
const LAST = new RegExp(`(?:${anyOf(NUMBER_LAST, true)}) ${NAME},? ${HOUSE}${NUMBER}${DOORS}${TOWN}`, 'uy')

const ENDS = ENDINGS.split(' ')
const KINDS = new Set([...NUMBER_LAST.split(' '), ...APART.toLowerCase().split(' '), ...AFTER_NAME.toLowerCase().split(' ')])
/** What stands after the number of a house that the street follows: `5 bis`, `5ter`, `5, rue`. */
const GOES_ON = new Set([' ', ',', 'b', 't'])
/** What stands before one that follows it. */
const FOLLOWS = new Set([' ', '.', 'º', '°', ':'])
/** Small words of a name, as in `via della Spiga`, are no longer. */
const LONGEST = 5
/** Of the number of a house. */
const MAX_DIGITS = 4
/** A kind is within so many words, and so many characters, of the number. */
const [WORDS, REACH] = [9, 140]

export const street: Recogniser = {
  name: 'street',
  find: (view) => {
    const found: Found[] = []
    for (const { start, end } of numbersIn(view)) {
      const least = found.at(-1)?.end ?? 0
      const one = start >= least && end - start <= MAX_DIGITS ? streetAt(view, { start, end }, least) : null
      if (one) found.push(one)
    }
    return found
  },
}

/** The street that a number belongs to, not before a place. */
function streetAt(view: string, { start: number, end: after }: Range, least: number): Found | null {
  const ahead = GOES_ON.has(view[after] ?? '') && !touches(view, number - 1) ? matchEnd(view, number, FIRST) : -1
  if (ahead !== -1) return { start: number, end: ahead, type: 'ADDRESS', score: 0.8 }
  if (!FOLLOWS.has(view[number - 1] ?? '')) return null
  for (const start of startsBefore(view, number, least)) {
    const end = [ENDED, LAST].map((form) => matchEnd(view, start, form)).find((one) => one > number)
    if (end !== undefined) return { start, end, type: 'ADDRESS', score: isDoubtful(view, { start, number, end }) ? DOUBTFUL : 0.8 }
  }
  return null
}

/** Below every preset. */
const DOUBTFUL = 0.4
const LIVES =
  /(?:wohn|adress|anschrift|address|lieferung an|liefern an|umgezogen|hausnummer|straße|strasse|woon|bezorg|adres|bor på|boende|flyttat|bor i|osoite|asun|muut|adresa|bydl|lakcím|cím|ship|deliver|live|moved to)\P{L}[^\n\d]{0,48}$/iu

/** Whether a word that ends like a street may be another: no town follows, nothing before it speaks of an address, and it is not a line of its own. */
function isDoubtful(
  view: string,
  { start, number, end }: { readonly start: number; readonly number: number; readonly end: number },
): boolean {
  const words = view.slice(start, number).trim()
  const kind = words.split(/[\s-]/).at(-1) ?? ''
  if (!AMBIGUOUS.test(words) || KINDS.has(kind.toLowerCase()) || /\d{4,5} \p{Lu}/u.test(view.slice(number, end))) return false
  return /\p{Ll}{2,}ing$/u.test(words) || !(isLine(view, start, end) || LIVES.test(view.slice(Math.max(0, start - 60), start)))
}

/** Whether a place is a line of several. */
function isLine(view: string, start: number, end: number): boolean {
  return (
    /(?:^|\n)[ >]*$/.test(view.slice(Math.max(0, start - 8), start)) &&
    /^[ ,]*(?:\n|$)/.test(view.slice(end, end + 4)) &&
    view.includes('\n')
  )
}

/** Where a street may begin: the words before its number that say what it is, the farthest first, and the word before such a one. */
function startsBefore(view: string, number: number, least: number): readonly number[] {
  const starts: number[] = []
  const from = Math.max(least, number - REACH)
  let isNext = false
  for (let words = 0, at = number; words < WORDS; words += 1) {
    const { start, end } = wordBefore(view, at, from)
    if (start === end || (end === at && words > 0)) break
    const isKind = mayEnd[endingOf(view, end)] === 1 && isStreet(view.slice(start, end))
    if (isKind || isNext) starts.unshift(start)
    else if (end - start > LONGEST && classOf(view.charCodeAt(start)) === LOWER) break
    isNext = isKind
    at = start
  }
  return starts
}

function wordBefore(view: string, at: number, from: number): { readonly start: number; readonly end: number } {
  let end = at
  while (end > from && isBetween(view.charCodeAt(end - 1))) end -= 1
  let start = end
  while (start > from && !isBetween(view.charCodeAt(start - 1))) start -= 1
  return { start, end }
}

/** What parts words: anything but letters, digits, and the signs that names of streets have. */
function isBetween(code: number): boolean {
  const kind = classOf(code)
  return (kind < DIGIT || kind > CASELESS) && code !== DOT && code !== HYPHEN && code !== APOSTROPHE && code !== QUOTE
}

const [APOSTROPHE, HYPHEN, DOT, QUOTE] = [39, 45, 46, 0x2019]

/** The last two letters of kinds of street. */
const mayEnd = new Uint8Array(65_536)
for (const word of [...ENDS, ...KINDS]) mayEnd[endingOf(word, word.length)] = 1

function endingOf(text: string, end: number): number {
  return (foldOf(text.charCodeAt(end - 2)) * 331 + foldOf(text.charCodeAt(end - 1))) & 65_535
}

function isStreet(word: string): boolean {
  const small = word.toLowerCase()
  return KINDS.has(small) || ENDS.some((end) => small.endsWith(end))
}
