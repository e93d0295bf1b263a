import { escapesIn, type Edit } from './escape.ts'
import { isAlphanumeric, isDigit } from './scan.ts'
import { isWellFormed } from './compat.ts'

/** A text as recognisers read it: compatibility forms folded, invisible characters gone, look-alikes of Latin letters as those; each unit knows where it came from. */
export interface View {
  readonly text: string
  /** The original offset of a unit's first code unit; one more than the units, for the end. */
  readonly startOf: (index: number) => number
  /** The original offset after the last code unit of a unit. */
  readonly endOf: (index: number) => number
}

/** What hides inside words and shows nothing: format characters (zero-width, soft hyphen, directional marks, isolates) and variation selectors. */
const INVISIBLE = /^(?:[\p{Cf}\p{Variation_Selector}\u115F\u1160\u3164\uFFA0]|\u034F|\u20E3)$/u
/** A digit of another script than Latin. */
const DIGIT = /^\p{Nd}$/u
/** Marks that are put over digits to hide them. */
const OVER = /^[\u0300-\u036F\u20D0-\u20FF]$/
/** A sign of Braille without a dot, which shows nothing. */
const EMPTY = '\u2800'

/** Cyrillic and Greek letters that look like Latin ones (Unicode Technical Standard 39), and dashes that look like the hyphen. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  ԁ: 'd',
  һ: 'h',
  ԛ: 'q',
  ԝ: 'w',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
  ο: 'o',
  α: 'a',
  ν: 'v',
  ρ: 'p',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2212': '-',
}

/** Whether a UTF-16 unit stands for itself, does so in words without Latin letters alone, or must be looked at as a character. */
const [PLAIN, ALIKE, OTHER] = [1, 2, 3]
const kinds = new Uint8Array(65_536)

function kindOf(code: number): number {
  return kinds[code] || learn(code)
}

function learn(code: number): number {
  const character = String.fromCharCode(code)
  const isOther = code > 127 && (INVISIBLE.test(character) || isReadOtherwise(character) || character.normalize('NFKC') !== character)
  const kind = isOther || (code >= 0xd8_00 && code <= 0xdf_ff) ? OTHER : character in LOOK_ALIKES ? ALIKE : PLAIN
  kinds[code] = kind
  return kind
}

/** Hyphens, blanks, marks over digits, and digits of other scripts. */
function isReadOtherwise(character: string): boolean {
  return isDash(character) || character === EMPTY || OVER.test(character) || DIGIT.test(character)
}

/** The view of a text. Text of which every unit stands for itself is its own view. */
export function viewOf(original: string): View {
  const edits = escapesIn(original)
  if (edits.length === 0 && plainEnd(original, 0, original.length) === original.length)
    return { text: original, startOf: (index) => index, endOf: (index) => index + 1 }
  return foldedView(original, edits)
}

/** A part of a view: a run whose units stand for themselves, or what one place of the original became. */
interface Segment {
  readonly view: number
  readonly start: number
  readonly end: number
  readonly isRun: boolean
}

/** A view whose units are more or fewer than those of the text. Runs of plain units are taken whole. */
function foldedView(original: string, edits: readonly Edit[]): View {
  const texts: string[] = []
  const segments: Segment[] = []
  let length = 0
  const put = (text: string, segment: Omit<Segment, 'view'>): void => {
    if (text === '') return
    segments.push({ ...segment, view: length })
    texts.push(text)
    length += text.length
  }
  let next = 0
  for (let at = 0; at < original.length;) {
    const edit = edits[next]
    const run = plainEnd(original, at, edit?.start ?? original.length)
    const isEdit = run === edit?.start
    const end = isEdit ? edit.end : run < original.length ? run + characterLength(original, run) : run
    put(original.slice(at, run), { start: at, end: run, isRun: true })
    put(isEdit ? edit.text : read(original, run, end), { start: run, end, isRun: false })
    if (isEdit) next += 1
    at = end
  }
  return viewFrom(texts.join(''), segments, original.length)
}

