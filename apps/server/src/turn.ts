import { setImmediate as nextTurn } from 'node:timers/promises'

/** How long one turn of the process that serves may work on something large before others have theirs. */
const TURN_MS = 20

/** Awaited in a long loop, lets everybody else have a turn whenever this one has lasted long enough. */
export function breathing(): () => Promise<void> | undefined {
  let since = performance.now()
  const rest = async (): Promise<void> => {
    await nextTurn()
    since = performance.now()
  }
  return () => (performance.now() - since < TURN_MS ? undefined : rest())
}
