import { fromBase64 } from './base64.ts'
import { BUCKET_BITS } from './feature.ts'
import { JOINTS, LABELS } from './label.ts'

/** The weights of the tagger, and how they are kept. */
export interface Weights {
  /** A row for each bucket, two labels to a number: the even one, and 65,536 times the odd one. Sums of rows are pairs of sums as long as each is of sixteen bits. */
  readonly pairs: Int32Array
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
    pairs: pairsOf(openRows(fromBase64(buckets))),
    transitions: Int16Array.from({ length: SIZES.transitions }, (_, at) => (((bytes[at * 2 + 1] ?? 0) << 24) >> 16) | (bytes[at * 2] ?? 0)),
  }
}

function pairsOf(buckets: Int8Array): Int32Array {
  const pairs = new Int32Array(buckets.length / 2)
  for (let at = 0; at < pairs.length; at += 1) pairs[at] = (buckets[at * 2] ?? 0) + (buckets[at * 2 + 1] ?? 0) * 65_536
  return pairs
}

function openRows(bytes: Uint8Array): Int8Array {
  const rows = new Int8Array(SIZES.buckets)
  let row = 0
  for (let at = 0; at < bytes.length;) {
    for (let shift = 0, more = true; more; shift += 7, at += 1) {
      const byte = bytes[at] ?? 0
      row += (byte & 127) << shift
      more = byte > 127
    }
    const has = (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
    at += 2
    for (let label = 0; label < LABELS; label += 1) {
      if (((has >> label) & 1) === 0) continue
      rows[row * LABELS + label] = ((bytes[at] ?? 0) << 24) >> 24
      at += 1
    }
  }
  return rows
}
