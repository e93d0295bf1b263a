import { randomUUID } from 'node:crypto'
import { repeat, type Repeating } from '../repeat.ts'
import type { Services } from '../services.ts'
import type { Claimed, Ending } from '../store/job.ts'
import { JobFailure, LANES, type JobKind, type Lane } from './kind.ts'
import { end, giveBack, hold, schedule, take, wakeEverywhere, type Queue } from './queue.ts'

/** The loop that does jobs. Any number of servers may run it over one database: a lease says who is at a job, and its number who was last. */

export interface Running extends Repeating {
  /** How long a server that died keeps others from its jobs, in milliseconds. */
  readonly leaseMs: number
}

/** How often it is asked which kinds are wanted, and who lacks a schedule. */
const SURVEY_MS = 5_000

/** Does jobs until it is stopped. What stops it lets short work end, and tells long work to. */
export function startJobs(services: Services, kinds: readonly JobKind[], { leaseMs, ...repeating }: Running): () => Promise<void> {
  const queue: Queue = {
    db: services.db,
    now: services.now,
    holder: randomUUID(),
    leaseMs,
    kinds: new Map(kinds.map((kind) => [kind.name, kind])),
  }
  const lanes = { quick: newLane(), long: newLane(), out: newLane() }
  const stopping = new AbortController()
  const loop: Loop = { services, queue, report: repeating.report, stopping, lanes, wanted: new Set(), surveyedAt: -Infinity }
  const stop = repeat(repeating, () => turn(loop))
  return async () => {
    stopping.abort()
    await stop()
    for (const lane of Object.values(lanes)) {
      await lane.filling
      await Promise.all(lane.busy)
    }
  }
}

interface LaneState {
  readonly busy: Set<Promise<void>>
  filling: Promise<void> | null
}

function newLane(): LaneState {
  return { busy: new Set(), filling: null }
}

interface Loop {
  readonly services: Services
  readonly queue: Queue
  readonly report: Repeating['report']
  readonly stopping: AbortController
  readonly lanes: Readonly<Record<Lane, LaneState>>
  wanted: ReadonlySet<string>
  surveyedAt: number
}

async function turn(loop: Loop): Promise<void> {
  await survey(loop)
  await Promise.all((Object.keys(LANES) as Lane[]).map((lane) => fill(loop, lane)))
}

/** Gives organisations the schedules that they lack, and wakes those of a kind that was not wanted before. */
async function survey(loop: Loop): Promise<void> {
  const { services, queue } = loop
  if (performance.now() - loop.surveyedAt < SURVEY_MS) return
  const wanted = [...queue.kinds.values()]
    .filter((kind) => kind.schedule !== null && (kind.isWanted?.(services) ?? true))
    .map(({ name }) => name)
  await schedule(queue, wanted)
  const fresh = wanted.filter((name) => !loop.wanted.has(name) && queue.kinds.get(name)?.isWanted !== undefined)
  if (fresh.length > 0) await wakeEverywhere(queue, fresh)
  loop.wanted = new Set(wanted)
  loop.surveyedAt = performance.now()
}

/** Takes jobs of a lane as far as there is room, and goes on when half of it is free again and more were waiting. */
function fill(loop: Loop, lane: Lane): Promise<void> {
  const state = loop.lanes[lane]
  state.filling ??= start(loop, lane).finally(() => {
    state.filling = null
  })
  return state.filling
}

async function start(loop: Loop, lane: Lane): Promise<void> {
  const { busy } = loop.lanes[lane]
  const room = LANES[lane] - busy.size
  if (room === 0 || loop.stopping.signal.aborted) return
  const jobs = await take(loop.queue, lane, room)
  const isMore = jobs.length === room
  for (const job of jobs) {
    const work: Promise<void> = perform(loop, job)
      .catch(loop.report)
      .finally(() => {
        busy.delete(work)
        if (isMore && busy.size <= LANES[lane] / 2) fill(loop, lane).catch(loop.report)
      })
    busy.add(work)
  }
}

/** Does one job and says what became of it. */
async function perform(loop: Loop, job: Claimed): Promise<void> {
  const { services, queue, stopping } = loop
  const kind = queue.kinds.get(job.kind)
  if (!kind || stopping.signal.aborted) return giveBack(queue, job)
  const lost = new AbortController()
  const release = keeping(queue, job, { lost, report: loop.report })
  const startedAt = services.now()
  const turnOf = { ...job, dueAt: job.dueAt.getTime(), signal: AbortSignal.any([lost.signal, stopping.signal]) }
  const outcome = await kind.run(services, turnOf).then(
    (next) => ({ failure: null, next: next ?? null }),
    (failure: unknown) => ({ failure, next: null }),
  )
  await release()
  if (outcome.failure !== null && stopping.signal.aborted) return giveBack(queue, job)
  const ending = endingOf(kind, job, { ...outcome, now: services.now() })
  if (outcome.failure !== null) loop.report(told(job, outcome.failure))
  if (!(await end(queue, job, { startedAt, ...ending })))
    loop.report(new Error(`the job ${job.kind} of ${job.slug} took longer than it was held`))
}

/** Holds a job for as long as the work goes on. */
function keeping(
  queue: Queue,
  job: Claimed,
  { lost, report }: { readonly lost: AbortController; readonly report: Repeating['report'] },
): () => Promise<void> {
  return repeat({ everyMs: queue.leaseMs / 3, report }, async () => {
    if (!(await hold(queue, job))) lost.abort()
  })
}

interface Outcome {
  readonly failure: unknown
  readonly next: number | null
  readonly now: number
}

/** What becomes of a job. A schedule always goes on. */
function endingOf(kind: JobKind, { failures }: Claimed, { failure, next, now }: Outcome): Omit<Ending, 'startedAt'> {
  const regular = kind.schedule === null ? null : (next ?? kind.schedule(now))
  if (failure === null) return { endedAt: now, outcome: 'DONE', next: regular === null ? 'done' : { at: regular } }
  const { code, ...said } = failure instanceof JobFailure ? failure : UNEXPECTED
  const wait = waitFor(said, kind.waits[failures])
  const times = [regular, wait === null ? null : now + wait].filter((time) => time !== null)
  return { endedAt: now, outcome: code, next: times.length === 0 ? 'dead' : { at: Math.min(...times) } }
}

/** How long to wait before it is tried again; null where it is not. */
function waitFor({ final, waitMs }: Pick<JobFailure, 'final' | 'waitMs'>, wait: number | undefined): number | null {
  return final || wait === undefined ? null : Math.max(wait, waitMs ?? 0)
}

const UNEXPECTED = { code: 'UNEXPECTED', final: false, waitMs: null }

/** What the console says of a failure: its own words where it has a name, and where it was where it has none. */
function told({ kind, slug }: Claimed, failure: unknown): unknown {
  return failure instanceof JobFailure ? new NamedFailure(`the job ${kind} of ${slug}: ${failure.code}: ${failure.message}`) : failure
}

/** Where it was thrown says nothing about what went wrong. */
class NamedFailure extends Error {
  constructor(message: string) {
    super(message)
    this.stack = message
  }
}
