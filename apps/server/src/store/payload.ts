import { fromUtf8, toBase64, utf8, type Salts } from '@assay/ledger'
import type { State } from '@assay/isms'
import { sql, type SqlBool } from 'kysely'
import { seal, SealError, unseal } from '../secret/seal.ts'
import { openDataKey, wrappedKeysOf, type DataKey, type WrappedKey } from './data-key.ts'
import type { Tx } from './db.ts'
import { packState } from './state.ts'
import type { Vault } from './vault.ts'

/** What opens an entry's commitments: the state that it left and the salt of each field, in base64. */
export interface Payload {
  readonly state: State
  readonly salts: Readonly<Record<string, string>>
}

interface Place {
  readonly org: string
  readonly recordId: string
  readonly seq: number
}

/** Seals the payload of an entry under the data key of its record. */
export function sealPayload({ state, salts }: { readonly state: State; readonly salts: Salts }, { version, key }: DataKey, place: Place) {
  const text = `{"state":${packState(state)},"salts":${JSON.stringify(encodeSalts(salts))}}`
  const sealed = Buffer.from(seal(utf8(text), key, placeOf(place, version)))
  return { org_id: place.org, seq: place.seq, key_version: version, sealed }
}

/** Columns of `leaf` and `payload` that a payload is opened from. */
export interface SealedRow {
  readonly seq: string
  readonly record_id: string
  readonly key_version: number | null
  readonly sealed: Buffer | null
}

/**
 * Rows with the payloads of their entries, read by their positions. A join would be planned for the whole of a table, and of a long one each
 * page of rows would read all of it: 250 rows of 216,000 took 150 ms in place of 3.
 */
export async function withPayloads<R extends { readonly seq: string }>(
  tx: Tx,
  rows: readonly R[],
): Promise<readonly (R & Pick<SealedRow, 'key_version' | 'sealed'>)[]> {
  const stored = await tx
    .selectFrom('payload')
    .select(['seq', 'key_version', 'sealed'])
    .where(sql<SqlBool>`seq = any(${rows.map(({ seq }) => seq)}::bigint[])`)
    .execute()
  const bySeq = new Map(stored.map(({ seq, key_version, sealed }) => [seq, { key_version, sealed }] as const))
  return rows.map((row) => ({ ...row, ...(bySeq.get(row.seq) ?? NO_PAYLOAD) }))
}

const NO_PAYLOAD = { key_version: null, sealed: null }

/** `gone`: the key was destroyed. `damaged`: there is no payload, or the key does not open it. */
export type Opened = Payload | 'gone' | 'damaged'

/** Opens the payloads of rows, in their order. */
export async function openPayloads(
  tx: Tx,
  { keyring, org }: Pick<Vault, 'keyring' | 'org'>,
  rows: readonly SealedRow[],
): Promise<readonly Opened[]> {
  if (rows.length === 0) return []
  const [orgKey, keys] = await Promise.all([keyring.keyOf(tx, org), wrappedKeysOf(tx, [...new Set(rows.map((row) => row.record_id))])])
  return rows.map((row) => openRow(row, { org, orgKey }, keys.get(row.record_id)))
}

function openRow(row: SealedRow, place: { readonly org: string; readonly orgKey: Uint8Array }, wrapped: WrappedKey | undefined): Opened {
  const { seq, record_id: recordId, key_version: version, sealed } = row
  if (!sealed || version === null) return 'damaged'
  if (!wrapped || wrapped.version > version) return 'gone'
  try {
    const { key } = openDataKey(place, recordId, wrapped)
    return openPayload(sealed, { version, key }, { org: place.org, recordId, seq: Number(seq) })
  } catch (error) {
    if (error instanceof SealError) return 'damaged'
    throw error
  }
}

/** Opens one payload. Throws a SealError where the key does not open it. */
export function openPayload(sealed: Uint8Array, { version, key }: DataKey, place: Place): Payload {
  const payload: Payload = JSON.parse(fromUtf8(unseal(sealed, key, placeOf(place, version))))
  return payload
}

/** What was opened, where it was. */
export function payloadIn(opened: Opened | undefined): Payload | null {
  return typeof opened === 'object' ? opened : null
}

function encodeSalts(salts: Salts): Record<string, string> {
  return Object.fromEntries(Object.entries(salts).map(([path, salt]) => [path, toBase64(salt)]))
}

/** Bound to the ciphertext: it opens for this organisation, record, position and key alone. Fields are bound within, by their paths. */
function placeOf({ org, recordId, seq }: Place, version: number): string {
  return `assay.payload/v1\n${org}\n${recordId}\n${seq}\n${version}`
}
