import { concat } from './bytes.ts'
import { LedgerError } from './errors.ts'
import { merkleRoot } from './merkle.ts'

/** The tree in files (c2sp.org/tlog-tiles): tiles of 256 hashes, and bundles of the entries below them. */

export const TILE_WIDTH = 256
const HASH_SIZE = 32
const MAX_ENTRY = 65_535

/** One tile. `level` is null for a bundle of entries. */
export interface Tile {
  readonly level: number | null
  readonly index: number
  /** 1 to 256; less than 256 is a partial tile. */
  readonly width: number
}

/** `tile/0/x001/234.p/17`, `tile/entries/067`. */
export function tilePath({ level, index, width }: Tile): string {
  const groups = [String(index % 1000).padStart(3, '0')]
  for (let rest = Math.floor(index / 1000); rest > 0; rest = Math.floor(rest / 1000)) {
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`)
  }
  return `tile/${level ?? 'entries'}/${groups.join('/')}${width === TILE_WIDTH ? '' : `.p/${width}`}`
}

/** Parses the one spelling of a path; null for any other. Input is hostile. */
export function parseTilePath(path: string): Tile | null {
  const match = /^tile\/(entries|[0-9]|[1-5][0-9]|6[0-3])\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path)
  if (!match) return null
  const [, level = '', groups = '', width = String(TILE_WIDTH)] = match
  const tile = { level: level === 'entries' ? null : Number(level), index: Number(groups.replaceAll(/[x/]/g, '')), width: Number(width) }
  return tilePath(tile) === path && tile.width <= TILE_WIDTH ? tile : null
}

/** Whether a log of `size` entries has this tile: every hash in it is that of a full tile below. */
export function hasTile(size: number, { level, index, width }: Tile): boolean {
  return index * TILE_WIDTH + width <= Math.floor(size / TILE_WIDTH ** (level ?? 0))
}

/** All tiles of a log of `size` entries, without the bundles. */
export function tilesOf(size: number): readonly Tile[] {
  const tiles: Tile[] = []
  for (let level = 0, count = size; count > 0; level += 1, count = Math.floor(count / TILE_WIDTH)) {
    for (let index = 0; index * TILE_WIDTH < count; index += 1) {
      tiles.push({ level, index, width: Math.min(TILE_WIDTH, count - index * TILE_WIDTH) })
    }
  }
  return tiles
}

/** The hash of a full tile, as it stands in the tile above. */
export function tileRoot(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length !== TILE_WIDTH) throw new RangeError(`a full tile has ${TILE_WIDTH} hashes, not ${hashes.length}`)
  return merkleRoot(hashes)
}

/** Leaf hashes, and above them the roots of full tiles, level by level. */
export type Levels = readonly (readonly Uint8Array[])[]

/** The levels of a log with these leaf hashes. */
export function levelsOf(leaves: readonly Uint8Array[]): Levels {
  const levels = [leaves]
  for (let below = leaves; below.length >= TILE_WIDTH; below = levels.at(-1) ?? []) {
    const full = Math.floor(below.length / TILE_WIDTH)
    levels.push(Array.from({ length: full }, (_, index) => tileRoot(below.slice(index * TILE_WIDTH, (index + 1) * TILE_WIDTH))))
  }
  return levels
}

export function encodeTile(hashes: readonly Uint8Array[]): Uint8Array {
  return concat(...hashes)
}

export function decodeTile(bytes: Uint8Array): readonly Uint8Array[] {
  if (bytes.length === 0 || bytes.length % HASH_SIZE !== 0 || bytes.length > TILE_WIDTH * HASH_SIZE) throw malformedTile()
  return Array.from({ length: bytes.length / HASH_SIZE }, (_, index) => bytes.subarray(index * HASH_SIZE, (index + 1) * HASH_SIZE))
}

/** Entries one after the other, each behind its length in two bytes, the high one first. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concat(
    ...entries.flatMap((entry) => {
      if (entry.length > MAX_ENTRY) throw new LedgerError('ENTRY_TOO_LARGE', `an entry of ${entry.length} bytes`)
      return [Uint8Array.of(Math.floor(entry.length / 256), entry.length % 256), entry]
    }),
  )
}

export function decodeBundle(bytes: Uint8Array): readonly Uint8Array[] {
  const entries: Uint8Array[] = []
  for (let offset = 0; offset < bytes.length;) {
    const [high, low] = [bytes[offset], bytes[offset + 1]]
    if (high === undefined || low === undefined || entries.length === TILE_WIDTH) throw malformedTile()
    const end = offset + 2 + high * 256 + low
    if (end > bytes.length) throw malformedTile()
    entries.push(bytes.subarray(offset + 2, end))
    offset = end
  }
  return entries
}

function malformedTile(): LedgerError {
  return new LedgerError('TILE_MALFORMED', 'not a tile of a log')
}
