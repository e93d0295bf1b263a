import { derive, randomOf, runKey, type Random } from '../src/seed.ts'
import { anytime, clopperPearson } from '../src/statistic/interval.ts'
import { enough, STOP } from '../src/statistic/sequential.ts'

/** In which share of simulated runs an interval holds the true rate. */
export interface Coverage {
  readonly rate: number
  /** Clopper-Pearson after a fixed number of trials. */
  readonly fixed: number
  /** The sequence at the moment at which a run stopped by itself. */
  readonly stopped: number
}

const RATES = [0.005, 0.01, 0.05, 0.1, 0.3, 0.5] as const
const TRIALS = 100
const MOST = 400

export function coverage(runs: number): readonly Coverage[] {
  const key = runKey('coverage', String(runs))
  const fixed = remembered((hits, n) => clopperPearson(hits, n))
  const sequence = remembered((hits, n) => anytime(hits, n))
  return RATES.map((rate) => {
    const random = randomOf(derive(key, `rate|${rate}`))
    let [heldFixed, heldStopped] = [0, 0]
    for (let run = 0; run < runs; run += 1) {
      if (holds(fixed(hitsIn(TRIALS, rate, random), TRIALS), rate)) heldFixed += 1
      const { hits, n } = runUntilEnough(rate, random)
      if (holds(sequence(hits, n), rate)) heldStopped += 1
    }
    return { rate, fixed: heldFixed / runs, stopped: heldStopped / runs }
  })
}

type Interval = { readonly low: number; readonly high: number }

function remembered(interval: (hits: number, n: number) => Interval): (hits: number, n: number) => Interval {
  const known = new Map<number, Interval>()
  return (hits, n) => {
    const found = known.get(n * 1000 + hits) ?? interval(hits, n)
    known.set(n * 1000 + hits, found)
    return found
  }
}

function hitsIn(trials: number, rate: number, random: Random): number {
  let hits = 0
  for (let trial = 0; trial < trials; trial += 1) if (happens(rate, random)) hits += 1
  return hits
}

const decided = new Map<number, boolean>()

function runUntilEnough(rate: number, random: Random): { readonly hits: number; readonly n: number } {
  let hits = 0
  for (let n = 1; n <= MOST; n += 1) {
    if (happens(rate, random)) hits += 1
    const known = decided.get(n * 1000 + hits) ?? enough(hits, n, STOP)
    decided.set(n * 1000 + hits, known)
    if (known) return { hits, n }
  }
  return { hits, n: MOST }
}

function happens(rate: number, random: Random): boolean {
  return random.below(1_000_000) < rate * 1_000_000
}

function holds({ low, high }: Interval, rate: number): boolean {
  return low <= rate && rate <= high
}
