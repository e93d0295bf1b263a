/** Classes of UTF-16 code units, and what a letter is without case and marks. Each is worked out once, when it is first seen. */

export const BLANK = 1
export const BREAK = 2
export const DIGIT = 3
export const LOWER = 4
export const UPPER = 5
/** A letter of a script without case. */
export const CASELESS = 6
/** A letter of a script without blanks between words: each is a token of its own. */
export const IDEOGRAPH = 7
export const SYMBOL = 8

const SIZE = 65_536
const classes = new Uint8Array(SIZE)
const folds = new Uint16Array(SIZE)

const TESTS: readonly (readonly [test: RegExp, name: number])[] = [
  [/^[\n\r\u2028\u2029\v\f]$/, BREAK],
  [/^\s$/, BLANK],
  [/^\p{Nd}$/u, DIGIT],
  [
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Hangul}ー]$/u,
    IDEOGRAPH,
  ],
  [/^\p{Lu}$/u, UPPER],
  [/^[\p{Ll}\p{M}]$/u, LOWER],
  [/^[\p{L}\p{Nl}]$/u, CASELESS],
]

export function classOf(code: number): number {
  return classes[code] || classify(code)
}

function classify(code: number): number {
  const character = String.fromCharCode(code)
  const name = TESTS.find(([test]) => test.test(character))?.[1] ?? SYMBOL
  classes[code] = name
  return name
}

/** The lower-case letter without its marks: `É` is `e`. */
export function foldOf(code: number): number {
  return folds[code] || fold(code)
}

/** What is taken away. The parts of a Korean syllable are no marks. */
const MARK = /^\p{M}$/u

function fold(code: number): number {
  const [first = '', ...rest] = String.fromCharCode(code).toLowerCase().normalize('NFD')
  const unit = rest.every((one) => MARK.test(one)) ? first.charCodeAt(0) : code
  folds[code] = unit || code
  return unit || code
}

/** A text as the gazetteers have it: lower case, no marks. */
export function folded(text: string): string {
  return Array.from({ length: text.length }, (_, index) => String.fromCharCode(foldOf(text.charCodeAt(index)))).join('')
}
