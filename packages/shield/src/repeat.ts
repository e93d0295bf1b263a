import { classOf, UPPER, CASELESS, IDEOGRAPH } from './tagger/character.ts'
import type { Span } from './span.ts'

/** Names that were found once are found wherever they stand: whole, and each longer part of a person's name. */

/** Two ideographs are all of many a person's name; of a place or a company they are as often a word. */
const [SHORTEST, SHORTEST_OF_IDEOGRAPHS] = [3, 2]
const KINDS = new Set(['PERSON', 'ORGANIZATION', 'LOCATION', 'ADDRESS', 'EMAIL', 'PHONE', 'ID'])
/** What follows a name of one word that is not one: titles, and particles that half of all texts have. */
const PARTICLES = new Set([
  'the',
  'and',
  'von',
  'van',
  'der',
  'den',
  'del',
  'las',
  'los',
  'bin',
  'ibn',
  'mrs',
  'phd',
  'inc',
  'ltd',
  'llc',
  'gmbh',
  'group',
  'bank',
  'street',
  'south',
  'north',
  'east',
  'west',
  'new',
  'united',
  'states',
])

/** The spans that repeat others; none lies within another. */
export function repeats(view: string, spans: readonly Span[], isCommon: (word: string) => boolean): readonly Span[] {
  const names = new Map<string, Span>()
  for (const span of spans) {
    if (!KINDS.has(span.type)) continue
    const whole = view.slice(span.start, span.end)
    for (const name of span.type === 'PERSON' ? withParts(whole) : [whole])
      if (!names.has(name) && isName(name, span.type, isCommon)) names.set(name, span)
  }
  if (names.size === 0) return []
  return occurrences(view, names)
}

/** A name and its words. */
function withParts(name: string): readonly string[] {
  const words = name.split(PARTED)
  return words.length === 1 ? words : [name, ...words]
}

const PARTED = /[\s,]+/

function isName(text: string, type: string, isCommon: (word: string) => boolean): boolean {
  const first = classOf(text.charCodeAt(0))
  if (text.length < (first === IDEOGRAPH && type === 'PERSON' ? SHORTEST_OF_IDEOGRAPHS : SHORTEST)) return false
  if (first !== UPPER && first !== CASELESS && first !== IDEOGRAPH) return false
  return text.length > LONGEST_WORD || (!PARTICLES.has(text.toLowerCase()) && !isCommon(text))
}

/** No word of a list is longer. */
const LONGEST_WORD = 24

/** Every place where one of the names stands as a word beside where it was found, the longest where there are several. */
function occurrences(view: string, names: ReadonlyMap<string, Span>): readonly Span[] {
  const lengths = lengthsByKey(names.keys())
  const spans: Span[] = []
  for (let at = 0; at < view.length; at += 1) {
    if (isFirst[view.charCodeAt(at)] === 0 || !beginsWord(view, at)) continue
    const length = lengthAt(view, at, { names, lengths })
    const span = names.get(view.slice(at, at + length))
    if (span === undefined) continue
    const end = at + length
    if (!isAt(span, at, end)) spans.push({ ...span, start: at, end, score: span.score * 0.9, source: 'repeat' })
    at = end - 1
  }
  for (const name of names.keys()) isFirst[name.charCodeAt(0)] = 0
  return spans
}

/** How long the longest name is that stands at a place; 0 where none does. */
function lengthAt(
  view: string,
  at: number,
  { names, lengths }: { readonly names: ReadonlyMap<string, Span>; readonly lengths: ReadonlyMap<number, readonly number[]> },
): number {
  const isHere = (length: number): boolean => names.has(view.slice(at, at + length)) && endsWord(view, at + length)
  return lengths.get(keyAt(view, at, 3))?.find(isHere) ?? lengths.get(keyAt(view, at, 2))?.find(isHere) ?? 0
}

function isAt({ start, end }: Span, from: number, to: number): boolean {
  return start === from && end === to
}

/** Whether a name of the text at hand begins with a unit, so that most places are passed at a glance. */
const isFirst = new Uint8Array(65_536)

/** How long the names are that begin alike, the longest first: however many there are, a place is asked about each length once. */
function lengthsByKey(names: Iterable<string>): ReadonlyMap<number, readonly number[]> {
  const sets = new Map<number, Set<number>>()
  for (const name of names) {
    const key = keyAt(name, 0, 3)
    const lengths = sets.get(key)
    isFirst[name.charCodeAt(0)] = 1
    if (lengths) lengths.add(name.length)
    else sets.set(key, new Set([name.length]))
  }
  return new Map([...sets].map(([key, lengths]) => [key, [...lengths].toSorted((one, other) => other - one)]))
}

/** The first two or three units as one number. */
function keyAt(text: string, at: number, count: number): number {
  const third = count > 2 ? text.charCodeAt(at + 2) || 0 : 0
  return ((text.charCodeAt(at) * 31 + (text.charCodeAt(at + 1) || 0)) * 31 + third) | 0
}

function beginsWord(view: string, at: number): boolean {
  return at === 0 || !isWord(view, at - 1) || classOf(view.charCodeAt(at)) === IDEOGRAPH
}

function isWord(view: string, at: number): boolean {
  const kind = classOf(view.charCodeAt(at))
  return kind >= 3 && kind <= IDEOGRAPH
}

function endsWord(view: string, at: number): boolean {
  return (
    at >= view.length || !isWord(view, at) || classOf(view.charCodeAt(at)) === IDEOGRAPH || classOf(view.charCodeAt(at - 1)) === IDEOGRAPH
  )
}
