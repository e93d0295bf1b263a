import { z } from 'zod'
import { forget, showJobs, tryAgain } from '../job/queue.ts'
import { jobKinds } from '../job/jobs.ts'
import { notFound } from '../problem.ts'
import { NOBODY, type Listed } from '../store/job.ts'
import { ok, route, type Route } from './route.ts'

const jobQuery = z.strictObject({
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(1000)
    .default(200)
    .describe('The most jobs that are listed: schedules first, then what is dead, then what is due soonest'),
})
const byId = z.strictObject({ id: z.uuid() })

/** What goes on beside requests: what is due when, what became of it, what is tried no more. */
export const jobRoutes: readonly Route[] = [
  route<unknown, z.infer<typeof jobQuery>>({
    method: 'get',
    path: '/api/jobs',
    action: 'oversee',
    summary: 'What goes on beside requests: what is due when, what became of it, and what is tried no more',
    query: jobQuery,
    handle: async ({ services, actor, query: { limit } }) => {
      const { counts, items } = await showJobs(services.db, actor.org, limit)
      return ok({ counts, items: items.map((job) => shown(job, services.now())) })
    },
  }),
  route<z.infer<typeof byId>>({
    method: 'post',
    path: '/api/jobs/{id}/retry',
    action: 'oversee',
    summary: 'Have a job tried again now, also one that is tried no more',
    params: byId,
    handle: async ({ services, actor: { org }, params: { id } }) => {
      const kind = await tryAgain(services.db, { org, id }, services.now())
      if (kind === null) throw notFound()
      return ok({ id, kind })
    },
  }),
  route<z.infer<typeof byId>>({
    method: 'delete',
    path: '/api/jobs/{id}',
    action: 'oversee',
    summary: 'Forget a job that is tried no more',
    params: byId,
    handle: async ({ services, actor: { org }, params: { id } }) => {
      if (!(await forget(services.db, { org, id }))) throw notFound()
      return ok({ forgotten: id })
    },
  }),
]

const scheduled: ReadonlySet<string> = new Set(jobKinds.filter(({ schedule }) => schedule !== null).map(({ name }) => name))

function shown({ id, kind, subject, status, running, dueAt, failures, runs }: Listed, now: number) {
  const late = status === 'waiting' && !running && dueAt.getTime() < now - LATE_MS
  return {
    id,
    kind,
    subject: subject === NOBODY ? null : subject,
    scheduled: scheduled.has(kind),
    status,
    running,
    late,
    dueAt,
    failures,
    runs,
  }
}

/** What should have begun a minute ago waits for room, or nobody does jobs. */
const LATE_MS = 60_000
