import { luhn } from '../check.ts'
import { digitRuns, touches } from '../scan.ts'
import type { Recogniser } from '../span.ts'

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

/** A word for a card shortly before: then a mistyped number is taken for one too. */
const NAMED = /(?:card|karte|carte|tarjeta|carta|cartão|kaart|karta|kort|kartı|карт|カード|卡|카드)[^\d\n]{0,20}$/iu
const REACH = 30

/** Payment cards: an issuer's first digits and length, and the check digit; without the check where the text calls it a card. */
export const card: Recogniser = {
  name: 'card',
  find: (view) =>
    digitRuns(view).flatMap(({ start, end, digits }) => {
      if (digits.length < 12 || digits.length > 19 || touches(view, start - 1) || touches(view, end)) return []
      const score =
        isIssued(digits) && luhn(digits)
          ? 1
          : /^[2-6]\d{12}/.test(digits) && NAMED.test(view.slice(Math.max(0, start - REACH), start))
            ? 0.85
            : 0
      return score === 0 ? [] : [{ start, end, type: 'CARD', score }]
    }),
}

function isIssued(digits: string): boolean {
  return ISSUERS.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits)) && !/^(\d)\1+$/.test(digits)
}
