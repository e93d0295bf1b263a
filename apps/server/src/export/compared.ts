import { sql } from 'kysely'
import type { Actor } from '../actor.ts'
import type { Services } from '../services.ts'
import { findBlobProblems } from '../store/blob.ts'
import type { Db, Tx } from '../store/db.ts'

/** What is known of the stored files of an organisation: which are gone, or no longer what was stored. */

/** So few files, of so few bytes in all, are compared whenever somebody asks; of more, the last examination of the ledger says. */
const AT_ONCE = { files: 50, bytes: 8 * 1024 * 1024 }

/** Nothing is changed: one list, so that who compares two answers sees that they are the same. */
const NONE: readonly string[] = []

/** By database and organisation, what the last examination found. */
const examined = new WeakMap<Db, Map<string, readonly string[]>>()

interface Found {
  readonly code: string
  readonly subject?: string | null | undefined
}

/** Remembers which files an examination found changed, until the server ends. */
export function rememberCompared(db: Db, org: string, problems: readonly Found[]): void {
  const known = examined.get(db) ?? new Map<string, readonly string[]>()
  examined.set(db, known.set(org, sumsIn(problems)))
}

/** The SHA-256 of each stored file that is gone or changed; null where there are too many to compare now and no examination has. */
export async function changedFiles(
  tx: Tx,
  { services: { db, keyring, dataFolder: folder }, actor: { org } }: { readonly services: Services; readonly actor: Pick<Actor, 'org'> },
): Promise<readonly string[] | null> {
  const { files, bytes } = await tx
    .selectFrom('blob')
    .select([sql<string>`count(*)`.as('files'), sql<string>`coalesce(sum(size), 0)`.as('bytes')])
    .executeTakeFirstOrThrow()
  if (Number(bytes) > AT_ONCE.bytes || Number(files) > AT_ONCE.files) return examined.get(db)?.get(org) ?? null
  return sumsIn(await findBlobProblems(tx, { org, keyring, folder }))
}

function sumsIn(problems: readonly Found[]): readonly string[] {
  const sums = problems.flatMap(({ code, subject }) => (code.startsWith('BLOB_') && subject ? [subject] : []))
  return sums.length === 0 ? NONE : sums
}
