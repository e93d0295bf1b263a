import { z } from 'zod'
import { enterEvent } from '../account/security-event.ts'
import { count } from '../answer/common.ts'
import { Problem } from '../problem.ts'
import { json, ok, route, type Route } from './route.ts'

const archiveBody = z.strictObject({ before: z.iso.date().describe('What was signed before this day goes') })

/** Where the oldest entries of logs go. For whoever runs the server. */
export const archiveRoutes: readonly Route[] = [
  route({
    method: 'post',
    path: '/api/ledger/archive',
    action: 'operate',
    summary: 'Move the entries that were signed before a day to the archive; every proof holds as before',
    body: archiveBody,
    answer: json(z.strictObject({ entries: count })),
    handle: async ({ services, actor, body }) => {
      const archive = services.archive()
      if (!archive) throw new Problem(409, 'NO_ARCHIVE', 'there is no archive: name one in the file archive of the data folder')
      const entries = await services.prune(archive, actor.org, new Date(`${body.before}T00:00:00Z`))
      if (entries > 0) await enterEvent(services, actor, { event: 'log-archived', summary: `signed before ${body.before}`, count: entries })
      return ok({ entries })
    },
  }),
]
