import { CASELESS, classOf, DIGIT, foldOf, IDEOGRAPH, LOWER, SYMBOL, UPPER } from './character.ts'
import { DULL, type Gazetteer } from './gazetteer.ts'
import { EMPTY, extend, mix } from './hash.ts'

/** What features are made of, for each word of a table by its number. */
export interface Word {
  /** Of the folded letters. */
  readonly hash: number
  readonly prefix: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  readonly shape: number
  readonly mask: number
  /** Shape and mask as one. */
  readonly look: number
  /** Whether it is no reason to ask what it is. */
  readonly isDull: boolean
}

/** Longer words are known by their first characters alone. */
const MAX_WORD = 48

/** What stands before the first word and after the last. */
export const EDGE: Word = {
  hash: 1,
  prefix: 0,
  suffix2: 0,
  suffix3: 0,
  suffix4: 0,
  shape: 99,
  mask: 0,
  look: mix(99, 99, 0),
  isDull: true,
}

/** Signs that end sentences or part them; the others stand in addresses, or before names. */
const DULL_SIGNS = new Set(Array.from('.,;!?"”“)…', (one) => one.charCodeAt(0)))

/** What is known of a word from its letters and the lists. */
export function wordOf(text: string, gazetteer: Gazetteer): Word {
  const letters = Array.from({ length: Math.min(text.length, MAX_WORD) }, (_, at) => foldOf(text.charCodeAt(at)))
  const hash = hashUnits(letters)
  const shape = shapeOf(text)
  const isWord = shape < DIGITS
  const mask = isWord ? gazetteer.maskOf(hash) : 0
  const first = text.charCodeAt(0)
  return {
    hash: isDigits(shape) ? shape : hash,
    prefix: isWord ? hashUnits(letters.slice(0, 3)) : 0,
    suffix2: isWord ? hashUnits(letters.slice(-2)) : 0,
    suffix3: isWord ? hashUnits(letters.slice(-3)) : 0,
    suffix4: isWord ? hashUnits(letters.slice(-4)) : 0,
    shape,
    mask,
    look: mix(99, shape, mask),
    isDull: isNoReason(first, mask, text.length),
  }
}

function isNoReason(first: number, mask: number, length: number): boolean {
  const kind = classOf(first)
  if (kind === SYMBOL) return length === 1 && DULL_SIGNS.has(first)
  return (mask & DULL) !== 0 && (kind === LOWER || kind === CASELESS)
}

function hashUnits(units: readonly number[]): number {
  let hash = EMPTY
  for (const unit of units) hash = extend(hash, unit)
  return hash
}

const DIGITS = 64
/** Shapes of signs are this and their code. */
export const SYMBOL_SHAPE = 128

function isDigits(shape: number): boolean {
  return shape >= DIGITS && shape < SYMBOL_SHAPE
}

/** A small number: how the letters are cased and how many they are, how many digits, or which symbol. */
function shapeOf(text: string): number {
  const first = classOf(text.charCodeAt(0))
  if (first === SYMBOL) return SYMBOL_SHAPE + text.charCodeAt(0)
  const counts = countOf(text)
  if (counts.digits === text.length) return DIGITS + Math.min(text.length, 12)
  if (counts.digits > 0) return DIGITS + 16 + (first === DIGIT ? 1 : 0) + (counts.upper > 0 ? 2 : 0)
  return caseOf(first, counts, text.length) * 8 + sizeOf(text.length)
}

interface Counts {
  readonly digits: number
  readonly upper: number
  readonly lower: number
}

function countOf(text: string): Counts {
  let [digits, upper, lower] = [0, 0, 0]
  for (let at = 0; at < text.length && at < MAX_WORD; at += 1) {
    const kind = classOf(text.charCodeAt(at))
    if (kind === DIGIT) digits += 1
    else if (kind === UPPER) upper += 1
    else if (kind === LOWER) lower += 1
  }
  return { digits: text.length > MAX_WORD && digits === MAX_WORD ? text.length : digits, upper, lower }
}

/** 0 lower, 1 capital first, 2 capitals, 3 one capital, 4 capitals inside, 5 ideograph, 6 without case. */
function caseOf(first: number, { upper, lower }: Counts, length: number): number {
  if (first === IDEOGRAPH) return 5
  if (upper === 0) return lower === 0 ? 6 : 0
  if (length === 1) return 3
  if (lower === 0) return 2
  return first === UPPER && upper === 1 ? 1 : 4
}

function sizeOf(length: number): number {
  if (length <= 3) return length
  if (length <= 5) return 4
  return length <= 9 ? 5 : 6
}
