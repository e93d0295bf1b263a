import { BUCKET_BITS } from '../src/tagger/feature.ts'
import type { Sequence } from './sequence.ts'

/** The sequences without features that are seen less often than so many times: what is rare is learnt by heart, and says nothing of other texts. */
export function frequent(sequences: readonly Sequence[], least: number): Sequence[] {
  const seen = new Uint32Array(1 << BUCKET_BITS)
  for (const { features } of sequences) for (const feature of features) seen[feature] = (seen[feature] ?? 0) + 1
  return sequences.map((sequence) => without(sequence, (feature) => (seen[feature] ?? 0) < least))
}

function without(sequence: Sequence, isRare: (feature: number) => boolean): Sequence {
  const { features, offsets, length } = sequence
  const kept = new Uint32Array(features.length)
  const begins = new Uint32Array(length + 1)
  let count = 0
  for (let token = 0; token < length; token += 1) {
    for (let at = offsets[token] ?? 0; at < (offsets[token + 1] ?? 0); at += 1) {
      if (isRare(features[at] ?? 0)) continue
      kept[count] = features[at] ?? 0
      count += 1
    }
    begins[token + 1] = count
  }
  return { ...sequence, features: kept.slice(0, count), offsets: begins }
}
