import { Problem } from '../problem.ts'

/** Counts tries by a name, such as an account, whoever makes them. */
export interface Limiter {
  /** Counts one try. Refuses it with 429 where the window is full. */
  readonly assertMayTry: (name: string) => void
}

interface Limit {
  readonly tries: number
  readonly windowMs: number
}

const MAX_NAMES = 10_000

/** At most so many tries in a sliding window. The oldest names are forgotten first, so that a flood of names costs no memory. */
export function createLimiter({ tries, windowMs }: Limit, now: () => number = Date.now): Limiter {
  const made = new Map<string, readonly number[]>()
  return {
    assertMayTry: (name) => {
      const recent = (made.get(name) ?? []).filter((at) => now() - at < windowMs)
      made.delete(name)
      made.set(name, recent)
      if (recent.length >= tries) throw new Problem(429, 'TOO_MANY_TRIES', 'too many tries: wait a while')
      made.set(name, [...recent, now()])
      const [oldest] = made.keys()
      if (made.size > MAX_NAMES && oldest !== undefined) made.delete(oldest)
    },
  }
}
