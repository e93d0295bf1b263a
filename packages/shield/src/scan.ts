import { CASELESS, classOf, DIGIT, foldOf, IDEOGRAPH, LOWER } from './tagger/character.ts'

/** What the recognisers share: classes of characters, numbers and what stands around them, words at a glance. */

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}

/** An ASCII letter or digit. */
export function isAlphanumeric(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)
}

/** Whether a letter or digit of any script touches a place from outside, so that what is found there is a part of something longer. */
export function touches(view: string, index: number): boolean {
  const code = view.charCodeAt(index)
  if (Number.isNaN(code)) return false
  return code < 128 ? isAlphanumeric(code) : isWordLetter(code)
}

/** A letter of a script that parts words. */
function isWordLetter(code: number): boolean {
  const kind = classOf(code)
  return kind >= DIGIT && kind <= CASELESS
}

/** Where a run of digits ends. */
function digitsEnd(view: string, from: number): number {
  let end = from
  while (isDigit(view.charCodeAt(end))) end += 1
  return end
}

/** Where a sticky pattern ends that begins at a place; -1 where it does not fit. */
export function matchEnd(view: string, from: number, pattern: RegExp): number {
  pattern.lastIndex = from
  return pattern.test(view) ? pattern.lastIndex : -1
}

/** A place in a view. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Digits with at most one separator between two of them: a blank, a hyphen, a dot, a slash or a low line. */
export interface DigitRun extends Range {
  readonly digits: string
}

/** Where words begin, and the first letters of each as one number. */
export interface Words {
  readonly starts: Int32Array
  readonly keys: Uint16Array
}

let begun: { readonly view: string; readonly words: Words } = { view: '', words: { starts: new Int32Array(0), keys: new Uint16Array(0) } }

/** Where words begin: before a letter that no other touches, and before every letter of a script that does not part words. Kept for whoever asks next. */
export function wordsIn(view: string): Words {
  if (begun.view === view) return begun.words
  const [starts, keys] = [new Int32Array(view.length), new Uint16Array(view.length)]
  let count = 0
  let isOpen = false
  for (let at = 0; at < view.length; at += 1) {
    const kind = classOf(view.charCodeAt(at))
    const isPart = kind >= DIGIT && kind <= CASELESS
    if (kind === IDEOGRAPH || (isPart && kind !== DIGIT && !isOpen)) {
      starts[count] = at
      keys[count] = wordKey(view, at)
      count += 1
    }
    isOpen = isPart
  }
  begun = { view, words: { starts: starts.subarray(0, count), keys: keys.subarray(0, count) } }
  return begun.words
}

/** The first three letters of a word as one number, without case and marks; all signs that part words are one. Of a script that does not part words, two. */
export function wordKey(text: string, at: number): number {
  const second = letterAt(text, at + 1)
  const two = foldOf(text.charCodeAt(at)) * 331 + second
  return (second === BLANK || classOf(text.charCodeAt(at + 1)) === IDEOGRAPH ? two : two * 331 + letterAt(text, at + 2)) & 65_535
}

function letterAt(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return at < text.length && classOf(code) >= LOWER && classOf(code) <= IDEOGRAPH ? foldOf(code) : BLANK
}

/** What may part the words of a label: a blank, a hyphen, a dot, a low line. */
export function isBlank(code: number): boolean {
  return code === BLANK || code === 45 || code === 46 || code === 95 || code === 0xa0
}

const BLANK = 32

let long: { readonly view: string; readonly runs: readonly Range[] } = { view: '', runs: [] }
const LONG_RUN = 16

/** Runs of sixteen ASCII letters, digits and the signs of base64, or more: every sixteenth place tells. */
export function longRuns(view: string): readonly Range[] {
  if (long.view === view) return long.runs
  const runs: Range[] = []
  for (let at = LONG_RUN - 1; at < view.length; at += LONG_RUN) {
    if (!isOfRun(view.charCodeAt(at))) continue
    let [start, end] = [at, at + 1]
    const least = runs.at(-1)?.end ?? 0
    while (start > least && isOfRun(view.charCodeAt(start - 1))) start -= 1
    while (isOfRun(view.charCodeAt(end))) end += 1
    if (end - start >= LONG_RUN) runs.push({ start, end })
    at = Math.max(at, end - LONG_RUN)
  }
  long = { view, runs }
  return runs
}

