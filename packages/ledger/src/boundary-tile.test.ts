import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { equalBytes } from './bytes.ts'
import { leafHash } from './merkle.ts'
import { logRoot, proveConsistency } from './tile-proof.ts'
import { decodeBundle, encodeBundle, hasTile, levelsOf, TILE_WIDTH, tileRoot } from './tile.ts'

/** Where the rules of tiles begin and end. */

const hashes = Array.from({ length: TILE_WIDTH + 1 }, (_, at) => leafHash(Uint8Array.of(at % 256, Math.floor(at / 256))))

describe('a bundle', () => {
  it('has entries of every length up to 65,535 bytes', () => {
    const entries = [0, 1, 255, 256, 257, 511, 512, 65_279, 65_280, 65_535].map((size) => new Uint8Array(size).fill(size % 251))
    assert.ok(decodeBundle(encodeBundle(entries)).every((entry, at) => equalBytes(entry, entries[at] ?? assert.fail())))
    assert.throws(() => encodeBundle([new Uint8Array(65_536)]), { code: 'ENTRY_TOO_LARGE' })
  })

  it('ends where an entry ends, and has 256 of them at most', () => {
    for (const bytes of [[0], [0, 1], [1], [0, 0, 0], [0, 2, 7]])
      assert.throws(() => decodeBundle(Uint8Array.from(bytes)), { code: 'TILE_MALFORMED' }, bytes.join(' '))
    assert.equal(decodeBundle(encodeBundle(hashes.slice(1))).length, TILE_WIDTH)
    assert.throws(() => decodeBundle(encodeBundle(hashes)), { code: 'TILE_MALFORMED' })
  })
})

describe('a tile', () => {
  it('is full when it has a root', () => {
    assert.equal(tileRoot(hashes.slice(1)).length, 32)
    assert.throws(() => tileRoot(hashes), RangeError)
    assert.throws(() => tileRoot(hashes.slice(2)), RangeError)
  })

  it('stands below as many levels as there are full tiles', () => {
    const lengths = (count: number) =>
      levelsOf(Array.from({ length: count }, (_, at) => hashes[at % TILE_WIDTH] ?? assert.fail())).map(({ length }) => length)
    assert.deepEqual([0, 255, 256, 600].map(lengths), [[0], [255], [256, 1], [600, 2]])
    assert.deepEqual(lengths(TILE_WIDTH ** 2), [TILE_WIDTH ** 2, TILE_WIDTH, 1])
  })

  it('is there as far as the log goes, of hashes and of entries', () => {
    for (const level of [null, 0]) {
      assert.equal(hasTile(300, { level, index: 0, width: 256 }), true)
      assert.equal(hasTile(300, { level, index: 1, width: 44 }), true)
      assert.equal(hasTile(300, { level, index: 1, width: 45 }), false)
    }
    assert.equal(hasTile(300, { level: 1, index: 0, width: 1 }), true)
    assert.equal(hasTile(300, { level: 1, index: 0, width: 2 }), false)
  })
})

describe('a proof from tiles', () => {
  it('goes from one entry at least to the size of the log at most', async () => {
    const read = async (_level: number, from: number, to: number) => hashes.slice(from, to)
    await assert.rejects(proveConsistency(read, 0, 4), RangeError)
    await assert.rejects(proveConsistency(read, 5, 4), RangeError)
    assert.equal((await proveConsistency(read, 4, 4)).length, 0)
    assert.equal((await proveConsistency(read, 1, 2)).length, 1)
  })

  it('is refused where too few hashes are read, or too many', async () => {
    await assert.rejects(
      logRoot(async () => [], 4),
      RangeError,
    )
    await assert.rejects(
      logRoot(async () => hashes.slice(0, 3), 4),
      RangeError,
    )
    await assert.rejects(
      logRoot(async () => hashes.slice(0, 5), 4),
      RangeError,
    )
  })
})
