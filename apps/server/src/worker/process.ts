import { spawn, type ChildProcess } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { setPriority } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { isProblemCode, problemCodes } from '../problem-code.ts'
import { Problem } from '../problem.ts'
import { frame, framesIn, jsonFrame, piecesOf, type Frame } from './frame.ts'
import { usageOf } from './usage.ts'

/** What one task may take. */
export interface Limits {
  /** CPU time, in milliseconds. */
  readonly cpu: number
  /** Time on the wall, for a machine that gives it none and for systems that tell no CPU time. */
  readonly wall: number
  /** Resident bytes of the process. */
  readonly memory: number
  /** Bytes that it may answer. */
  readonly answer: number
}

/** Whether native code may be loaded: the typesetter is that, and nothing else needs it. */
export type Profile = 'plain' | 'native'

/** Gives a task its parts, as fast as it takes them. */
export type Push = (bytes: Uint8Array) => Promise<void>

interface Given {
  readonly name: string
  readonly argument: unknown
  readonly feed: (push: Push) => Promise<void>
  /** Where the parts of the answer go as they come; null where they are kept. */
  readonly take: Push | null
  readonly limits: Limits
}

/** What a task answered. */
export interface Answer {
  readonly value: unknown
  readonly parts: readonly Buffer[]
}

const ROOT = realpathSync(join(import.meta.dirname, '../../../..'))
const READABLE = ['apps/server', 'packages', 'node_modules', 'package.json'].map((name) => realpathSync(join(ROOT, name)))
const HEAP_MB = 512
const YOUNG_MB = 32
const WATCH_MS = 50
const LARGEST_VALUE = 1_000_000
/** Of its whole life: a worker that took more is not given another task. */
const KEPT = { cpu: 60_000, memory: 250_000_000 }
/** Below whatever serves people. */
const NICE = 10
/** What the system holds a worker to when the server is gone: CPU seconds of its life, no file written, no memory image kept. */
const ULIMITS = 'ulimit -t 120; ulimit -f 0; ulimit -c 0; exec "$0" "$@"'

/** A process apart that does one task at a time, of one organisation. */
export class WorkerProcess {
  readonly #child: ChildProcess
  readonly #answers: AsyncGenerator<Frame>
  readonly #ended: Promise<void>
  #ready = false
  #fault: Problem | null = null