/** `+`, `-`, `/`, `_`, letters and digits. */
function isOfRun(code: number): boolean {
  return isAlphanumeric(code) || code === 43 || code === 45 || code === 47 || code === 95
}

interface Digits {
  readonly view: string
  readonly numbers: readonly Range[]
  readonly runs: readonly DigitRun[]
}

/** What was last found, kept for the recogniser that asks next. */
let last: Digits = { view: '', numbers: [], runs: [] }

/** Every run of ASCII digits. What belongs to a number is looked for around it and nowhere else. */
export function numbersIn(view: string): readonly Range[] {
  return digitsOf(view).numbers
}

/** Every run of seven digits or more. It is cut after forty: nothing that has a check is as long. */
export function digitRuns(view: string): readonly DigitRun[] {
  return digitsOf(view).runs
}

function digitsOf(view: string): Digits {
  if (last.view === view) return last
  const numbers = rangesOf(view)
  last = { view, numbers, runs: runsOf(view, numbers) }
  return last
}

function rangesOf(view: string): readonly Range[] {
  const ranges: Range[] = []
  for (let at = 0; at < view.length; at += 1) {
    if (!isDigit(view.charCodeAt(at))) continue
    const end = digitsEnd(view, at)
    ranges.push({ start: at, end })
    at = end
  }
  return ranges
}

const SEPARATORS = new Set([' ', '-', '.', '/', '_', '\u00a0'])
const [LEAST_DIGITS, MOST_DIGITS] = [7, 40]

function runsOf(view: string, numbers: readonly Range[]): readonly DigitRun[] {
  const runs: DigitRun[] = []
  for (let index = 0; index < numbers.length; index += 1) {
    const first = numbers[index] ?? EMPTY
    let { end } = first
    let count = end - first.start
    for (let next = numbers[index + 1]; next?.start === end + 1 && count < MOST_DIGITS; next = numbers[index + 1]) {
      if (!SEPARATORS.has(view[end] ?? '')) break
      end = next.end
      count += end - next.start
      index += 1
    }
    if (count >= LEAST_DIGITS) runs.push({ start: first.start, end, digits: view.slice(first.start, end).replaceAll(/\D/g, '') })
  }
  return runs
}

const EMPTY: Range = { start: 0, end: 0 }

/** The places up to some numbers, from so many characters before each; those that touch as one. */
export function windowsBefore(numbers: readonly Range[], reach: number): readonly Range[] {
  const windows: Range[] = []
  for (const { start, end } of numbers) {
    const latest = windows.at(-1)
    if (latest && start - reach <= latest.end) windows[windows.length - 1] = { start: latest.start, end }
    else windows.push({ start: Math.max(0, start - reach), end })
  }
  return windows
}

/** Words of which it can be told at a glance that none begins at a place. Case and marks do not count. */
export class Glance {
  readonly #firsts = new Uint8Array(65_536)
  readonly #keys = new Uint8Array(65_536)

  constructor(words: readonly string[]) {
    for (const word of words) {
      for (const form of [word, word.toUpperCase()]) this.#firsts[form.charCodeAt(0)] = 1
      this.#keys[keyAt(word, 0)] = 1
    }
  }

  mayBegin(view: string, at: number): boolean {
    return this.#firsts[view.charCodeAt(at)] === 1 && this.#keys[keyAt(view, at)] === 1
  }
}

/** Three letters as one number, or two of a script that has words as short. */
function keyAt(text: string, at: number): number {
  const first = foldOf(text.charCodeAt(at))
  const two = first * 331 + foldOf(text.charCodeAt(at + 1))
  return (classOf(first) === IDEOGRAPH ? two : two * 331 + foldOf(text.charCodeAt(at + 2))) & 65_535
}
