import { luhn } from '../check.ts'
import { digitRuns, touches, type DigitRun } from '../scan.ts'
import type { Found, Recogniser } from '../span.ts'

/** Issuers by their first digits and lengths (ISO/IEC 7812-1). */
const ISSUERS: readonly (readonly [prefix: RegExp, lengths: readonly number[]])[] = [
  [/^4/, [13, 16, 19]],
  [/^(?:5[1-5]|2(?:2[2-9][1-9]|22[1-9]|2[3-9]\d|[3-6]\d\d|7[01]\d|720))/, [16]],
  [/^3[47]/, [15]],
  [/^(?:6011|64[4-9]|65|622)/, [16, 19]],
  [/^(?:36|30[0-5]|38|39)/, [14, 16, 19]],
  [/^35(?:2[89]|[3-8]\d)/, [16, 17, 18, 19]],
  [/^(?:2131|1800)/, [15]],
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6)/, [12, 13, 14, 15, 16, 17, 18, 19]],
]

/** A word for a card shortly before: then a number that is mistyped, or made up, is taken for one too. */
const NAMED =
  /(?:cards?|cc|visa|master ?card|amex|american express|maestro|diners|karte|kartennummer|carte|tarjeta|carta|cartão|kaart|karta|karty|kartą|kort|kortet|kortti|kartı|kart|kártya|cardul|карт[аыуе]?|κάρτα|κάρτας|カード|卡|信用卡|银行卡|카드|بطاقة|البطاقة|کارت|कार्ड|কার্ড|அட்டை|บัตร|thẻ|kartu)[^\d\n]{0,32}\n?$/iu
const REACH = 48
/** Digits that a card has. */
const [LEAST, MOST] = [12, 19]

/** Payment cards: an issuer's first digits and length, and the check digit; without the check where the text calls it a card. */
export const card: Recogniser = {
  name: 'card',
  find: (view) => {
    const found = digitRuns(view).flatMap((run) => cardIn(view, run))
    return [...found, ...overLines(view, found)]
  },
}

function cardIn(view: string, { start, end, digits }: DigitRun): readonly Found[] {
  if (digits.length < LEAST || digits.length > MOST || touches(view, start - 1) || touches(view, end)) return []
  if (isIssued(digits) && luhn(digits)) return [{ start, end, type: 'CARD', score: isSure(view, { start, end, digits }) ? 1 : SURE_ENOUGH }]
  const isNamed = digits.length > LEAST && NAMED.test(view.slice(Math.max(0, start - REACH), start))
  return isNamed ? [{ start, end, type: 'CARD', score: 0.85 }] : []
}

/** One number of ten of twelve to fourteen digits passes the check by chance, and parcels have such numbers: without groups or a word they are none. */
function isSure(view: string, { start, end, digits }: DigitRun): boolean {
  return digits.length > 14 || end - start > digits.length || NAMED.test(view.slice(Math.max(0, start - REACH), start))
}

/** Below `balanced`. */
const SURE_ENOUGH = 0.5

/** A card whose groups go on in the next line, by its check digit. */
function overLines(view: string, found: readonly Found[]): readonly Found[] {
  if (!view.includes('\n')) return []
  return [...view.matchAll(BROKEN)].flatMap(({ index, 0: text }) => {
    const digits = text.replaceAll(/\D/g, '')
    const end = index + text.length
    const isKnown = found.some((one) => one.start < end && one.end > index)
    return isKnown || !isIssued(digits) || !luhn(digits) ? [] : [{ start: index, end, type: 'CARD', score: 0.95 }]
  })
}

/** Groups of four, with one line break among them. */
const BROKEN = /(?<![\d.-])\d{4}(?:[ -]\d{4}){0,2} ?\r?\n ?\d{4}(?:[ -]\d{4}){0,2}(?![\d.-])/g

function isIssued(digits: string): boolean {
  return ISSUERS.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits)) && !/^(\d)\1+$/.test(digits)
}
