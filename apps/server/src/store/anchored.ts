import { createHash } from 'node:crypto'
import type { Tx } from './db.ts'

/** The last checkpoint that each place outside holds: statements over the table `anchored`. */

/** What a place holds: how many entries, and since when, in milliseconds since 1970. */
interface Held {
  readonly size: number
  readonly at: number
}

/** What each anchor of an organisation holds, asked by the name of the anchor. */
export async function anchoredIn(tx: Tx): Promise<{ readonly get: (name: string) => Held | undefined }> {
  const rows = await tx.selectFrom('anchored').select(['anchor', 'size', 'anchored_at']).execute()
  const held = new Map(rows.map((row) => [row.anchor.toString('hex'), { size: Number(row.size), at: row.anchored_at.getTime() }]))
  return { get: (name) => held.get(knownAs(name).toString('hex')) }
}

export async function keepAnchored(tx: Tx, org: string, { name, size, at }: Held & { readonly name: string }): Promise<void> {
  const held = { size, anchored_at: new Date(at) }
  await tx
    .insertInto('anchored')
    .values({ org_id: org, anchor: knownAs(name), ...held })
    .onConflict((conflict) => conflict.columns(['org_id', 'anchor']).doUpdateSet(held))
    .execute()
}

/** Addresses of webhooks may hold secrets: a hash stands for the line. */
function knownAs(name: string): Buffer {
  return createHash('sha256').update(name).digest()
}
