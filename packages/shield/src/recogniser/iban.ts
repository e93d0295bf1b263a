import { mod97 } from '../check.ts'
import { isAlphanumeric, numbersIn, touches } from '../scan.ts'
import type { Found, Recogniser } from '../span.ts'

/** Lengths of the IBAN by country (SWIFT, IBAN registry). */
const LENGTHS: Readonly<Record<string, number>> = {
  AD: 24,
  AE: 23,
  AL: 28,
  AT: 20,
  AZ: 28,
  BA: 20,
  BE: 16,
  BG: 22,
  BH: 22,
  BR: 29,
  BY: 28,
  CH: 21,
  CR: 22,
  CY: 28,
  CZ: 24,
  DE: 22,
  DK: 18,
  DO: 28,
  EE: 20,
  EG: 29,
  ES: 24,
  FI: 18,
  FO: 18,
  FR: 27,
  GB: 22,
  GE: 22,
  GI: 23,
  GL: 18,
  GR: 27,
  GT: 28,
  HR: 21,
  HU: 28,
  IE: 22,
  IL: 23,
  IQ: 23,
  IS: 26,
  IT: 27,
  JO: 30,
  KW: 30,
  KZ: 20,
  LB: 28,
  LC: 32,
  LI: 21,
  LT: 20,
  LU: 20,
  LV: 21,
  MC: 27,
  MD: 24,
  ME: 22,
  MK: 19,
  MR: 27,
  MT: 31,
  MU: 30,
  NL: 18,
  NO: 15,
  PK: 24,
  PL: 28,
  PS: 29,
  PT: 25,
  QA: 29,
  RO: 24,
  RS: 22,
  SA: 24,
  SC: 31,
  SE: 24,
  SI: 19,
  SK: 24,
  SM: 27,
  ST: 25,
  SV: 28,
  TL: 23,
  TN: 24,
  TR: 26,
  UA: 29,
  VA: 22,
  VG: 24,
  XK: 20,
}

/** International bank account numbers (ISO 13616), in groups or not: the length of their country, and the check of mod 97. */
export const iban: Recogniser = {
  name: 'iban',
  find: (view) => {
    const found: Found[] = []
    let least = 0
    for (const number of numbersIn(view)) {
      // Two letters before two check digits.
      const at = number.start - 2
      if (at < least || number.end - number.start < 2 || !isAlphanumeric(view.charCodeAt(at))) continue
      const length = LENGTHS[view.slice(at, at + 2).toUpperCase()]
      if (length === undefined || touches(view, at - 1)) continue
      const end = endOf(view, at, length)
      if (end === null) continue
      found.push({ start: at, end, type: 'IBAN', score: 1 })
      least = end
    }
    return found
  },
}

/** Where an IBAN of this length ends; null where there is none. */
function endOf(view: string, start: number, length: number): number | null {
  const text: string[] = []
  let at = start
  for (; at < view.length && text.length < length; at += 1) {
    if (isAlphanumeric(view.charCodeAt(at))) text.push((view[at] ?? '').toUpperCase())
    else if (!isGap(view, at) || text.length < 4) return null
  }
  return text.length === length && !touches(view, at) && isValid(text.join('')) ? at : null
}

/** One blank between two groups. */
function isGap(view: string, at: number): boolean {
  return view[at] === ' ' && view[at + 1] !== ' '
}

function isValid(text: string): boolean {
  return mod97(text.slice(4) + text.slice(0, 4)) === 1
}
