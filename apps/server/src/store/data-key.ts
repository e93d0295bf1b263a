import { randomBytes } from '../secret/random.ts'
import { dataKeyPlace } from '../secret/keyring.ts'
import { KEY_SIZE, seal, unseal } from '../secret/seal.ts'
import type { Tx } from './db.ts'

/** A key of what is written about one subject, a record or a stored file. Destroying it erases that. */
export interface DataKey {
  readonly version: number
  readonly key: Uint8Array
}

interface Owner {
  readonly org: string
  /** The organisation's key, which wraps its data keys. */
  readonly orgKey: Uint8Array
}

const IN_BATCH = 1000

/** A new data key, and the row that keeps it. */
export function newDataKey({ org, orgKey }: Owner, subject: string, version: number) {
  const key = randomBytes(KEY_SIZE)
  return { version, key, row: rowFor({ org, orgKey }, subject, { version, key }) }
}

/** The row that keeps a data key, wrapped by the key that its organisation has now. */
export function rowFor({ org, orgKey }: Owner, subject: string, { version, key }: DataKey) {
  const wrapped = Buffer.from(seal(key, orgKey, dataKeyPlace({ org, subject, version })))
  return { org_id: org, subject, version, wrapped, destroyed_at: null }
}

/** A data key as it is stored. */
export interface WrappedKey {
  readonly version: number
  readonly wrapped: Uint8Array
}

/** The key of each subject that has one. A subject has one key at a time; those before it are destroyed. */
export async function wrappedKeysOf(tx: Tx, subjects: readonly string[]): Promise<ReadonlyMap<string, WrappedKey>> {
  const found = new Map<string, WrappedKey>()
  for (let start = 0; start < subjects.length; start += IN_BATCH) {
    const rows = await tx
      .selectFrom('data_key')
      .select(['subject', 'version', 'wrapped'])
      .where('subject', 'in', subjects.slice(start, start + IN_BATCH))
      .where('wrapped', 'is not', null)
      .execute()
    for (const { subject, version, wrapped } of rows) if (wrapped) found.set(subject, { version, wrapped })
  }
  return found
}

/** Opens a data key. Throws a SealError where it was changed, or is another's. */
export function openDataKey({ org, orgKey }: Owner, subject: string, { version, wrapped }: WrappedKey): DataKey {
  return { version, key: unseal(wrapped, orgKey, dataKeyPlace({ org, subject, version })) }
}

/** Destroys every key of a subject. What it sealed cannot be read again. */
export async function destroyDataKeys(tx: Tx, subjects: readonly string[], at: Date): Promise<void> {
  if (subjects.length === 0) return
  await tx
    .updateTable('data_key')
    .set({ wrapped: null, destroyed_at: at })
    .where('subject', 'in', subjects)
    .where('wrapped', 'is not', null)
    .execute()
}
