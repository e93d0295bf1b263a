import { criteriaInForce, registers, scaleOf } from '@assay/isms'
import { organisationsOf } from '../account/organisation.ts'
import { actions, isAllowed } from '../actor.ts'
import { reading } from '../store/db.ts'
import { countLive, personByEmail } from '../store/record.ts'
import { loadViews } from '../store/view.ts'
import { ok, route, type Route } from './route.ts'

/** Who is asking and what an application must know to greet them. */
export const sessionRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/session',
    action: 'read',
    summary: 'Who you are, where, what you may do, and how much each register holds',
    handle: async ({ services: { db, now }, actor }) => {
      const { slug, role, email, org } = actor
      const known = await reading(db, org, async (tx) => ({
        name: (await tx.selectFrom('organisation').select('name').executeTakeFirst())?.name ?? slug,
        person: email === null ? null : await personByEmail(tx, email),
        live: await countLive(tx),
        scale: scaleOf(await loadViews(tx, [criteriaInForce])),
      }))
      return ok({
        account: actor.id,
        organisation: { slug, name: known.name },
        organisations: await organisationsOf(db, actor),
        role,
        may: actions.filter((action) => isAllowed(actor, action)),
        email,
        person: known.person && { id: known.person.id, key: known.person.key, name: String(known.person.state['name'] ?? '') },
        counts: Object.fromEntries(registers.flatMap(({ name }) => (known.live.has(name) ? [[name, known.live.get(name)]] : []))),
        scale: known.scale,
        today: new Date(now()).toISOString().slice(0, 10),
      })
    },
  }),
]
