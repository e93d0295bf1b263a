import { isJargon } from './jargon.ts'
import { NUMBER_LABELS } from './label/number-label.ts'
import { EDGE_WORDS } from './label/person-label.ts'
import { isMoment, isOfNoYear, YEARLESS } from './recogniser/date.ts'
import type { Found } from './span.ts'
import type { Known } from './tagger/token.ts'
import type { Demand, Entity, Tagger } from './tagger/tagger.ts'

/** People, organisations, places, addresses, titles, groups, dates and ages, by the tagger. */
export function findNames(view: string, tagger: Tagger, demand: Demand): readonly Found[] {
  const entities = tagger
    .find(view, demand)
    .flatMap((entity) => unquoted(view, entity))
    .map((entity) => edged(view, withoutKnown(edged(view, entity), demand.known ?? [])))
  return joined(
    view,
    entities.filter(({ start, end, type }) => isNamed(view.slice(start, end), type)),
  ).map(({ start, end, type, margin }) => ({
    start,
    end,
    type,
    score: type === 'DATE' && isOfNoYear(view, start, end) ? YEARLESS : scoreOf(margin),
  }))
}

function edged(view: string, entity: Entity): Entity {
  return trimmed(view, withoutEdges(view, trimmed(view, entity)))
}

/** An entity without what is known that it begins with: `NIF 123456789, morada Rua …` is an address from the word for one on. */
function withoutKnown(entity: Entity, known: readonly Known[]): Entity {
  let [low, high] = [0, known.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((known[middle]?.end ?? 0) <= entity.start) low = middle + 1
    else high = middle
  }
  const one = known[low]
  return one !== undefined && one.start <= entity.start ? { ...entity, start: Math.min(entity.end, one.end) } : entity
}

/** Something with a letter or a digit; a person, place or organisation that is no word of computing and no label; a date that may be one; no hash. */
function isNamed(text: string, type: string): boolean {
  if (!/[\p{L}\d]/u.test(text) || HASH.test(text)) return false
  const hasLetters = /\p{L}/u.test(text)
  if (type === 'DATE') return isDay(text, hasLetters)
  if (type === 'ADDRESS') return hasLetters ? !AMOUNT.test(text) && !isLabel(text) : HOUSE.test(text)
  return !(NAMED.has(type) && (UNIT.test(text) || isJargon(text) || isLabel(text)))
}

function isDay(text: string, hasLetters: boolean): boolean {
  if (isMoment(text, 0)) return false
  return hasLetters ? !NO_DAY.test(text) : DAY.test(text)
}

/** Digits with a letter: `04Z`, `5V`. */
const UNIT = /^\d[\d.,:]*\p{Script=Latin}$/u

/** Whether a text is a word that names a number, or stands beside names. */
function isLabel(text: string): boolean {
  return EDGE_WORDS.has(text.toLowerCase()) || NUMBER_LABELS.at(text, 0)?.end === text.length
}

