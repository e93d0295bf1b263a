import { setTimeout as sleep } from 'node:timers/promises'

/** A process that is looked after. */
export interface Ward {
  /** Settles when it has ended, with how. */
  readonly ended: Promise<string>
  readonly stop: () => Promise<void>
}

interface Care {
  /** Starts it; settles when it works. Throws where it ended before. */
  readonly start: () => Promise<Ward>
  /** Whether it can be started just now: while it cannot, starts are put off, and not counted. */
  readonly canStart?: () => boolean
  readonly report: (message: string) => void
  /** It ended more often than is borne, and stays down. */
  readonly onLost: (message: string) => void
  readonly now?: () => number
}

const WINDOW_MS = 60_000
const LOOK_MS = 500
/** How long to wait before each start that is borne within a minute. The first waits for what the dead process left behind. */
const PAUSES = [200, 1000, 5000]

/** Starts a process and starts it again when it ends by itself, at most three times a minute. Returns what stops it for good. */
export async function supervise({ start, canStart = () => true, report, onLost, now = Date.now }: Care): Promise<() => Promise<void>> {
  let ward: Ward = await start()
  let stopping = false
  let attempts: readonly number[] = []

  const revive = async (how: string): Promise<Ward | null> => {
    attempts = attempts.filter((at) => now() - at < WINDOW_MS)
    const pause = PAUSES[attempts.length]
    if (pause === undefined) {
      onLost(`PostgreSQL ended (${how}), ${attempts.length} times started again within a minute: giving up`)
      return null
    }
    attempts = [...attempts, now()]
    report(`PostgreSQL ended (${how}): starting it again`)
    await sleep(pause)
    await untilItCanStart({ canStart, report, isStopping: () => stopping })
    if (stopping) return null
    return start().catch((error: unknown) => (stopping ? null : revive(error instanceof Error ? error.message : String(error))))
  }

  const watch = async (): Promise<void> => {
    const how = await ward.ended
    if (stopping) return
    const next = await revive(how)
    if (!next) return
    ward = next
    if (stopping) return ward.stop()
    report('PostgreSQL is back')
    await watch()
  }

  const watching = watch()
  return async () => {
    stopping = true
    await ward.stop()
    await watching
  }
}

interface Waiting extends Required<Pick<Care, 'canStart' | 'report'>> {
  readonly isStopping: () => boolean
}

async function untilItCanStart({ canStart, report, isStopping }: Waiting): Promise<void> {
  if (canStart()) return
  report('the disk is full: PostgreSQL is started when there is room')
  while (!isStopping() && !canStart()) await sleep(LOOK_MS)
}
