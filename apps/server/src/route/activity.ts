import { z } from 'zod'
import { isAllowed } from '../actor.ts'
import { count, moment } from '../answer/common.ts'
import { named } from '../answer/named.ts'
import { notFound } from '../problem.ts'
import { knownAs, readActivity, type Act } from '../store/activity.ts'
import { reading } from '../store/db.ts'
import { registerCalled } from '../store/register-named.ts'
import { vaultOf } from '../store/vault.ts'
import { json, ok, route, type Route } from './route.ts'

const activityQuery = z.strictObject({
  before: z.coerce.number().int().min(0).max(1e12).optional().describe('Only what was entered before this position of the log'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  actor: z.string().min(1).max(100).optional().describe('The pseudonym of who acted'),
  register: z
    .string()
    .max(60)
    .refine((name) => registerCalled(name) !== undefined, 'there is no such register')
    .optional(),
  heartbeats: z.enum(['true', 'false']).default('false').describe('Whether signs of life of the log itself are wanted'),
})

const act = z.strictObject({
  seq: count,
  at: moment,
  type: z.string(),
  register: z.string(),
  record: z.strictObject({ id: z.uuid(), key: z.string(), title: z.string().nullable() }),
  actorRef: z.string(),
  onBehalfOf: z.string().nullable(),
  authMethod: z.string(),
})

const known = { kind: z.enum(['member', 'key']), name: z.string(), role: z.string().nullable(), key: z.string(), seq: count }

const activityPage = named(
  'ActivityPage',
  z.strictObject({
    items: z.array(named('Act', act)),
    next: count.nullable().describe('What `before` is for the next page'),
    actors: z.record(z.string(), named('Known', z.strictObject(known))),
  }),
)

const byRef = z.strictObject({ ref: z.string().min(1).max(100) })

/** Who did what, for whom, and how they had signed in. Names for those who may know them, pseudonyms for the others. */
export const activityRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/activity',
    action: 'read',
    summary: 'What was done here, the newest first, as the log has it',
    query: activityQuery,
    answer: json(activityPage),
    handle: async ({ services, actor, query: { before = null, actor: by = null, register = null, heartbeats, limit } }) =>
      reading(services.db, actor.org, async (tx) => {
        const wanted = { before, limit, actor: by, register, heartbeats: heartbeats === 'true' }
        const { items, next } = await readActivity(tx, vaultOf(services, actor.org), wanted)
        const refs = items.flatMap(({ actorRef, onBehalfOf }) => [actorRef, ...(onBehalfOf === null ? [] : [onBehalfOf])])
        if (!isAllowed(actor, 'trace')) return ok({ items: items.map(unnamed), next, actors: {} })
        return ok({ items, next, actors: Object.fromEntries(await knownAs(tx, refs)) })
      }),
  }),
  route({
    method: 'get',
    path: '/api/activity/actors/{ref}',
    action: 'trace',
    summary: 'Who a pseudonym of the log is, and the entry whose receipt proves it',
    params: byRef,
    answer: json(named('ActorKnown', z.strictObject({ ...known, receipt: z.string().describe('Path of the receipt') }))),
    handle: async ({ services, actor, params }) =>
      reading(services.db, actor.org, async (tx) => {
        const found = (await knownAs(tx, [params.ref])).get(params.ref)
        if (!found) throw notFound()
        const fields = found.kind === 'member' ? 'name,email,pseudonym' : 'name,author,pseudonym'
        return ok({ ...found, receipt: `/api/ledger/receipts/${found.seq}?fields=${fields}` })
      }),
  }),
]

const PSEUDONYMOUS: ReadonlySet<string> = new Set(['member', 'api-key'])

/** An act on a record that says who somebody is, under its key alone: beside the pseudonym of who accepted it, its title would name that one. */
function unnamed(entered: Act): Act {
  const { record, register } = entered
  return PSEUDONYMOUS.has(register) && record.title !== null ? { ...entered, record: { ...record, title: record.key } } : entered
}
