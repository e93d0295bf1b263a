import type { Span } from './span.ts'

/**
 * The spans that together are worth most, none of which overlap (weighted interval scheduling). A longer and surer one is worth more; of two alike the first
 * stays.
 */
export function arbitrate(spans: readonly Span[]): readonly Span[] {
  const sorted = spans.toSorted((a, b) => a.end - b.end || a.start - b.start)
  const earlier = sorted.map(({ start }, index) => lastBefore(sorted, start, index))
  const best = [0]
  for (const [index, span] of sorted.entries()) best.push(Math.max(worthOf(best, index), worth(span) + worthOf(best, earlier[index] ?? 0)))
  const chosen: Span[] = []
  for (let index = sorted.length; index > 0;) {
    const isBetter = worthOf(best, index) > worthOf(best, index - 1)
    if (isBetter) chosen.push(...sorted.slice(index - 1, index))
    index = isBetter ? (earlier[index - 1] ?? 0) : index - 1
  }
  return chosen.toReversed()
}

/** The most that the first so many spans are worth. */
function worthOf(best: readonly number[], count: number): number {
  return best[count] ?? 0
}

function worth({ start, end, score }: Span): number {
  return score * (1 + (end - start) / 100)
}

/** How many of the first `count` spans end at or before a place. */
function lastBefore(sorted: readonly Span[], start: number, count: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return low
}
