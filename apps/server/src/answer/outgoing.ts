import { z } from 'zod'
import { count, moment } from './common.ts'
import { named } from './named.ts'

/** What leaves by itself, to whom, and what became of it. */

export const webhook = named(
  'WebhookShown',
  z.strictObject({
    id: z.uuid(),
    key: z.string(),
    version: z.int().min(1),
    createdAt: moment,
    name: z.string(),
    url: z.string(),
    registers: z.array(z.string()),
    status: z.enum(['active', 'paused', 'removed']).nullable(),
    pausedFor: z.enum(['owner', 'gone', 'failures']).nullable(),
    previousUntil: z.iso.datetime({ offset: true }).nullable(),
  }),
)

export const delivery = named(
  'WebhookDelivery',
  z.strictObject({
    id: z.uuid(),
    webhook: z.uuid(),
    entry: count.nullable(),
    status: z.enum(['waiting', 'delivered', 'failed', 'held']),
    attempts: count,
    outcome: z.string().nullable(),
    createdAt: moment,
    triedAt: moment.nullable(),
  }),
)

export const destination = named(
  'DestinationShown',
  z.strictObject({
    id: z.uuid(),
    key: z.string(),
    createdAt: moment,
    host: z.string(),
    port: z.int().nullable(),
    clear: z.boolean().nullable(),
    reason: z.string().nullable(),
    status: z.enum(['allowed', 'withdrawn']).nullable(),
  }),
)

const happening = z.strictObject({
  index: count,
  at: moment,
  event: z.string(),
  register: z.string(),
  id: z.uuid(),
  key: z.string(),
  version: count,
})

export const changeFeed = named(
  'ChangeFeed',
  z.strictObject({ items: z.array(named('Happening', happening)), next: z.int().min(-1), size: count }),
)
