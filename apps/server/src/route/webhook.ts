import { z } from 'zod'
import { allowDestination, listDestinations, withdrawDestination } from '../egress/destinations.ts'
import { registerCalled } from '../store/register-named.ts'
import { changeWebhook, listWebhooks, makeWebhook, pauseWebhook, removeWebhook, resumeWebhook, rotateSecret } from '../webhook/desk.ts'
import { deliveriesOf, tellAgain, tellMissed, tryWebhook } from '../webhook/tell.ts'
import { created, ok, route, type Route } from './route.ts'

const address = z
  .url({ protocol: /^https?$/ })
  .max(2000)
  .describe('Where it is told, by https; by http only where an owner has allowed the destination')
const several = z
  .array(
    z
      .string()
      .max(60)
      .refine((name) => registerCalled(name) !== undefined, 'there is no such register'),
  )
  .max(100)
const newWebhook = z.strictObject({
  name: z.string().trim().min(1).max(200).describe('What it is for'),
  url: address,
  registers: several
    .default([])
    .describe('Registers of which it is told; all of the ISMS where none is named, and who may do what here only where it is'),
})
const change = z.strictObject({
  name: z.string().trim().min(1).max(200).optional().describe('What it is for'),
  url: address.optional(),
  registers: several.optional().describe('Registers of which it is told'),
})
const newDestination = z.strictObject({
  host: z.string().trim().min(1).max(253).describe('A name or an address, without scheme and port'),
  port: z.number().int().min(1).max(65_535).describe('One port of it'),
  clear: z.boolean().default(false).describe('Whether it may be asked by http'),
  reason: z.string().trim().min(1).max(2000).describe('Why it may be reached'),
})
const byId = z.strictObject({ id: z.uuid() })
const byDelivery = z.strictObject({ id: z.uuid(), delivery: z.uuid() })
const deliveryQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(500).default(50) })

type Id = z.infer<typeof byId>

/** What leaves here by itself: webhooks, and where anything may go. For the owner alone. */
export const webhookRoutes: readonly Route[] = [...webhooks(), ...states(), ...deliveries(), ...destinations()]

function webhooks(): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/webhooks',
      action: 'administer',
      summary: 'Programs elsewhere that are told what happens here, without their secrets',
      handle: async ({ services, actor }) => ok({ items: await listWebhooks(services.db, actor.org) }),
    }),
    route<unknown, unknown, z.infer<typeof newWebhook>>({
      method: 'post',
      path: '/api/webhooks',
      action: 'administer',
      summary:
        'Make a webhook (Standard Webhooks); its secret is shown this once. It is told of every entry from then on, at least once, in no promised order',
      body: newWebhook,
      handle: async ({ services, actor, body }) => created(await makeWebhook(services, actor, body)),
    }),
    route<Id, unknown, z.infer<typeof change>>({
      method: 'put',
      path: '/api/webhooks/{id}',
      action: 'administer',
      summary: 'Change the name, the address or the registers of a webhook',
      params: byId,
      body: change,
      handle: async ({ services, actor, params: { id }, body }) => {
        const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
        return ok(await changeWebhook(services, actor, { ...given, id }))
      },
    }),
    route<Id>({
      method: 'delete',
      path: '/api/webhooks/{id}',
      action: 'administer',
      summary: 'Remove a webhook; nothing more is sent to it',
      params: byId,
      handle: async ({ services, actor, params: { id } }) => ok(await removeWebhook(services, actor, id)),
    }),
  ]
}

function states(): readonly Route[] {
  return [
    route<Id>({
      method: 'post',
      path: '/api/webhooks/{id}/pause',
      action: 'administer',
      summary: 'Send nothing to a webhook until it is resumed',
      params: byId,
      handle: async ({ services, actor, params: { id } }) => ok(await pauseWebhook(services, actor, { id, why: 'owner' })),
    }),
    route<Id>({
      method: 'post',
      path: '/api/webhooks/{id}/resume',
      action: 'administer',
      summary: 'Send to a webhook again what happens from now on',
      params: byId,
      handle: async ({ services, actor, params: { id } }) => ok(await resumeWebhook(services, actor, id)),
    }),
    route<Id>({
      method: 'post',
      path: '/api/webhooks/{id}/rotate',
      action: 'administer',
      summary: 'Give a webhook a new secret, shown this once; messages are signed with the one before, too, for a day',
      params: byId,
      handle: async ({ services, actor, params: { id } }) => ok({ secret: await rotateSecret(services, actor, id) }),
    }),
    route<Id>({
      method: 'post',
      path: '/api/webhooks/{id}/test',
      action: 'administer',
      summary: 'Send a message of the type webhook.test',
      params: byId,
      handle: async ({ services, actor, params: { id } }) => created({ delivery: await tryWebhook(services, actor.org, id) }),
    }),
  ]
}

function deliveries(): readonly Route[] {
  return [
    route<Id, z.infer<typeof deliveryQuery>>({
      method: 'get',
      path: '/api/webhooks/{id}/deliveries',
      action: 'administer',
      summary: 'What was sent to a webhook in the last thirty days, and what became of it, the newest first',
      params: byId,
      query: deliveryQuery,
      handle: async ({ services, actor: { org }, params: { id }, query: { limit } }) =>
        ok({ items: await deliveriesOf(services.db, { org, id, limit }) }),
    }),
    route<z.infer<typeof byDelivery>>({
      method: 'post',
      path: '/api/webhooks/{id}/deliveries/{delivery}/retry',
      action: 'administer',
      summary: 'Send something to a webhook once more, under the same id',
      params: byDelivery,
      handle: async ({ services, actor, params }) => {
        await tellAgain(services, actor.org, params)
        return ok({ delivery: params.delivery })
      },
    }),
    route<Id>({
      method: 'post',
      path: '/api/webhooks/{id}/replay',
      action: 'administer',
      summary: 'Send a webhook everything that it missed: what failed, and what was held while it was paused',
      params: byId,
      handle: async ({ services, actor, params: { id } }) => ok({ count: await tellMissed(services, actor.org, id) }),
    }),
  ]
}

function destinations(): readonly Route[] {
  return [
    route({
      method: 'get',
      path: '/api/destinations',
      action: 'administer',
      summary: 'Where something may be sent beside public addresses by https',
      handle: async ({ services, actor }) => ok({ items: await listDestinations(services.db, actor.org) }),
    }),
    route<unknown, unknown, z.infer<typeof newDestination>>({
      method: 'post',
      path: '/api/destinations',
      action: 'administer',
      summary: 'Allow a host and a port, also one of your own network; an entry of the log. Metadata of clouds are reached by nobody',
      body: newDestination,
      handle: async ({ services, actor, body }) => created(await allowDestination(services, actor, body)),
    }),
    route<Id>({
      method: 'delete',
      path: '/api/destinations/{id}',
      action: 'administer',
      summary: 'Take back that something may be sent to a destination',
      params: byId,
      handle: async ({ services, actor, params: { id } }) => {
        await withdrawDestination(services, actor, id)
        return ok({ withdrawn: id })
      },
    }),
  ]
}
