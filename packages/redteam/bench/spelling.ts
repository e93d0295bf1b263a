import { encodings } from '../src/mutator/encoding.ts'

/** What the sets of hidden spellings share. */
export type Hide = (secret: string) => string

export const apply = (id: string, text: string): string => encodings.find((one) => one.id === id)?.apply(text, NEVER) ?? ''
const NEVER = { below: (): number => 0, pick: <T>(list: readonly T[]): T => list[0] ?? (undefined as never) }
export const each = (secret: string, say: (symbol: string, index: number) => string, join: string): string =>
  Array.from(secret).map(say).join(join)
export const backwards = (text: string): string => Array.from(text).toReversed().join('')
const NATO =
  'alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey x-ray yankee zulu'.split(
    ' ',
  )
const DIGITS = 'zero one two three four five six seven eight nine'.split(' ')

export function nato(symbol: string): string {
  return /\d/.test(symbol) ? (DIGITS[Number(symbol)] ?? '') : (NATO[(symbol.codePointAt(0) ?? 65) - 65] ?? '')
}

export function caesar(secret: string, by: number): string {
  return secret.replaceAll(/[A-Z]/g, (letter) => String.fromCodePoint(65 + (((letter.codePointAt(0) ?? 65) - 65 + by) % 26)))
}

export function hexOf(symbol: string): string {
  return (symbol.codePointAt(0) ?? 0).toString(16).toUpperCase()
}
