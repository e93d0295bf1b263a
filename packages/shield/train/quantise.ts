import { LABELS } from '../src/tagger/label.ts'
import type { PackedWeights } from '../src/tagger/weights.ts'
import type { Trained } from './crf.ts'

const MAX = 127
const NEVER = -30_000

/** Weights as whole numbers of a unit. */
export interface Quantised {
  readonly buckets: Int8Array
  readonly transitions: Int16Array
  readonly unit: number
}

/** Weights as whole numbers of one unit; those of less than `least` nats are none. */
export function quantise({ buckets, transitions }: Trained, unit: number, least: number): Quantised {
  return {
    buckets: Int8Array.from(buckets, (weight) => (Math.abs(weight) < least ? 0 : Math.max(-MAX, Math.min(MAX, Math.round(weight / unit))))),
    transitions: Int16Array.from(transitions, (weight) => Math.max(NEVER, Math.min(-NEVER, Math.round(weight / unit)))),
    unit,
  }
}

/** The weights as the package keeps them. */
export function packWeights({ buckets, transitions, unit }: Quantised): PackedWeights {
  const bytes: number[] = []
  let last = 0
  for (let row = 0; row * LABELS < buckets.length; row += 1) {
    const weights = buckets.subarray(row * LABELS, (row + 1) * LABELS)
    const has = weights.reduce((bits, weight, label) => (weight === 0 ? bits : bits | (1 << label)), 0)
    if (has === 0) continue
    let skipped = row - last
    last = row
    for (; skipped > 127; skipped = skipped >> 7) bytes.push((skipped & 127) | 128)
    bytes.push(skipped, has & 255, has >> 8)
    for (const weight of weights) if (weight !== 0) bytes.push(weight & 255)
  }
  return { unit, buckets: Buffer.from(bytes).toString('base64'), transitions: Buffer.from(transitions.buffer).toString('base64') }
}
