import { randomBytes } from 'node:crypto'
import {
  formatCosignerKey,
  formatVerifierKey,
  fromHex,
  generateSignerKey,
  mlDsaKey,
  signerKey,
  toHex,
  type MlDsaKey,
  type SignerKey,
} from '@assay/ledger'
import type { Keyring } from '../secret/keyring.ts'
import { logSecretPlace } from '../secret/keyring.ts'
import { seal, SealError, unseal } from '../secret/seal.ts'
import type { Tx } from '../store/db.ts'

/** The keys of a log: Ed25519 for everybody, and ML-DSA-44 for the day on which quantum computers forge the first. Their name is the log's origin. */
export interface LogKey extends SignerKey {
  readonly mlDsa: MlDsaKey
}

/** What is secret of a log's keys: PKCS #8 PEM, and a seed of 32 bytes in hex. */
export interface LogSecret {
  readonly pem: string
  readonly seed: string
}

const SEED_SIZE = 32

export function newSecret(): LogSecret {
  return { pem: generateSignerKey('new').privatePem, seed: toHex(randomBytes(SEED_SIZE)) }
}

/** Making an ML-DSA key from its seed takes milliseconds, and a checkpoint needs it each second. */
const known = new Map<string, LogKey>()
const MOST_KNOWN = 200

/** The keys under the name of a log. */
export function keyFrom(name: string, { pem, seed }: LogSecret): LogKey {
  const place = `${name} ${pem} ${seed}`
  const key = known.get(place) ?? { ...signerKey(name, pem), mlDsa: mlDsaKey(name, fromHex(seed) ?? new Uint8Array()) }
  if (known.size >= MOST_KNOWN) known.clear()
  known.set(place, key)
  return key
}

/** Both public keys, as verifiers take them. */
export function vkeysOf(key: LogKey): readonly [string, string] {
  return [formatVerifierKey(key), formatCosignerKey(key.mlDsa)]
}

interface Owner {
  readonly org: string
  readonly keyring: Keyring
}

/** Keeps the secret of a log, sealed, in place of those before it: a key that was followed signs nothing more. */
export async function keepSecret(
  tx: Tx,
  { org, keyring }: Owner,
  { vkey, secret }: { readonly vkey: string; readonly secret: LogSecret },
): Promise<void> {
  const plain = Buffer.from(JSON.stringify(secret))
  const sealed = Buffer.from(seal(plain, await keyring.keyOf(tx, org), logSecretPlace(org, vkey)))
  await tx.deleteFrom('log_secret').where('org_id', '=', org).execute()
  await tx.insertInto('log_secret').values({ org_id: org, vkey, sealed }).execute()
}

export interface NamedLog {
  /** The name of the log. */
  readonly origin: string
  /** Its first public key. */
  readonly vkey: string
}

/** The keys of a log; `missing` where they are not here or do not open, `other` where they are not those that it names. */
export async function openSecret(tx: Tx, { org, keyring }: Owner, { origin, vkey }: NamedLog): Promise<LogKey | 'missing' | 'other'> {
  const rows = await tx.selectFrom('log_secret').select(['vkey', 'sealed']).where('org_id', '=', org).execute()
  const row = rows.find((one) => one.vkey === vkey)
  if (!row) return rows.length === 0 ? 'missing' : 'other'
  try {
    const plain = unseal(row.sealed, await keyring.keyOf(tx, org), logSecretPlace(org, vkey))
    const key = keyFrom(origin, JSON.parse(Buffer.from(plain).toString()) as LogSecret)
    return vkeysOf(key)[0] === vkey ? key : 'other'
  } catch (error) {
    if (error instanceof SealError) return 'missing'
    throw error
  }
}