/** A decimal, or four digits that are no year. */
const NO_DAY = /\d\.\d{3,}|(?<!\d)(?!19|20)\d{4}(?!\d)|\d{5,}/
/** Digits that are a day, a month of a year, or a year. */
const DAY =
  /^[^\d]*(?:(?:19|20)\d\d|(?:19|20)\d\d ?[-/.] ?\d{1,2} ?[-/.] ?\d{1,2}\D*.{0,12}|\d{1,2} ?[-/.] ?\d{1,2} ?[-/.] ?(?:\d\d|(?:19|20)\d\d)\D*.{0,12}|\d{1,2} ?[-/.] ?\d{1,2}\.?|['’]\d\d|(?:19|20)\d\d ?[-–/] ?(?:19|20)?\d\d)[^\d]*$/
/** Money at the beginning of what is no address. */
const AMOUNT = /^\d{1,3}(?:[.,]\d{3})*[.,]\d{2}(?!\d)/
/** Digits that are of an address: a postcode, or the number of a house. */
const HOUSE = /^(?:\d{1,6}|\d{2}-\d{3}|\d{3}-\d{4}|(?!19|20)\d{4}-\d{3}|\d{5}-\d{4})$/

/** An entity without labels, greetings and roles at its beginning, and without the label of what follows at its end. */
function withoutEdges(view: string, entity: Entity): Entity {
  if (!EDGED.has(entity.type) || !PARTED.test(view.slice(entity.start, entity.end))) return entity
  let { start, end } = entity
  const label = NUMBER_LABELS.at(view, start)
  if (label && label.end < end && VALUE.test(view.slice(label.end, label.end + 5))) start = label.end
  for (let by = edgeBefore(view, start, end); by > 0; by = edgeBefore(view, start, end)) start += by
  for (let by = edgeAfter(view, start, end); by > 0; by = edgeAfter(view, start, end)) end -= by
  return { ...entity, start, end }
}

/** How long a label, a greeting or a role is that a part of a text begins with, with what parts it from the rest; 0 where there is none. */
function edgeBefore(view: string, start: number, end: number): number {
  const [whole = '', word = ''] = FIRST.exec(view.slice(start, Math.min(end, start + LONGEST_EDGE))) ?? []
  return EDGE_WORDS.has(word.toLowerCase()) ? whole.length : 0
}

function edgeAfter(view: string, start: number, end: number): number {
  const [whole = '', word = ''] = LAST.exec(view.slice(Math.max(start, end - LONGEST_EDGE), end)) ?? []
  return EDGE_WORDS.has(word.toLowerCase()) ? whole.length : 0
}

/** What follows a label: a number, which is found by itself. */
const VALUE = /^[\s:#.]{0,4}\d/
/** A word of twelve letters, a sign, and some blanks. */
const LONGEST_EDGE = 20
const EDGED = new Set(['PERSON', 'ADDRESS', 'ORGANIZATION', 'LOCATION'])
const PARTED = /\s/
const FIRST = /^([\p{L}\p{M}-]{2,12})[.:,]?\s+/u
const LAST = /\s+([\p{L}\p{M}-]{2,12})[.:,]?$/u

/** A hash or an identifier that a machine made. */
const HASH = /[\da-f]{32}/i
const NAMED = new Set(['PERSON', 'LOCATION', 'ORGANIZATION', 'TITLE', 'NAME'])

/** One for each line where the lines are quoted, as in replies to mail. */
function unquoted(view: string, entity: Entity): readonly Entity[] {
  const text = view.slice(entity.start, entity.end)
  if (!text.includes('>')) return [entity]
  const parts: Entity[] = []
  let start = entity.start
  for (const { index, 0: mark } of text.matchAll(QUOTED)) {
    parts.push({ ...entity, start, end: entity.start + index })
    start = entity.start + index + mark.length
  }
  return [...parts, { ...entity, start, end: entity.end }]
}

const QUOTED = /\n[ \t]*>[> \t]*/g

/** From 0.6 for what is as likely nothing to 0.99. */
function scoreOf(margin: number): number {
  return 0.6 + 0.39 * Math.max(0, 1 - Math.exp(-Math.max(0, margin) / 4))
}

const EDGES = /[\s,;:|>"'“”«»()[\]{}*_/\\-]/

/** Without what separates it from the rest. */
function trimmed(view: string, entity: Entity): Entity {
  let { start, end } = entity
  while (start < end && EDGES.test(view[start] ?? '')) start += 1
  while (end > start && EDGES.test(view[end - 1] ?? '')) end -= 1
  return { ...entity, start, end }
}

/** An address and the places that follow it or go before it on the same lines are one address; two words of a name side by side are one person. */
function joined(view: string, entities: readonly Entity[]): readonly Entity[] {
  const result: Entity[] = []
  for (const entity of entities) {
    const last = result.at(-1)
    const type = last && oneType(last, entity, view.slice(last.end, entity.start))
    if (last && type) result[result.length - 1] = { start: last.start, end: entity.end, type, margin: Math.max(last.margin, entity.margin) }
    else result.push(entity)
  }
  return result
}

/** What two entities are together with what parts them; nothing where they are two. */
function oneType(one: Entity, other: Entity, between: string): string | null {
  if (one.type === 'PERSON' && other.type === 'PERSON') return between === ' ' ? 'PERSON' : null
  return isOneAddress(one, other) && /^[\s,;.]{0,6}$/.test(between) && !between.includes('\n\n') ? 'ADDRESS' : null
}

function isOneAddress(one: Entity, other: Entity): boolean {
  return isPlace(one) && isPlace(other) && (one.type === 'ADDRESS' || other.type === 'ADDRESS')
}

function isPlace({ type }: Entity): boolean {
  return type === 'ADDRESS' || type === 'LOCATION'
}
