import { disclose, LedgerError, proveInclusion, writeReceipt } from '@assay/ledger'
import type { Actor } from '../actor.ts'
import { badRequest, notFound } from '../problem.ts'
import { publish } from '../publisher.ts'
import type { Services } from '../services.ts'
import { reading } from '../store/db.ts'
import { unpackPayload } from '../store/state.ts'
import { hashesIn } from '../store/tile.ts'

interface Wanted {
  /** Position in the log. */
  readonly seq: number
  /** Fields to show. */
  readonly fields: readonly string[]
}

/** The receipt of one entry under the newest checkpoint, with the fields that it shows; the others stay hidden. */
export async function receiptOf({ db, ledgerKey }: Services, { org, slug }: Actor, { seq, fields }: Wanted): Promise<string> {
  const { size, note } = await publish(db, org, ledgerKey(slug))
  return reading(db, org, async (tx) => {
    const row = await tx
      .selectFrom('leaf')
      .leftJoin('payload', (join) => join.onRef('payload.org_id', '=', 'leaf.org_id').onRef('payload.seq', '=', 'leaf.seq'))
      .select(['leaf.bytes', 'payload.state', 'payload.salts'])
      .where('leaf.seq', '=', String(seq))
      .executeTakeFirst()
    if (!row || seq >= size) throw notFound()
    const salts = row.salts ?? {}
    const state = unpackPayload(row.state ?? {}, salts)
    const opened = Object.fromEntries(Object.entries(salts).map(([path, salt]) => [path, Uint8Array.from(Buffer.from(salt, 'base64'))]))
    const disclosures = fields.map((field) => discloseField(field, () => disclose(state, opened, `/${field}`)))
    return writeReceipt({
      index: seq,
      entry: row.bytes,
      disclosures,
      proof: await proveInclusion(hashesIn(tx), seq, size),
      checkpoint: note,
    })
  })
}

function discloseField<T>(field: string, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    throw badRequest([{ pointer: '/query/fields', detail: `the entry has no field ${field}` }])
  }
}
