import { isDigit, touches } from '../scan.ts'
import type { Found, Recogniser } from '../span.ts'

const MAX = 25
const MIN_DIGITS = 7
const MAX_DIGITS = 15

/** Telephone numbers: in international form (ITU-T E.164), with an area code in brackets, or in groups as people write them. */
export const phone: Recogniser = {
  name: 'phone',
  find: (view) => {
    const found: Found[] = []
    for (let at = 0; at < view.length; at += 1) {
      if (!/[+(\d]/.test(view[at] ?? '')) continue
      const end = endOf(view, at)
      const text = view.slice(at, end)
      const score = touches(view, at - 1) || touches(view, end) || view[at - 1] === '.' ? 0 : scoreOf(text)
      if (score > 0) found.push({ start: at, end, type: 'PHONE', score })
      at = Math.max(end - 1, at)
    }
    return found
  },
}

/** Digits, each parted from the next by two separators at most, which are not two blanks; a plus can only begin it. */
function endOf(view: string, start: number): number {
  let end = start
  for (let at = start; at < view.length && at - start < MAX; at += 1) {
    if (isDigit(view.charCodeAt(at))) end = at + 1
    else if (at - end >= 2 || !isSeparator(view, at, start)) break
  }
  return Math.max(end, start + 1)
}

function isSeparator(view: string, at: number, start: number): boolean {
  const character = view[at] ?? ''
  if (character === '+') return at <= start + 1
  return character === ' ' ? view[at + 1] !== ' ' : /[()./-]/.test(character)
}

/** Forms in which numbers are written, with the digits that each has at least, and how sure it makes us. */
const FORMS: readonly (readonly [form: RegExp, digits: number, score: number])[] = [
  [/^\+\(?[1-9]/, 8, 0.9],
  [/^\(\+[1-9]/, 8, 0.9],
  [/^\(\d{2,5}\)[ -]?\d/, 8, 0.8],
  [/^\d{3}[ .-]\d{3}[ .-]\d{4}$/, 10, 0.75],
  [/^00[1-9]/, 10, 0.7],
  [/^0[1-9]\d{0,3}[ /-]\d[\d -]*$/, 9, 0.65],
]

function scoreOf(text: string): number {
  const digits = text.replaceAll(/\D/g, '')
  if (digits.length < MIN_DIGITS || digits.length > MAX_DIGITS || /^(\d)\1+$/.test(digits) || text.lastIndexOf('+') > 1) return 0
  return FORMS.find(([form, least]) => digits.length >= least && form.test(text))?.[2] ?? 0
}
