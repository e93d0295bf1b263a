import type { Services } from '../services.ts'

/** A turn of a job, for the time that it is held. */
export interface Turn {
  readonly org: string
  readonly slug: string
  readonly id: string
  /** The id of what it is about. */
  readonly subject: string
  /** Milliseconds since 1970. It is the same however often the turn begins anew, and another the next time. */
  readonly dueAt: number
  /** Failures before this turn. */
  readonly failures: number
  /** Ends what takes long: the server stops, or the job was given to another. */
  readonly signal: AbortSignal
}

/** Work that waits for its turn. Whatever it does it may do twice, where a server died in the middle. */
export interface JobKind {
  readonly name: string
  /** What is in one lane waits for room in it, and for nobody else. */
  readonly lane: Lane
  /** For what every organisation has: the first moment after one at which it is due. Null for what is put there by a change. */
  readonly schedule: ((now: number) => number) | null
  /** Whether this installation has any of it to do. Asked every few seconds. */
  readonly isWanted?: (services: Services) => boolean
  /** How long to wait after each failure in a row, in milliseconds. After the last one a schedule goes on, and other work is dead. */
  readonly waits: readonly number[]
  /** Does it. A moment is when it is due next, where the schedule cannot know. */
  readonly run: (services: Services, turn: Turn) => Promise<number | void>
}

/** How many jobs of one lane a server does at a time. */
export const LANES = { quick: 8, long: 1, out: 8 } as const

export type Lane = keyof typeof LANES

/** A failure that has a name, which is all that is kept of it: what it says besides may tell of people, and goes to the console. */
export class JobFailure extends Error {
  readonly code: string
  /** Whether trying again is of no use. */
  readonly final: boolean
  /** What the other side asks us to wait, in milliseconds. */
  readonly waitMs: number | null

  constructor(
    code: string,
    message: string,
    { final = false, waitMs = null, cause }: { final?: boolean; waitMs?: number | null; cause?: unknown } = {},
  ) {
    super(message, { cause })
    this.code = code
    this.final = final
    this.waitMs = waitMs
  }
}

const SECOND = 1000
const MINUTE = 60 * SECOND

/** Waits of what is of our own making. */
export const soon: readonly number[] = [10 * SECOND, MINUTE, 5 * MINUTE, 30 * MINUTE]

/** A schedule that comes round after some time. */
export function every(ms: number): (now: number) => number {
  return (now) => now + ms
}
