import { z } from 'zod'
import { isAllowed } from '../actor.ts'
import { notFound } from '../problem.ts'
import { knownAs, readActivity, type Act } from '../store/activity.ts'
import { reading } from '../store/db.ts'
import { registerCalled } from '../store/register-named.ts'
import { vaultOf } from '../store/vault.ts'
import { ok, route, type Route } from './route.ts'

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

const byRef = z.strictObject({ ref: z.string().min(1).max(100) })

/** Who did what, for whom, and how they had signed in. Names for those who may know them, pseudonyms for the others. */
export const activityRoutes: readonly Route[] = [
  route<unknown, z.infer<typeof activityQuery>>({
    method: 'get',
    path: '/api/activity',
    action: 'read',
    summary: 'What was done here, the newest first, as the log has it',
    query: activityQuery,
    handle: async ({ services, actor, query: { before = null, actor: by = null, register = null, heartbeats, limit } }) =>
      reading(services.db, actor.org, async (tx) => {
        const wanted = { before, limit, actor: by, register, heartbeats: heartbeats === 'true' }
        const { items, next } = await readActivity(tx, vaultOf(services, actor.org), wanted)
        const refs = items.flatMap(({ actorRef, onBehalfOf }) => [actorRef, ...(onBehalfOf === null ? [] : [onBehalfOf])])
        if (!isAllowed(actor, 'trace')) return ok({ items: items.map(unnamed), next, actors: {} })
        return ok({ items, next, actors: Object.fromEntries(await knownAs(tx, refs)) })
      }),
  }),
  route<z.infer<typeof byRef>>({
    method: 'get',
    path: '/api/activity/actors/{ref}',
    action: 'trace',
    summary: 'Who a pseudonym of the log is, and the entry whose receipt proves it',
    params: byRef,
    handle: async ({ services, actor, params }) =>
      reading(services.db, actor.org, async (tx) => {
        const known = (await knownAs(tx, [params.ref])).get(params.ref)
        if (!known) throw notFound()
        const fields = known.kind === 'member' ? 'name,email,pseudonym' : 'name,author,pseudonym'
        return ok({ ...known, receipt: `/api/ledger/receipts/${known.seq}?fields=${fields}` })
      }),
  }),
]

const PSEUDONYMOUS: ReadonlySet<string> = new Set(['member', 'api-key'])

/** An act on a record that says who somebody is, under its key alone: beside the pseudonym of who accepted it, its title would name that one. */
function unnamed(act: Act): Act {
  const { record, register } = act
  return PSEUDONYMOUS.has(register) && record.title !== null ? { ...act, record: { ...record, title: record.key } } : act
}
