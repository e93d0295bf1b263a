import { equalBytes } from './bytes.ts'
import { Chains, decodeAt, type Leaf } from './chain.ts'
import { openCheckpoint, type Checkpoint } from './checkpoint.ts'
import { LedgerError } from './errors.ts'
import { KeyChanges, type KeyChange } from './key-change.ts'
import { leafHash, merkleRoot } from './merkle.ts'
import { noteFromBytes, parseVerifierKey, splitNotes, type VerifierKey } from './note.ts'
import { followKeys, openUnder, type KeyChain } from './succession.ts'
import { logRoot } from './tile-proof.ts'
import { decodeBundle, decodeTile, levelsOf, TILE_WIDTH, tilePath, tilesOf, type Levels } from './tile.ts'

/** A log as it is served: the bytes of `checkpoint` and of each tile by its path; and of `keys`, the notes by which its keys follow each other. */
export type ReadLog = (path: string) => Promise<Uint8Array>

export interface Walk {
  /** The key the reader trusts: the one that signs, or one that it followed. */
  readonly vkey: string
  /** Signed checkpoints that were kept elsewhere; the log must be what each of them says of its beginning. */
  readonly earlier?: readonly string[]
  /** Called after each bundle. */
  readonly progress?: (done: number, size: number) => void
}

/** What a walk over a live log showed. */
export interface WalkReport {
  readonly checkpoint: Checkpoint
  /** Records that have entries. */
  readonly records: number
  /** Where another key began to sign, the first first. */
  readonly keys: readonly KeyChange[]
}

/**
 * Verifies a whole live log: the signature of its checkpoint, every entry against the signed root, every tile against the entries,
 * every record's chain. Throws a `LedgerError` that names the first thing that does not hold. Input is hostile.
 */
export async function walkLog(read: ReadLog, { vkey, earlier = [], progress }: Walk): Promise<WalkReport> {
  const trusted = parseVerifierKey(vkey.trim())
  const { checkpoint, key } = await readHead(read, trusted)
  const chains = new Chains()
  const changes = new KeyChanges()
  const hashes: Uint8Array[] = []
  for (let index = 0; index * TILE_WIDTH < checkpoint.size; index += 1) {
    for (const leaf of await readBundle(read, index, checkpoint.size)) {
      hashes.push(leaf.hash)
      chains.add(leaf)
      changes.add(leaf.entry)
    }
    progress?.(hashes.length, checkpoint.size)
  }
  const log = { size: hashes.length, levels: levelsOf(hashes) }
  if (!equalBytes(await rootAt(log, checkpoint.size), checkpoint.root))
    throw new LedgerError('ROOT_MISMATCH', 'the entries do not hash to the signed root')
  await checkTiles(read, log)
  const chain = changes.chain(trusted)
  assertSigns(chain, key)
  const keys = changes.report(chain, await rootsAfter(log, chain))
  for (const note of earlier) await checkEarlier(openUnder(chain, note), log)
  const [broken] = chains.problems
  if (broken) throw broken
  return { checkpoint, records: chains.records, keys }
}

/** The signed head, by the key that is trusted or by one that follows it. */
async function readHead(read: ReadLog, trusted: VerifierKey): Promise<{ readonly checkpoint: Checkpoint; readonly key: VerifierKey }> {
  const note = noteFromBytes(await read('checkpoint'))
  try {
    return { checkpoint: openCheckpoint(note, trusted), key: trusted }
  } catch (error) {
    if (!(error instanceof LedgerError) || error.code !== 'SIGNATURE_MISSING') throw error
    const keys = await read('keys').catch((cause: unknown) => {
      throw new LedgerError(error.code, error.message, cause instanceof LedgerError ? cause.subject : undefined)
    })
    const chain = followKeys(splitNotes(noteFromBytes(keys)), trusted)
    return { checkpoint: openUnder(chain, note), key: chain.key }
  }
}

/** The entries say which key signs; another may have signed the head before its time, or after. */
function assertSigns(chain: KeyChain, key: VerifierKey): void {
  const isSame = chain.key.name === key.name && equalBytes(chain.key.publicKey, key.publicKey)
  if (!isSame) throw new LedgerError('KEY_RETIRED', 'the head is signed by another key than the entries say')
}

async function rootsAfter(log: Log, { successions }: KeyChain): Promise<ReadonlyMap<number, Uint8Array>> {
  const roots = new Map<number, Uint8Array>()
  for (const { after } of successions) if (after.size <= log.size) roots.set(after.size, await rootAt(log, after.size))
  return roots
}

async function readBundle(read: ReadLog, index: number, size: number): Promise<readonly Leaf[]> {
  const start = index * TILE_WIDTH
  const path = tilePath({ level: null, index, width: Math.min(TILE_WIDTH, size - start) })
  const entries = decodeBundle(await read(path))
  if (entries.length !== Math.min(TILE_WIDTH, size - start))
    throw new LedgerError('SIZE_MISMATCH', `${path} has ${entries.length} entries`, path)
  return entries.map((bytes, offset) => ({ entry: decodeAt(bytes, start + offset), hash: leafHash(bytes) }))
}

/** The hashes of a log of this size. */
interface Log {
  readonly size: number
  readonly levels: Levels
}

/** A checkpoint that was kept elsewhere convicts a log that was cut or written anew under the same key. */
async function checkEarlier({ size, root }: Checkpoint, log: Log): Promise<void> {
  if (size > log.size)
    throw new LedgerError('SIZE_MISMATCH', `a kept checkpoint has ${size} entries, and the log has ${log.size}`, String(size))
  if (!equalBytes(await rootAt(log, size), root))
    throw new LedgerError('ROOT_MISMATCH', `the log up to ${size} is not what a kept checkpoint says`, String(size))
}

/** Others build their proofs from the tiles, so each must be what the entries make it. */
async function checkTiles(read: ReadLog, { size, levels }: Log): Promise<void> {
  for (const tile of tilesOf(size)) {
    const path = tilePath(tile)
    const wanted = levels[tile.level ?? 0]?.slice(tile.index * TILE_WIDTH, tile.index * TILE_WIDTH + tile.width) ?? []
    const given = decodeTile(await read(path))
    const same = given.length === wanted.length && given.every((hash, index) => equalBytes(hash, wanted[index] ?? hash))
    if (!same) throw new LedgerError('ROOT_MISMATCH', `${path} is not made of the entries below it`, path)
  }
}

/** The root of the first entries, from the levels: full tiles were hashed once already. */
async function rootAt({ levels }: Log, size: number): Promise<Uint8Array> {
  return size === 0 ? merkleRoot([]) : logRoot(async (level, from, to) => levels[level]?.slice(from, to) ?? [], size)
}
