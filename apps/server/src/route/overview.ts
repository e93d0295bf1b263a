import { overviewOf, overviewReads } from '@assay/isms'
import { reading } from '../store/db.ts'
import { loadViews } from '../store/view.ts'
import { hashOf } from '../write/context.ts'
import { ok, route, type Route } from './route.ts'

/** The whole management system in one look. */
export const overviewRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/overview',
    action: 'read',
    summary: 'Readiness by clause and theme, what blocks stage 1, what is due, the risks, the newest checkpoint',
    handle: async ({ services, actor }) => {
      const today = new Date(services.now()).toISOString().slice(0, 10)
      return ok(
        await reading(services.db, actor.org, async (tx) => ({
          ...overviewOf(await loadViews(tx, overviewReads), { asOf: today, hash: hashOf }),
          checkpoint:
            (await tx
              .selectFrom('checkpoint')
              .select(['size', 'signed_at as signedAt'])
              .orderBy('size', 'desc')
              .limit(1)
              .executeTakeFirst()) ?? null,
        })),
      )
    },
  }),
]
