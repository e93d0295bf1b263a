import type { Webhook } from '@assay/isms'
import type { Keyring } from '../secret/keyring.ts'
import { openDataKey, wrappedKeysOf } from '../store/data-key.ts'
import type { Tx } from '../store/db.ts'
import { secretFrom } from './message.ts'

interface Owner {
  readonly org: string
  /** The record of the webhook. */
  readonly id: string
  readonly hook: Pick<Webhook, 'secretVersion' | 'previousUntil'>
}

/** The secrets with which messages are signed now: the newest first, and the one before it for as long as it is good. */
export async function secretsOf(
  tx: Tx,
  { keyring, now }: { readonly keyring: Keyring; readonly now: () => number },
  { org, id, hook }: Owner,
): Promise<readonly Uint8Array[]> {
  const orgKey = await keyring.keyOf(tx, org)
  const wrapped = (await wrappedKeysOf(tx, [id])).get(id)
  if (!wrapped) throw new Error('the key of a webhook was destroyed')
  const { key } = openDataKey({ org, orgKey }, id, wrapped)
  const version = hook.secretVersion ?? 1
  const isEarlierGood = hook.previousUntil !== null && Date.parse(hook.previousUntil) > now()
  return [version, ...(isEarlierGood ? [version - 1] : [])].map((number) => secretFrom(key, id, number))
}
