import { webhookIn, type Webhook } from '@assay/isms'
import { serverActor } from '../actor.ts'
import { permissionOf } from '../egress/allowed.ts'
import { EgressError } from '../egress/error.ts'
import type { Permission } from '../egress/permission.ts'
import { send } from '../egress/send.ts'
import { JobFailure, type JobKind, type Turn } from '../job/kind.ts'
import type { Services } from '../services.ts'
import { reading, type Tx } from '../store/db.ts'
import { findDelivery, type Delivery } from '../store/delivery.ts'
import { readEntries, type Happening } from '../store/happening.ts'
import { findRecord } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import { vaultOf } from '../store/vault.ts'
import { pauseWebhook } from './desk.ts'
import { messageOf, signedHeaders } from './message.ts'
import { secretsOf } from './secret.ts'
import { afterAttempt, setAside } from './tell.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** After each failure, as Standard Webhooks has it: three days in all. */
const WAITS: readonly number[] = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR]

/** Nobody reads what a webhook answers. */
const LIMITS = { bytes: 100_000, wait: 15 * SECOND }

/** Tells a webhook of one entry, and tries for three days. */
export const delivering: JobKind = {
  name: 'webhook',
  lane: 'out',
  schedule: null,
  waits: WAITS,
  run: async (services, turn) => {
    const sending = await reading(services.db, turn.org, (tx) => prepare(services, tx, turn))
    if (sending === null) return
    if (sending.hook.status !== 'active') return setAside(services, turn)
    const failure = await attempt(services, sending)
    const isOver = failure === null || failure.final || WAITS[turn.failures] === undefined
    await afterAttempt(services, turn, { outcome: failure?.code ?? 'DONE', isOver })
    if (failure === null) return
    if (isOver) await giveUp(services, turn, { id: sending.delivery.webhook, why: failure.final ? 'gone' : 'failures' })
    throw failure
  },
}

/** Sends nothing more to who is gone, or did not answer for days. */
async function giveUp(
  services: Services,
  { org, slug }: Turn,
  given: { readonly id: string; readonly why: 'gone' | 'failures' },
): Promise<void> {
  await pauseWebhook(services, serverActor(org, slug, 'system'), given)
}

interface Sending {
  readonly delivery: Delivery
  readonly hook: Webhook
  readonly entry: Happening | null
  readonly secrets: readonly Uint8Array[]
  readonly permission: Permission
}

/** Everything that an attempt needs, read when it is made; null where it is no more. */
async function prepare(services: Services, tx: Tx, { org, subject }: Turn): Promise<Sending | null> {
  const delivery = await findDelivery(tx, subject)
  const record = delivery && (await findRecord(tx, registerNamed('webhook'), delivery.webhook))
  if (!delivery || !record) return null
  const hook = webhookIn(record.state)
  const entry = delivery.entry === null ? null : await entryAt(services, tx, { org, index: delivery.entry })
  const secrets = await secretsOf(tx, services, { org, id: record.id, hook })
  return { delivery, hook, entry, secrets, permission: await permissionOf(tx) }
}

async function entryAt(
  services: Services,
  tx: Tx,
  { org, index }: { readonly org: string; readonly index: number },
): Promise<Happening | null> {
  const { entries } = await readEntries(tx, vaultOf(services, org), { from: index, limit: 1 })
  return entries[0] ?? null
}

/** One attempt; why it failed, or null. */
async function attempt(
  { now }: Pick<Services, 'now'>,
  { delivery, hook, entry, secrets, permission }: Sending,
): Promise<JobFailure | null> {
  const message = messageOf(delivery.id, entry, delivery.createdAt.toISOString())
  try {
    const request = { url: hook.url ?? '', method: 'POST' as const, headers: signedHeaders(message, secrets, now()), body: message.body }
    const { status, header } = await send({ ...request, permission, limits: LIMITS })
    return status >= 200 && status < 300 ? null : refused(status, header('retry-after'))
  } catch (error) {
    if (error instanceof EgressError) return new JobFailure(error.code, error.message, { cause: error })
    throw error
  }
}

/** Which answers may be meant for a moment only (RFC 9110, 15.6.4; RFC 6585, 4): how long it lasts is what they say. */
const THROTTLED = new Set([429, 502, 503, 504])

function refused(status: number, retryAfter: string | null): JobFailure {
  const seconds = THROTTLED.has(status) && /^\d{1,5}$/.test(retryAfter ?? '') ? Number(retryAfter) : 0
  return new JobFailure(`HTTP_${status}`, 'the webhook did not take it', {
    final: status === 410,
    waitMs: Math.min(seconds * SECOND, 24 * HOUR),
  })
}
