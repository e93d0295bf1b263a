/** How often something is done, and who hears what went wrong. */
export interface Repeating {
  readonly everyMs: number
  readonly report: (error: unknown) => void
}

/** Does something again and again, never twice at once: a turn that finds the last one still at work is left out. Returns what stops it. */
export function repeat({ everyMs, report }: Repeating, work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null
  const timer = setInterval(() => {
    running ??= work()
      .catch(report)
      .finally(() => {
        running = null
      })
  }, everyMs)
  return async () => {
    clearInterval(timer)
    await running
  }
}
