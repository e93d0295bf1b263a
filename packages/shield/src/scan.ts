import { CASELESS, classOf, DIGIT } from './tagger/character.ts'

/** What the recognisers share: classes of characters, and runs of digits. */

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
export function digitsEnd(view: string, from: number): number {
  let end = from
  while (isDigit(view.charCodeAt(end))) end += 1
  return end
}

/** Where a sticky pattern ends that begins at a place; -1 where it does not fit. */
export function matchEnd(view: string, from: number, pattern: RegExp): number {
  pattern.lastIndex = from
  const match = pattern.exec(view)
  return match === null ? -1 : from + match[0].length
}

/** Digits with at most one separator between two of them: a blank, a hyphen, a dot or a slash. */
export interface DigitRun {
  readonly start: number
  readonly end: number
  readonly digits: string
}

const SEPARATORS = new Set([' ', '-', '.', '/', '\u00a0'])
const MAX_DIGITS = 40

let last: { readonly view: string; readonly runs: readonly DigitRun[] } = { view: '', runs: [] }

/** Every run of seven digits or more, kept for the recogniser that asks next. A run is cut after forty digits: nothing that has a check is as long. */
export function digitRuns(view: string): readonly DigitRun[] {
  if (last.view !== view) last = { view, runs: runsOf(view) }
  return last.runs
}

function runsOf(view: string): readonly DigitRun[] {
  const runs: DigitRun[] = []
  for (let at = 0; at < view.length; at += 1) {
    if (!isDigit(view.charCodeAt(at))) continue
    const run = runFrom(view, at)
    if (run.digits.length >= 7) runs.push(run)
    at = run.end
  }
  return runs
}

function runFrom(view: string, start: number): DigitRun {
  let end = start
  let digits = ''
  for (let at = start; at < view.length && digits.length < MAX_DIGITS; at += 1) {
    if (isDigit(view.charCodeAt(at))) {
      digits += view[at] ?? ''
      end = at + 1
    } else if (!SEPARATORS.has(view[at] ?? '') || !isDigit(view.charCodeAt(at + 1))) break
  }
  return { start, end, digits }
}

export interface Window {
  readonly start: number
  readonly end: number
}

/** The places around numbers of so many digits at least, those that touch as one: what belongs to a number is looked for nowhere else. */
export function windowsAround(
  view: string,
  { digits, behind, ahead }: { readonly digits: number; readonly behind: number; readonly ahead: number },
): readonly Window[] {
  const windows: Window[] = []
  for (let at = 0; at < view.length; at += 1) {
    if (!isDigit(view.charCodeAt(at))) continue
    const first = at
    while (isDigit(view.charCodeAt(at))) at += 1
    if (at - first < digits) continue
    const latest = windows.at(-1)
    const [start, end] = [Math.max(0, first - behind), Math.min(view.length, first + ahead)]
    if (latest && start <= latest.end) windows[windows.length - 1] = { start: latest.start, end: Math.max(end, latest.end) }
    else windows.push({ start, end })
  }
  return windows
}
