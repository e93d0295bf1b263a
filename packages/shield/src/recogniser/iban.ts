import { mod97 } from '../check.ts'
import { isAlphanumeric, numbersIn, touches } from '../scan.ts'
import type { Found, Recogniser } from '../span.ts'

/** Countries by the length of their IBAN (SWIFT, IBAN registry). */
const REGISTERED: Readonly<Record<number, string>> = {
  15: 'NO',
  16: 'BE',
  18: 'DK FI FK FO GL NL SD',
  19: 'MK SI',
  20: 'AT BA EE KZ LT LU MN XK',
  21: 'CH HR LI LV',
  22: 'BG BH CR DE GB GE IE ME RS VA',
  23: 'AE GI IL IQ OM SO TL',
  24: 'AD CZ ES MD PK RO SA SE SK TN VG',
  25: 'LY PT ST',
  26: 'IS TR',
  27: 'BI DJ FR GR IT MC MR SM',
  28: 'AL AZ BY CY DO GT HN HU LB NI PL SV',
  29: 'BR EG PS QA UA',
  30: 'JO KW MU YE',
  31: 'MT SC',
  32: 'LC',
  33: 'RU',
}
/** Those that use one without being in the registry. */
const OTHERS: Readonly<Record<number, string>> = {
  25: 'AO CV GW MZ',
  26: 'DZ IR',
  27: 'CF CG CM GA GQ KM MG TD',
  28: 'BF BJ CI MA ML NE SN TG',
}
const LENGTHS = new Map(
  [REGISTERED, OTHERS].flatMap((table) =>
    Object.entries(table).flatMap(([length, countries]) => countries.split(' ').map((country) => [country, Number(length)] as const)),
  ),
)

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
      const length = LENGTHS.get(view.slice(at, at + 2).toUpperCase())
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

/** One blank, dot or hyphen between two groups, or the end of a line. */
function isGap(view: string, at: number): boolean {
  return GAPS.has(view[at] ?? '') && !GAPS.has(view[at + 1] ?? '')
}

const GAPS = new Set([' ', '.', '-', '\n', '_'])

/** Where what the text calls an IBAN ends, whatever its check digits: with as many signs as its country has, or one more or less, as people mistype it; -1 where it is none. */
export function namedIbanEnd(view: string, start: number): number {
  if (!/^[A-Z]{2}[\dOIL]{2}/i.test(view.slice(start, start + 4))) return -1
  const length = LENGTHS.get(view.slice(start, start + 2).toUpperCase()) ?? LONGEST
  let [count, end] = [0, start]
  for (let at = start; count <= length;) {
    const next = wordEnd(view, at)
    if (next === at || !isGroup(view.slice(at, next), { count, length })) break
    count += next - at
    end = next
    if (!isGap(view, next)) break
    at = next + 1
  }
  return count >= SHORTEST ? end : -1
}

function wordEnd(view: string, from: number): number {
  let end = from
  while (isAlphanumeric(view.charCodeAt(end))) end += 1
  return end
}

/** Whether a word may be the next group: not longer than what is missing, with a digit where it is long or near the end. */
function isGroup(group: string, { count, length }: { readonly count: number; readonly length: number }): boolean {
  if (count + group.length > length + 1) return false
  return /\d/.test(group) || (group.length <= 4 && count < length - 1)
}

const [SHORTEST, LONGEST] = [12, 34]

function isValid(text: string): boolean {
  return mod97(text.slice(4) + text.slice(0, 4)) === 1
}
