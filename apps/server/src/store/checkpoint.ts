import { sql } from 'kysely'
import type { Tx } from './db.ts'

/** The newest signed checkpoint of an organisation. */
export interface Published {
  readonly size: number
  readonly note: string
}

/** The newest checkpoint that is signed already, if one is: for readers, who must not make writers wait. */
export async function newestCheckpoint(tx: Tx): Promise<Published | null> {
  const row = await tx.selectFrom('checkpoint').select(['size', 'note']).orderBy('size', 'desc').limit(1).executeTakeFirst()
  return row ? { size: Number(row.size), note: row.note } : null
}

/** The newest head that was signed under a name of the log, with its root; null where none was. */
export async function newestOf(tx: Tx, origin: string): Promise<{ readonly size: number; readonly root: Uint8Array } | null> {
  const row = await tx
    .selectFrom('checkpoint')
    .select(['size', 'root'])
    .where(originColumn, '=', origin)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { size: Number(row.size), root: row.root } : null
}

/** The name of the log on a checkpoint: its first line. */
export const originColumn = sql<string>`split_part(checkpoint.note, E'\\n', 1)`

/** Whose second signature a note carries beside those of its witnesses. */
interface Carrying {
  /** The log's own by ML-DSA-44, which is 3 kB: receipts do without. */
  readonly mlDsa: boolean
}

/** A checkpoint with what others said of it, as a verifier reads it. */
export async function cosignedNote(tx: Tx, { size, note }: Published, { mlDsa }: Carrying): Promise<string> {
  const all = tx.selectFrom('cosignature').select('line').where('size', '=', String(size)).orderBy('witness')
  const rows = await (mlDsa ? all : all.where('witness', '<>', originOf(note))).execute()
  return note + rows.map(({ line }) => line).join('')
}

/** The newest checkpoint that somebody other than the log itself vouched for; null where none is. */
export async function newestWitnessed(tx: Tx): Promise<Published | null> {
  const row = await tx
    .selectFrom('checkpoint')
    .innerJoin('cosignature', (join) =>
      join.onRef('cosignature.org_id', '=', 'checkpoint.org_id').onRef('cosignature.size', '=', 'checkpoint.size'),
    )
    .select(['checkpoint.size', 'checkpoint.note'])
    .where('cosignature.witness', '<>', originColumn)
    .orderBy('checkpoint.size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { size: Number(row.size), note: row.note } : null
}

/** The log that a note is of. */
export function originOf(note: string): string {
  return note.slice(0, note.indexOf('\n'))
}
