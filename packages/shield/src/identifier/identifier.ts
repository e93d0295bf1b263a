import { weighted } from '../check.ts'

/** A number or code that a country gives to a person or a business. */
export interface Identifier {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** What its issuer calls it. */
  readonly name: string
  readonly type: 'SSN' | 'ID'
  /** Of digits alone: how many. With letters: what it looks like, from its first character on, separators included. */
  readonly shape: number | RegExp
  /** Takes it without separators, in capitals. Null where its issuer publishes none. */
  readonly check: ((value: string) => boolean) | null
  /** Lower-case words of which one stands shortly before it where it could be anything else; none where it speaks for itself. */
  readonly context: readonly string[]
  /** A way of writing it that needs no word beside it. */
  readonly form?: RegExp
}

export function digit(value: string, index: number): number {
  return Number(value[index])
}

/** Month and day that there are. */
export function isDate(month: string, day: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31
}

export function mod(value: string, weights: readonly number[], by: number): number {
  return ((weighted(value, weights) % by) + by) % by
}

/** Whether the digit after the weighted ones brings the sum to a multiple of eleven; where it would be ten, `ten` stands there, and `eleven` for eleven. */
export function isMod11(
  value: string,
  weights: readonly number[],
  { ten = -1, eleven = 0 }: { readonly ten?: number; readonly eleven?: number } = {},
): boolean {
  const rest = 11 - mod(value, weights, 11)
  return (rest === 10 ? ten : rest === 11 ? eleven : rest) === digit(value, weights.length)
}

/** The same modulo ten. */
export function isMod10(value: string, weights: readonly number[]): boolean {
  return (10 - mod(value, weights, 10)) % 10 === digit(value, weights.length)
}

/** Letters as 10 to 35. */
export function valueOf(character: string | undefined): number {
  return Number.parseInt(character ?? '', 36)
}
