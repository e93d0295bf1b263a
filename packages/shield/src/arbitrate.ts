import type { Span } from './span.ts'
import { reversed, sorted } from './compat.ts'

/**
 * The spans that together are worth most, none of which overlap (weighted interval scheduling). A longer and surer one is worth more; of two alike the first
 * stays.
 */
export function arbitrate(spans: readonly Span[]): readonly Span[] {
  const ordered = sorted(spans, (a, b) => a.end - b.end || a.start - b.start)
  const earlier = ordered.map(({ start }, index) => lastBefore(ordered, start, index))
  const best = [0]
  for (const [index, span] of ordered.entries()) best.push(Math.max(worthOf(best, index), worth(span) + worthOf(best, earlier[index] ?? 0)))
  const chosen: Span[] = []
  for (let index = ordered.length; index > 0;) {
    const isBetter = worthOf(best, index) > worthOf(best, index - 1)
    if (isBetter) chosen.push(...ordered.slice(index - 1, index))
    index = isBetter ? (earlier[index - 1] ?? 0) : index - 1
  }
  return reversed(chosen)
}

/** The most that the first so many spans are worth. */
function worthOf(best: readonly number[], count: number): number {
  return best[count] ?? 0
}

function worth({ start, end, score }: Span): number {
  return score * (1 + (end - start) / 100)
}

/** How many of the first `count` spans end at or before a place. */
function lastBefore(spans: readonly Span[], start: number, count: number): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The chosen spans, and of every other span the parts that none of them covers: what was found once is never let through for the sake of another find. `isEvery`
 * takes these to the last character but for blanks at their edges; without it signs there stay too, and so do parts of one letter.
 */
export function withRests(
  text: string,
  { chosen, all, isEvery = false }: { readonly chosen: readonly Span[]; readonly all: readonly Span[]; readonly isEvery?: boolean },
): readonly Span[] {
  const loose = all.filter((span) => !isWithin(chosen, span))
  if (loose.length === 0) return chosen
  const covered = new Uint8Array(text.length)
  for (const { start, end } of chosen) covered.fill(1, start, end)
  const parts = sorted(loose, (a, b) => b.score - a.score).flatMap((span) => restsOf(span, covered))
  const rests = parts.flatMap((part) => (isEvery ? unblanked(text, part) : trimmed(text, part)))
  return rests.length === 0 ? chosen : sorted([...chosen, ...rests], (a, b) => a.start - b.start)
}

/** Whether one of some spans, in order and apart, has all of another. */
function isWithin(spans: readonly Span[], { start, end }: Span): boolean {
  const first = spans[lastBefore(spans, start, spans.length)]
  return first !== undefined && first.start <= start && first.end >= end
}

/** The parts of a span that are not covered yet; they are covered from then on. */
function restsOf(span: Span, covered: Uint8Array): readonly Span[] {
  const rests: Span[] = []
  for (let at = span.start; at < span.end; at += 1) {
    if (covered[at] === 1) continue
    const start = at
    while (at < span.end && covered[at] === 0) at += 1
    rests.push({ ...span, start, end: at })
    covered.fill(1, start, at)
  }
  return rests
}

function unblanked(text: string, span: Span): readonly Span[] {
  let { start, end } = span
  while (start < end && /\s/.test(text[start] ?? '')) start += 1
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1
  return end > start ? [{ ...span, start, end }] : []
}

/** Nothing where less than two letters or digits from edge to edge are left. */
function trimmed(text: string, span: Span): readonly Span[] {
  let { start, end } = span
  while (start < end && !/[\p{L}\p{N}]/u.test(text[start] ?? '')) start += 1
  while (end > start && !/[\p{L}\p{N}]/u.test(text[end - 1] ?? '')) end -= 1
  return end - start < 2 ? [] : [{ ...span, start, end }]
}
