import { decodeBundle, fromBase64, LedgerError, TILE_WIDTH, tilePath, toBase64, utf8 } from '@assay/ledger'
import type { Archive } from '../archive/archive.ts'
import type { Keyring } from '../secret/keyring.ts'
import type { Tx } from './db.ts'

/** Where an organisation's entries and payloads are, and what opens them. */
export interface Vault {
  readonly org: string
  readonly keyring: Keyring
  /** Where the oldest of them went; null where none did. */
  readonly archive: () => Archive | null
}

/** The vault of an organisation. */
export function vaultOf({ keyring, archive }: Omit<Vault, 'org'>, org: string): Vault {
  return { org, keyring, archive }
}

/** What of an entry may have gone to the archive. */
export interface Archivable {
  readonly seq: string
  readonly bytes: Buffer | null
  readonly key_version: number | null
  readonly sealed: Buffer | null
}

/** A payload as it lies in an archive: the version of its key and its bytes in base64; null where the database kept it. */
type ArchivedPayload = readonly [keyVersion: number, sealed: string] | null

/** Path of the entries of a full tile in the archive: that of tlog-tiles, under the organisation. */
export function entriesPath(org: string, index: number): string {
  return `${org}/${tilePath({ level: null, index, width: TILE_WIDTH })}`
}

/** Path of the payloads of a full tile. */
export function payloadsPath(org: string, index: number): string {
  return entriesPath(org, index).replace('/tile/entries/', '/payloads/')
}

/** The payloads of a full tile as an object of the archive. */
export function encodePayloads(rows: readonly Pick<Archivable, 'key_version' | 'sealed'>[]): Uint8Array {
  return utf8(
    JSON.stringify(rows.map(({ key_version: version, sealed }) => (version === null || !sealed ? null : [version, toBase64(sealed)]))),
  )
}

/** Rows with what went to the archive, brought back. Throws a LedgerError where the archive does not have it any more. */
export async function unarchived<R extends Archivable>(
  vault: Pick<Vault, 'org' | 'archive'>,
  rows: readonly R[],
): Promise<readonly (R & { readonly bytes: Buffer })[]> {
  const gone = new Set(rows.filter(({ bytes }) => bytes === null).map(({ seq }) => tileOf(seq)))
  const tiles = new Map<number, Tile>()
  for (const index of gone) tiles.set(index, await readTile(vault, index))
  return rows.map((row) =>
    row.bytes === null ? { ...row, ...broughtBack(row, tiles.get(tileOf(row.seq))) } : { ...row, bytes: row.bytes },
  )
}

interface Tile {
  readonly entries: readonly Uint8Array[]
  readonly payloads: readonly ArchivedPayload[]
}

async function readTile({ org, archive }: Pick<Vault, 'org' | 'archive'>, index: number): Promise<Tile> {
  const place = archive()
  const [entries, payloads] = await Promise.all([place?.get(entriesPath(org, index)), place?.get(payloadsPath(org, index))])
  if (!entries || !payloads)
    throw new LedgerError('ARCHIVE_MISSING', `the archive has not the entries from ${index * TILE_WIDTH} on`, String(index * TILE_WIDTH))
  const parsed: readonly ArchivedPayload[] = JSON.parse(Buffer.from(payloads).toString())
  return { entries: decodeBundle(entries), payloads: parsed }
}

function broughtBack(
  { seq, key_version, sealed }: Archivable,
  tile: Tile | undefined,
): Pick<Archivable, 'key_version' | 'sealed'> & { readonly bytes: Buffer } {
  const at = Number(seq) % TILE_WIDTH
  const bytes = Buffer.from(tile?.entries[at] ?? new Uint8Array())
  const payload = tile?.payloads[at]
  if (sealed || !payload) return { bytes, key_version, sealed }
  return { bytes, key_version: payload[0], sealed: Buffer.from(fromBase64(payload[1]) ?? new Uint8Array()) }
}

function tileOf(seq: string): number {
  return Math.floor(Number(seq) / TILE_WIDTH)
}

/** How many entries of an organisation have gone to the archive. */
export async function archivedCount(tx: Tx): Promise<number> {
  const row = await tx
    .selectFrom('leaf')
    .select(({ fn }) => fn.min('seq').as('first'))
    .where('bytes', 'is not', null)
    .executeTakeFirst()
  return Number(row?.first ?? 0)
}
