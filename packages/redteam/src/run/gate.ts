/** How much and how fast a target may be asked. */
export interface Limits {
  /** Questions in all. */
  readonly maxCalls?: number
  /** Tokens in all, as the target counts them. */
  readonly maxTokens?: number
  /** Questions a second. */
  readonly rate?: number
  readonly concurrency?: number
  /** For one answer, in milliseconds. */
  readonly timeout?: number
}

export interface Gate {
  /** Waits for a place; false once the budget is spent or the run was stopped. */
  readonly admit: () => Promise<boolean>
  readonly spend: (tokens: number) => void
  readonly calls: () => number
  readonly isClosed: () => boolean
}

export function gateOf({ maxCalls = Infinity, maxTokens = Infinity, rate }: Limits, stopped: () => boolean): Gate {
  let [calls, tokens, next] = [0, 0, 0]
  const isClosed = (): boolean => calls >= maxCalls || tokens >= maxTokens || stopped()
  return {
    admit: async () => {
      if (isClosed()) return false
      calls += 1
      if (rate === undefined) return true
      const now = Date.now()
      const at = Math.max(now, next)
      next = at + 1000 / rate
      if (at > now) await new Promise((resolve) => setTimeout(resolve, at - now))
      return !stopped()
    },
    spend: (used) => {
      tokens += used
    },
    calls: () => calls,
    isClosed,
  }
}
