import { classOf, IDEOGRAPH, LOWER, UPPER } from './tagger/character.ts'
import type { Span } from './span.ts'
import { sorted } from './compat.ts'
import { wordKey, wordsIn } from './scan.ts'

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

/** How sure a find is that others are looked for by. */
const SURE = 0.68

/** The spans that repeat others; none lies within another. People are found again in any case and with the ending of another; the rest as it was. */
export function repeats(view: string, spans: readonly Span[], isCommon: (word: string) => boolean): readonly Span[] {
  const names = new Map<string, Span>()
  const sure = spans.filter(({ type, score }) => KINDS.has(type) && score >= SURE)
  for (const span of sure)
    for (const name of namesOf(view.slice(span.start, span.end), span.type, isCommon)) if (!names.has(name)) names.set(name, span)
  return names.size === 0 ? [] : occurrences(view, names)
}

/** What is looked for: the whole, each part of a person's name, and what is left of one without its ending. */
function namesOf(whole: string, type: string, isCommon: (word: string) => boolean): readonly string[] {
  if (type !== 'PERSON') return isName(whole, type, isCommon) ? [smallOf(whole)] : []
  const names = withParts(whole)
    .filter((name) => isName(name, type, isCommon))
    .map(smallOf)
  const stems = names.map(stemOf).filter((stem) => stem.length >= SHORTEST && !isCommon(stem))
  return [...names, ...stems]
}

/** Without its case, as long as before. */
function smallOf(text: string): string {
  const small = text.toLowerCase()
  return small.length === text.length ? small : text
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
  if (first < (type === 'PERSON' ? LOWER : UPPER) || first > IDEOGRAPH) return false
  return text.length > LONGEST_WORD || (!PARTICLES.has(text.toLowerCase()) && !isCommon(text))
}

/** No word of a list is longer. */
const LONGEST_WORD = 24

/** Every place where one of the names stands as a word beside where it was found, the longest where there are several. */
function occurrences(view: string, names: ReadonlyMap<string, Span>): readonly Span[] {
  const small = smallOf(view)
  const lengths = lengthsByKey(names.keys())
  const spans: Span[] = []
  const { starts, keys } = wordsIn(view)
  let next = 0
  for (const [index, at] of starts.entries()) {
    if (at < next || isBegun[keys[index] ?? 0] === 0) continue
    const one = nameAt(view, small, { at, names, lengths })
    if (one === null) continue
    next = one.end
    if (isAnother(view, one)) spans.push({ ...one.span, start: at, end: next, score: one.span.score * 0.9, source: 'repeat' })
  }
  for (const name of names.keys()) isBegun[wordKey(name, 0)] = 0
  return spans
}

interface Names {
  readonly at: number
  readonly names: ReadonlyMap<string, Span>
  readonly lengths: ReadonlyMap<number, readonly number[]>
}

/** The name that stands at a place, as it is or with the ending of another case. */
function nameAt(
  view: string,
  small: string,
  { at, names, lengths }: Names,
): { readonly at: number; readonly end: number; readonly span: Span } | null {
  const whole = lengthAt(small, at, { names, lengths })
  const length = whole === 0 && lengths.has(keyAt(small, at, 3)) ? inflectedAt(view, small, { at, names }) : whole
  const span = length === 0 ? undefined : spanOf(small.slice(at, at + length), names)
  return span === undefined ? null : { at, end: at + length, span }
}

function spanOf(small: string, names: ReadonlyMap<string, Span>): Span | undefined {
  return names.get(small) ?? names.get(stemOf(small))
}

/** A name of one word without the last vowel or the ending of another case: `Мила` and `Миле`, `Anna` and `Anną`, `Erics`. */
function stemOf(small: string): string {
  return small.length > SHORTEST && !PARTED.test(small) ? small.replace(INFLECTION, '') : small
}

const INFLECTION =
  /(?:[аеуыюийяо]|ом|ем|ой|ою|ей|ым|ым|ами|ах|ę|ą|y|ie|em|om|owi|ovi|ě|ou|ów|a|s|n|lle|lla|ssa|sta|nak|nek|val|vel|ot|et|ın|in|un|ün|ya|ye)$/u

/** How long a word with a capital is whose stem is that of a name; 0 where it is none. */
function inflectedAt(
  view: string,
  small: string,
  { at, names }: { readonly at: number; readonly names: ReadonlyMap<string, Span> },
): number {
  if (classOf(view.charCodeAt(at)) !== UPPER) return 0
  let end = at
  while (end - at <= LONGEST_WORD && end < view.length && isWord(view, end)) end += 1
  const stem = stemOf(small.slice(at, end))
  return end - at > SHORTEST && names.get(stem)?.type === 'PERSON' ? end - at : 0
}

/** Whether a place is another than where a name was found; what is no person is found again as it was written, or in capitals. */
function isAnother(view: string, { at, end, span }: { readonly at: number; readonly end: number; readonly span: Span }): boolean {
  if (isAt(span, at, end)) return false
  const text = view.slice(at, end)
  return span.type === 'PERSON' || text === text.toUpperCase() || view.slice(span.start, span.end).includes(text)
}

/** How long the longest name is that stands at a place, with its ending where it is a person's; 0 where none does. */
function lengthAt(
  small: string,
  at: number,
  { names, lengths }: { readonly names: ReadonlyMap<string, Span>; readonly lengths: ReadonlyMap<number, readonly number[]> },
): number {
  const isHere = (length: number): boolean => names.has(small.slice(at, at + length)) && endsWord(small, at + length)
  return lengths.get(keyAt(small, at, 3))?.find(isHere) ?? lengths.get(keyAt(small, at, 2))?.find(isHere) ?? 0
}

function isAt({ start, end }: Span, from: number, to: number): boolean {
  return start === from && end === to
}

/** Whether a name of the text at hand begins with its first letters, so that most words are passed at a glance. */
const isBegun = new Uint8Array(65_536)

/** How long the names are that begin alike, the longest first: however many there are, a place is asked about each length once. */
function lengthsByKey(names: Iterable<string>): ReadonlyMap<number, readonly number[]> {
  const sets = new Map<number, Set<number>>()
  for (const name of names) {
    const key = keyAt(name, 0, 3)
    const lengths = sets.get(key)
    isBegun[wordKey(name, 0)] = 1
    if (lengths) lengths.add(name.length)
    else sets.set(key, new Set([name.length]))
  }
  return new Map([...sets].map(([key, lengths]) => [key, sorted(lengths, (one, other) => other - one)]))
}

/** The first two or three units as one number. */
function keyAt(text: string, at: number, count: number): number {
  const third = count > 2 ? text.charCodeAt(at + 2) || 0 : 0
  return ((text.charCodeAt(at) * 31 + (text.charCodeAt(at + 1) || 0)) * 31 + third) | 0
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
