/** Hashes of words and of features. They name buckets and nothing else; no secret rests on them. */

const FNV_OFFSET = 0x811c9dc5 | 0
const FNV_PRIME = 0x01000193

export const EMPTY = FNV_OFFSET

/** One unit more (FNV-1a). */
export function extend(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, FNV_PRIME)
}

export function hashOf(text: string): number {
  let hash = EMPTY
  for (let at = 0; at < text.length; at += 1) hash = extend(hash, text.charCodeAt(at))
  return hash
}

/** Two values and the kind of feature they make as one, in a few instructions: the upper bits depend on each (multiply-shift, Dietzfelbinger 1996). */
export function join(kind: number, one: number, other: number): number {
  return Math.imul(Math.imul(one, 0x9e3779b1) + other, 0x85ebca6b + kind * 0x3c6ef372)
}

/** Two values and the kind of feature they make, mixed so that every bit depends on each (MurmurHash3's finaliser). */
export function mix(kind: number, one: number, other: number): number {
  let hash = Math.imul(one ^ Math.imul(kind + 1, 0x9e3779b1), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 15) ^ other, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 13), 0x27d4eb2f)
  return (hash ^ (hash >>> 16)) >>> 0
}
