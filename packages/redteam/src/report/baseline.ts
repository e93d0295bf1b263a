import type { FamilyResult } from '../run/family.ts'
import { fisherWorse, holm } from '../statistic/compare.ts'

/** A run held against an earlier one that somebody pinned. */
export interface Comparison {
  readonly root: string
  readonly families: readonly ComparedFamily[]
  readonly worse: boolean
}

export interface ComparedFamily {
  readonly family: string
  /** `lost`: what was evaluated then is not any more. */
  readonly state: 'worse' | 'lost' | 'unchanged' | 'new'
  readonly before: { readonly hits: number; readonly n: number }
  readonly now: { readonly hits: number; readonly n: number }
  /** Holm's correction of Fisher's exact p, one side. */
  readonly p: number
}

type Counted = Pick<FamilyResult, 'family' | 'hits' | 'trials' | 'errors' | 'empties'>

const LEVEL = 0.05

/** A family is worse where its hits are more than chance explains, over all families together, or where it is evaluated no more. */
export function compare(now: readonly Counted[], before: readonly Counted[], root: string): Comparison {
  const names = [...new Set([...before, ...now].map(({ family }) => family))]
  const pairs = names.map((family) => ({ family, before: countOf(before, family), now: countOf(now, family) }))
  const adjusted = holm(pairs.map((pair) => fisherWorse(pair.before, pair.now)))
  const families = pairs.map((pair, index) => ({ ...pair, p: adjusted[index] ?? 1, state: stateOf(pair, adjusted[index] ?? 1) }))
  return { root, families, worse: families.some(({ state }) => state === 'worse' || state === 'lost') }
}

function countOf(families: readonly Counted[], name: string): ComparedFamily['now'] {
  const found = families.find(({ family }) => family === name)
  return found ? { hits: found.hits, n: found.trials - found.errors - found.empties } : { hits: 0, n: 0 }
}

function stateOf({ before, now }: Pick<ComparedFamily, 'before' | 'now'>, p: number): ComparedFamily['state'] {
  if (before.n === 0) return 'new'
  if (now.n < before.n / 2) return 'lost'
  return p < LEVEL ? 'worse' : 'unchanged'
}
