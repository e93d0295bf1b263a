import { z } from 'zod'
import { count, moment } from './common.ts'
import { named } from './named.ts'

/** What goes on beside requests. */

const run = named('JobRun', z.strictObject({ dueAt: moment, startedAt: moment, endedAt: moment, outcome: z.string() }))

const job = z.strictObject({
  id: z.uuid(),
  kind: z.string(),
  subject: z.uuid().nullable(),
  scheduled: z.boolean(),
  status: z.enum(['waiting', 'dead']),
  running: z.boolean(),
  late: z.boolean(),
  dueAt: moment,
  failures: count,
  runs: z.array(run),
})

const counts = z.strictObject({ kind: z.string(), waiting: count, failing: count, dead: count })

export const jobs = named('Jobs', z.strictObject({ counts: z.array(counts), items: z.array(named('Job', job)) }))
