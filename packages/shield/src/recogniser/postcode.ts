import { Glance, matchEnd, numbersIn, touches, windowsBefore, type Range } from '../scan.ts'
import type { Found, Recogniser } from '../span.ts'

/** Postcodes that are called one, and those of forms that nothing else has. */

const NAMES =
  'zip|post ?code|postal code|plz|postleitzahl|code postal|código postal|codigo postal|c\\.?a\\.?p\\.?|cep|kod pocztowy|postnummer|postinumero|psč|irányítószám|posta kodu|индекс|邮编|郵便番号|우편번호'
/** A name, up to the first of the code. */
const CALLED = new RegExp(
  `(?:${NAMES})(?: ?code)?(?: (?:is|of|ist|est|es|für|for|\\p{Lu}\\p{L}{2,20})){0,3}[:#]?\\s{0,2}(?=[A-Z-]{0,4}\\d)`,
  'iuy',
)
const CODE = /[A-Z\d][A-Z\d-]{2,6}(?: ?\d[A-Z\d]{1,3})?(?![\p{L}\d])/iuy
const glance = new Glance([...NAMES.replaceAll(/\\|\?/g, '').split('|'), 'cap'])
/** As much as stands between the beginning of a name and a digit. */
const REACH = 100

const BRITISH =
  /(?:GIR ?0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d|[A-HK-Y]\d\d|\d[A-HJKS-UW]|[A-HK-Y]\d[ABEHMNPRV-Y]) \d[ABD-HJLNP-UW-Z]{2})(?![A-Za-z\d])/y
/** Without its blank: three letters at least, and four digits at most, leave little that it could be else. */
const JOINED = /[A-PR-UWYZ][A-HK-Y]?\d{1,2}\d[ABD-HJLNP-UW-Z]{2}(?![A-Za-z\d])/y
const CANADIAN = /[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] \d[ABCEGHJ-NPRSTV-Z]\d(?![A-Za-z\d])/y
/** The longest first half of either. */
const HALF = 4

export const postcode: Recogniser = {
  name: 'postcode',
  find: (view) => {
    const numbers = numbersIn(view)
    return [
      ...windowsBefore(
        numbers.filter((number) => isLong(view, number)),
        REACH,
      ).flatMap((window) => called(view, window)),
      ...numbers.flatMap(({ start }) => withLetters(view, start)),
    ]
  },
}

/** Whether a number may be of a code: by itself, or with letters or a hyphen beside it. */
function isLong(view: string, { start, end }: Range): boolean {
  return end - start > 2 || view[start - 1] === '-' || view[end] === '-' || touches(view, start - 1) || touches(view, end)
}

function called(view: string, { start, end }: Range): readonly Found[] {
  const found: Found[] = []
  for (let at = start; at < end; at += 1) {
    if (!glance.mayBegin(view, at) || touches(view, at - 1)) continue
    const code = matchEnd(view, at, CALLED)
    const after = code === -1 ? -1 : matchEnd(view, code, CODE)
    if (after === -1) continue
    found.push(address(code, after))
    at = after - 1
  }
  return found
}

/** `SW1A 1AA`, `K1A 0B1`, by the digit after the blank. */
function withLetters(view: string, digit: number): readonly Found[] {
  if (view[digit - 1] !== ' ') return joined(view, digit)
  let start = digit - 1
  while (digit - 1 - start < HALF && touches(view, start - 1)) start -= 1
  if (start === digit - 1 || touches(view, start - 1)) return []
  const end = Math.max(matchEnd(view, start, BRITISH), matchEnd(view, start, CANADIAN))
  return end === -1 ? [] : [address(start, end)]
}

/** `M160RA`, by its first digit. */
function joined(view: string, digit: number): readonly Found[] {
  let start = digit
  while (digit - start < 2 && /[A-Z]/.test(view[start - 1] ?? '')) start -= 1
  if (start === digit || touches(view, start - 1)) return []
  const end = matchEnd(view, start, JOINED)
  return end === -1 || end - start < 6 ? [] : [{ start, end, type: 'ADDRESS', score: 0.62 }]
}

function address(start: number, end: number): Found {
  return { start, end, type: 'ADDRESS', score: 0.8 }
}
