import { criteriaInForce, registers, scaleOf } from '@assay/isms'
import { z } from 'zod'
import { organisationsOf } from '../account/organisation.ts'
import { actions, isAllowed, roles } from '../actor.ts'
import { count, day } from '../answer/common.ts'
import { named } from '../answer/named.ts'
import { scale } from '../answer/scale.ts'
import { signing } from '../answer/signing.ts'
import { asOfQuery, readingAsOf } from '../as-of.ts'
import { standingOf } from '../publisher.ts'
import { countLive } from '../store/record.ts'
import { identityOf } from '../write/identity.ts'
import { loadViews } from '../store/view.ts'
import { json, ok, route, type Route } from './route.ts'

const organisation = { slug: z.string(), name: z.string() }

const session = named(
  'Session',
  z.strictObject({
    account: z.string(),
    organisation: z.strictObject(organisation),
    organisations: z.array(z.strictObject({ ...organisation, role: z.string() })),
    role: z.enum(roles),
    may: z.array(z.enum(actions)),
    email: z.string().nullable(),
    person: z.strictObject({ id: z.uuid(), key: z.string(), name: z.string() }).nullable(),
    ismsRoles: z.array(z.string()),
    rulesOff: z.array(z.string()),
    counts: z.record(z.string(), count).describe('Live records of each register, by its name'),
    scale: scale.nullable(),
    today: day,
    signing,
  }),
)

/** Who is asking and what an application must know to greet them. */
export const sessionRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/session',
    action: 'read',
    summary:
      'Who you are, where, what you may do, and how much each register holds; by the scale of risks and on the day that is asked about',
    query: z.strictObject(asOfQuery),
    answer: json(session),
    handle: async (call) => {
      const { services, actor, query } = call
      const { slug, role, email } = actor
      const known = await readingAsOf(call, query.asOf, async (tx, { today, past }) => ({
        name: (await tx.selectFrom('organisation').select('name').executeTakeFirst())?.name ?? slug,
        identity: await identityOf(tx, actor, new Date(services.now()).toISOString().slice(0, 10)),
        live: await countLive(tx),
        scale: scaleOf(await loadViews(tx, [criteriaInForce], past), today),
        today,
      }))
      const { person, ismsRoles } = known.identity.acting
      return ok({
        account: actor.id,
        organisation: { slug, name: known.name },
        organisations: await organisationsOf(services.db, actor),
        role,
        may: actions.filter((action) => isAllowed(actor, action)),
        email,
        person: person && { id: person.id, key: person.key, name: String(person.state['name'] ?? '') },
        ismsRoles,
        rulesOff: [...known.identity.rulesOff],
        counts: Object.fromEntries(registers.flatMap(({ name }) => (known.live.has(name) ? [[name, known.live.get(name) ?? 0]] : []))),
        scale: known.scale,
        today: known.today,
        signing: await standingOf(services, actor),
      })
    },
  }),
]
