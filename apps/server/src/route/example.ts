import { z } from 'zod'
import { isExampleThere } from '../account/organisation.ts'
import { enterEvent } from '../account/security-event.ts'
import { removeExample } from '../example/remove.ts'
import { notFound } from '../problem.ts'
import { json, ok, route, type Route } from './route.ts'

/** The example company belongs to nobody, so each owner may take it away, and whoever runs the server. */
export const exampleRoutes: readonly Route[] = [
  route({
    method: 'get',
    path: '/api/example',
    action: 'administer',
    summary: 'Whether the example company is on this server',
    answer: json(z.strictObject({ present: z.boolean() })),
    handle: async ({ services }) => ok({ present: await isExampleThere(services.db) }),
  }),
  route({
    method: 'delete',
    path: '/api/example',
    action: 'administer',
    summary: 'Remove the example company: its records, log, files and keys, and the accounts that were made for it',
    answer: json(z.strictObject({ removed: z.literal(true) })),
    handle: async ({ services, actor }) => {
      if (!(await isExampleThere(services.db))) throw notFound()
      await enterEvent(services, actor, { event: 'example-removed', summary: 'with its log, files and accounts' })
      await removeExample(services)
      return ok({ removed: true })
    },
  }),
]
