import { AMERICAS } from '../identifier/americas.ts'
import { ASIA_PACIFIC } from '../identifier/asia-pacific.ts'
import { EUROPE_EAST } from '../identifier/europe-east.ts'
import { EUROPE_WEST } from '../identifier/europe-west.ts'
import type { Identifier } from '../identifier/identifier.ts'
import { digitRuns, isAlphanumeric, isDigit, matchEnd, numbersIn, touches, type DigitRun } from '../scan.ts'
import type { Found, Recogniser } from '../span.ts'
import { grouped, sorted } from '../compat.ts'

/** Every identifier that is known, of 60 countries and more. */
export const IDENTIFIERS: readonly Identifier[] = [...EUROPE_WEST, ...EUROPE_EAST, ...AMERICAS, ...ASIA_PACIFIC]

const REACH = 48
const CHARACTERS = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ')

/** Numbers of countries by their check digits, and by the words beside them where a check is passed by chance too easily. */
export const nationalId: Recogniser = nationalIds([])

/** The same; identifiers of the countries at home need no words beside them where they have a check. */
export function nationalIds(home: readonly string[]): Recogniser {
  const byLength = grouped(
    IDENTIFIERS.filter(({ shape }) => typeof shape === 'number'),
    ({ shape }) => Number(shape),
  )
  const shapes = byFirst(IDENTIFIERS.flatMap((one) => (typeof one.shape === 'number' ? [] : [{ ...one, shape: one.shape }])))
  const scoreOf = ({ country, context, form, check }: Identifier, { view, start, end }: Place, before: string): number => {
    if (context.length === 0) return check === null ? 0.8 : 0.95
    if (context.some((word) => hasWord(before, word))) return 0.95
    if (form?.test(view.slice(start, end)) ?? false) return 0.85
    return check !== null && home.includes(country) ? 0.7 : 0
  }
  const best = (candidates: readonly Identifier[], place: Place): readonly Found[] => {
    const { view, start, end } = place
    const value = view
      .slice(start, end)
      .replaceAll(/[\s./()-]/g, '')
      .toUpperCase()
    const passed = candidates.filter(({ check }) => check?.(value) ?? true)
    if (passed.length === 0) return []
    const before = view.slice(Math.max(0, start - REACH), start).toLowerCase()
    const [most] = sorted(
      passed.map((one) => ({ type: one.type, score: scoreOf(one, place, before) })),
      (a, b) => b.score - a.score,
    )
    return most === undefined || most.score === 0 ? [] : [{ start, end, ...most }]
  }
  return {
    name: 'national-id',
    find: (view) => [
      ...namedAfter(view),
      ...digitRuns(view).flatMap((run) => inRun({ view, run, candidates: byLength.get(run.digits.length) ?? [], best })),
      ...codes(view, shapes, best),
    ],
  }
}

/** `536904399 is my social`: a number that the text names after it. */
function namedAfter(view: string): readonly Found[] {
  return digitRuns(view).flatMap(({ start, end, digits }) => {
    if (digits.length !== 9 || touches(view, start - 1) || !SOCIAL.test(view.slice(end, end + 32))) return []
    return [{ start, end, type: 'SSN', score: 0.85 }]
  })
}

const SOCIAL = /^,? ?(?:\(|is (?:my|his|her|the|their) )(?:full )?(?:social|ssn)\b/i

interface Place {
  readonly view: string
  readonly start: number
  readonly end: number
}

type Best = (candidates: readonly Identifier[], place: Place) => readonly Found[]

function inRun({
  view,
  run,
  candidates,
  best,
}: {
  readonly view: string
  readonly run: DigitRun
  readonly candidates: readonly Identifier[]
  readonly best: Best
}): readonly Found[] {
  const { start, end } = run
  return candidates.length === 0 || touches(view, start - 1) || touches(view, end) ? [] : best(candidates, { view, start, end })
}

type Lettered = Identifier & { readonly shape: RegExp }

/** The shapes that may begin with a character, by its code. */
type Shapes = ReadonlyMap<number, readonly Lettered[]>

function byFirst(identifiers: readonly Lettered[]): Shapes {
  const beginnings = identifiers.map((one) => ({ one, begins: first(one.shape) }))
  return new Map(
    CHARACTERS.map((character) => [
      character.charCodeAt(0),
      beginnings.filter(({ begins }) => begins.test(character)).map(({ one }) => one),
    ]),
  )
}

/** What the first character of a shape may be. */
function first({ source }: RegExp): RegExp {
  const [, whole = '.'] = /^(?:\(\?![^)]*\))?(\[[^\]]*\]|\\d)/.exec(source) ?? []
  return new RegExp(whole)
}

/** Codes of letters and digits: from each word on that has a digit, or a short one before it. */
function codes(view: string, shapes: Shapes, best: Best): readonly Found[] {
  const found: Found[] = []
  let next = 0
  for (const number of numbersIn(view)) {
    if (number.start < next) continue
    const word = wordStart(view, number.start, next)
    const end = wordEnd(view, number.end)
    next = end
    for (const at of [shortBefore(view, word), isCode(view, word, end) ? word : -1]) {
      const one = at === -1 || touches(view, at - 1) ? undefined : codeAt({ view, at, shapes, best })
      if (one === undefined) continue
      found.push(one)
      next = Math.max(one.end, end)
      break
    }
  }
  return found
}

/** The surest identifier that begins at a place. */
function codeAt({
  view,
  at,
  shapes,
  best,
}: {
  readonly view: string
  readonly at: number
  readonly shapes: Shapes
  readonly best: Best
}): Found | undefined {
  const found = (shapes.get(view.charCodeAt(at)) ?? []).flatMap((identifier) => {
    const end = matchEnd(view, at, identifier.shape)
    return end === -1 || touches(view, end) ? [] : best([identifier], { view, start: at, end })
  })
  return sorted(found, (a, b) => b.score - a.score)[0]
}

const [SHORT, LONG, LONGEST] = [2, 5, 20]

/** A word that begins with a capital or a digit, of some length or with a hyphen after it. */
function isCode(view: string, start: number, end: number): boolean {
  const length = end - start
  return view.charCodeAt(start) < SMALL && length <= LONGEST && (length > LONG || view[end] === '-')
}

/** Where a word of one or two letters or digits begins that stands a sign before a digit; -1 where none does. */
function shortBefore(view: string, digit: number): number {
  if (!isDigit(view.charCodeAt(digit))) return -1
  const start = wordStart(view, digit - 1, digit - 2 - SHORT)
  const length = digit - 1 - start
  return length > 0 && length <= SHORT && view.charCodeAt(start) < SMALL ? start : -1
}

/** The code of `a`. */
const SMALL = 97

function wordStart(view: string, from: number, least: number): number {
  let start = from
  while (start > least && isAlphanumeric(view.charCodeAt(start - 1))) start -= 1
  return start
}

function wordEnd(view: string, from: number): number {
  let end = from
  while (isAlphanumeric(view.charCodeAt(end))) end += 1
  return end
}

/** Whether a word or its beginning stands in a text: short ones only as a whole word. */
function hasWord(text: string, word: string): boolean {
  const at = text.lastIndexOf(word)
  if (at === -1) return false
  return word.length > 4 || (!isLetter(text, at - 1) && !isLetter(text, at + word.length))
}

function isLetter(text: string, at: number): boolean {
  return /\p{L}/u.test(text[at] ?? '')
}
