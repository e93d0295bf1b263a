import {
  appendLeaves,
  claimedTime,
  concat,
  emptyRange,
  proveConsistency,
  rangeRoot,
  signCheckpoint,
  signMlDsa,
  type Proof,
  type Range,
} from '@assay/ledger'
import type { LogKey } from './log/key.ts'
import { describe, remember, remembered, standingIn, type Head, type Place, type Standing, type Told } from './log/standing.ts'
import { SigningStopped } from './log/signing-stopped.ts'
import { diskFull } from './problem.ts'
import { wake } from './store/job.ts'
import { repeat, type Repeating } from './repeat.ts'
import type { Services } from './services.ts'
import { newestCheckpoint, type Published } from './store/checkpoint.ts'
import { reading, readingDirectory, writing, type Tx } from './store/db.ts'
import { completeTiles, hashesIn } from './store/tile.ts'

const HASH = 32
/** The jobs that carry a checkpoint out of here. */
export const CARRYING = ['witness', 'anchor', 'timestamp']
const BATCH = 20_000

/** What signing a log takes. */
export type Signing = Pick<Services, 'db' | 'keyring' | 'dataFolder'>

/** Which log. */
export interface Log {
  readonly org: string
  readonly slug: string
}

export function placeOf({ keyring, dataFolder }: Pick<Services, 'keyring' | 'dataFolder'>, { org, slug }: Log): Place {
  return { org, slug, keyring, folder: dataFolder }
}

/** How a log stands now, as far as can be told without its lock; what its last signing found where that was more. */
export async function standingOf(services: Signing, log: Log): Promise<Told> {
  const found = await reading(services.db, log.org, (tx) => standingIn(tx, placeOf(services, log), null))
  const before = remembered(services.db, log.org)
  if (found.status === 'signing' && before?.reason === 'log-behind' && before.origin === found.named.origin) return before
  remember(services.db, log.org, found)
  return describe(found) ?? { status: 'signing', reason: null, epoch: 1, origin: '', signed: 0, stop: null }
}

/**
 * Integrates what was appended since the last checkpoint and signs the new head, if it may be signed here: by the key that the log names, in the
 * folder that it names, continuing what was signed last, which is kept outside the database. Returns the newest checkpoint; throws `SIGNING_STOPPED`
 * where it does not cover the log and no other may be signed.
 */
export async function publish(services: Signing, log: Log): Promise<Published> {
  const { db } = services
  const { standing, published } = await writing(db, log.org, async (tx) => {
    const found = await integrate(tx, log.org)
    // The example company was taken away in the meantime.
    if (!found) return { standing: null, published: { size: 0, note: '' } }
    const held = await standingIn(tx, placeOf(services, log), found.head)
    if (found.last?.size === found.head.size) return { standing: held, published: found.last }
    if (!db.hasRoom()) throw diskFull()
    return { standing: held, published: held.status === 'signing' ? await sign(tx, log.org, { ...found, standing: held }) : null }
  })
  if (standing) remember(db, log.org, standing)
  if (published) return published
  if (standing?.status === 'stopped') throw new SigningStopped(standing.reason)
  return { size: 0, note: '' }
}

/** The newest checkpoint, whether or not it covers the log: where it may not be signed here, the last one there is. */
export async function publishedOrLast(services: Signing, log: Log): Promise<Published> {
  try {
    return await publish(services, log)
  } catch (error) {
    if (!(error instanceof SigningStopped)) throw error
    return (await reading(services.db, log.org, newestCheckpoint)) ?? { size: 0, note: '' }
  }
}

/** The keys that sign a log. Throws `SIGNING_STOPPED` where it may not be signed here. */
export async function signerOf(services: Signing, log: Log): Promise<LogKey> {
  const standing = await reading(services.db, log.org, (tx) => standingIn(tx, placeOf(services, log), null))
  if (standing.status === 'signing') return standing.key
  throw new SigningStopped(standing.status === 'stopped' ? standing.reason : 'key-missing')
}

