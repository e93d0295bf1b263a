import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { utf8 } from './bytes.ts'
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
import { levelsOf, TILE_WIDTH } from './tile.ts'
import { logRoot, proveConsistency, proveInclusion, type ReadHashes } from './tile-proof.ts'

const leaves = Array.from({ length: 2_000 }, (_, index) => leafHash(utf8(`entry ${index}`)))

/** A log's hashes by level, and how many were read. */
function readerOf(size: number): { readonly read: ReadHashes; readonly count: () => number } {
  const levels = levelsOf(leaves.slice(0, size))
  let count = 0
  const read: ReadHashes = async (level, from, to) => {
    count += to - from
    return levels[level]?.slice(from, to) ?? []
  }
  return { read, count: () => count }
}

/** The root of each prefix of the leaves, by its size. */
function rootsUpTo(count: number): readonly Uint8Array[] {
  let range = emptyRange
  return Array.from({ length: count + 1 }, (_, size) => {
    if (size > 0) range = appendLeaves(range, leaves.slice(size - 1, size))
    return rangeRoot(range)
  })
}

/** All two million places take minutes: `EVERY_INDEX=1`. */
const EVERY = process.env['EVERY_INDEX'] === '1'

const sizes = fc.integer({ min: 1, max: leaves.length })

describe('proofs from tiles', () => {
  it('are those of the whole tree, at the edges of tiles', async () => {
    for (const size of [1, 2, 255, 256, 257, 511, 512, 513, 767, 1_024, 2_000]) {
      const { read } = readerOf(size)
      assert.deepEqual(await logRoot(read, size), merkleRoot(leaves.slice(0, size)))
      for (const index of new Set([0, 1, 254, 255, 256, 257, size - 2, size - 1].filter((at) => at >= 0 && at < size)))
        assert.deepEqual(await proveInclusion(read, index, size), inclusionProof(leaves.slice(0, size), index), `${index} of ${size}`)
    }
  })

  it('are those of the whole tree, for any size and index', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, sizes, async (a, b) => {
        const [small, size] = a < b ? [a, b] : [b, a]
        const { read } = readerOf(size)
        const own = leaves.slice(0, size)
        assert.deepEqual(await proveInclusion(read, small - 1, size), inclusionProof(own, small - 1))
        assert.deepEqual(await proveConsistency(read, small, size), consistencyProof(own, small))
      }),
      { numRuns: 60 },
    )
  })

  it('verify for every size up to 2,000, at its edges and inside', async () => {
    const roots = rootsUpTo(leaves.length)
    for (let size = 1; size <= leaves.length; size += 1) {
      const { read } = readerOf(size)
      const root = roots[size] ?? assert.fail()
      for (const index of new Set([0, Math.floor(size / 3), size - 1])) {
        const claim = { index: BigInt(index), size: BigInt(size), leafHash: leaves[index] ?? assert.fail(), root }
        assert.ok(verifyInclusion(claim, await proveInclusion(read, index, size)), `${index} of ${size}`)
      }
      for (const small of new Set([1, Math.ceil(size / 2), size])) {
        const claim = { size1: BigInt(small), size2: BigInt(size), root1: roots[small] ?? assert.fail(), root2: root }
        assert.ok(verifyConsistency(claim, await proveConsistency(read, small, size)), `${small} to ${size}`)
      }
    }
  })

  it(`verify at every index, for ${EVERY ? 'every size up to 2,000' : 'every size up to 64 and some up to 2,000'}`, async () => {
    const roots = rootsUpTo(leaves.length)
    for (let size = 1; size <= leaves.length; size += size < 64 || EVERY ? 1 : 193) {
      const { read } = readerOf(size)
      const root = roots[size] ?? assert.fail()
      for (let index = 0; index < size; index += 1) {
        const claim = { index: BigInt(index), size: BigInt(size), leafHash: leaves[index] ?? assert.fail(), root }
        if (!verifyInclusion(claim, await proveInclusion(read, index, size))) assert.fail(`${index} of ${size}`)
      }
    }
  })

  it('read a few tiles and not the log', async () => {
    const { read, count } = readerOf(2_000)
    await proveInclusion(read, 0, 2_000)
    assert.ok(count() <= 3 * TILE_WIDTH, `${count()} hashes`)
  })

  it('are refused outside the log', async () => {
    const { read } = readerOf(5)
    for (const index of [-1, 5])
      await assert.rejects(proveInclusion(read, index, 5), { name: 'RangeError', message: `index ${index} is outside a log of 5` })
    for (const size of [0, 6])
      await assert.rejects(proveConsistency(read, size, 5), { name: 'RangeError', message: `no proof from ${size} to 5` })
  })

  it('are refused where hashes are missing', async () => {
    for (const [size, given] of [
      [5, 0],
      [4, 3],
      [1, 0],
    ] as const)
      await assert.rejects(
        logRoot(async () => leaves.slice(0, given), size),
        { name: 'RangeError', message: `${given} hashes where ${Math.min(4, size)} were asked for` },
      )
  })
})
