import { sql } from 'kysely'
import type { Tx } from './db.ts'

/** Where background work waits: statements over the tables `job` and `job_run`. Moments are milliseconds since 1970, by the clock of the caller; leases are held by that of the database. */

/** The subject of what runs by a schedule and is about the whole organisation. */
export const NOBODY = '00000000-0000-0000-0000-000000000000'

/** A job whose turn it is. */
export interface DueJob {
  readonly org: string
  readonly id: string
}

/** A job that is held on a lease: whoever holds it later has a higher `fence`. */
export interface Claimed extends DueJob {
  readonly slug: string
  readonly kind: string
  readonly subject: string
  readonly dueAt: Date
  readonly failures: number
  readonly fence: string
}

/** A job of some kind about some subject. */
export interface Place {
  readonly kind: string
  readonly subject: string
}

/** Work at its place, due at a moment. */
interface New extends Place {
  readonly id: string
  readonly at: number
}

/** Puts work at its place. What waits there already stays as it is; what was given up is tried again. */
export function enqueue(tx: Tx, org: string, job: New): Promise<void> {
  return enqueueAll(tx, org, [job])
}

/** The same for much work. */
export async function enqueueAll(tx: Tx, org: string, jobs: readonly New[]): Promise<void> {
  if (jobs.length === 0) return
  const rows = jobs.map(({ id, kind, subject, at }) => ({ org_id: org, id, kind, subject, due_at: new Date(at), created_at: new Date(at) }))
  await tx
    .insertInto('job')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['org_id', 'kind', 'subject'])
        .doUpdateSet((set) => ({ status: 'waiting', failures: 0, due_at: set.ref('excluded.due_at') }))
        .where('job.status', '=', 'dead'),
    )
    .execute()
}

/** Organisations that lack a schedule of one of these kinds, with what they lack. Across organisations. */
export async function lackingSchedules(
  tx: Tx,
  kinds: readonly string[],
): Promise<readonly { readonly org: string; readonly kind: string }[]> {
  const { rows } = await sql<{ org: string; kind: string }>`
    select organisation.org_id as org, kind from organisation cross join unnest(${[...kinds]}::text[]) as kind
    where not exists (select from job where job.org_id = organisation.org_id and job.kind = kind.kind and job.subject = ${NOBODY}::uuid)`.execute(
    tx,
  )
  return rows
}

/** Whose turn it is, the longest due first. Across organisations. */
export async function dueJobs(
  tx: Tx,
  { now, kinds, limit }: { readonly now: number; readonly kinds: readonly string[]; readonly limit: number },
): Promise<readonly DueJob[]> {
  const rows = await tx
    .selectFrom('job')
    .select(['org_id as org', 'id'])
    .where('status', '=', 'waiting')
    .where('due_at', '<=', new Date(now))
    .where('kind', 'in', [...kinds])
    .where((is) => is.or([is('leased_until', 'is', null), is('leased_until', '<', sql<Date>`clock_timestamp()`)]))
    .orderBy('due_at')
    .limit(limit)
    .execute()
  return rows
}

interface Lease {
  readonly holder: string
  readonly leaseMs: number
  readonly now: number
}

/** Takes those of the jobs that are still due and that nobody holds. */
export async function claim(
  tx: Tx,
  { org, ids }: { readonly org: string; readonly ids: readonly string[] },
  { holder, leaseMs, now }: Lease,
): Promise<readonly Claimed[]> {
  const { rows } = await sql<Omit<Claimed, 'org'>>`
    update job set holder = ${holder}, leased_until = clock_timestamp() + make_interval(secs => ${leaseMs / 1000}), fence = fence + 1
    from organisation where organisation.org_id = job.org_id and job.org_id = ${org} and id in (
      select id from job where org_id = ${org} and id = any(${[...ids]}::uuid[]) and status = 'waiting' and due_at <= ${new Date(now)}
      and (leased_until is null or leased_until < clock_timestamp()) for update skip locked)
    returning job.id, slug, kind, subject, due_at as "dueAt", failures, fence`.execute(tx)
  return rows.map((row) => ({ org, ...row }))
}

