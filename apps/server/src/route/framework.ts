import { answeringControls, answeringReads, coverageOf, coverageReads, ownFrameworkReads } from '@assay/isms'
import { z } from 'zod'
import { allFrameworks, originsOf, type Mapped } from '../frameworks.ts'
import { notFound } from '../problem.ts'
import { reading } from '../store/db.ts'
import { loadViews } from '../store/view.ts'
import { ok, route, type Route } from './route.ts'

const byId = z.strictObject({ id: z.string().min(1).max(60).describe('Id of a framework, for example soc2-2017') })

const listReads = [...coverageReads, ...ownFrameworkReads]

/** What the one set of controls covers of every framework. */
export const frameworkRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/frameworks',
    action: 'read',
    summary: 'Every framework, with how many of its requirements the controls cover',
    handle: async ({ services, actor }) => {
      const records = await reading(services.db, actor.org, (tx) => loadViews(tx, listReads))
      const items = (await allFrameworks(records)).map((mapped) => {
        const { counts, countsWithoutDrafts } = coverageOf(mapped.framework, mapped.mappings, records)
        return { ...factsOf(mapped), mappings: mapped.mappings.length, counts, countsWithoutDrafts }
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
      const records = await reading(services.db, actor.org, (tx) => loadViews(tx, [...listReads, ...answeringReads]))
      const all = await allFrameworks(records)
      const mapped = all.find(({ framework }) => framework.id === params.id)
      if (!mapped) throw notFound()
      const found = coverageOf(mapped.framework, mapped.mappings, records)
      const today = new Date(services.now()).toISOString().slice(0, 10)
      const shown = { controls: answeringControls(found, records, today), origins: originsOf(mapped.mappings, all) }
      return ok({ ...factsOf(mapped), ...found, ...shown })
    },
  }),
]

/** What is said of a framework itself. */
function factsOf({ framework: { id, title, edition, kind, wording, source, note }, key }: Mapped) {
  return { id, title, edition, kind, wording, source, note, key }
}
