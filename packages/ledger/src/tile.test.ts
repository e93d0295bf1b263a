import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { concat, equalBytes, utf8 } from './bytes.ts'
import { openCheckpoint, parseCheckpoint } from './checkpoint.ts'
import { LedgerError } from './errors.ts'
import { leafHash, merkleRoot } from './merkle.ts'
import { parseVerifierKey, readNote } from './note.ts'
import {
  decodeBundle,
  decodeTile,
  encodeBundle,
  encodeTile,
  hasTile,
  parseTilePath,
  TILE_WIDTH,
  tilePath,
  tileRoot,
  tilesOf,
  type Tile,
} from './tile.ts'
import { readVector, vectorFiles } from './vectors.fixture.ts'

describe('a reference log in tiles', () => {
  const key = parseVerifierKey('example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx')
  for (let size = 1; size <= 15; size += 1) {
    it(`gives the root of size ${size} from its bundle, and its tile`, () => {
      const { root } = openCheckpoint(readVector(`tlog-tiles-15/checkpoint.${size}`).toString(), key)
      const at = { index: 0, width: size }
      const hashes = decodeBundle(readVector(`tlog-tiles-15/${tilePath({ level: null, ...at })}`)).map(leafHash)
      assert.ok(equalBytes(merkleRoot(hashes), root))
      assert.ok(equalBytes(encodeTile(hashes), readVector(`tlog-tiles-15/${tilePath({ level: 0, ...at })}`)))
    })
  }
})

describe('a mirror of 300 leaves', () => {
  const files = vectorFiles('witness-state/mirror')
  const read = (tile: Tile): readonly Uint8Array[] =>
    decodeTile(readVector(files.find((path) => path.endsWith(`/${tilePath(tile)}`)) ?? ''))
  it('gives the root of its checkpoint', () => {
    const tiles = tilesOf(300)
    assert.deepEqual(tiles.map(tilePath), ['tile/0/000', 'tile/0/001.p/44', 'tile/1/000.p/1'])
    const leaves = tiles.filter(({ level }) => level === 0).flatMap(read)
    const note = readVector(files.find((path) => path.endsWith('checkpoint')) ?? '').toString()
    assert.ok(equalBytes(merkleRoot(leaves), parseCheckpoint(readNote(note).text).root))
    assert.ok(equalBytes(tileRoot(leaves.slice(0, TILE_WIDTH)), concat(...read({ level: 1, index: 0, width: 1 }))))
  })
})

describe('the path of a tile', () => {
  const examples: readonly [Tile, string][] = [
    [{ level: 0, index: 0, width: 256 }, 'tile/0/000'],
    [{ level: 1, index: 1_234_067, width: 256 }, 'tile/1/x001/x234/067'],
    [{ level: null, index: 273, width: 112 }, 'tile/entries/273.p/112'],
    [{ level: 2, index: 1000, width: 1 }, 'tile/2/x001/000.p/1'],
  ]
  for (const [tile, path] of examples) {
    it(path, () => {
      assert.equal(tilePath(tile), path)
      assert.deepEqual(parseTilePath(path), tile)
    })
  }

  it('comes back from any index', () => {
    const shape = {
      level: fc.option(fc.integer({ min: 0, max: 63 })),
      index: fc.integer({ min: 0, max: 1e14 }),
      width: fc.integer({ min: 1, max: TILE_WIDTH }),
    }
    const tile = fc.record(shape, { noNullPrototype: true })
    fc.assert(fc.property(tile, (value) => assert.deepEqual(parseTilePath(tilePath(value)), value)))
  })

  for (const path of [
    'tile/0/0',
    'tile/0/x000/001',
    'tile/00/000',
    'tile/64/000',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/012',
    'tile/0/000.p/257',
    'tile/0/../000',
    'tile/entries/000/',
    'tile/0/1234',
    'tile/0/x001/x234/067\n',
    `tile/0/${'x999/'.repeat(9)}999`,
  ]) {
    it(`is not ${JSON.stringify(path)}`, () => assert.equal(parseTilePath(path), null))
  }
})

describe('the tiles of a log', () => {
  it('are, at 70,000 entries, 273 and one of 112, one and one of 17, one of 1', () => {
    const tiles = tilesOf(70_000)
    const widths = (level: number): number[] => tiles.filter((tile) => tile.level === level).map(({ width }) => width)
    assert.deepEqual(widths(0), [...Array.from({ length: 273 }, () => 256), 112])
    assert.deepEqual(widths(1), [256, 17])
    assert.deepEqual(widths(2), [1])
  })

  it('are exactly those that the log has, at their full width', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), (size) => {
        for (const tile of tilesOf(size)) {
          assert.ok(hasTile(size, tile), tilePath(tile))
          assert.ok(tile.width === TILE_WIDTH || !hasTile(size, { ...tile, width: tile.width + 1 }), tilePath(tile))
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('a bundle of entries', () => {
  it('comes back', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 600 }), { maxLength: TILE_WIDTH }), (entries) => {
        assert.deepEqual(
          decodeBundle(encodeBundle(entries)).map((entry) => Buffer.from(entry)),
          entries.map((entry) => Buffer.from(entry)),
        )
      }),
    )
  })

  it('is refused where it is cut', () => {
    const bytes = encodeBundle([utf8('one'), utf8('two')])
    for (const length of [1, 2, 4, 6, 9]) assert.throws(() => decodeBundle(bytes.subarray(0, length)), LedgerError, String(length))
  })

  it('is refused with more entries than a tile is wide, and with one that is too long', () => {
    assert.throws(() => decodeBundle(new Uint8Array((TILE_WIDTH + 1) * 2)), LedgerError)
    assert.throws(() => encodeBundle([new Uint8Array(65_536)]), LedgerError)
  })

  it('is no tile of hashes, nor the reverse', () => {
    for (const length of [0, 31, 33, 257 * 32]) assert.throws(() => decodeTile(new Uint8Array(length)), LedgerError)
  })
})
