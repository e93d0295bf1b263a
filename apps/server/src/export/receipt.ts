import { administration } from '@assay/isms'
import { decodeEntry, disclose, LedgerError, proveInclusion, writeReceipt } from '@assay/ledger'
import { isAllowed, type Actor } from '../actor.ts'
import { namedIn } from '../log/named.ts'
import { SigningStopped } from '../log/signing-stopped.ts'
import { badRequest, notFound, Problem } from '../problem.ts'
import { publish } from '../publisher.ts'
import type { Services } from '../services.ts'
import { cosignedNote, newestCheckpoint, type Published } from '../store/checkpoint.ts'
import { reading, type Tx } from '../store/db.ts'
import { openPayloads, payloadIn } from '../store/payload.ts'
import { unpackPayload } from '../store/state.ts'
import { hashesIn } from '../store/tile.ts'
import { unarchived, vaultOf } from '../store/vault.ts'
import { witnessedAround } from '../store/interval.ts'

interface Wanted {
  /** Position in the log. */
  readonly seq: number
  /** Fields to show. */
  readonly fields: readonly string[]
}

/** The receipt of one entry under the newest checkpoint, with the fields that it shows; the others stay hidden. */
export async function receiptOf(services: Services, actor: Actor, { seq, fields }: Wanted): Promise<string> {
  const { db } = services
  const { org } = actor
  const published = await publishedWith(services, actor, seq)
  return reading(db, org, async (tx) => {
    const stored = await tx
      .selectFrom('leaf')
      .leftJoin('payload', (join) => join.onRef('payload.org_id', '=', 'leaf.org_id').onRef('payload.seq', '=', 'leaf.seq'))
      .select(['leaf.seq', 'leaf.record_id', 'leaf.bytes', 'payload.key_version', 'payload.sealed'])
      .where('leaf.seq', '=', String(seq))
      .executeTakeFirst()
    if (!stored || seq >= published.size) throw notFound()
    const vault = vaultOf(services, org)
    const [row = notHere()] = await unarchived(vault, [stored])
    if (fields.length > 0) assertMayShow(actor, decodeEntry(row.bytes).register, fields)
    const { size, note, earlier } = await checkpointsAround(tx, seq, published)
    const [payload] = await openPayloads(tx, vault, [row])
    if (payload === 'gone' && fields.length > 0) throw erased()
    const { state: packed, salts } = payloadIn(payload) ?? { state: {}, salts: {} }
    const state = unpackPayload(packed, salts)
    const opened = Object.fromEntries(Object.entries(salts).map(([path, salt]) => [path, Uint8Array.from(Buffer.from(salt, 'base64'))]))
    const disclosures = fields.map((field) => discloseField(field, () => disclose(state, opened, `/${field}`)))
    return writeReceipt({
      index: seq,
      entry: row.bytes,
      disclosures,
      proof: await proveInclusion(hashesIn(tx), seq, size),
      checkpoint: note,
      earlier,
      keys: (await namedIn(tx))?.notes ?? [],
    })
  })
}

/** The newest checkpoint; where no other may be signed, the last one, if it holds the entry. */
async function publishedWith(services: Services, actor: Actor, seq: number): Promise<Published> {
  try {
    return await publish(services, actor)
  } catch (error) {
    const last = error instanceof SigningStopped ? await reading(services.db, actor.org, newestCheckpoint) : null
    if (last && seq < last.size) return last
    throw error
  }
}

/** What the administration knows of people is for those who may learn who a pseudonym is; what they sign in with is for nobody. */
function assertMayShow(actor: Actor, name: string, fields: readonly string[]): void {
  const register = administration.find((candidate) => candidate.name === name)
  if (!register) return
  if (!isAllowed(actor, 'trace')) throw new Problem(403, 'FORBIDDEN', `a ${actor.role} may not learn who somebody is`)
  if (fields.some((field) => register.secret?.includes(field))) throw new Problem(403, 'FORBIDDEN', 'this is shown to nobody')
}

interface Around {
  readonly size: number
  readonly note: string
  readonly earlier: string | null
}

/**
 * The first checkpoint with an entry that enough witnesses vouched for, else the newest; and the last such one without it. The
 * entry was written between the two.
 */
async function checkpointsAround(tx: Tx, seq: number, newest: Published): Promise<Around> {
  const { last, first } = await witnessedAround(tx, seq)
  const chosen = first ?? newest
  return {
    size: chosen.size,
    note: await cosignedNote(tx, chosen, { mlDsa: false }),
    earlier: last && (await cosignedNote(tx, last, { mlDsa: false })),
  }
}

function notHere(): never {
  throw notFound()
}

function erased(): Problem {
  return new Problem(409, 'RECORD_ERASED', 'what this entry says was erased: its receipt can show no field')
}

function discloseField<T>(field: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    throw badRequest([{ pointer: '/query/fields', detail: `the entry has no field ${field}` }])
  }
}
