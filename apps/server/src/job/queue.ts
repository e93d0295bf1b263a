import { reading, readingDirectory, writing, type Db } from '../store/db.ts'
import {
  claim,
  enqueueAll,
  countJobs,
  discard,
  dueJobs,
  enqueue,
  finish,
  lackingSchedules,
  listJobs,
  NOBODY,
  release,
  renew,
  retry,
  wake,
  type Claimed,
  type DueJob,
  type Ending,
} from '../store/job.ts'
import { organisationsOf } from '../store/organisation.ts'
import { uuidv7 } from '../uuid.ts'
import { LANES, type JobKind, type Lane } from './kind.ts'

/** The transactions of jobs: short ones, never around the work itself. */
export interface Queue {
  readonly db: Db
  readonly kinds: ReadonlyMap<string, JobKind>
  /** Who takes jobs here: one name a process. */
  readonly holder: string
  readonly leaseMs: number
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Gives every organisation the schedules that it lacks. */
export async function schedule({ db, kinds, now }: Queue, wanted: readonly string[]): Promise<void> {
  const lacking = await readingDirectory(db, (tx) => lackingSchedules(tx, wanted))
  for (const [org, list] of Map.groupBy(lacking, (one) => one.org))
    await writing(db, org, async (tx) => {
      for (const { kind } of list) {
        const at = kinds.get(kind)?.schedule?.(now()) ?? now()
        await enqueue(tx, org, { id: uuidv7(now()), kind, subject: NOBODY, at })
      }
    })
}

/** Takes what is due in a lane, as much as there is room for. */
export async function take(queue: Queue, lane: Lane, room: number): Promise<readonly Claimed[]> {
  const { db, kinds, now } = queue
  const names = [...kinds.values()].filter((kind) => kind.lane === lane).map(({ name }) => name)
  if (names.length === 0 || room <= 0) return []
  const due = await readingDirectory(db, (tx) => dueJobs(tx, { now: now(), kinds: names, limit: Math.min(room, LANES[lane]) }))
  const taken: Claimed[] = []
  for (const [org, list] of Map.groupBy(due, (one) => one.org)) {
    const ids = list.map(({ id }) => id)
    for (const one of await writing(db, org, (tx) => claim(tx, { org, ids }, { ...queue, now: now() }))) taken.push(one)
  }
  return taken
}

export function hold({ db, leaseMs }: Queue, job: Claimed): Promise<boolean> {
  return writing(db, job.org, (tx) => renew(tx, job, leaseMs))
}

export function end({ db }: Queue, job: Claimed, ending: Ending): Promise<boolean> {
  return writing(db, job.org, (tx) => finish(tx, job, ending))
}

export function giveBack({ db }: Queue, job: Claimed): Promise<void> {
  return writing(db, job.org, (tx) => release(tx, job))
}

/** Has schedules run in every organisation as soon as possible. */
export async function wakeEverywhere({ db, now }: Queue, kinds: readonly string[]): Promise<void> {
  for (const { org } of await organisationsOf(db)) await writing(db, org, (tx) => wake(tx, org, { kinds, now: now() }))
}

/** Jobs of an organisation, with how many there are of each kind. */
export function showJobs(db: Db, org: string, limit: number) {
  return reading(db, org, async (tx) => ({ counts: await countJobs(tx), items: await listJobs(tx, limit) }))
}

/** Has a job tried again now. Returns its kind; null where there is none. */
export function tryAgain(db: Db, job: DueJob, now: number): Promise<string | null> {
  return writing(db, job.org, (tx) => retry(tx, job, now))
}

/** Forgets a dead job. Returns whether there was one. */
export function forget(db: Db, job: DueJob): Promise<boolean> {
  return writing(db, job.org, (tx) => discard(tx, job))
}

/** Puts work of one kind where it waits for its turn: one job for each of what it is about. */
export function enqueueJobs(
  { db, now }: Pick<Queue, 'db' | 'now'>,
  org: string,
  { kind, subjects }: { readonly kind: string; readonly subjects: readonly string[] },
): Promise<void> {
  return writing(db, org, (tx) =>
    enqueueAll(
      tx,
      org,
      subjects.map((subject) => ({ id: uuidv7(now()), kind, subject, at: now() })),
    ),
  )
}
