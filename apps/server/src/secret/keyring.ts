import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../store/db.ts'
import type { MasterKey } from './master-key.ts'
import { KEY_SIZE, seal, unseal } from './seal.ts'

/** The keys of organisations, wrapped by the master key in the database, and open in the memory of this process alone. */
export interface Keyring {
  /** The key of the transaction's organisation, made at its first use. Whoever wraps under it holds the head of the log, which a rotation waits for. */
  readonly keyOf: (tx: Tx, org: string) => Promise<Uint8Array>
  /** Wraps every data key of an organisation anew, under a new key of its own. */
  readonly rotate: (tx: Tx, org: string) => Promise<void>
  readonly master: MasterKey
}

/** A keyring over a master key. Keys are known by their version: a transaction uses the one that its own snapshot shows. */
export function openKeyring(master: MasterKey): Keyring {
  const opened = new Map<string, Uint8Array>()
  return {
    master,
    keyOf: async (tx, org) => {
      const row = (await rowOf(tx, org)) ?? (await make(tx, org, master))
      const place = organisationKeyPlace(org, row.version)
      const name = `${place}\n${row.wrapped.toString('base64')}`
      const key = opened.get(name) ?? (await master.unwrap(row.wrapped, place))
      opened.set(name, key)
      return key
    },
    rotate: (tx, org) => rotate(tx, org, master),
  }
}

/** The row of an organisation's key. */
interface KeyRow {
  readonly version: number
  readonly wrapped: Buffer
}

function rowOf(tx: Tx, org: string): Promise<KeyRow | undefined> {
  return tx.selectFrom('organisation_key').select(['version', 'wrapped']).where('org_id', '=', org).executeTakeFirst()
}

/** Two first uses at once agree on one key: the second finds what the first made. */
async function make(tx: Tx, org: string, master: MasterKey): Promise<KeyRow> {
  const wrapped = Buffer.from(await master.wrap(randomBytes(KEY_SIZE), organisationKeyPlace(org, 1)))
  await tx
    .insertInto('organisation_key')
    .values({ org_id: org, version: 1, wrapped })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return (await rowOf(tx, org)) ?? { version: 1, wrapped }
}

const BATCH = 1000

async function rotate(tx: Tx, org: string, master: MasterKey): Promise<void> {
  // Making one where there is none waits for whoever is making one under the old master key, and finds that.
  const row = (await rowOf(tx, org)) ?? (await make(tx, org, master))
  const old = await master.unwrap(row.wrapped, organisationKeyPlace(org, row.version))
  const fresh = randomBytes(KEY_SIZE)
  const version = row.version + 1
  for (let after = '00000000-0000-0000-0000-000000000000', full = true; full;) {
    const rows = await dataKeysAfter(tx, after)
    const subjects = rows.map(({ subject }) => subject)
    const wrapped = rows.map((key) => Buffer.from(rewrap(key, { org, old, fresh })))
    await sql`update data_key set wrapped = given.wrapped
      from unnest(${subjects}::uuid[], ${rows.map((key) => key.version)}::integer[], ${wrapped}::bytea[]) as given (subject, version, wrapped)
      where data_key.org_id = ${org} and data_key.subject = given.subject and data_key.version = given.version`.execute(tx)
    full = rows.length === BATCH
    after = subjects.at(-1) ?? after
  }
  await reseal(tx, { org, old, fresh })
  const renewed = { version, wrapped: Buffer.from(await master.wrap(fresh, organisationKeyPlace(org, version))) }
  await tx.updateTable('organisation_key').set(renewed).where('org_id', '=', org).execute()
}

/** The signing keys of the log, under the new key. */
async function reseal(tx: Tx, { org, old, fresh }: Rewrapping): Promise<void> {
  for (const { vkey, sealed } of await tx.selectFrom('log_secret').select(['vkey', 'sealed']).where('org_id', '=', org).execute()) {
    const place = logSecretPlace(org, vkey)
    const again = Buffer.from(seal(unseal(sealed, old, place), fresh, place))
    await tx.updateTable('log_secret').set({ sealed: again }).where('org_id', '=', org).where('vkey', '=', vkey).execute()
  }
}

/** Keys that are not destroyed, of which each subject has one. */
async function dataKeysAfter(tx: Tx, after: string) {
  const rows = await tx
    .selectFrom('data_key')
    .select(['subject', 'version', 'wrapped'])
    .where('wrapped', 'is not', null)
    .where('subject', '>', after)
    .orderBy('subject')
    .limit(BATCH)
    .execute()
  return rows.map((row) => ({ ...row, wrapped: row.wrapped ?? Buffer.alloc(0) }))
}

interface Rewrapping {
  readonly org: string
  readonly old: Uint8Array
  readonly fresh: Uint8Array
}

function rewrap(
  { subject, version, wrapped }: { readonly subject: string; readonly version: number; readonly wrapped: Uint8Array },
  { org, old, fresh }: Rewrapping,
): Uint8Array {
  const place = dataKeyPlace({ org, subject, version })
  return seal(unseal(wrapped, old, place), fresh, place)
}

/** Where a wrapped data key belongs: it opens nowhere else. */
export function dataKeyPlace({
  org,
  subject,
  version,
}: {
  readonly org: string
  readonly subject: string
  readonly version: number
}): string {
  return `assay.data-key/v1\n${org}\n${subject}\n${version}`
}

/** Where a wrapped organisation key belongs. */
export function organisationKeyPlace(org: string, version: number): string {
  return `assay.organisation-key/v1\n${org}\n${version}`
}

/** Where the sealed secret of a log's key belongs. */
export function logSecretPlace(org: string, vkey: string): string {
  return `assay.log-secret/v1\n${org}\n${vkey}`
}
