import { encodeBundle, encodeTile, hasTile, parseTilePath, TILE_WIDTH, type Tile } from '@assay/ledger'
import type { Context } from 'hono'
import { isAllowed } from '../actor.ts'
import { namedIn } from '../log/named.ts'
import { notFound, Problem } from '../problem.ts'
import { publish } from '../publisher.ts'
import type { Services } from '../services.ts'
import { cosignedNote, newestCheckpoint } from '../store/checkpoint.ts'
import { reading, readingDirectory, type Tx } from '../store/db.ts'
import { hashesIn } from '../store/tile.ts'
import { unarchived, vaultOf, type Vault } from '../store/vault.ts'

/** A tile that is full never changes. */
const FOREVER = 'private, max-age=31536000, immutable'

/**
 * The log of an organisation as c2sp.org/tlog-tiles serves it, under `/tlog/SLUG/`: for whoever may read the organisation, and for
 * anybody where the organisation has said so. What is not signed yet is not served.
 */
export async function serveLog(c: Context, services: Services): Promise<Response> {
  const slug = c.req.param('slug') ?? ''
  const org = await readableLog(c, services, slug)
  const path = c.req.path.slice(`/tlog/${slug}/`.length)
  const published = (await reading(services.db, org, newestCheckpoint)) ?? (await publish(services, { org, slug }))
  if (path === 'checkpoint') {
    const note = await reading(services.db, org, (tx) => cosignedNote(tx, published, { mlDsa: true }))
    return c.body(note, 200, { 'content-type': 'text/plain; charset=utf-8' })
  }
  if (path === 'keys') return c.body(await reading(services.db, org, notesOfKeys), 200, { 'content-type': 'text/plain; charset=utf-8' })
  const tile = parseTilePath(path)
  if (!tile || !hasTile(published.size, tile)) throw notFound()
  const bytes = await reading(services.db, org, (tx) => tileBytes(tx, vaultOf(services, org), tile))
  const cache = tile.width === TILE_WIDTH ? FOREVER : 'no-store'
  return c.body(new Uint8Array(bytes), 200, { 'content-type': 'application/octet-stream', 'cache-control': cache })
}

/** The notes by which its keys follow each other, for whoever knows one of the earlier ones. */
async function notesOfKeys(tx: Tx): Promise<string> {
  return (await namedIn(tx))?.notes.join('') ?? ''
}

/** The organisation behind a log, for whoever may read it. Whoever may not learns nothing of it. */
async function readableLog(c: Context, { accounts, db }: Services, slug: string): Promise<string> {
  const actor = await accounts.actorOf(c.req.raw.headers, slug)
  if (actor?.slug === slug && isAllowed(actor, 'read')) return actor.org
  const found = await readingDirectory(db, (tx) =>
    tx.selectFrom('organisation').select(['org_id', 'public_log']).where('slug', '=', slug).executeTakeFirst(),
  )
  if (found?.public_log === true) return found.org_id
  throw actor ? notFound() : new Problem(401, 'SIGN_IN', 'sign in, or send an API key')
}

async function tileBytes(tx: Tx, vault: Vault, { level, index, width }: Tile): Promise<Uint8Array> {
  const [from, to] = [index * TILE_WIDTH, index * TILE_WIDTH + width]
  if (level !== null) {
    const hashes = await hashesIn(tx)(level, from, to)
    // A log from before there were stored roots has none until the publisher has come by.
    if (hashes.length !== width) throw new Problem(503, 'BUSY', 'this tile is being made: try again')
    return encodeTile(hashes)
  }
  const rows = await tx
    .selectFrom('leaf')
    .select(['seq', 'bytes'])
    .where('seq', '>=', String(from))
    .where('seq', '<', String(to))
    .orderBy('seq')
    .execute()
  const found = rows.map((row) => ({ ...row, key_version: null, sealed: null }))
  return encodeBundle((await unarchived(vault, found)).map(({ bytes }) => bytes))
}
