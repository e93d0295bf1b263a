import { Problem } from '../problem.ts'
import { WorkerProcess, type Answer, type Limits, type Push } from './process.ts'
import { profileOf, type TaskName } from './task.ts'

/** Something to be done apart from the process that serves. */
export interface Job {
  readonly name: TaskName
  /** Whose it is: no worker sees what is of two organisations. */
  readonly org: string
  readonly argument: unknown
  /** What belongs to it and is too large for an argument. */
  readonly feed?: (push: Push) => Promise<void>
  /** Where the parts of the answer go as they come, when it may be larger than memory should hold. */
  readonly take?: Push
  readonly limits?: Partial<Limits>
}

/** Who does it. */
export interface Workers {
  /** Does a job and answers with what it made. Refuses what takes more than it may, and more jobs than may wait. */
  readonly run: (job: Job) => Promise<Answer>
  readonly close: () => Promise<void>
}

interface Waiting {
  readonly job: Job
  readonly resolve: (answer: Answer) => void
  readonly reject: (error: unknown) => void
}

/**
 * A quarter of a million honest rows take six seconds of CPU time to read on a quiet machine, and twice as many on one whose cores
 * are shared; everything else that is honest takes less than two.
 */
const READING: Partial<Limits> = { cpu: 20_000 }
const LIMITS: Limits = { cpu: 10_000, wall: 180_000, memory: 1_000_000_000, answer: 300_000_000 }
/** At once in all; one organisation has one less, so that whoever else comes does not wait for it. */
const AT_ONCE = 2
const WAITING = 64
const WAITING_EACH = 16
const IDLE_MS = 60_000

/** Workers that start when there is work; one is kept warm for a while. `registers` is a module with registers beside the standard ones. */
export function openWorkers(registers: string | null = null): Workers {
  const pool = new Pool(registers)
  return { run: (job) => pool.run(job), close: () => pool.close() }
}

interface Kept {
  readonly worker: WorkerProcess
  readonly place: string
  readonly timer: NodeJS.Timeout
}

class Pool {
  readonly #registers: string | null
  /** By organisation, the one whose turn it is first. */
  readonly #queues = new Map<string, Waiting[]>()
  readonly #running = new Map<string, number>()
  readonly #workers = new Set<WorkerProcess>()
  #kept: Kept | null = null
  #closed = false

  constructor(registers: string | null) {
    this.#registers = registers
  }

  run(job: Job): Promise<Answer> {
    const own = this.#queues.get(job.org) ?? []
    if (this.#closed) throw new Error('the workers have ended')
    if (own.length >= WAITING_EACH)
      throw new Problem(429, 'TOO_MANY_AT_ONCE', 'your organisation has as much in work as may wait: try again in a moment')
    const waiting = this.#queues.values().reduce((sum, queue) => sum + queue.length, 0)
    if (waiting >= WAITING) throw new Problem(503, 'BUSY', 'the server has as much in work as may wait: try again in a moment')
    return new Promise((resolve, reject) => {
      own.push({ job, resolve, reject })
      this.#queues.set(job.org, own)
      this.#next()
    })
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#drop()
    for (const queue of this.#queues.values()) for (const { reject } of queue) reject(new Error('the workers have ended'))
    this.#queues.clear()
    await Promise.all([...this.#workers].map((worker) => worker.end()))
  }

  /** Starts what may run now: organisations take turns, and none has every worker. */
  #next(): void {
    for (const [org, queue] of this.#queues) {
      const running = this.#running.values().reduce((sum, count) => sum + count, 0)
      if (running >= AT_ONCE) return
      const own = this.#running.get(org) ?? 0
      if (own >= AT_ONCE - 1) continue
      const waiting = queue.shift()
      // Whose turn it was is last now.
      this.#queues.delete(org)
      if (queue.length > 0) this.#queues.set(org, queue)
      if (!waiting) continue
      this.#running.set(org, own + 1)
      void this.#do(waiting).finally(() => this.#finished(org))
    }
  }

  #finished(org: string): void {
    const left = (this.#running.get(org) ?? 1) - 1
    if (left === 0) this.#running.delete(org)
    else this.#running.set(org, left)
    if (!this.#closed) this.#next()
  }

  async #do({ job, resolve, reject }: Waiting): Promise<void> {
    const place = `${profileOf(job.name)} ${job.org}`
    const worker = this.#take(job, place)
    try {
      const { name, argument, feed = async () => undefined, take = null, limits } = job
      const answer = await worker.run({
        name,
        argument,
        feed,
        take,
        limits: { ...LIMITS, ...(name === 'plan-import' && READING), ...limits },
      })
      if (answer instanceof Problem) reject(answer)
      else resolve(answer)
    } catch (error) {
      reject(error)
    }
    this.#keep(worker, place)
  }

  #take(job: Job, place: string): WorkerProcess {
    const kept = this.#kept
    if (kept?.place === place && kept.worker.isFresh) {
      clearTimeout(kept.timer)
      this.#kept = null
      return kept.worker
    }
    const worker = new WorkerProcess(profileOf(job.name), this.#registers)
    this.#workers.add(worker)
    return worker
  }

  /** Keeps a worker for the next task of the same organisation, and ends the one that was kept before. */
  #keep(worker: WorkerProcess, place: string): void {
    this.#drop()
    const kept = { worker, place, timer: setTimeout(() => this.#drop(), IDLE_MS) }
    kept.timer.unref()
    this.#kept = kept
    if (this.#closed || !worker.isFresh) this.#drop()
  }

  #drop(): void {
    const kept = this.#kept
    this.#kept = null
    if (!kept) return
    clearTimeout(kept.timer)
    this.#workers.delete(kept.worker)
    void kept.worker.end()
  }
}
