import { field as kinds, type Field, type Scale } from '@assay/isms'
import { normal } from './word.ts'

/** A step of the organisation's scale, or why there is none. */
export type LevelReading = { readonly step: number } | { readonly reason: string }

/** How a column of ratings is to be understood. */
export interface LevelColumn {
  /** The organisation's scale; null while none is defined, and then numbers stand as given. */
  readonly scale: Scale | null
  /** The scale of the file where it is another than the organisation's; null where it is the same, or nothing says. */
  readonly other: OtherScale | null
}

/** A scale of a file: its highest step, and what somebody said of it. */
export interface OtherScale {
  readonly highest: number
  /** `same` where its steps are the organisation's of the same number, `spread` where its ends are the ends of that; undefined while nobody said. */
  readonly means: 'same' | 'spread' | null | undefined
}

/** Which step of a scale of `steps` a number of another scale is, by what somebody said. */
export function translated(number: number, { highest, means }: OtherScale, steps: number): number {
  if (means !== 'spread' || highest < 2) return number
  return Math.round(1 + ((number - 1) * (steps - 1)) / (highest - 1))
}

const LONGEST_NUMBER = 30

/** The steps of the scale that a field is on; none while none is defined. */
export function stepsFor(field: Field, scale: Scale | null): readonly string[] {
  if (scale === null || field.scale === null) return []
  return field.scale === 'need' ? scale.needs : scale[field.scale]
}

/** The highest step that the header of a column speaks of: `Impact (1-5)`, `Likelihood_1_3`, `Severity /4`. */
export function statedHighest(header: string): number | null {
  const stated = /(?<!\d)[01]\s*(?:-|–|_|to|bis|a|…|\.\.)\s*(\d{1,2})(?!\d)/.exec(header)?.[1] ?? /\/\s*(\d{1,2})\b/.exec(header)?.[1]
  return stated === undefined ? null : Number(stated)
}

/** The largest number in a column; 0 where there is none. */
export function largestIn(cells: readonly string[]): number {
  let largest = 0
  for (const cell of cells) {
    const number = cell.length < LONGEST_NUMBER ? (numberIn(cell.trim()) ?? 0) : 0
    largest = Math.max(largest, number)
  }
  return largest
}

/** Reads a rating. Another scale than the organisation's is asked about once; so is a word that is no step of it. */
export function readLevel(field: Field, text: string, { scale, other }: LevelColumn): LevelReading {
  const steps = stepsFor(field, scale)
  const number = numberIn(text)
  if (number === null) {
    const step = steps.findIndex((label) => normal(label) === normal(text))
    return step >= 0 ? { step: step + 1 } : { reason: `“${text}” is no step of your scale` }
  }
  const limit = steps.length > 0 ? steps.length : kinds.MAX_STEPS
  const own = other === null ? number : translated(number, other, limit)
  return Number.isInteger(own) && own >= 1 && own <= limit ? { step: own } : { reason: `“${text}” lies outside the scale` }
}

/** Whether a cell of a column of another scale is a number of it, which waits for what that scale means. */
export function waitsForScale(text: string, { other }: LevelColumn): boolean {
  return other !== null && (other.means === undefined || other.means === null) && numberIn(text) !== null
}

/** `4`, `4 - likely`, `Likely (4)`, `L4`: one number and nothing that could be another. */
function numberIn(text: string): number | null {
  const plain = /^[+]?(\d+(?:[.,]\d+)?)$/.exec(text)?.[1]
  if (plain !== undefined) return Number(plain.replace(',', '.'))
  const digits = text.match(/\d+/g) ?? []
  const words = text.replaceAll(/\s+/g, ' ')
  if (digits.length !== 1 || !/^\d ?[-–:.)=]? ?\p{L}|[([]\d[)\]]$|[-–=:] ?\d$|^\p{Lu}\d$/u.test(words)) return null
  return Number(digits[0])
}
