import { escapesIn, type Edit } from './escape.ts'

/** A text as recognisers read it: compatibility forms folded, invisible characters gone, look-alikes of Latin letters as those; each unit knows where it came from. */
export interface View {
  readonly text: string
  /** The original offset of a unit's first code unit; one more than the units, for the end. */
  readonly startOf: (index: number) => number
  /** The original offset after the last code unit of a unit. */
  readonly endOf: (index: number) => number
}

/** What hides inside words and shows nothing: format characters (zero-width, soft hyphen, directional marks, isolates) and variation selectors. */
const INVISIBLE = /^[\p{Cf}\p{Variation_Selector}\u034F]$/u

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

/** What reading a UTF-16 unit takes: nothing, another unit of one in its place, or looking at it as a character. */
const [PLAIN, ALIKE, OTHER] = [1, 2, 3]
const kinds = new Uint8Array(65_536)

function kindOf(code: number): number {
  return kinds[code] || learn(code)
}

function learn(code: number): number {
  const character = String.fromCharCode(code)
  const isOther = (code >= 0xd8_00 && code <= 0xdf_ff) || INVISIBLE.test(character) || character.normalize('NFKC') !== character
  const kind = isOther ? OTHER : character in LOOK_ALIKES ? ALIKE : PLAIN
  kinds[code] = kind
  return kind
}

/** The view of a text. Text of which every unit stands for itself is its own view. */
export function viewOf(original: string): View {
  let worst = PLAIN
  for (let at = 0; at < original.length && worst !== OTHER; at += 1) worst = Math.max(worst, kindOf(original.charCodeAt(at)))
  const edits = escapesIn(original)
  if (worst === OTHER || edits.length > 0) return foldedView(original, edits)
  return { text: worst === PLAIN ? original : original.replaceAll(/\S+/g, alike), startOf: (index) => index, endOf: (index) => index + 1 }
}

/** A word, with look-alikes as what they look like. */
function alike(word: string): string {
  const isMixed = hasLatin(word, 0)
  return Array.from(word, (character) => fold(character, isMixed)).join('')
}

/** A view whose units are more or fewer than those of the text. */
function foldedView(original: string, edits: readonly Edit[]): View {
  const units: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const put = (text: string, start: number, end: number): void => {
    for (let index = 0; index < text.length; index += 1) {
      units.push(text[index] ?? '')
      starts.push(start)
      ends.push(end)
    }
  }
  let next = 0
  let isMixed = false
  for (let at = 0; at < original.length;) {
    const edit = edits[next]
    if (edit?.start === at) {
      put(edit.text, at, edit.end)
      next += 1
      at = edit.end
      continue
    }
    if (at === 0 || /\s/.test(original[at - 1] ?? '')) isMixed = hasLatin(original, at)
    const character = String.fromCodePoint(original.codePointAt(at) ?? 0)
    if (!INVISIBLE.test(character)) put(fold(character, isMixed), at, at + character.length)
    at += character.length
  }
  return { text: units.join(''), startOf: (index) => starts[index] ?? original.length, endOf: (index) => ends[index] ?? original.length }
}

/** The longest word that is looked through for a Latin letter. */
const MAX_WORD = 256

/** Whether the word that begins here has a Latin letter or a digit: only then do look-alikes in it pass for such. */
function hasLatin(text: string, from: number): boolean {
  for (let at = from; at < text.length && at - from < MAX_WORD && !/\s/.test(text[at] ?? ''); at += 1)
    if (/[A-Za-z0-9@]/.test(text[at] ?? '')) return true
  return false
}

/** The hyphens among the look-alikes are hyphens everywhere. */
function fold(character: string, isMixed: boolean): string {
  const plain = character.isWellFormed() ? character.normalize('NFKC') : character
  return isMixed || plain < 'A' || plain >= '\u2010' ? (LOOK_ALIKES[plain] ?? plain) : plain
}
