import { field as kinds, type Field, type Scale } from '@assay/isms'
import { normal } from './word.ts'

/** A step of the organisation's scale, or why there is none. */
export type LevelReading = { readonly step: number } | { readonly reason: string }

/** How a column of ratings is to be understood. */
export interface LevelColumn {
  /** The organisation's scale; null while none is defined, and then numbers stand as given. */
  readonly scale: Scale | null
  /** The highest step of the file's own scale, as its header says or its values show; null where nothing says. */
  readonly highest: number | null
}

const LONGEST_NUMBER = 30

/** The steps of the scale that a field is on; none while none is defined. */
export function stepsFor(field: Field, scale: Scale | null): readonly string[] {
  if (scale === null || field.scale === null) return []
  return field.scale === 'need' ? scale.needs : scale[field.scale]
}

/** The highest step that a column speaks of: `Impact (1-5)`, else its largest number where that is over three. */
export function highestOf(header: string, cells: readonly string[]): number | null {
  const stated = /(?<!\d)[01]\s*(?:-|–|_|to|bis|a|…|\.\.)\s*(\d{1,2})(?!\d)/.exec(header)?.[1] ?? /\/\s*(\d{1,2})\b/.exec(header)?.[1]
  if (stated !== undefined) return Number(stated)
  let largest = 0
  for (const cell of cells) {
    const number = cell.length < LONGEST_NUMBER ? Number(cell) : 0
    if (Number.isFinite(number)) largest = Math.max(largest, number)
  }
  return largest > 3 ? largest : null
}

/** Reads a rating. Another scale than the organisation's is asked about; so is a word that is no step of it. */
export function readLevel(field: Field, text: string, { scale, highest }: LevelColumn): LevelReading {
  const steps = stepsFor(field, scale)
  const number = numberIn(text)
  if (number === null) {
    const step = steps.findIndex((label) => normal(label) === normal(text))
    return step >= 0 ? { step: step + 1 } : { reason: `“${text}” is no step of your scale` }
  }
  if (steps.length > 0 && highest !== null && highest !== steps.length) {
    return { reason: `“${text}” is on a scale up to ${highest}, yours has ${steps.length} steps` }
  }
  const limit = steps.length > 0 ? steps.length : kinds.MAX_STEPS
  return Number.isInteger(number) && number >= 1 && number <= limit ? { step: number } : { reason: `“${text}” lies outside the scale` }
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
