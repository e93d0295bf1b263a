import { createHmac, hkdfSync } from 'node:crypto'
import type { Happening } from '../store/happening.ts'

/** Messages of webhooks as Standard Webhooks has them (specification of 2026-08): what is said, and how it is signed. */

/** What is told. */
export interface Message {
  /** The same for every attempt: whoever gets it twice knows it by this. */
  readonly id: string
  readonly body: string
}

/** Tells of an entry, or of nothing where somebody tries whether it arrives: ids and kinds, and nothing that a record says. */
export function messageOf(delivery: string, entry: Happening | null, at: string): Message {
  const id = `msg_${delivery.replaceAll('-', '')}`
  if (entry === null) return { id, body: JSON.stringify({ type: 'webhook.test', timestamp: at, data: {} }) }
  const { event, at: timestamp, ...data } = entry
  return { id, body: JSON.stringify({ type: typeOf(event), timestamp, data: { ...data, path: `/record/${data.key}` } }) }
}

/** Words of a type are letters, digits and underscores, with dots between. */
function typeOf(event: string): string {
  return event.replaceAll('-', '_')
}

/** Bytes of a secret, and how it is shown. */
const SECRET = 32
const PREFIX = 'whsec_'

/** The secret of a webhook by its number. It follows from the data key of the webhook's record, and stands nowhere. */
export function secretFrom(dataKey: Uint8Array, webhook: string, version: number): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', dataKey, '', `assay.webhook/v1\n${webhook}\n${version}`, SECRET))
}

export function showSecret(secret: Uint8Array): string {
  return PREFIX + Buffer.from(secret).toString('base64')
}

/** Headers of an attempt: one signature for each secret that is good at the time. `at` is milliseconds since 1970. */
export function signedHeaders({ id, body }: Message, secrets: readonly Uint8Array[], at: number): Readonly<Record<string, string>> {
  const timestamp = String(Math.floor(at / 1000))
  const signatures = secrets.map((secret) => `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`)
  return {
    'content-type': 'application/json',
    'user-agent': 'Assay',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  }
}
