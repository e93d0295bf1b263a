import type { Framework } from '@assay/frameworks'
import { answeringControls, answeringReads, coverageOf, coverageReads } from '@assay/isms'
import { z } from 'zod'
import { allFrameworks, frameworkCalled, originsOf } from '../frameworks.ts'
import { notFound } from '../problem.ts'
import { reading } from '../store/db.ts'
import { loadViews } from '../store/view.ts'
import { ok, route, type Route } from './route.ts'

const byId = z.strictObject({ id: z.string().min(1).max(60).describe('Id of a framework, for example soc2-2017') })

/** What the one set of controls covers of every framework. */
export const frameworkRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/frameworks',
    action: 'read',
    summary: 'Every framework, with how many of its requirements the controls cover',
    handle: async ({ services, actor }) => {
      const [frameworks, records] = await Promise.all([
        allFrameworks(),
        reading(services.db, actor.org, (tx) => loadViews(tx, coverageReads)),
      ])
      const items = frameworks.map(({ framework, mappings }) => {
        const { counts, countsWithoutDrafts } = coverageOf(framework, mappings, records)
        return { ...factsOf(framework), mappings: mappings.length, counts, countsWithoutDrafts }
      })
      return ok({ items })
    },
  }),
  route<z.infer<typeof byId>>({
    method: 'get',
    path: '/api/frameworks/{id}',
    action: 'read',
    summary:
      'The requirements of a framework by section, each with the controls that answer it and every mapping that counts, its source and reason',
    params: byId,
    handle: async ({ services, actor, params }) => {
      const mapped = await frameworkCalled(params.id)
      if (!mapped) throw notFound()
      const { framework, mappings } = mapped
      const records = await reading(services.db, actor.org, (tx) => loadViews(tx, [...coverageReads, ...answeringReads]))
      const found = coverageOf(framework, mappings, records)
      const today = new Date(services.now()).toISOString().slice(0, 10)
      const origins = await originsOf(mappings)
      return ok({ ...factsOf(framework), ...found, controls: answeringControls(found, records, today), origins })
    },
  }),
]

/** What is said of a framework itself. */
function factsOf({ id, title, edition, kind, wording, source, note }: Framework) {
  return { id, title, edition, kind, wording, source, note }
}
