import { fromBase64 } from './base64.ts'
import { BUCKET_BITS } from './feature.ts'
import { JOINTS, LABELS, PAIRS } from './label.ts'

/** The weights of the tagger, and how they are kept. */
export interface Weights {
  readonly rows: Rows
  /** From a label (row) to a label, for each joint. */
  readonly transitions: Int16Array
  /** What one unit of the weights is worth in nats. */
  readonly unit: number
}

/** Base64 of rows that are not empty: how many are skipped (groups of seven bits), which labels have a weight (sixteen bits), and their weights. */
export interface PackedWeights {
  readonly unit: number
  readonly buckets: string
  /** Sixteen bits each, lower byte first. */
  readonly transitions: string
}

export const SIZES = { buckets: (1 << BUCKET_BITS) * LABELS, transitions: JOINTS * LABELS * LABELS }

export function openWeights({ unit, buckets, transitions }: PackedWeights): Weights {
  const bytes = fromBase64(transitions)
  return {
    unit,
    rows: new Rows(fromBase64(buckets)),
    transitions: Int16Array.from({ length: SIZES.transitions }, (_, at) => (((bytes[at * 2 + 1] ?? 0) << 24) >> 16) | (bytes[at * 2] ?? 0)),
  }
}

/** How many bytes a row has at the least: what is skipped, its labels, a weight. */
const LEAST_BYTES = 4

/** The rows of the buckets that are not empty. Most buckets are, and one bit says so: what stays in the fastest memory answers most questions. */
class Rows {
  /** Two labels to a number: the even one, and 65,536 times the odd one. Sums of rows are pairs of sums as long as each is of sixteen bits. */
  readonly pairs: Int32Array
  readonly #has = new Int32Array((1 << BUCKET_BITS) / 32)
  /** How many rows are before each 32 buckets. */
  readonly #ranks = new Int32Array((1 << BUCKET_BITS) / 32)

  constructor(packed: Uint8Array) {
    const pairs = new Int32Array(Math.ceil(packed.length / LEAST_BYTES) * PAIRS)
    let [bucket, count] = [0, 0]
    for (let at = 0; at < packed.length; count += 1) {
      for (let shift = 0, more = true; more; shift += 7, at += 1) {
        const byte = packed[at] ?? 0
        bucket += (byte & 127) << shift
        more = byte > 127
      }
      this.#has[bucket >> 5] = (this.#has[bucket >> 5] ?? 0) | (1 << (bucket & 31))
      const has = (packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8)
      at += 2
      for (let label = 0; label < LABELS; label += 1) {
        if (((has >> label) & 1) === 0) continue
        const pair = count * PAIRS + (label >> 1)
        pairs[pair] = (pairs[pair] ?? 0) + (((packed[at] ?? 0) << 24) >> 24) * (label & 1 ? 65_536 : 1)
        at += 1
      }
    }
    this.pairs = pairs.subarray(0, count * PAIRS)
    for (let word = 1; word < this.#ranks.length; word += 1)
      this.#ranks[word] = (this.#ranks[word - 1] ?? 0) + ones(this.#has[word - 1] ?? 0)
  }

  /** Where the rows of buckets begin among the pairs, of those that have one. Returns how many. */
  find(buckets: Uint32Array, count: number, into: Int32Array): number {
    let kept = 0
    for (let index = 0; index < count; index += 1) {
      const bucket = buckets[index] ?? 0
      const has = this.#has[bucket >>> 5] ?? 0
      const below = has & ((1 << (bucket & 31)) - 1)
      into[kept] = ((this.#ranks[bucket >>> 5] ?? 0) + ones(below)) * PAIRS
      kept += (has >>> (bucket & 31)) & 1
    }
    return kept
  }
}

/** How many bits of 32 are set. */
function ones(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x5555_5555)
  const fours = (twos & 0x3333_3333) + ((twos >>> 2) & 0x3333_3333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24
}
