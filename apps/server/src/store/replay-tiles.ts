import { equalBytes, LedgerError, TILE_WIDTH, tileRoot } from '@assay/ledger'
import type { Tx } from './db.ts'

/** Compares the stored roots of full tiles with the leaves that make them, leaf by leaf. */
export interface TileChecker {
  /** Takes the next leaf hash; says which stored roots do not follow from the leaves so far. */
  readonly add: (hash: Uint8Array) => readonly LedgerError[]
  /** Stored roots of tiles that the leaves did not fill. */
  readonly rest: () => readonly LedgerError[]
}

/** A checker of a log of which `published` entries are served: each tile that they fill must be stored. */
export async function tileChecker(tx: Tx, published: number): Promise<TileChecker> {
  const rows = await tx.selectFrom('tile_root').select(['level', 'index', 'hash']).execute()
  const stored = new Map(rows.map(({ level, index, hash }) => [`${level} ${index}`, hash]))
  const open: { readonly hashes: Uint8Array[]; index: number }[] = []
  const addAt = (level: number, hash: Uint8Array): readonly LedgerError[] => {
    const tile = (open[level] ??= { hashes: [], index: 0 })
    tile.hashes.push(hash)
    if (tile.hashes.length < TILE_WIDTH) return []
    const root = tileRoot(tile.hashes.splice(0))
    const name = `${level} ${tile.index}`
    tile.index += 1
    const known = stored.get(name)
    stored.delete(name)
    // One that is not stored yet is made before it is served.
    const isServed = tile.index * TILE_WIDTH ** (level + 1) <= published
    const fault = (known ? !equalBytes(known, root) : isServed) ? [wrongRoot(name)] : []
    return [...fault, ...addAt(level + 1, root)]
  }
  return { add: (hash) => addAt(0, hash), rest: () => [...stored.keys()].map(wrongRoot) }
}

function wrongRoot(name: string): LedgerError {
  return new LedgerError('ROOT_MISMATCH', `the stored root of tile ${name} is not that of its entries`, name)
}
