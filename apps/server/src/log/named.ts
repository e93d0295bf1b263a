import { logPolicyIn } from '@assay/isms'
import { followKeys, fromBase64, fromUtf8, parseVerifierKey, type KeyChain, type VerifierKey } from '@assay/ledger'
import type { Tx } from '../store/db.ts'
import { liveRecords, type Stored } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import type { NamedLog } from './key.ts'

/** What the log itself says of its keys, in the policy that its entries hold. */
export interface Named extends NamedLog {
  readonly record: Stored
  readonly epoch: number
  /** The second public key, ML-DSA-44. */
  readonly mlDsa: string
  readonly key: VerifierKey
  /** The mark of the folder that signs. */
  readonly signer: string | null
  /** The notes by which its keys follow each other, the oldest first. */
  readonly notes: readonly string[]
}

/** The keys that the log names; null before it has begun, and where an earlier version kept it. */
export async function namedIn(tx: Tx): Promise<Named | null> {
  const [record] = await liveRecords(tx, registerNamed('log-policy'))
  if (!record) return null
  const { origin, keys, epoch, signer, successions } = logPolicyIn(record.state)
  const [vkey, mlDsa] = keys
  if (epoch === null || vkey === undefined || mlDsa === undefined) return null
  const notes = successions.map((line) => fromUtf8(fromBase64(line) ?? new Uint8Array()))
  return { record, origin, vkey, mlDsa, key: parseVerifierKey(vkey), epoch, signer, notes }
}

/** The keys of a log, one after the other. */
export function chainOf({ notes, key }: Named): KeyChain {
  return followKeys(notes, key)
}
