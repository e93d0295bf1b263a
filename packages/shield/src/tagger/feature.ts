import { mix } from './hash.ts'
import type { Word } from './word.ts'

/** Features as buckets of the weights. Which bucket is a hash of what the feature is; two that meet in one share a weight. */

export const BUCKET_BITS = 18
const SHIFT = 32 - BUCKET_BITS

/** Two words before, one before, the word itself, one after, two after. */
export const POSITIONS = 5
/** The most features that a word, or a place, has. */
export const MAX_FEATURES = 24

/** The features of a word by itself, seen from the place at a distance: 0 two before that place, 2 at it, 4 two after. Returns how many. */
export function wordFeatures({
  word,
  position,
  into,
}: {
  readonly word: Word
  readonly position: number
  readonly into: Uint32Array
}): number {
  const { hash, prefix, suffix2, suffix3, suffix4, shape, mask, look } = word
  let count = 0
  const add = (kind: number, one: number, other: number): void => {
    into[count] = mix(kind * POSITIONS + position, one, other) >>> SHIFT
    count += 1
  }
  add(0, hash, 0)
  add(1, look, 0)
  if (position === 0 || position === 4) return count
  add(2, shape, 0)
  add(3, mask, 0)
  add(4, suffix3, 0)
  if (position !== 2) return count
  add(5, hash, shape)
  add(6, prefix, 0)
  add(7, suffix2, shape)
  add(8, suffix4, 0)
  add(9, suffix3, shape)
  add(10, suffix3, mask)
  return count
}

/** How many features a place has. */
export const PLACE_FEATURES = 15

/** What a table knows of its words, by their numbers. */
export interface Columns {
  readonly hash: Int32Array
  readonly look: Int32Array
  readonly shape: Int32Array
}

/** Where the words of a place stand: their numbers, two before it to two after it, its gap and line as one, and the key of its line. */
export interface Place {
  readonly words: Int32Array
  readonly line: number
  readonly key: number
}

/** The features of a place: its words together, and its line. */
export function placeFeatures({ hash, look, shape }: Columns, { words, line, key }: Place, into: Uint32Array): void {
  const [w0, w1, w2, w3, w4] = [words[0] ?? 0, words[1] ?? 0, words[2] ?? 0, words[3] ?? 0, words[4] ?? 0]
  const [h0, h1, h2, h3, h4] = [hash[w0] ?? 0, hash[w1] ?? 0, hash[w2] ?? 0, hash[w3] ?? 0, hash[w4] ?? 0]
  const [l0, l1, l2, l3, l4] = [look[w0] ?? 0, look[w1] ?? 0, look[w2] ?? 0, look[w3] ?? 0, look[w4] ?? 0]
  const around = mix(98, l1, l2)
  const ahead = mix(98, l2, l3)
  into[0] = mix(100, h1, h2) >>> SHIFT
  into[1] = mix(101, h2, h3) >>> SHIFT
  into[2] = mix(102, h0, h1) >>> SHIFT
  into[3] = mix(103, h3, h4) >>> SHIFT
  into[4] = mix(104, h1, l2) >>> SHIFT
  into[5] = mix(105, l2, h3) >>> SHIFT
  into[6] = mix(106, around, 0) >>> SHIFT
  into[7] = mix(107, ahead, 0) >>> SHIFT
  into[8] = mix(108, around, l3) >>> SHIFT
  into[9] = mix(109, l0, around) >>> SHIFT
  into[10] = mix(110, ahead, l4) >>> SHIFT
  into[11] = mix(111, line, l2) >>> SHIFT
  into[12] = mix(112, line, (shape[w2] ?? 0) * 4096 + (shape[w1] ?? 0)) >>> SHIFT
  into[13] = mix(113, mix(97, h0, h1), l2) >>> SHIFT
  into[14] = mix(114, key, l2) >>> SHIFT
}
