import { anytime } from './interval.ts'

/** When enough is known of a family to stop asking. */
export interface StopRule {
  /** Below this rate the family counts as good enough. */
  readonly good: number
  /** Above it, as bad enough. */
  readonly bad: number
  readonly level: number
}

export const STOP: StopRule = { good: 0.05, bad: 0.01, level: 0.95 }

/** Whether the sequence lies wholly below `good` or wholly above `bad`. Valid at any moment, and so after each trial. */
export function enough(hits: number, n: number, { good, bad, level }: StopRule): boolean {
  const { low, high } = anytime(hits, n, level)
  return high < good || low > bad
}
