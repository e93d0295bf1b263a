import { nodeHash, type Proof } from './merkle.ts'
import { TILE_WIDTH } from './tile.ts'

/** Proofs from tiles: each needs a few hashes of each level, however long the log is. */

/** The hashes `from` to `to`, which is left out, of a level: leaf hashes at 0, roots of full tiles of the level below above it. */
export type ReadHashes = (level: number, from: number, to: number) => Promise<readonly Uint8Array[]>

/** Leaves `start` to `end`, which is left out. */
interface Subtree {
  readonly start: number
  readonly end: number
}

const LEVEL_BITS = Math.log2(TILE_WIDTH)

/** The path from leaf `index` to the root of a log of `size`, the leaf's sibling first (RFC 6962, 2.1.1). */
export async function proveInclusion(read: ReadHashes, index: number, size: number): Promise<Proof> {
  if (index < 0 || index >= size) throw new RangeError(`index ${index} is outside a log of ${size}`)
  return Promise.all(inclusionPath(index, { start: 0, end: size }).map((subtree) => subtreeHash(read, subtree)))
}

/** The proof that the first `size1` entries of a log of `size2` are a prefix of it (RFC 6962, 2.1.2). */
export async function proveConsistency(read: ReadHashes, size1: number, size2: number): Promise<Proof> {
  if (size1 < 1 || size1 > size2) throw new RangeError(`no proof from ${size1} to ${size2}`)
  return Promise.all(consistencyPath(size1, { start: 0, end: size2 }, true).map((subtree) => subtreeHash(read, subtree)))
}

/** The root of a log of `size` entries. */
export function logRoot(read: ReadHashes, size: number): Promise<Uint8Array> {
  return subtreeHash(read, { start: 0, end: size })
}

function inclusionPath(index: number, { start, end }: Subtree): readonly Subtree[] {
  if (end - start === 1) return []
  const middle = start + largestPowerBelow(end - start)
  const [left, right] = [
    { start, end: middle },
    { start: middle, end },
  ]
  return index < middle ? [...inclusionPath(index, left), right] : [...inclusionPath(index, right), left]
}

function consistencyPath(size1: number, { start, end }: Subtree, whole: boolean): readonly Subtree[] {
  if (size1 === end) return whole ? [] : [{ start, end }]
  const middle = start + largestPowerBelow(end - start)
  const [left, right] = [
    { start, end: middle },
    { start: middle, end },
  ]
  return size1 <= middle ? [...consistencyPath(size1, left, whole), right] : [...consistencyPath(size1, right, false), left]
}

/** A perfect subtree comes from one run of one level; any other from its halves. */
async function subtreeHash(read: ReadHashes, { start, end }: Subtree): Promise<Uint8Array> {
  const width = end - start
  const power = largestPowerBelow(width)
  if (width > 1 && power * 2 !== width) {
    const middle = start + power
    const [left, right] = await Promise.all([subtreeHash(read, { start, end: middle }), subtreeHash(read, { start: middle, end })])
    return nodeHash(left, right)
  }
  const level = Math.floor(Math.log2(width) / LEVEL_BITS)
  const unit = TILE_WIDTH ** level
  return fold(await read(level, start / unit, end / unit), width / unit)
}

function fold(hashes: Proof, count: number): Uint8Array {
  const [first] = hashes
  if (!first || hashes.length !== count) throw new RangeError(`${hashes.length} hashes where ${count} were asked for`)
  if (count === 1) return first
  return nodeHash(fold(hashes.slice(0, count / 2), count / 2), fold(hashes.slice(count / 2), count / 2))
}

/** The largest power of two below `size`; 1 for 1. */
function largestPowerBelow(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}
