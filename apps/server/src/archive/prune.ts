import { encodeBundle, equalBytes, leafHash, LedgerError, TILE_WIDTH } from '@assay/ledger'
import type pg from 'pg'
import { withClient } from '../postgres/client.ts'
import { inOrganisation } from '../store/scope.ts'
import { encodePayloads, entriesPath, payloadsPath } from '../store/vault.ts'
import type { Archive } from './archive.ts'

/** What is moved to the archive, and where from. */
export interface Pruning {
  /** A connection of the owner of the tables: the application itself may not take anything from the log. */
  readonly connection: pg.PoolConfig
  readonly archive: Archive
  readonly org: string
  /** Entries that were signed before this moment go. */
  readonly before: Date
}

interface Row {
  readonly seq: string
  readonly bytes: Buffer
  readonly hash: Buffer
  readonly key_version: number | null
  readonly sealed: Buffer | null
}

/**
 * Moves the entries and payloads of full tiles under a signed checkpoint to the archive, a tile at a time: writes, reads back,
 * compares, and only then lets the database forget. Hashes stay, and the payload of each record's last entry. Returns how many
 * entries are in the archive.
 */
export function pruneLog({ connection, archive, org, before }: Pruning): Promise<number> {
  return withClient(connection, async (client) => {
    const first = await inOrganisation(client, org, () => firstKept(client, org))
    const tiles = await inOrganisation(client, org, () => fullTiles(client, org, before))
    for (let index = first; index < tiles; index += 1) await moveTile(client, { archive, org, index })
    return tiles * TILE_WIDTH
  })
}

async function fullTiles(client: pg.Client, org: string, before: Date): Promise<number> {
  const { rows } = await client.query<{ size: string | null }>(
    'select max(size) as size from checkpoint where org_id = $1 and signed_at < $2',
    [org, before],
  )
  return Math.floor(Number(rows[0]?.size ?? 0) / TILE_WIDTH)
}

async function firstKept(client: pg.Client, org: string): Promise<number> {
  const { rows } = await client.query<{ seq: string | null }>('select min(seq) as seq from leaf where org_id = $1 and bytes is not null', [
    org,
  ])
  return Math.floor(Number(rows[0]?.seq ?? 0) / TILE_WIDTH)
}

interface Moving {
  readonly archive: Archive
  readonly org: string
  readonly index: number
}

async function moveTile(client: pg.Client, { archive, org, index }: Moving): Promise<void> {
  const range = [org, index * TILE_WIDTH, (index + 1) * TILE_WIDTH]
  const { rows } = await inOrganisation(client, org, () =>
    client.query<Row>(
      `select leaf.seq, leaf.bytes, leaf.hash, payload.key_version, payload.sealed from leaf
       left join payload on payload.org_id = leaf.org_id and payload.seq = leaf.seq
       where leaf.org_id = $1 and leaf.seq >= $2 and leaf.seq < $3 order by leaf.seq`,
      range,
    ),
  )
  if (rows.length !== TILE_WIDTH) throw new LedgerError('SIZE_MISMATCH', `the log has no full tile ${index}`, String(index))
  for (const { seq, bytes, hash } of rows)
    if (!equalBytes(leafHash(bytes), hash)) throw new LedgerError('ROOT_MISMATCH', `entry ${seq} was changed: it is not archived`, seq)
  await store(archive, entriesPath(org, index), encodeBundle(rows.map(({ bytes }) => bytes)))
  await store(archive, payloadsPath(org, index), encodePayloads(rows))
  await inOrganisation(client, org, async () => {
    await client.query('update leaf set bytes = null where org_id = $1 and seq >= $2 and seq < $3', range)
    await client.query(
      `delete from payload where org_id = $1 and seq >= $2 and seq < $3
       and not exists (select from record where record.org_id = payload.org_id and record.last_seq = payload.seq)`,
      range,
    )
  })
}

async function store(archive: Archive, path: string, bytes: Uint8Array): Promise<void> {
  await archive.put(path, bytes)
  const read = await archive.get(path)
  if (!read || !equalBytes(read, bytes)) throw new Error(`the archive did not give back ${path} as it was written`)
}
