import { join } from './hash.ts'
import type { Word } from './word.ts'

/** Features as buckets of the weights. Which bucket is a hash of what the feature is; two that meet in one share a weight. */

export const BUCKET_BITS = 20
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
    into[count] = join(kind * POSITIONS + position, one, other) >>> SHIFT
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

/** What features are made of, by the place in a text; those of a place stand two further on, so that there are two before the first. */
export interface Columns {
  readonly hash: Int32Array
  readonly look: Int32Array
  readonly shape: Int32Array
  /** The line of a place, and how the place follows the one before it. */
  readonly line: Int32Array
  /** The word before the colon near the start of its line, as in `Name: …`; 0 where there is none. */
  readonly key: Int32Array
}

/** The features of a place: its words together, and its line. */
export function placeFeatures({ hash, look, shape, line: lines, key }: Columns, at: number, into: Uint32Array): void {
  const [h0, h1, h2, h3, h4] = [hash[at] ?? 0, hash[at + 1] ?? 0, hash[at + 2] ?? 0, hash[at + 3] ?? 0, hash[at + 4] ?? 0]
  const [l0, l1, l2, l3, l4] = [look[at] ?? 0, look[at + 1] ?? 0, look[at + 2] ?? 0, look[at + 3] ?? 0, look[at + 4] ?? 0]
  const around = join(98, l1, l2)
  const ahead = join(98, l2, l3)
  const line = lines[at + 2] ?? 0
  into[0] = join(100, h1, h2) >>> SHIFT
  into[1] = join(101, h2, h3) >>> SHIFT
  into[2] = join(102, h0, h1) >>> SHIFT
  into[3] = join(103, h3, h4) >>> SHIFT
  into[4] = join(104, h1, l2) >>> SHIFT
  into[5] = join(105, l2, h3) >>> SHIFT
  into[6] = join(106, around, 0) >>> SHIFT
  into[7] = join(107, ahead, 0) >>> SHIFT
  into[8] = join(108, around, l3) >>> SHIFT
  into[9] = join(109, l0, around) >>> SHIFT
  into[10] = join(110, ahead, l4) >>> SHIFT
  into[11] = join(111, line, l2) >>> SHIFT
  into[12] = join(112, line, (shape[at + 2] ?? 0) * 4096 + (shape[at + 1] ?? 0)) >>> SHIFT
  into[13] = join(113, join(97, h0, h1), l2) >>> SHIFT
  into[14] = join(114, key[at + 2] ?? 0, l2) >>> SHIFT
}