  constructor(profile: Profile, registers: string | null) {
    const flags = [
      '--permission',
      ...[...READABLE, ...folderOf(registers)].map((path) => `--allow-fs-read=${path}`),
      ...(profile === 'native' ? ['--allow-addons'] : []),
    ]
    const main = [join(import.meta.dirname, 'main.ts'), ...(registers === null ? [] : [registers])]
    const args = [
      '--no-warnings',
      `--max-old-space-size=${HEAP_MB}`,
      `--max-semi-space-size=${YOUNG_MB}`,
      '--disallow-code-generation-from-strings',
      ...flags,
      ...main,
    ]
    this.#child = spawn('/bin/sh', ['-c', ULIMITS, process.execPath, ...args], {
      env: { MALLOC_ARENA_MAX: '2' },
      cwd: '/',
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const { stdin, stdout } = pipesOf(this.#child)
    // What a dead worker cannot be told is told by its end.
    stdin.on('error', () => undefined)
    this.#answers = framesIn(stdout)
    this.#ended = new Promise((resolve) => {
      // Not `close`: that waits for pipes to be read to their end, and of what was stopped nobody reads on.
      this.#child.once('exit', () => resolve())
      this.#child.once('error', () => resolve())
    })
    this.hold(false)
  }

  get pid(): number {
    return this.#child.pid ?? 0
  }

  /** Whether it may do another task: it lives, and has not grown. */
  get isFresh(): boolean {
    const { cpu = 0, memory = 0 } = usageOf(this.pid) ?? {}
    return this.#child.exitCode === null && this.#child.signalCode === null && cpu < KEPT.cpu && memory < KEPT.memory
  }

  /** Does one task, or answers with its refusal. A worker that takes more than it may is killed, and its task refused with the reason. */
  async run(given: Given): Promise<Answer | Problem> {
    this.hold(true)
    try {
      await this.#start()
      return await this.#attempt(given)
    } catch (error) {
      await this.end()
      throw this.#fault ?? error
    } finally {
      this.hold(false)
    }
  }

  async #attempt(given: Given): Promise<Answer | Problem> {
    const stop = this.#watch(given.limits)
    try {
      const [answer] = await Promise.all([this.#answer(given), this.#tell(given)])
      return answer
    } finally {
      stop()
    }
  }

  /** Ends it. */
  async end(): Promise<void> {
    this.#child.kill('SIGKILL')
    await this.#ended
    for (const pipe of Object.values(pipesOf(this.#child))) pipe.destroy()
  }

  async #start(): Promise<void> {
    if (this.#ready) return
    const first = await this.#next()
    if (first?.kind !== 'ready') throw new Error('a worker did not start')
    this.#ready = true
    try {
      setPriority(this.pid, NICE)
    } catch {
      // Only whoever may not lower a priority goes without it.
    }
  }

  async #tell({ name, argument, feed }: Given): Promise<void> {
    await this.#write(jsonFrame('task', { name, argument }))
    await feed(async (bytes) => {
      for (const piece of piecesOf(bytes)) await this.#write(frame('part', piece))
    })
    await this.#write(frame('end', Buffer.alloc(0)))
  }

  #write(bytes: Buffer): Promise<void> {
    const { stdin } = pipesOf(this.#child)
    return new Promise((resolve) => {
      // A task may answer without having read everything; then nobody waits for it.
      if (stdin.destroyed || stdin.write(bytes)) return resolve()
      const go = (): void => {
        stdin.off('drain', go)
        stdin.off('close', go)
        resolve()
      }
      stdin.once('drain', go)
      stdin.once('close', go)
    })
  }

  async #answer({ limits, take }: Given): Promise<Answer | Problem> {
    const parts: Buffer[] = []
    let size = 0
    for (let next = await this.#next(); next; next = await this.#next()) {
      const { kind, bytes } = next
      if (kind === 'done') return { value: valueIn(bytes), parts }
      if (kind === 'refused') return refusalIn(bytes)
      if (kind !== 'part') throw new Error(`a worker failed: ${bytes.toString().slice(0, 10_000)}`)
      size += bytes.length
      if (size > limits.answer) throw tooMuchMemory()
      // A piece of a larger buffer would keep all of that.
      if (take === null) parts.push(Buffer.from(bytes))
      else await take(bytes)
    }
    await this.#ended
    // V8 ends a process whose heap is full, the allocator one that gets no memory, the system one that took its CPU time.
    throw this.#child.signalCode === 'SIGXCPU' ? tooMuchTime(limits) : tooMuchMemory()
  }

  /** What it says next; null where it says no more. */
  async #next(): Promise<Frame | null> {
    try {
      const { done, value } = await this.#answers.next()
      return done === true ? null : value
    } catch {
      // A pipe that breaks is one that ended.
      return null
    }
  }

  #watch(limits: Limits): () => void {
    const before = usageOf(this.pid)?.cpu ?? 0
    const started = performance.now()
    const timer = setInterval(() => {
      const usage = usageOf(this.pid)
      if (usage && usage.memory > limits.memory) this.#stop(tooMuchMemory())
      else if ((usage && usage.cpu - before > limits.cpu) || performance.now() - started > limits.wall) this.#stop(tooMuchTime(limits))
    }, WATCH_MS)
    timer.unref()
    return () => clearInterval(timer)
  }

  #stop(fault: Problem): void {
    this.#fault ??= fault
    this.#child.kill('SIGKILL')
  }

  /** Whether the process of the server must wait for this one. */
  hold(held: boolean): void {
    const { stdin, stdout } = pipesOf(this.#child)
    for (const one of [this.#child, stdin as Partial<Referenced>, stdout as Partial<Referenced>]) (held ? one.ref : one.unref)?.call(one)
  }
}

/** A module with more registers is read with what lies beside it. */
function folderOf(registers: string | null): readonly string[] {
  return registers === null ? [] : [dirname(fileURLToPath(registers))]
}

interface Referenced {
  readonly ref: () => unknown
  readonly unref: () => unknown
}

function pipesOf({ stdin, stdout }: ChildProcess) {
  if (!stdin || !stdout) throw new Error('a worker has pipes')
  return { stdin, stdout }
}

/** Values are small: what is large comes in parts, which nobody parses in one turn. */
function valueIn(bytes: Buffer): unknown {
  if (bytes.length > LARGEST_VALUE) throw new Error('a worker answered with more than a value')
  return JSON.parse(bytes.toString())
}

const refusal = z.object({
  code: z.string().regex(/^[A-Z_]{1,40}$/),
  message: z.string().max(10_000),
  fields: z.array(z.object({ pointer: z.string(), detail: z.string() })),
})

function refusalIn(bytes: Buffer): Problem {
  const { code, message, fields } = refusal.parse(valueIn(bytes))
  return isProblemCode(code)
    ? new Problem(problemCodes[code], code, { message, fields })
    : new Problem(409, 'REFUSED', { message, fields, rule: code })
}

function tooMuchTime({ cpu }: Limits): Problem {
  return new Problem(
    413,
    'TOO_MUCH_TIME',
    `this took more than ${cpu / 1000} seconds of computing and was stopped; nothing was written: split it`,
  )
}

function tooMuchMemory(): Problem {
  return new Problem(413, 'TOO_MUCH_MEMORY', 'this took more memory than it may and was stopped; nothing was written: split it')
}
