import { answeringControls, answeringReads, coverageOf, coverageReads, ownFrameworkReads, type Records } from '@assay/isms'
import { z } from 'zod'
import { frameworkDetail, frameworkList } from '../answer/framework.ts'
import { asOfQuery, readingAsOf } from '../as-of.ts'
import { allFrameworks, originsOf, type Mapped } from '../frameworks.ts'
import { notFound } from '../problem.ts'
import { loadViews } from '../store/view.ts'
import { json, ok, route, type Route } from './route.ts'

const byId = z.strictObject({ id: z.string().min(1).max(60).describe('Id of a framework, for example soc2-2017') })

const then = z.strictObject(asOfQuery)

const listReads = [...coverageReads, ...ownFrameworkReads]

/** What the one set of controls covers of every framework. */
export const frameworkRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/frameworks',
    action: 'read',
    summary: 'Every framework, with how many of its requirements the controls cover',
    query: then,
    answer: json(frameworkList),
    handle: async (call) =>
      readingAsOf(call, call.query.asOf, async (tx, { past, shown }) => {
        const records = await loadViews(tx, listReads, past)
        const items = (await allFrameworks(records)).map((mapped) => {
          const { counts, countsWithoutDrafts } = coverageOf(mapped.framework, mapped.mappings, records)
          return { ...factsOf(mapped), mappings: mapped.mappings.length, counts, countsWithoutDrafts }
        })
        return ok({ items, ...shown })
      }),
  }),
  route({
    method: 'get',
    path: '/api/frameworks/{id}',
    action: 'read',
    summary:
      'The requirements of a framework by section, each with the controls that answer it and every mapping that counts, its source and reason',
    params: byId,
    query: then,
    answer: json(frameworkDetail),
    handle: async (call) =>
      readingAsOf(call, call.query.asOf, async (tx, { today, past, shown }) => {
        const records = await loadViews(tx, [...listReads, ...answeringReads], past)
        return ok({ ...(await detailOf(call.params.id, records, today)), ...shown })
      }),
  }),
]

async function detailOf(id: string, records: Records, today: string) {
  const all = await allFrameworks(records)
  const mapped = all.find(({ framework }) => framework.id === id)
  if (!mapped) throw notFound()
  const found = coverageOf(mapped.framework, mapped.mappings, records)
  const controls = answeringControls(found, records, today)
  return { ...factsOf(mapped), ...found, controls, origins: originsOf(mapped.mappings, all) }
}

/** What is said of a framework itself. */
function factsOf({ framework: { id, title, edition, kind, wording, source, note }, key }: Mapped) {
  return { id, title, edition, kind, wording, source, note, key }
}
