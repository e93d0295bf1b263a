import { administration, webhookIn, type Webhook } from '@assay/isms'
import type { Shell } from '../commit.ts'
import type { Consumer } from '../event/consume.ts'
import type { Turn } from '../job/kind.ts'
import { notFound } from '../problem.ts'
import { reading, writing, type Db, type Tx } from '../store/db.ts'
import {
  findDelivery,
  firstEntryOf,
  forgetDeliveries,
  insertDeliveries,
  keepAttempt,
  listDeliveries,
  markDelivery,
  undelivered,
  type Delivery,
} from '../store/delivery.ts'
import type { Happening } from '../store/happening.ts'
import { enqueueAll } from '../store/job.ts'
import { findRecord, liveRecords } from '../store/record.ts'
import { registerNamed } from '../store/register-named.ts'
import { uuidv7 } from '../uuid.ts'

/** What is told to webhooks, and what became of it. */

const register = registerNamed('webhook')

/** Has a webhook told of nothing, to see whether it arrives. Returns the delivery. */
export function tryWebhook({ db, now }: Shell, org: string, id: string): Promise<string> {
  return writing(db, org, async (tx) => {
    await assertThere(tx, id)
    const [delivery] = await put(tx, { org, now: now() }, [{ webhook: id, entry: null }])
    return delivery ?? ''
  })
}

/** The newest deliveries of a webhook. */
export function deliveriesOf(
  db: Db,
  { org, id, limit }: { readonly org: string; readonly id: string; readonly limit: number },
): Promise<readonly Delivery[]> {
  return reading(db, org, async (tx) => {
    await assertThere(tx, id)
    return listDeliveries(tx, id, limit)
  })
}

async function assertThere(tx: Tx, id: string): Promise<void> {
  if (!(await findRecord(tx, register, id))) throw notFound()
}

/** Has something told once more, under the same id. */
export function tellAgain(
  { db, now }: Shell,
  org: string,
  { id, delivery }: { readonly id: string; readonly delivery: string },
): Promise<void> {
  return writing(db, org, async (tx) => {
    const found = await findDelivery(tx, delivery)
    if (found?.webhook !== id) throw notFound()
    await send(tx, { org, now: now() }, [delivery])
  })
}

/** Has everything told that a webhook missed: what failed, and what was held while it was paused. Returns how much that is. */
export function tellMissed({ db, now }: Shell, org: string, id: string): Promise<number> {
  return writing(db, org, async (tx) => {
    await assertThere(tx, id)
    const missed = await undelivered(tx, id)
    await send(tx, { org, now: now() }, missed)
    return missed.length
  })
}

/** Puts deliveries where they wait for their turn. */
async function send(tx: Tx, { org, now }: At, deliveries: readonly string[]): Promise<void> {
  for (const delivery of deliveries) await markDelivery(tx, delivery, 'waiting')
  await enqueueAll(
    tx,
    org,
    deliveries.map((subject) => ({ id: uuidv7(now), kind: KIND, subject, at: now })),
  )
}

const KIND = 'webhook'
export const CONSUMER = 'webhook'

interface At {
  readonly org: string
  readonly now: number
}

async function put(tx: Tx, { org, now }: At, told: readonly Pick<Delivery, 'webhook' | 'entry'>[]): Promise<readonly string[]> {
  const deliveries = told.map((one) => ({ id: uuidv7(now), createdAt: new Date(now), ...one }))
  await insertDeliveries(tx, org, deliveries)
  await enqueueAll(
    tx,
    org,
    deliveries.map(({ id: subject }) => ({ id: uuidv7(now), kind: KIND, subject, at: now })),
  )
  return deliveries.map(({ id }) => id)
}

/** Writes down what each webhook is to be told. */
export const webhookConsumer: Consumer = {
  name: CONSUMER,
  read: async ({ now }, { tx, org }, entries) => {
    const hooks = (await liveRecords(tx, register))
      .map(({ id, state }) => ({ id, ...webhookIn(state) }))
      .filter(({ status }) => status === 'active')
    for (const hook of hooks) {
      const first = await firstEntryOf(tx, hook.id)
      const wanted = entries.filter((entry) => entry.index > first && isWanted(hook, entry))
      await put(
        tx,
        { org, now: now() },
        wanted.map(({ index }) => ({ webhook: hook.id, entry: index })),
      )
    }
  },
}

const administrative: ReadonlySet<string> = new Set(administration.map(({ name }) => name))

/** Who may do what here, and signs of life, are told where their register is named. */
function isWanted({ registers }: Webhook, { register: name, event }: Happening): boolean {
  const named = registers ?? []
  return named.length > 0 ? named.includes(name) : !administrative.has(name) && event !== 'log-policy.heartbeat'
}

/** Keeps what became of an attempt. */
export function afterAttempt(
  { db, now }: Shell,
  { org, subject }: Turn,
  { outcome, isOver }: { readonly outcome: string; readonly isOver: boolean },
): Promise<void> {
  const status = outcome === 'DONE' ? 'delivered' : isOver ? 'failed' : 'waiting'
  return writing(db, org, (tx) => keepAttempt(tx, subject, { status, outcome, at: now() }))
}

/** Says that a delivery is held: its webhook is paused or removed. */
export function setAside({ db }: Pick<Shell, 'db'>, { org, subject }: Turn): Promise<void> {
  return writing(db, org, (tx) => markDelivery(tx, subject, 'held'))
}

/** Forgets what was told before a moment. */
export function forgetOld(db: Db, org: string, before: Date): Promise<void> {
  return writing(db, org, (tx) => forgetDeliveries(tx, org, before))
}
