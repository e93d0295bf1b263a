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
  [/^62/, [16, 17, 18, 19]],
  [/^(?:50|5[6-9]|6)/, [12, 13, 14, 15, 16, 17, 18, 19]],
]

/** Payment cards: an issuer's first digits and length, and the check digit. */
export const card: Recogniser = {
  name: 'card',
  find: (view) =>
    digitRuns(view).flatMap(({ start, end, digits }) =>
      isCard(digits) && !touches(view, start - 1) && !touches(view, end) ? [{ start, end, type: 'CARD', score: 1 }] : [],
    ),
}

function isCard(digits: string): boolean {
  return (
    ISSUERS.some(([prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits)) && luhn(digits) && !/^(\d)\1+$/.test(digits)
  )
}