/** Where a run of units that stand for themselves ends, before a limit. */
function plainEnd(text: string, from: number, limit: number): number {
  let [end, pureEnd] = [from, from]
  for (; end < limit; end += 1) {
    const kind = kindOf(text.charCodeAt(end))
    if (kind === PLAIN) continue
    if (kind === ALIKE && end >= pureEnd) pureEnd = withoutLatin(text, end)
    if (kind === OTHER || end >= pureEnd) break
  }
  return end
}

function characterLength(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xff_ff ? 2 : 1
}

/** What a character is read as; nothing where it is invisible. */
function read(text: string, start: number, end: number): string {
  const character = text.slice(start, end)
  if (character === EMPTY) return ' '
  if (OVER.test(character)) return isDigit(text.charCodeAt(start - 1)) || OVER.test(text[start - 1] ?? '') ? '' : character
  if (DIGIT.test(character)) return digitOf(character)
  return INVISIBLE.test(character) ? '' : fold(character, character in LOOK_ALIKES && withoutLatin(text, start) === start)
}

/** The ASCII digit of the same value. Digits of a script stand in a row from zero to nine (Unicode, 4.6). */
function digitOf(character: string): string {
  const plain = character.normalize('NFKC')
  if (/^[0-9]$/.test(plain)) return plain
  const code = character.codePointAt(0) ?? 0
  let zero = code
  while (code - zero < 9 && DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1
  return String(code - zero)
}

function viewFrom(text: string, segments: readonly Segment[], end: number): View {
  const segmentAt = (index: number): Segment | undefined => {
    let [low, high] = [0, segments.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((segments[middle]?.view ?? 0) <= index) low = middle
      else high = middle
    }
    return segments[low]
  }
  const offset = (index: number, at: 'start' | 'end'): number => {
    const segment = index < text.length ? segmentAt(index) : undefined
    if (segment === undefined) return end
    return segment.isRun ? segment.start + index - segment.view + (at === 'end' ? 1 : 0) : segment[at]
  }
  return { text, startOf: (index) => offset(index, 'start'), endOf: (index) => offset(index, 'end') }
}

/** The longest word that is looked through for a Latin letter. */
const MAX_WORD = 256

/** A part of a word in which a Latin letter was last seen, so that the next look-alike of the same word need not look again. */
let seen = { text: '', start: 0, latin: -1 }

/** Where the word ends that a place is in, if it has no Latin letter and no digit; the place itself if it has: only then do look-alikes in it pass for such. */
function withoutLatin(text: string, place: number): number {
  if (isSeen(text, place)) return place
  let start = place
  while (place - start < MAX_WORD && isInWord(text, start - 1)) start -= 1
  let end = start
  while (end - place < MAX_WORD && isInWord(text, end) && !isLatin(text.charCodeAt(end))) end += 1
  if (end - place === MAX_WORD || !isInWord(text, end)) return Math.max(end, place + 1)
  if (end >= place) seen = { text, start: place, latin: end }
  return place
}

function isSeen(text: string, place: number): boolean {
  return seen.text === text && place >= seen.start && place <= seen.latin
}

function isInWord(text: string, at: number): boolean {
  return at >= 0 && at < text.length && !isBlank(text.charCodeAt(at))
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)))
}

/** A letter, a digit or the sign of an address. */
function isLatin(code: number): boolean {
  return isAlphanumeric(code) || code === AT
}

const AT = 64

/** The hyphens among the look-alikes are hyphens everywhere. */
function fold(character: string, isMixed: boolean): string {
  const plain = isWellFormed(character) ? character.normalize('NFKC') : character
  return isMixed || isDash(plain) ? (LOOK_ALIKES[plain] ?? plain) : plain
}

function isDash(character: string): boolean {
  return character in LOOK_ALIKES && LOOK_ALIKES[character] === '-'
}