interface Integrated {
  readonly head: Head
  readonly range: Range
  readonly last: Published | null
}

/** The whole log under the lock of its head, with the tiles that it has filled; null where there is no such log. */
export async function integrate(tx: Tx, org: string): Promise<Integrated | null> {
  const head = await tx.selectFrom('ledger_head').select('size').where('org_id', '=', org).forUpdate().executeTakeFirst()
  if (!head) return null
  const last = await lastCheckpoint(tx)
  const range = await extend(tx, last?.range ?? emptyRange)
  await completeTiles(tx, org, range.size)
  const published = last && { size: last.range.size, note: last.note }
  return { head: { size: range.size, root: rangeRoot(range) }, range, last: published }
}

interface Signable extends Integrated {
  readonly standing: Extract<Standing, { readonly status: 'signing' }>
}

/** Signs a head. What is signed is kept in the folder before anybody else can know of it. */
async function sign(tx: Tx, org: string, { head, range, standing: { key, last, history } }: Signable): Promise<Published> {
  const proof: Proof = last && last.size > 0 ? await proveConsistency(hashesIn(tx), last.size, head.size) : []
  const checkpoint = { origin: key.name, ...head }
  const note = signCheckpoint(checkpoint, key)
  if (last?.size !== head.size) history.append(note)
  const hashes = { root: Buffer.from(head.root), peaks: Buffer.from(concat(...range.peaks)), consistency: Buffer.from(concat(...proof)) }
  await tx
    .insertInto('checkpoint')
    .values({ org_id: org, size: head.size, ...hashes, note })
    .execute()
  const line = signMlDsa(checkpoint, key.mlDsa, await secondsNow(tx, key.name))
  await tx.insertInto('cosignature').values({ org_id: org, size: head.size, witness: key.name, line }).execute()
  await wake(tx, org, { kinds: CARRYING, now: Date.now() })
  return { size: head.size, note }
}

/** The time of the second signature never goes back, though the clock may. */
async function secondsNow(tx: Tx, witness: string): Promise<number> {
  const row = await tx
    .selectFrom('cosignature')
    .select('line')
    .where('witness', '=', witness)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return Math.max(Math.floor(Date.now() / 1000), row ? claimedTime(row.line) : 0)
}

async function lastCheckpoint(tx: Tx): Promise<{ readonly range: Range; readonly note: string } | null> {
  const row = await tx.selectFrom('checkpoint').selectAll().orderBy('size', 'desc').limit(1).executeTakeFirst()
  if (!row) return null
  const peaks = Array.from({ length: row.peaks.length / HASH }, (_, index) => row.peaks.subarray(index * HASH, (index + 1) * HASH))
  return { range: { size: Number(row.size), peaks }, note: row.note }
}

async function extend(tx: Tx, start: Range): Promise<Range> {
  const rows = await tx
    .selectFrom('leaf')
    .select(['seq', 'hash'])
    .where('seq', '>=', String(start.size))
    .orderBy('seq')
    .limit(BATCH)
    .execute()
  rows.forEach((row, index) => {
    if (Number(row.seq) !== start.size + index) throw new Error(`the log has no entry ${start.size + index}`)
  })
  const range = appendLeaves(
    start,
    rows.map((row) => row.hash),
  )
  return rows.length === BATCH ? extend(tx, range) : range
}

/** Publishes all organisations again and again. Returns what stops it. */
export function startPublisher(services: Signing, repeating: Repeating): () => Promise<void> {
  return repeat(repeating, () => publishAll(services, repeating.report))
}

/** Publishes all organisations. One that may not be signed is reported, and does not keep others from being signed. */
async function publishAll(services: Signing, report: Repeating['report']): Promise<void> {
  const organisations = await readingDirectory(services.db, (tx) => tx.selectFrom('organisation').select(['org_id', 'slug']).execute())
  for (const { org_id: org, slug } of organisations) {
    await publish(services, { org, slug }).catch((error: unknown) => {
      report(error instanceof SigningStopped ? new Error(`${slug}: ${error.message}`) : error)
    })
  }
}