/** Holds a job for longer. Returns whether it was still held. */
export async function renew(tx: Tx, { org, id, fence }: Pick<Claimed, 'org' | 'id' | 'fence'>, leaseMs: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('job')
    .set({ leased_until: sql<Date>`clock_timestamp() + make_interval(secs => ${leaseMs / 1000})` })
    .where('org_id', '=', org)
    .where('id', '=', id)
    .where('fence', '=', fence)
    .where('holder', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What became of a run, and what becomes of the job: due again, done for good, or dead until somebody has it tried again. */
export interface Ending {
  readonly startedAt: number
  readonly endedAt: number
  /** `DONE`, or the code of a failure. */
  readonly outcome: string
  readonly next: { readonly at: number } | 'done' | 'dead'
}

/** How many runs of a job are remembered. */
const REMEMBERED = 20

/** Ends a run, once. Returns false, and changes nothing, where the lease was given to another meanwhile. */
export async function finish(tx: Tx, { org, id, fence, dueAt }: Claimed, { startedAt, endedAt, outcome, next }: Ending): Promise<boolean> {
  const held = await tx
    .selectFrom('job')
    .select('again')
    .where('org_id', '=', org)
    .where('id', '=', id)
    .where('fence', '=', fence)
    .forUpdate()
    .executeTakeFirst()
  if (!held) return false
  const run = { org_id: org, job_id: id, due_at: dueAt, started_at: new Date(startedAt), ended_at: new Date(endedAt), outcome }
  await tx
    .insertInto('job_run')
    .values(run)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const failed = outcome !== 'DONE'
  const wanted = held.again || next === 'done' || next === 'dead' ? endedAt : next.at
  // A due time comes once.
  const dueAgain = Math.max(wanted, dueAt.getTime() + 1)
  await tx
    .updateTable('job')
    .set({
      status: next === 'dead' && !held.again ? 'dead' : 'waiting',
      due_at: new Date(dueAgain),
      again: false,
      holder: null,
      leased_until: null,
    })
    .set({ failures: failed ? sql<number>`failures + 1` : 0 })
    .where('org_id', '=', org)
    .where('id', '=', id)
    .execute()
  if (next === 'done' && !held.again) await tx.deleteFrom('job').where('org_id', '=', org).where('id', '=', id).execute()
  else await forgetRuns(tx, org, id)
  return true
}

async function forgetRuns(tx: Tx, org: string, id: string): Promise<void> {
  await sql`delete from job_run where org_id = ${org} and job_id = ${id} and due_at < (
    select due_at from job_run where org_id = ${org} and job_id = ${id} order by due_at desc offset ${REMEMBERED - 1} limit 1)`.execute(tx)
}

/** Gives a job back as it was, for another to take at once. */
export async function release(tx: Tx, { org, id, fence }: Claimed): Promise<void> {
  await tx
    .updateTable('job')
    .set({ holder: null, leased_until: null })
    .where('org_id', '=', org)
    .where('id', '=', id)
    .where('fence', '=', fence)
    .execute()
}

/** Has the schedules of these kinds run as soon as possible; what runs just now runs once more. */
export async function wake(
  tx: Tx,
  org: string,
  { kinds, now }: { readonly kinds: readonly string[]; readonly now: number },
): Promise<void> {
  await tx
    .updateTable('job')
    .set((set) => ({
      due_at: sql<Date>`least(due_at, ${new Date(now + 1)})`,
      again: set.case().when('holder', 'is not', null).then(true).else(false).end(),
    }))
    .where('org_id', '=', org)
    .where('kind', 'in', [...kinds])
    .where('status', '=', 'waiting')
    .execute()
}

/** Has a job tried again now, also a dead one. Returns its kind; null where there is none. */
export async function retry(tx: Tx, { org, id }: DueJob, now: number): Promise<string | null> {
  const row = await tx
    .updateTable('job')
    .set((set) => ({
      status: 'waiting',
      due_at: sql<Date>`least(due_at, ${new Date(now + 1)})`,
      again: set.case().when('holder', 'is not', null).then(true).else(false).end(),
      failures: 0,
    }))
    .where('org_id', '=', org)
    .where('id', '=', id)
    .returning('kind')
    .executeTakeFirst()
  return row?.kind ?? null
}

/** Forgets what is dead. Returns whether it was. */
export async function discard(tx: Tx, { org, id }: DueJob): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('job')
    .where('org_id', '=', org)
    .where('id', '=', id)
    .where('status', '=', 'dead')
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** A run as it is shown. */
export interface Run {
  readonly dueAt: Date
  readonly startedAt: Date
  readonly endedAt: Date
  readonly outcome: string
}

/** A job as it is shown, with its last runs, the newest first. */
export interface Listed extends Place {
  readonly id: string
  readonly status: 'waiting' | 'dead'
  readonly running: boolean
  readonly dueAt: Date
  readonly failures: number
  readonly runs: readonly Run[]
}

const SHOWN = 5

/** Jobs of an organisation: schedules first, then those that fail, then what is due soonest. */
export async function listJobs(tx: Tx, limit: number): Promise<readonly Listed[]> {
  const jobs = await tx
    .selectFrom('job')
    .select(['id', 'kind', 'subject', 'status', 'due_at as dueAt', 'failures'])
    .select(sql<boolean>`holder is not null and leased_until > clock_timestamp()`.as('running'))
    .orderBy(sql`subject <> ${NOBODY}::uuid`)
    .orderBy(sql`status <> 'dead'`)
    .orderBy(sql`case when subject = ${NOBODY}::uuid then kind end`)
    .orderBy('failures', 'desc')
    .orderBy('due_at')
    .limit(limit)
    .execute()
  const runs = await runsOf(
    tx,
    jobs.map(({ id }) => id),
  )
  return jobs.map((job) => ({ ...job, runs: runs.get(job.id) ?? [] }))
}

async function runsOf(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly Run[]>> {
  const { rows } = await sql<Run & { id: string }>`
    select job_id as id, due_at as "dueAt", started_at as "startedAt", ended_at as "endedAt", outcome from (
      select *, row_number() over (partition by job_id order by due_at desc) as place from job_run where job_id = any(${[...ids]}::uuid[])
    ) as run where place <= ${SHOWN} order by due_at desc`.execute(tx)
  return Map.groupBy(rows, ({ id }) => id) as ReadonlyMap<string, readonly Run[]>
}

/** How many jobs of each kind wait, fail and are dead. */
export async function countJobs(
  tx: Tx,
): Promise<readonly { readonly kind: string; readonly waiting: number; readonly failing: number; readonly dead: number }[]> {
  const rows = await tx
    .selectFrom('job')
    .select('kind')
    .select(sql<number>`(count(*) filter (where status = 'waiting'))::integer`.as('waiting'))
    .select(sql<number>`(count(*) filter (where status = 'waiting' and failures > 0))::integer`.as('failing'))
    .select(sql<number>`(count(*) filter (where status = 'dead'))::integer`.as('dead'))
    .groupBy('kind')
    .orderBy('kind')
    .execute()
  return rows
}
