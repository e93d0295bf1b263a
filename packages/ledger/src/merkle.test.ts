import assert from 'node:assert/strict'
import { basename } from 'node:path'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { fromBase64, toHex, utf8 } from './bytes.ts'
import {
  appendLeaves,
  consistencyProof,
  emptyRange,
  inclusionProof,
  leafHash,
  merkleRoot,
  rangeRoot,
  verifyConsistency,
  verifyInclusion,
} from './merkle.ts'
import { readVector, vectorFiles } from './vectors.fixture.ts'

interface InclusionVector {
  readonly leafIdx: string
  readonly treeSize: string
  readonly root: string
  readonly leafHash: string
  readonly proof: readonly string[] | null
  readonly wantErr: boolean
}

interface ConsistencyVector {
  readonly size1: string
  readonly size2: string
  readonly root1: string
  readonly root2: string
  readonly proof: readonly string[] | null
  readonly wantErr: boolean
}

describe('inclusion vectors', () => {
  const files = vectorFiles('merkle/inclusion')
  it('are all there', () => assert.equal(files.length, 98))
  for (const path of files) {
    it(path.split('/inclusion/')[1] ?? basename(path), () => {
      const vector: InclusionVector = parse(path)
      const claim = {
        index: BigInt(vector.leafIdx),
        size: BigInt(vector.treeSize),
        leafHash: bytes(vector.leafHash),
        root: bytes(vector.root),
      }
      assert.equal(verifyInclusion(claim, (vector.proof ?? []).map(bytes)), !vector.wantErr)
    })
  }
})

describe('consistency vectors', () => {
  const files = vectorFiles('merkle/consistency')
  it('are all there', () => assert.equal(files.length, 98))
  for (const path of files) {
    it(path.split('/consistency/')[1] ?? basename(path), () => {
      const vector: ConsistencyVector = parse(path)
      const claim = { size1: BigInt(vector.size1), size2: BigInt(vector.size2), root1: bytes(vector.root1), root2: bytes(vector.root2) }
      assert.equal(verifyConsistency(claim, (vector.proof ?? []).map(bytes)), !vector.wantErr)
    })
  }
})

describe('proofs', () => {
  const leaves = Array.from({ length: 300 }, (_, index) => leafHash(utf8(`leaf ${index}`)))
  const roots = Array.from({ length: 301 }, (_, size) => merkleRoot(leaves.slice(0, size)))

  it('show every leaf of every size, and no other leaf', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (size, seed) => {
        const index = seed % size
        const proof = inclusionProof(leaves.slice(0, size), index)
        const claim = { index: BigInt(index), size: BigInt(size), leafHash: at(leaves, index), root: at(roots, size) }
        assert.ok(verifyInclusion(claim, proof))
        assert.ok(!verifyInclusion({ ...claim, leafHash: leafHash(utf8('forged')) }, proof))
      }),
    )
  })

  it('show every prefix, and no other history', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (size2, seed) => {
        const size1 = 1 + (seed % size2)
        const proof = consistencyProof(leaves.slice(0, size2), size1)
        const claim = { size1: BigInt(size1), size2: BigInt(size2), root1: at(roots, size1), root2: at(roots, size2) }
        assert.ok(verifyConsistency(claim, proof))
        assert.ok(!verifyConsistency({ ...claim, root1: leafHash(utf8('fork')) }, proof))
      }),
    )
  })

  it('agree with a tree that was appended to in pieces', () => {
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.nat({ max: 300 }), (a, b) => {
        const [first, second] = a < b ? [a, b] : [b, a]
        const range = appendLeaves(appendLeaves(emptyRange, leaves.slice(0, first)), leaves.slice(first, second))
        assert.equal(toHex(rangeRoot(range)), toHex(at(roots, second)))
      }),
    )
  })
})

function parse<T>(path: string): T {
  return JSON.parse(
    readVector(path)
      .toString()
      .replaceAll(/("(?:leafIdx|treeSize|size1|size2)": )(\d+)/g, '$1"$2"'),
  )
}

function bytes(base64: string): Uint8Array {
  return fromBase64(base64) ?? new Uint8Array()
}

function at(list: readonly Uint8Array[], index: number): Uint8Array {
  return list[index] ?? assert.fail(`nothing at ${index}`)
}
