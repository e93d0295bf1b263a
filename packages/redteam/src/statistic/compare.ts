import { logChoose } from './binomial.ts'

export interface Count {
  readonly hits: number
  readonly n: number
}

/** Fisher's exact test, one side: how probable so many hits more than before are when nothing became worse. */
export function fisherWorse(before: Count, now: Count): number {
  const [hits, n] = [before.hits + now.hits, before.n + now.n]
  let sum = 0
  for (let k = now.hits; k <= Math.min(now.n, hits); k += 1)
    sum += Math.exp(logChoose(now.n, k) + logChoose(before.n, hits - k) - logChoose(n, hits))
  return Math.min(1, sum)
}

/** Holm (1979): p-values corrected for being many, in their own order. */
export function holm(values: readonly number[]): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).toSorted((a, b) => a.value - b.value)
  const adjusted = values.map(() => 1)
  let most = 0
  for (const [rank, { value, index }] of order.entries()) {
    most = Math.max(most, Math.min(1, value * (values.length - rank)))
    adjusted[index] = most
  }
  return adjusted
}
