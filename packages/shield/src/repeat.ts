import { classOf, UPPER, CASELESS, IDEOGRAPH } from './tagger/character.ts'
import type { Span } from './span.ts'

/** Names that were found once are found wherever they stand: whole, and each longer part of a person's name. */

const SHORTEST = 3
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
      if (!names.has(name) && isName(name, isCommon)) names.set(name, span)
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

function isName(text: string, isCommon: (word: string) => boolean): boolean {
  if (text.length < SHORTEST && classOf(text.charCodeAt(0)) !== IDEOGRAPH) return false
  const first = classOf(text.charCodeAt(0))
  return (first === UPPER || first === CASELESS || first === IDEOGRAPH) && !PARTICLES.has(text.toLowerCase()) && !isCommon(text)
}

/** Every place where one of the names stands as a word, the longest where there are several. */
function occurrences(view: string, names: ReadonlyMap<string, Span>): readonly Span[] {
  const longestFirst = [...names.keys()].toSorted((one, other) => other.length - one.length)
  const byKey = Map.groupBy(longestFirst, (name) => keyOf(name, 0))
  const firsts = new Uint8Array(FIRSTS)
  for (const name of longestFirst) firsts[name.charCodeAt(0) % FIRSTS] = 1
  const spans: Span[] = []
  for (let at = 0; at < view.length; at += 1) {
    if (firsts[view.charCodeAt(at) % FIRSTS] === 0 || !beginsWord(view, at)) continue
    const name = byKey.get(keyOf(view, at))?.find((one) => view.startsWith(one, at) && endsWord(view, at + one.length))
    const span = name === undefined ? undefined : names.get(name)
    if (name === undefined || span === undefined) continue
    spans.push({ ...span, start: at, end: at + name.length, score: span.score * 0.9, source: 'repeat' })
    at += name.length - 1
  }
  return spans
}

/** Places for the first units of names, so that most places of a text are passed at a glance. */
const FIRSTS = 256

function beginsWord(view: string, at: number): boolean {
  return at === 0 || !isWord(view, at - 1) || classOf(view.charCodeAt(at)) === IDEOGRAPH
}

/** The first three units. */
function keyOf(text: string, at: number): number {
  return ((text.charCodeAt(at) * 31 + (text.charCodeAt(at + 1) || 0)) * 31 + (text.charCodeAt(at + 2) || 0)) | 0
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
