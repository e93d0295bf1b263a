import { setTimeout as sleep } from 'node:timers/promises'

/** What was opened and is to be closed, whatever the process ends of. */
export interface Lifetime {
  /** Closes this in the end, before what was opened earlier; at once where the end has come already. */
  readonly opened: (close: () => Promise<void>) => void
  /** Closes everything and ends the process. The first call counts. */
  readonly end: (code: number) => Promise<void>
  readonly isEnding: () => boolean
}

interface Ending {
  readonly exit: (code: number) => void
  readonly report: (error: unknown) => void
  /** All that closing may take. Whatever still runs then is left to the listeners of `exit`. */
  readonly limitMs: number
}

export function lifetime({ exit, report, limitMs }: Ending): Lifetime {
  const closers: (() => Promise<void>)[] = []
  let ending: Promise<void> | null = null
  const closeAll = async (): Promise<void> => {
    for (let close = closers.pop(); close; close = closers.pop()) await close().catch(report)
  }
  const finish = async (code: number): Promise<void> => {
    const late = await Promise.race([closeAll().then(() => false), sleep(limitMs, true, { ref: false })])
    if (late) report(new Error(`not everything could be closed within ${limitMs / 1000} seconds`))
    exit(late && code === 0 ? 1 : code)
  }
  return {
    opened: (close) => {
      if (ending === null) closers.push(close)
      else void close().catch(report)
    },
    isEnding: () => ending !== null,
    end: (code) => (ending ??= finish(code)),
  }
}

/** A terminal sends a signal to npm, to its launcher and to us, and both pass it on: what comes right after the first is the same one. */
const SAME_MS = 1000

/** Ends in order at the first signal, and at once at the next. Also where the process that started us is gone. */
export function endOnSignals(end: () => void, endAtOnce: () => void): void {
  let first: number | null = null
  const hear = (): void => {
    if (first === null) {
      first = performance.now()
      end()
    } else if (performance.now() - first > SAME_MS) endAtOnce()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, hear)
  process.once('disconnect', hear)
}
