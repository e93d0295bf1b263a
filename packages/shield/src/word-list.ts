import { classOf, CASELESS, DIGIT, IDEOGRAPH } from './tagger/character.ts'

/** Texts of the operator's own, `allow` and `deny`, as they stand in a view: case does not count, and a run of blanks is one blank. */

export interface Place {
  readonly start: number
  readonly end: number
}

/** Finds each text of a list as whole words. */
export type Finder = (view: string) => readonly Place[]

export function finderOf(list: readonly string[]): Finder {
  const words = [...new Set(list.map((one) => plain(one).text.trim()).filter((one) => one !== ''))]
  if (words.length === 0) return () => []
  return (view) => {
    const { text, places } = plain(view)
    const at = (index: number): number => places?.[index] ?? index
    return words.flatMap((word) => occurrences(text, word).map(({ start, end }) => ({ start: at(start), end: at(end - 1) + 1 })))
  }
}

interface Plain {
  readonly text: string
  /** Where each unit stood; nothing where all stand where they stood. */
  readonly places: readonly number[] | null
}

const UNEVEN = /[^\S ]|\s\s/

function plain(text: string): Plain {
  const small = text.toLowerCase()
  if (small.length === text.length && !UNEVEN.test(small)) return { text: small, places: null }
  const units: string[] = []
  const places: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const unit = text[at] ?? ''
    const isBlank = /\s/.test(unit)
    if (isBlank && units.at(-1) === ' ') continue
    const lower = unit.toLowerCase()
    units.push(isBlank ? ' ' : lower.length === 1 ? lower : unit)
    places.push(at)
  }
  return { text: units.join(''), places }
}

function occurrences(text: string, word: string): readonly Place[] {
  const found: Place[] = []
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const end = at + word.length
    if (!isCut(text, at) && !isCut(text, end)) found.push({ start: at, end })
  }
  return found
}

/** Whether a place is in the middle of a word. */
function isCut(text: string, at: number): boolean {
  return isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at))
}

/** A letter or a digit of a script that parts words. */
function isLetter(code: number): boolean {
  if (Number.isNaN(code)) return false
  const kind = classOf(code)
  return kind >= DIGIT && kind <= CASELESS && kind !== IDEOGRAPH
}
