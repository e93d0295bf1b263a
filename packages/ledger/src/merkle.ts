import { equalBytes, sha256 } from './bytes.ts'

/** Merkle trees of RFC 6962, section 2; the verification procedures are those of RFC 9162, section 2.1. All proofs are hostile input. */

const LEAF = Uint8Array.of(0)
const NODE = Uint8Array.of(1)
const HASH_SIZE = 32

export type Proof = readonly Uint8Array[]

export interface InclusionClaim {
  readonly index: bigint
  readonly size: bigint
  readonly leafHash: Uint8Array
  readonly root: Uint8Array
}

export interface ConsistencyClaim {
  readonly size1: bigint
  readonly size2: bigint
  readonly root1: Uint8Array
  readonly root2: Uint8Array
}

/** SHA-256(0x00 || data). */
export function leafHash(data: Uint8Array): Uint8Array {
  return sha256(LEAF, data)
}

/** SHA-256(0x01 || left || right). */
export function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(NODE, left, right)
}

/** The root over leaf hashes; SHA-256 of nothing for the empty tree. */
export function merkleRoot(leaves: Proof): Uint8Array {
  return rangeRoot(appendLeaves(emptyRange, leaves))
}

/**
 * The roots of the perfect subtrees that make up a tree of `size` leaves, largest first: all that is
 * needed to append and to know the root.
 */
export interface Range {
  readonly size: number
  readonly peaks: Proof
}

export const emptyRange: Range = { size: 0, peaks: [] }

/** The range after appending `leaves` (leaf hashes), in order. */
export function appendLeaves(range: Range, leaves: Proof): Range {
  const peaks = [...range.peaks]
  let size = range.size
  for (const leaf of leaves) {
    let hash = leaf
    for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      hash = nodeHash(peaks.pop() ?? hash, hash)
    }
    peaks.push(hash)
    size += 1
  }
  return { size, peaks }
}

/** The root of the tree that a range describes. */
export function rangeRoot(range: Range): Uint8Array {
  const [last, ...rest] = range.peaks.toReversed()
  if (!last) return sha256(new Uint8Array())
  return rest.reduce((right, left) => nodeHash(left, right), last)
}

/** The path from leaf `index` to the root of `leaves`, the leaf's sibling first (RFC 6962, 2.1.1). */
export function inclusionProof(leaves: Proof, index: number): Proof {
  if (index < 0 || index >= leaves.length) throw new RangeError(`index ${index} is outside a tree of ${leaves.length}`)
  if (leaves.length === 1) return []
  const split = largestPowerBelow(leaves.length)
  const left = leaves.slice(0, split)
  const right = leaves.slice(split)
  return index < split ? [...inclusionProof(left, index), merkleRoot(right)] : [...inclusionProof(right, index - split), merkleRoot(left)]
}

/** The proof that the first `size1` of `leaves` are a prefix of them all (RFC 6962, 2.1.2). */
export function consistencyProof(leaves: Proof, size1: number): Proof {
  if (size1 < 1 || size1 > leaves.length) throw new RangeError(`no proof from ${size1} to ${leaves.length}`)
  return subProof(leaves, size1, true)
}

function subProof(leaves: Proof, size1: number, whole: boolean): Proof {
  if (size1 === leaves.length) return whole ? [] : [merkleRoot(leaves)]
  const split = largestPowerBelow(leaves.length)
  const left = leaves.slice(0, split)
  const right = leaves.slice(split)
  return size1 <= split
    ? [...subProof(left, size1, whole), merkleRoot(right)]
    : [...subProof(right, size1 - split, false), merkleRoot(left)]
}

function largestPowerBelow(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

/** Whether `proof` shows the leaf at its index in the tree (RFC 9162, 2.1.3.2). */
export function verifyInclusion(claim: InclusionClaim, proof: Proof): boolean {
  if (claim.index < 0n || claim.index >= claim.size) return false
  if (![claim.leafHash, claim.root, ...proof].every(isHash)) return false
  let fn = claim.index
  let sn = claim.size - 1n
  let hash = claim.leafHash
  for (const sibling of proof) {
    if (sn === 0n) return false
    const rightmost = fn === sn
    hash = rightmost || isOdd(fn) ? nodeHash(sibling, hash) : nodeHash(hash, sibling)
    const levels = rightmost ? levelsUp(fn) : 1n
    fn >>= levels
    sn >>= levels
  }
  return sn === 0n && equalBytes(hash, claim.root)
}

/** Whether `proof` shows that tree 1 is a prefix of tree 2 (RFC 9162, 2.1.4.2). A size of 0 is refused: nothing is consistent with it. */
export function verifyConsistency(claim: ConsistencyClaim, proof: Proof): boolean {
  const { size1, size2, root1, root2 } = claim
  if (size1 < 1n || size1 > size2) return false
  if (size1 === size2) return proof.length === 0 && equalBytes(root1, root2)
  if (![root1, root2, ...proof].every(isHash)) return false
  const path = isPowerOfTwo(size1) ? [root1, ...proof] : proof
  const [first, ...rest] = path
  return first !== undefined && foldConsistency(claim, first, rest)
}

function foldConsistency(claim: ConsistencyClaim, first: Uint8Array, rest: Proof): boolean {
  let fn = claim.size1 - 1n
  let sn = claim.size2 - 1n
  while (isOdd(fn)) {
    fn >>= 1n
    sn >>= 1n
  }
  let hash1 = first
  let hash2 = first
  for (const node of rest) {
    if (sn === 0n) return false
    const rightmost = fn === sn
    if (rightmost || isOdd(fn)) {
      hash1 = nodeHash(node, hash1)
      hash2 = nodeHash(node, hash2)
    } else {
      hash2 = nodeHash(hash2, node)
    }
    const levels = rightmost ? levelsUp(fn) : 1n
    fn >>= levels
    sn >>= levels
  }
  return sn === 0n && equalBytes(hash1, claim.root1) && equalBytes(hash2, claim.root2)
}

/** Levels to climb from the rightmost node, which is not the root: past every level where it has no sibling. */
function levelsUp(node: bigint): bigint {
  let levels = 1n
  for (let rest = node; !isOdd(rest); rest >>= 1n) levels += 1n
  return levels
}

function isOdd(n: bigint): boolean {
  return (n & 1n) === 1n
}

function isPowerOfTwo(n: bigint): boolean {
  return (n & (n - 1n)) === 0n
}

function isHash(bytes: Uint8Array): boolean {
  return bytes.length === HASH_SIZE
}
