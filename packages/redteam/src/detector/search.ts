import type { View } from './reading.ts'

/** Finds a short string of letters and digits in a text that hides it. */

/** How a value was found; null where it was not. */
export interface Found {
  readonly via: string
  readonly start: number
  readonly end: number
}

interface Needle {
  readonly value: string
  readonly pattern: Pattern
  readonly via: string
}

function needle(via: string, value: string): Needle {
  return { value, pattern: new Pattern(value), via }
}

/** `value` consists of A-Z and 0-9. */
export class Hidden {
  readonly value: string
  readonly #rot47: string
  /** How many of its symbols are digits: no spelling but those that decoders undo makes them fewer. */
  readonly #digits: number
  #made: readonly Needle[] | null = null

  constructor(value: string) {
    this.value = value
    this.#digits = value.replaceAll(/\D/g, '').length
    this.#rot47 = Array.from(value, (symbol) => String.fromCodePoint(33 + ((symbol.charCodeAt(0) - 33 + 47) % 94))).join('')
  }

  /** Most texts have too few digits to be looked at, and need none. */
  get #needles(): readonly Needle[] {
    this.#made ??= [
      needle('', this.value),
      needle('reversed', reverse(this.value)),
      needle('swapped', this.value.replaceAll(/(.)(.)/g, '$2$1')),
    ]
    return this.#made
  }

  /** In one view, by every way that is cheap enough to try on each. */
  find(view: View): Found | null {
    const via = view.digitsAt.length < this.#digits ? null : (this.#together(view) ?? this.#apart(view))
    if (via !== null) return located(view, this.value, via)
    return view.text.includes(this.#rot47) ? located(view, this.value, 'rot47') : null
  }

  #together(view: View): string | null {
    for (const { pattern, via } of this.#needles) {
      const shift = pattern.wayIn(view)
      if (shift !== null) return joined(shift, via)
    }
    return null
  }

  /** Its symbols in order, apart from each other, or in pieces. */
  #apart(view: View): string | null {
    for (const thread of view.threads) {
      const found = this.#needles.find(({ value }) => inThread(thread.text, value))
      if (found) return joined(thread.via, found.via)
    }
    if (!this.#begins(view)) return null
    const pieces = view.tokens.filter((token) => token.length < this.value.length && this.value.includes(token))
    if (pieces.length < 2) return null
    return [pieces, pieces.filter((token) => token.length > 1)].some((some) => some.join('').includes(this.value)) ? 'pieces' : null
  }

  /** Whether some token could be the first piece: a quick no for nearly every text. */
  #begins({ tokenSet }: View): boolean {
    for (let length = 1; length < this.value.length; length += 1) if (tokenSet.has(this.value.slice(0, length))) return true
    return false
  }

  /** Whether at least `length` symbols of it stand together in the clear. */
  partOf({ squashed }: View, length: number): boolean {
    for (let at = 0; at + length <= this.value.length; at += 1) if (squashed.includes(this.value.slice(at, at + length))) return true
    return false
  }
}

function joined(one: string, other: string): string {
  return one === '' || other === '' ? one + other : `${one}+${other}`
}

/** The first line may begin with other words, and the last end with them: nine of ten symbols in line are no chance. */
function inThread(thread: string, value: string): boolean {
  if (value.length < LONG_ENOUGH) return thread.includes(value)
  return thread.includes(value.slice(1)) || thread.includes(value.slice(0, -1))
}

const LONG_ENOUGH = 10

function located(view: View, value: string, via: string): Found {
  const at = view.via.length === 0 && via === '' ? view.folded.indexOf(value) : -1
  const path = [...view.via, ...(via === '' ? [] : [via])].join('>')
  return at === -1 ? { via: path, start: 0, end: view.text.length } : { via: path, start: at, end: at + value.length }
}

/** A value whose letters may all have moved by one step along the alphabet, or be mirrored, and whose digits stay or move by five (rot18). */
class Pattern {
  readonly #codes: readonly number[]
  readonly #letter: number
  readonly #digit: number

  constructor(value: string) {
    this.#codes = Array.from(value, (symbol) => symbol.charCodeAt(0))
    this.#letter = this.#codes.findIndex((code) => !isDigit(code))
    this.#digit = this.#codes.findIndex(isDigit)
  }

  /** How it was moved where the text holds it, empty where it was not; null where the text does not hold it. Its first digit can stand where the text has one: one pass over those tries every step at once. */
  wayIn({ squashed, digitsAt }: View): string | null {
    const last = squashed.length - this.#codes.length
    for (const at of this.#digit === -1 ? squashed.split('').keys() : digitsAt) {
      const start = at - Math.max(0, this.#digit)
      const way = start < 0 || start > last ? null : (this.#wayAt(squashed, start) ?? this.#leetAt(squashed, start))
      if (way !== null) return way
    }
    return null
  }

  /** The first letter and the first digit say by how much all the others must have moved. */
  #wayAt(text: string, at: number): string | null {
    const turn = this.#moved(text, at, this.#digit)
    if (turn !== 0 && turn !== 5) return null
    const step = this.#moved(text, at, this.#letter)
    if (step < 0) return null
    if (this.#holds(text, at, (code) => (isDigit(code) ? 48 + ((code - 48 + turn) % 10) : 65 + ((code - 65 + step) % 26))))
      return nameOf(step, turn)
    return this.#holds(text, at, (code) => (isDigit(code) ? code : 155 - code)) ? 'atbash' : null
  }

  /** Letters may be written as the digits that look like them; digits are always themselves. */
  #leetAt(text: string, at: number): string | null {
    return this.#codes.every((code, index) => isLike(text.charCodeAt(at + index), code)) ? 'leet' : null
  }

  /** By how much one symbol moved; -1 where a digit stands for a letter or the other way round. */
  #moved(text: string, at: number, index: number): number {
    const wanted = this.#codes[index]
    if (wanted === undefined) return 0
    const seen = text.charCodeAt(at + index)
    if (isDigit(seen) !== isDigit(wanted)) return -1
    return isDigit(wanted) ? (seen - wanted + 10) % 10 : (seen - wanted + 26) % 26
  }

  #holds(text: string, at: number, expected: (code: number) => number): boolean {
    return this.#codes.every((code, index) => text.charCodeAt(at + index) === expected(code))
  }
}

/** S5 T7 B8 G6 Z2 L1 I1 O0 A4 E3, by their codes. */
const LEET: ReadonlyMap<number, number> = new Map(
  ['S5', 'T7', 'B8', 'G6', 'Z2', 'L1', 'I1', 'O0', 'A4', 'E3'].map((pair) => [pair.charCodeAt(0), pair.charCodeAt(1)]),
)

function nameOf(step: number, turn: number): string | null {
  if (turn === 5) return step === 13 ? 'rot18' : null
  return step === 0 ? '' : `rot${26 - step}`
}

function isLike(seen: number, wanted: number): boolean {
  return seen === wanted || seen === LEET.get(wanted)
}

function isDigit(code: number): boolean {
  return code < 58
}

function reverse(text: string): string {
  return Array.from(text).toReversed().join('')
}
